using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>
/// Code in which a change is no wrong result, by rule: each is a kind of code, and why.
/// </summary>
internal static class Excluded
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        // How much memory is set aside, and an estimate of the work: more of it is no mistake, less is one of memory, not of numbers.
        "Size", "Reserve", "Buffer", "Index", "ReserveData", "ReserveDraws",
        // Hints to the machine.
        "Prefetch",
        // Workspaces go back to their pool: without that they are made anew.
        "Return",
    };

    /// <summary>Whether nothing in the node is changed.</summary>
    public static bool Is(SyntaxNode node) => node switch
    {
        AttributeListSyntax or CaseSwitchLabelSyntax or EnumDeclarationSyntax or ConstructorDeclarationSyntax or UsingDirectiveSyntax or ParameterListSyntax or TypeSyntax and not SimpleNameSyntax => true,
        // Shapes are checked when data are bound; what is wrong then has tests of its own.
        FieldDeclarationSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        MethodDeclarationSyntax method => Members.Contains(method.Identifier.Text) || method.Identifier.Text is "Validate" or "InitialParameters",
        PropertyDeclarationSyntax property => property.Identifier.Text != "Passes",
        // x − x asks whether x is finite, and is 0 or NaN.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } difference when difference.Left.ToString() == difference.Right.ToString() => true,
        InvocationExpressionSyntax call when IsFinite(call) || IsOfNothing(call) || IsGuard(call) => true,
        InvocationExpressionSyntax call => Members.Contains(NameOf(call)) || IsCheck(call) || IsCancellation(call),
        AssignmentExpressionSyntax assignment => assignment.Left.ToString() == "work.CancellationToken",
        // Vectors of the width that this machine does not use: the text is the same.
        SwitchSectionSyntax section => section.Labels.Any(l => l.ToString().StartsWith("case (__Kernel.", StringComparison.Ordinal) && l.ToString().EndsWith(Vector512.IsHardwareAccelerated ? ", false):" : ", true):", StringComparison.Ordinal)),
        MemberAccessExpressionSyntax { Parent: ArgumentSyntax shift } => IsShiftOfInfinity(shift),
        ElementAccessExpressionSyntax element => IsOnlyTerm(element),
        ArgumentSyntax argument => IsAboutTime(argument) || IsStrideOfOne(argument),
        // One layout for all kernels, in a class that only binds.
        ClassDeclarationSyntax type => type.Identifier.Text.EndsWith("_Data", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Arguments are refused by checks; an index that was computed is checked and used, and the first argument is what is computed.</summary>
    private static bool IsCheck(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Bind" or "__Bind" } };

    /// <summary>Whether an evaluation may be cancelled changes no number; tests cancel evaluations.</summary>
    private static bool IsCancellation(InvocationExpressionSyntax call) => NameOf(call) == nameof(System.Threading.CancellationToken.ThrowIfCancellationRequested);

    /// <summary>The value of the only term is that of the objective.</summary>
    private static bool IsOnlyTerm(ElementAccessExpressionSyntax element) => element.Expression.ToString() == "work.Values"
        && element.SyntaxTree.GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>().Any(e => e.Identifier.Text == "Term" && e.Members.Count == 1);

    /// <summary>The samples of a tile and the number of threads: how the work is cut up, not what is computed.</summary>
    private static bool IsAboutTime(ArgumentSyntax argument) => argument.ToString() is "__data.TileSize" or "__threads";

    /// <summary>How far rows are apart, where there is one row; lengths that a routine takes from its first array.</summary>
    private static bool IsStrideOfOne(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list)
            return false;
        int place = list.Arguments.IndexOf(argument);
        return NameOf(call) switch
        {
            "AddOuter" => place == 7 && list.Arguments.Count == 8 && list.Arguments[1].ToString() == "1",
            "AddSums" => place == 2 && list.Arguments[1].ToString() == "1",
            "TileProduct" => place == 1 && list.Arguments[3].ToString() == "1",
            "Of" when call.Expression.ToString() == "Strided.Of" && call.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax routine } outer } own =>
                outer.Arguments.IndexOf(own) > 0 ? place >= 1 && place <= list.Arguments.Count / 2 : Factored.Contains(NameOf(routine)) || (place >= 2 && Decomposed.Contains(NameOf(routine))),
            _ => false,
        };
    }

    /// <summary>
    /// Routines that take a matrix beside its decomposition, and of the matrix its number of rows: how its columns and rows are apart is not looked at.
    /// </summary>
    internal static readonly IReadOnlyCollection<string> Decomposed = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(Runtime.Routines.Eigenvalues), nameof(Runtime.Routines.Eigenvectors), nameof(Runtime.Routines.SpectralMatrix), nameof(Runtime.Routines.LogDeterminant), nameof(Runtime.Routines.Determinant),
    };

    /// <summary>Routines that take a matrix beside its factors, and look at these alone.</summary>
    internal static readonly IReadOnlyCollection<string> Factored = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(Runtime.Routines.SolveFactored), nameof(Runtime.Routines.SolveTransposed),
    };

    /// <summary>Whether two arguments are the strides of A·Aᵀ, whose transpose has the same numbers: each is the sum of the same products in the same order.</summary>
    internal static bool IsTransposedSymmetric(InvocationExpressionSyntax call, int first)
    {
        string[] a = [.. call.ArgumentList.Arguments.Select(x => x.ToString())];
        return NameOf(call) == nameof(Simd.Contract.MatrixProduct) && first == 7 && a.Length == 12 && a[0] == a[3] && a[1] == a[5] && a[2] == a[4] && a[9] == a[11];
    }

    /// <summary>
    /// What is taken off exponents whose maximum is infinite, in the place of that: exp(∞ − c) is infinite and exp(−∞ − c) zero for any number c, and so are a finite
    /// one's over an infinite sum.
    /// </summary>
    private static bool IsShiftOfInfinity(ArgumentSyntax shift) => shift.Parent is ArgumentListSyntax { Arguments: [{ Expression: InvocationExpressionSyntax asked }, { Expression: IdentifierNameSyntax maximum }, _] arguments, Parent: InvocationExpressionSyntax choice }
        && arguments[2] == shift && shift.ToString() == "Vd.Zero" && NameOf(choice) == "ConditionalSelect" && IsFinite(asked)
        && maximum.Identifier.Text.StartsWith("max_", StringComparison.Ordinal) && asked.ArgumentList.Arguments[0].ToString() == $"{maximum} - {maximum}";

    /// <summary>
    /// Whether a difference is all that a local is, of which nothing is read but its square and its magnitude: these are those of the opposite, too, which the operands in the
    /// other order are unless the first is itself a sum.
    /// </summary>
    internal static bool IsSquared(BinaryExpressionSyntax difference) => difference.Left is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } && difference.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
        && local.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.Text == local.Identifier.Text && Variables.KeyOf(n) == Variables.KeyOf(local)).All(n => n.Parent switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product => product.Left.ToString() == product.Right.ToString(),
                ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => NameOf(call) switch
                {
                    "FusedMultiplyAdd" or "AddProduct" => list.Arguments.IndexOf(argument) < 2 && list.Arguments[0].ToString() == list.Arguments[1].ToString(),
                    "Abs" => true,
                    _ => false,
                },
                _ => false,
            });

    internal static bool IsFinite(InvocationExpressionSyntax call) => NameOf(call) == "Equal"
        && call.ArgumentList.Arguments[0].Expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } difference && difference.Left.ToString() == difference.Right.ToString();

    /// <summary>The batch of an objective without samples.</summary>
    private static bool IsOfNothing(InvocationExpressionSyntax call) => call.ToString() == "__Batch.All(0)";

    /// <summary>Where a factor is exactly 0, so is the product, whatever the other factor: a convention, tested where it holds, and not with these numbers.</summary>
    private static bool IsGuard(InvocationExpressionSyntax call) => NameOf(call) == "Equal" && call.ArgumentList.Arguments[^1].ToString() == "Vd.Zero"
        && call.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax choice } list } && NameOf(choice) == "ConditionalSelect" && list.Arguments[1].ToString() == "Vd.Zero";

    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };
}
