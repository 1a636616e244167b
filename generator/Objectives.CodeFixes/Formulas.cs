using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.CodeFixes;

/// <summary>Formulas as syntax, and the functions that stand for them.</summary>
internal static class Formulas
{
    /// <summary>What an expression is: a sign, a function and its arguments; null if it is none of the formulas.</summary>
    public static (string Sign, string Function, ExpressionSyntax[] Arguments)? Find(ExpressionSyntax expression)
    {
        expression = Bare(expression);
        if (Argument(expression, "Log") is { } logarithm)
            return Logarithm(logarithm);
        if (Argument(expression, "Sqrt") is { } root && Sides(root, SyntaxKind.AddExpression) is var (p, q) && Squared(p) is { } x && Squared(q) is { } y)
            return ("", "Hypot", [x, y]);
        if (Sides(expression, SyntaxKind.SubtractExpression) is var (left, right))
        {
            if (IsOne(right) && Argument(left, "Exp") is { } minusOne)
                return ("", "Expm1", [minusOne]);
            if (IsOne(left) && Argument(right, "Exp") is { } oneMinus)
                return ("-", "Expm1", [oneMinus]);
            return null;
        }
        if (Sides(expression, SyntaxKind.DivideExpression) is not var (numerator, denominator) || OnePlus(denominator) is not { } rest || Argument(rest, "Exp") is not { } z)
            return null;
        if (IsOne(numerator))
            return ("", "Sigmoid", [Opposite(z)]);
        return Argument(numerator, "Exp") is { } same && SyntaxFactory.AreEquivalent(same, z) ? ("", "Sigmoid", [z]) : null;
    }

    private static (string Sign, string Function, ExpressionSyntax[] Arguments)? Logarithm(ExpressionSyntax of)
    {
        if (OnePlus(of) is { } added)
            return Argument(added, "Exp") is { } exponent ? ("", "Softplus", [exponent]) : ("", "Log1p", [Bare(added)]);
        if (Sides(of, SyntaxKind.SubtractExpression) is var (one, subtracted) && IsOne(one))
            return Argument(subtracted, "Exp") is { } exponent ? ("", "Log1mExp", [exponent]) : ("", "Log1p", [Opposite(subtracted)]);
        if (Sides(of, SyntaxKind.AddExpression) is var (left, right) && Argument(left, "Exp") is { } a && Argument(right, "Exp") is { } b)
            return ("", "LogAddExp", [a, b]);
        if (Argument(of, "Sigmoid") is { } sigmoid)
            return ("", "LogSigmoid", [sigmoid]);
        return Argument(of, "Sum") is { } sum && Argument(sum, "Exp") is { } exponents ? ("", "LogSumExp", [exponents]) : null;
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    /// <summary>The one argument of a call of this name, whatever class stands before it.</summary>
    private static ExpressionSyntax? Argument(ExpressionSyntax expression, string function)
    {
        if (Bare(expression) is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call || call.ArgumentList.Arguments[0] is not { NameColon: null } argument)
            return null;
        string? name = call.Expression switch
        {
            IdentifierNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
        return name == function ? argument.Expression : null;
    }

    private static (ExpressionSyntax Left, ExpressionSyntax Right)? Sides(ExpressionSyntax expression, SyntaxKind kind) =>
        Bare(expression) is BinaryExpressionSyntax binary && binary.IsKind(kind) ? (binary.Left, binary.Right) : null;

    /// <summary>What is added to one.</summary>
    private static ExpressionSyntax? OnePlus(ExpressionSyntax expression) =>
        Sides(expression, SyntaxKind.AddExpression) is not var (left, right) ? null : IsOne(left) ? right : IsOne(right) ? left : null;

    private static bool IsOne(ExpressionSyntax expression) => Bare(expression) is LiteralExpressionSyntax { Token.Value: 1 or 1.0 };

    private static ExpressionSyntax? Squared(ExpressionSyntax expression) =>
        Argument(expression, "Square") is { } square ? square
        : Sides(expression, SyntaxKind.MultiplyExpression) is var (left, right) && SyntaxFactory.AreEquivalent(left, right) ? Bare(left)
        : null;

    /// <summary>−x, and x for −x.</summary>
    private static ExpressionSyntax Opposite(ExpressionSyntax expression)
    {
        expression = Bare(expression);
        if (expression is PrefixUnaryExpressionSyntax minus && minus.IsKind(SyntaxKind.UnaryMinusExpression))
            return minus.Operand;
        bool isAtom = expression is IdentifierNameSyntax or InvocationExpressionSyntax or LiteralExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax;
        var operand = expression.WithoutTrivia();
        return SyntaxFactory.PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, isAtom ? operand : SyntaxFactory.ParenthesizedExpression(operand));
    }
}
