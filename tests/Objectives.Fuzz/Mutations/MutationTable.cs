using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>The ways in which emitted code is made wrong: a mistake in the derivative, in the schedule or in the emission.</summary>
internal static class MutationTable
{
    /// <summary>Functions of the same shape, of which one is written for the other.</summary>
    private static readonly Dictionary<string, string> Confused = new(StringComparer.Ordinal)
    {
        ["Sin"] = "Cos",
        ["Cos"] = "Sin",
        ["Max"] = "Min",
        ["Min"] = "Max",
        ["Tanh"] = "Sigmoid",
        ["Sigmoid"] = "Tanh",
        ["Exp"] = "Expm1",
        ["Log"] = "Log1p",
        ["Sqrt"] = "Abs",
        ["Abs"] = "Sqrt",
        ["Less"] = "Equal",
        ["LessOrEqual"] = "Equal",
        ["Equal"] = "Less",
        ["Digamma"] = "Trigamma",
        ["Trigamma"] = "Digamma",
        ["BitwiseAnd"] = "BitwiseOr",
        ["BitwiseOr"] = "BitwiseAnd",
    };

    /// <summary>Functions that do not mind the order of their arguments.</summary>
    private static readonly HashSet<string> Symmetric = new(StringComparer.Ordinal)
    {
        "Max", "Min", "Hypot", "LogAddExp", "Equal", "BitwiseAnd", "BitwiseOr", "Xor", "Dot", "BitAnd", "BitXor", "BitOr", "LogBeta",
    };

    /// <summary>Arrays with one number a parameter, of which one is read for the other.</summary>
    private static readonly Dictionary<string, string> ConfusedArrays = new(StringComparer.Ordinal) { ["Theta"] = "Direction", ["Direction"] = "Theta", ["Gradient"] = "Product", ["Product"] = "Gradient" };

