using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.CodeFixes;

/// <summary>The function that the generator takes instead of a formula, written down, where the formula stands there as a whole.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StableForm)), Shared]
public sealed class StableForm() : Fix("OBJ4001")
{
    private protected override async Task<(string Title, SyntaxNode Old, SyntaxNode New)?> EditAsync(Document document, SyntaxNode node, CancellationToken cancellation)
    {
        var expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression;
        if (expression is null || Formulas.Find(expression) is not var (sign, function, arguments))
            return null;
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        bool isVisible = model?.LookupSymbols(expression.SpanStart, name: function).Any(s => s.ContainingType is { Name: "Functions", ContainingNamespace.Name: "Objectives" }) == true;
        string call = $"{(isVisible ? "" : "Objectives.Functions.")}{function}({string.Join(", ", arguments.Select(a => a.WithoutTrivia().ToString()))})";
        ExpressionSyntax made = SyntaxFactory.ParseExpression(sign + call);
        // A sign in front binds less than what may stand around a difference.
        if (sign.Length > 0 && expression.Parent is BinaryExpressionSyntax or MemberAccessExpressionSyntax or PrefixUnaryExpressionSyntax)
            made = SyntaxFactory.ParenthesizedExpression(made);
        return ($"Write '{sign}{call}'", expression, made.WithTriviaFrom(expression));
    }
}
