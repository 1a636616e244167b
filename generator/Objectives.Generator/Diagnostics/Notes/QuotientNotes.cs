using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// Quotients like <c>1 / 2</c> or <c>n / 2</c> that become real: C# computes them in integers. A conversion that is written out says that this is meant.
/// </summary>
internal static class QuotientNotes
{
    public static IEnumerable<Diagnostic> On(INamedTypeSymbol type, ObjectiveModel model, Trace trace, Compilation compilation, CancellationToken cancellation)
    {
        var all = model.Terms.SelectMany(t => trace[t.Name]).Select(e => e.Expression).ToList();
        var read = all.Where(e => e.ConstantValue.HasValue).ToList();
        var constants = read.SelectMany(e => e.DescendantsAndSelf()).OfType<IFieldReferenceOperation>().Select(f => f.Field);
        var hyperparameters = model.FieldsOf(FieldRole.Hyperparameter).SelectMany(f => type.GetMembers(f.Name));
        var initializers = constants.Concat<ISymbol>(hyperparameters).SelectMany(s => s.DeclaringSyntaxReferences)
            .Where(r => compilation.ContainsSyntaxTree(r.SyntaxTree))
            .Select(r => (r.GetSyntax(cancellation) as VariableDeclaratorSyntax)?.Initializer).OfType<EqualsValueClauseSyntax>()
            .Select(i => compilation.GetSemanticModel(i.SyntaxTree).GetOperation(i.Value, cancellation)).OfType<IOperation>()
            .Select(WithConversion);
        foreach (var quotient in read.Concat(initializers).Where(e => e.Type?.SpecialType == SpecialType.System_Double).SelectMany(Quotients))
            yield return Note(quotient, ": it is " + System.Convert.ToString(quotient.ConstantValue.Value, CultureInfo.InvariantCulture));
        var made = all.OfType<IConversionOperation>().Where(c => c is { IsImplicit: true, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_Double });
        foreach (var quotient in made.SelectMany(c => Divided(c.Operand)).GroupBy(q => q.Syntax).Select(g => g.First()))
            yield return Note(quotient, "");
    }

    private static Diagnostic Note(IBinaryOperation quotient, string value) => Diagnostic.Create(
        Descriptors.IntegerQuotient, quotient.Syntax.GetLocation(), quotient.Syntax.Excerpt(), value, Mended((BinaryExpressionSyntax)quotient.Syntax));

    /// <summary>Quotients in an integer that becomes real, through sums and products of integers.</summary>
    private static IEnumerable<IBinaryOperation> Divided(IOperation integer) => integer switch
    {
        { Type.SpecialType: not SpecialType.System_Int32 } or { ConstantValue.HasValue: true } => [],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, Syntax: BinaryExpressionSyntax } quotient => [quotient],
        IBinaryOperation binary => Divided(binary.LeftOperand).Concat(Divided(binary.RightOperand)),
        IUnaryOperation unary => Divided(unary.Operand),
        IParenthesizedOperation inner => Divided(inner.Operand),
        _ => [],
    };

    /// <summary>The conversion to the field's type belongs to the initializer.</summary>
    private static IOperation WithConversion(IOperation value) => value.Parent is IConversionOperation conversion ? conversion : value;

    /// <summary>Quotients of integers whose remainder is lost on the way to a real number.</summary>
    private static IEnumerable<IBinaryOperation> Quotients(IOperation real) => real.DescendantsAndSelf().OfType<IBinaryOperation>().Where(q =>
        q is { OperatorKind: BinaryOperatorKind.Divide, Syntax: BinaryExpressionSyntax, LeftOperand.ConstantValue: { HasValue: true, Value: int a }, RightOperand.ConstantValue: { HasValue: true, Value: int b } }
        && b != 0 && (long)a % b != 0);

    /// <summary>The quotient with a real numerator.</summary>
    private static string Mended(BinaryExpressionSyntax quotient)
    {
        string left = quotient.Left is LiteralExpressionSyntax literal ? literal.Token.ValueText + ".0" : $"(double){quotient.Left.OneLine()}";
        return $"{left} / {quotient.Right.OneLine()}";
    }
}