    private static readonly HashSet<string> PlacedArrays = new(StringComparer.Ordinal) { "Theta", "Direction", "Gradient", "Product", "Totals", "Sums", "Values", "Reals", "HyperparameterGradient", "DataGradient" };

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("sign", Sign),
        new("dropped term", DroppedTerm),
        new("dropped factor", DroppedFactor),
        new("swapped operands", Swapped),
        new("swapped arguments", SwappedArguments),
        new("other constant", Constant),
        new("other comparison", Comparison),
        new("other function", Function),
        new("wrong axis", Axis),
        new("lost stride", Stride),
        new("off by one", OffByOne),
        new("tail", Tail),
        new("wrong block", Block),
        new("lost statement", LostStatement),
        new("overwritten sum", Overwritten),
        new("lost tile", LostTile),
    ];

    // -- arithmetic ---------------------------------------------------------------------------------------------------

    private static IEnumerable<string> Sign(SyntaxNode node, Site site)
    {
        if (node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus && site.IsReal(minus))
            yield return $"{minus.Operand}";
        if (Terms(node, site) is { } sum)
            yield return $"{sum.Left} {(sum.IsKind(SyntaxKind.AddExpression) ? "-" : "+")} {sum.Right}";
        if (Fused(node) is { } fused)
            yield return $"{fused.Expression}(-({fused[0]}), {fused[1]}, {fused[2]})";
    }

    private static IEnumerable<string> DroppedTerm(SyntaxNode node, Site site)
    {
        if (Terms(node, site) is { } sum)
        {
            yield return $"{sum.Left}";
            yield return sum.IsKind(SyntaxKind.AddExpression) ? $"{sum.Right}" : $"-({sum.Right})";
        }
        if (Fused(node) is { } fused)
        {
            yield return $"({fused[0]}) * ({fused[1]})";
            yield return fused[2];
        }
    }

    private static IEnumerable<string> DroppedFactor(SyntaxNode node, Site site)
    {
        if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression } product && site.IsReal(product))
        {
            if (site.AreAlike(product, product.Left))
                yield return $"{product.Left}";
            if (product.IsKind(SyntaxKind.MultiplyExpression) && site.AreAlike(product, product.Right))
                yield return $"{product.Right}";
        }
        if (Fused(node) is { } fused)
        {
            yield return $"({fused[0]}) + ({fused[2]})";
            yield return $"({fused[1]}) + ({fused[2]})";
        }
    }

    private static IEnumerable<string> Swapped(SyntaxNode node, Site site)
    {
        if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression or (int)SyntaxKind.DivideExpression } difference && site.IsReal(difference) && site.AreAlike(difference.Left, difference.Right)
            && !(difference.IsKind(SyntaxKind.SubtractExpression) && Excluded.IsSquared(difference)))
            yield return $"{difference.Right} {difference.OperatorToken} {difference.Left}";
        if (Fused(node) is { } fused)
            yield return $"{fused.Expression}({fused[0]}, {fused[2]}, {fused[1]})";
        if (node is ConditionalExpressionSyntax choice && site.AreAlike(choice.WhenTrue, choice.WhenFalse))
            yield return $"{choice.Condition} ? {choice.WhenFalse} : {choice.WhenTrue}";
    }

    private static IEnumerable<string> SwappedArguments(SyntaxNode node, Site site)
    {
        // Without rows for the caller, it does not matter which columns of them.
        int most = node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.Text: "Run" } run } } } && !site.Keeps(run) ? 4 : int.MaxValue;
        var call = node as InvocationExpressionSyntax ?? (node as ExpressionStatementSyntax)?.Expression as InvocationExpressionSyntax;
        if (call is null || Excluded.Is(call) || Fused(node) is not null || Symmetric.Contains(Excluded.NameOf(call)))
            yield break;
        var arguments = call.ArgumentList.Arguments;
        // A choice has its condition first; a product that is added, its factors.
        for (int k = Excluded.NameOf(call) is "ConditionalSelect" or "AddProduct" ? 1 : 0; k + 1 < Math.Min(arguments.Count, most); k++)
            if (arguments[k].RefKindKeyword.RawKind == arguments[k + 1].RefKindKeyword.RawKind && arguments[k].Expression is not DeclarationExpressionSyntax
                && !Excluded.Is(arguments[k]) && !Excluded.Is(arguments[k + 1]) && !Excluded.IsTransposedSymmetric(call, k) && arguments[k + 1].Expression is not DeclarationExpressionSyntax && site.AreAlike(arguments[k].Expression, arguments[k + 1].Expression))
            {
                int first = k;
                yield return $"{call.Expression}({string.Join(", ", arguments.Select((a, i) => i == first ? arguments[i + 1].ToString() : i == first + 1 ? arguments[i - 1].ToString() : a.ToString()))}){(node is StatementSyntax ? ";" : "")}";
            }
    }

    private static IEnumerable<string> Constant(SyntaxNode node, Site site)
    {
        if (node is LiteralExpressionSyntax { Token.Value: double number })
            yield return number == 0 ? "1.0" : $"2 * {node}";
        if (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Vd" } } member && member.Name.Identifier.Text is "Zero" or "One" && site.IsReal((ExpressionSyntax)node))
            yield return member.Name.Identifier.Text == "One" ? "Vd.Zero" : IsMask(member) ? "Vd.AllBitsSet" : "Vd.One";
    }

    /// <summary>Whether a zero is one of conditions, whose other value is no number: what does not hold.</summary>
    private static bool IsMask(ExpressionSyntax zero) => zero.Parent is ConditionalExpressionSyntax choice && choice.WhenTrue.ToString() == "Vd.AllBitsSet" && choice.WhenFalse == zero;

    private static IEnumerable<string> Comparison(SyntaxNode node, Site site)
    {
        if (node is not BinaryExpressionSyntax comparison || node.Parent is ForStatementSyntax)
            yield break;
        if (node.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression)
            yield return $"!({comparison})";
        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            yield return $"{comparison.Left}";
            yield return $"{comparison.Right}";
        }
    }

    private static IEnumerable<string> Function(SyntaxNode node, Site site)
    {
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Lane" or "V" or "Math" or "Contract" } owner } member } call
            && Confused.TryGetValue(member.Name.Identifier.Text, out string? other) && call.ArgumentList.Arguments.All(a => a.Expression is not DeclarationExpressionSyntax)
            && !(owner.Identifier.Text == "Math" && other is "Expm1" or "Log1p" or "Sigmoid"))
            yield return $"{(owner.Identifier.Text == "V" && other == "Sqrt" ? "Lane" : other == "Abs" && owner.Identifier.Text == "Lane" ? "V" : owner.Identifier.Text)}.{other}{call.ArgumentList}";
    }

    // -- axes ---------------------------------------------------------------------------------------------------------

    private static IEnumerable<string> Axis(SyntaxNode node, Site site)
    {
        if (node is not IdentifierNameSyntax { Parent: not (MemberAccessExpressionSyntax or InvocationExpressionSyntax or NameColonSyntax) } name
            || node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && Excluded.NameOf(call) == "Keep")
            yield break;
        string[] sizes = site.SizesAt(node);
        int at = Array.IndexOf(sizes, name.Identifier.Text);
        if (at >= 0 && sizes.Length > 1)
            yield return sizes[(at + 1) % sizes.Length];
    }

    private static IEnumerable<string> Stride(SyntaxNode node, Site site)
    {
        if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.AddExpression } index && site.IsInteger(index) && site.IsInteger(index.Left) && site.IsInteger(index.Right)
            && site.AreAlike(index.Left, index.Right))
        {
            yield return $"{index.Left}";
            // Without what is taken off, there are more lanes.
            if (index.Left is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } || !IsNumberOfLanes(index))
                yield return $"{index.Right}";
        }
    }

    private static IEnumerable<string> OffByOne(SyntaxNode node, Site site)
    {
        if (node is LiteralExpressionSyntax { Token.Value: int number } && node.Parent is not PrefixUnaryExpressionSyntax)
        {
            // More passes, and more columns than the caller wants, cost time alone; more lanes than are stored, and more turns of what stores them, too.
            bool isEnough = IsNumberOfTurns(node) || node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not null || node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && Excluded.NameOf(call) == "Keep"
                || IsNumberOfLanes(node);
            if (!isEnough)
                yield return $"{number + 1}";
            else if (number > 0)
                yield return $"{number - 1}";
        }
        if (node is BinaryExpressionSyntax { Parent: ForStatementSyntax loop } condition && loop.Condition == condition && !IsOfVectors(loop))
            yield return condition.IsKind(SyntaxKind.LessThanExpression) ? $"{condition.Left} < {condition.Right} - 1" : condition.IsKind(SyntaxKind.GreaterThanOrEqualExpression) ? $"{condition.Left} > {condition.Right}" : $"{condition.Left} < {condition.Right}";
    }

    /// <summary>Whether a number is in the end of a loop over vectors that does nothing but store lanes, each store with a count of its own: turns past it store none.</summary>
    internal static bool IsNumberOfTurns(SyntaxNode number)
    {
        var part = number;
        while (part.Parent is ExpressionSyntax)
            part = part.Parent;
        return part.Parent is ForStatementSyntax loop && loop.Condition == part && IsOfVectors(loop) && loop.Statement.DescendantNodesAndSelf().OfType<ExpressionStatementSyntax>().All(s => s.Expression switch
        {
            InvocationExpressionSyntax call => call.Expression.ToString() is "Lanes.Store" or "Lanes.StoreIndex" or "Lanes.StoreStrided",
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax sum } => loop.Statement.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(v => v.Identifier.Text == sum.Identifier.Text),
            _ => false,
        });
    }

    /// <summary>
    /// Whether a number is one more the more lanes a vector is loaded with, or the further lanes past the end have indices: the lanes that are stored, or
    /// added, are counted where that is done.
    /// </summary>
    private static bool IsNumberOfLanes(SyntaxNode number)
    {
        var node = number;
        while (node is ExpressionSyntax)
        {
            if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression or (int)SyntaxKind.DivideExpression } difference && difference.Right == node)
                return false;
            if (node.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
            {
                node = node.Parent!;
                continue;
            }
            if (Excluded.NameOf(call) is "Load" or "LoadIndex" or "LoadStrided" && call.Expression.ToString().StartsWith("Lanes.", StringComparison.Ordinal))
                return list.Arguments[^1] == argument && list.Arguments.Count > 2;
            if (Excluded.NameOf(call) == "Min")
                return list.Arguments[1] == argument && list.Arguments[0].ToString().StartsWith("Lanes.Iota(", StringComparison.Ordinal);
            node = call;
        }
        return false;
    }

    // -- tails and tiles ----------------------------------------------------------------------------------------------

    private static IEnumerable<string> Tail(SyntaxNode node, Site site)
    {
        // The last vector of a loop.
        if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Parent: ForStatementSyntax loop } condition && loop.Condition == condition && IsOfVectors(loop))
            yield return $"{condition.Left} + (nuint)Vd.Count < {condition.Right}";
        // The last element of the last vector.
        if (node is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Lanes" } } called } } list } argument
            && called.Name.Identifier.Text is "Load" or "Store" && ((ArgumentListSyntax)node.Parent!).Arguments[^1] == node && ((ArgumentListSyntax)node.Parent!).Arguments.Count > 2)
            yield return $"{node} - 1";
        if (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "tile" } } ofTile)
            switch (ofTile.Name.Identifier.Text)
            {
                case "Count" when node.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is null || node.FirstAncestorOrSelf<ForStatementSyntax>() is not null:
                    yield return "tile.Count - 1";
                    yield return "(int)tile.Lanes";
                    break;
                case "Valid":
                    yield return "tile.Rows";
                    yield return "tile.Valid[1..]";
                    break;
            }
    }

    private static IEnumerable<string> LostTile(SyntaxNode node, Site site)
    {
        // Before the first statement of a pass over the tile's samples.
        if (node is not LocalDeclarationStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } block } || block.Statements[0] != node || !method.ParameterList.Parameters.Any(p => p.Identifier.Text == "tile"))
            yield break;
        yield return "if (tile.First > 0) return;";
        yield return "if (tile.First > 0 && tile.First + tile.Count == work.Count) return;";
        yield return "if (tile.First > 0 && 2 * tile.First >= work.Count) return;";
    }

    // -- statements ---------------------------------------------------------------------------------------------------

    private static IEnumerable<string> Block(SyntaxNode node, Site site)
    {
        if (node is not ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "work" or "local" } owner } array } element
            || !PlacedArrays.Contains(array.Name.Identifier.Text) || node.Parent is not RefExpressionSyntax)
            yield break;
        if (element.ArgumentList.ToString() != "[0]")
            yield return $"{element.Expression}[0]";
        if (ConfusedArrays.TryGetValue(array.Name.Identifier.Text, out string? other))
            yield return $"{owner}.{other}{element.ArgumentList}";
    }

    private static IEnumerable<string> LostStatement(SyntaxNode node, Site site)
    {
        if (node is ExpressionStatementSyntax statement && !Excluded.Is(statement.Expression) && !node.DescendantNodes().Any(n => n is DeclarationExpressionSyntax))
            yield return "";
    }

    private static IEnumerable<string> Overwritten(SyntaxNode node, Site site)
    {
        if (node is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum } && site.IsReal(sum.Right))
        {
            yield return $"{sum.Left} = {sum.Right};";
            yield return $"{sum.Left} -= {sum.Right};";
        }
    }

    private static bool IsOfVectors(ForStatementSyntax loop) => loop.Incrementors.Count == 1 && loop.Incrementors[0].ToString().Contains("Vd.Count", StringComparison.Ordinal);

    private static BinaryExpressionSyntax? Terms(SyntaxNode node, Site site) =>
        node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } sum && site.IsReal(sum) && site.AreAlike(sum.Left, sum.Right) ? sum : null;

    private static Product? Fused(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 3 } arguments } call && Excluded.NameOf(call) == "FusedMultiplyAdd" ? new(call.Expression.ToString(), arguments) : null;

    /// <summary>a·b + c in one rounding.</summary>
    private sealed record Product(string Expression, SeparatedSyntaxList<ArgumentSyntax> Arguments)
    {
        public string this[int k] => Arguments[k].ToString();
    }
}
