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
        InvocationExpressionSyntax call => Members.Contains(NameOf(call)) || IsCheck(call),
        // Vectors of the width that this machine does not use: the text is the same.
        SwitchSectionSyntax section => section.Labels.Any(l => l.ToString().StartsWith("case (__Kernel.", StringComparison.Ordinal) && l.ToString().EndsWith(Vector512.IsHardwareAccelerated ? ", false):" : ", true):", StringComparison.Ordinal)),
        ArgumentSyntax argument => IsAboutTime(argument) || IsStrideOfOne(argument),
        // One layout for all kernels, in a class that only binds.
        ClassDeclarationSyntax type => type.Identifier.Text.EndsWith("_Data", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Arguments are refused by checks; an index that was computed is checked and used, and the first argument is what is computed.</summary>
    private static bool IsCheck(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Bind" or "__Bind" } };

    /// <summary>The samples of a tile and the number of threads: how the work is cut up, not what is computed.</summary>
    public static bool IsAboutTime(ArgumentSyntax argument) => argument.ToString() is "__data.TileSize" or "__threads";

    /// <summary>How far rows are apart, where there is one row.</summary>
    public static bool IsStrideOfOne(ArgumentSyntax argument) => argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list
        && NameOf(call) == "AddSums" && list.Arguments[1].ToString() == "1" && list.Arguments[2] == argument;

    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };
}
