using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Frontend;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// A compilation without the halves that the generator wrote: what the generator itself saw. A declaration is read from it, so that no
/// generated member hides a function or seems to be the user's.
/// </summary>
internal static class Written
{
    /// <summary>The folder of generated trees, as the compiler names it.</summary>
    private static readonly string Folder = typeof(ObjectiveGenerator).FullName!;

    public static Compilation Without(Compilation compilation) => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(IsGenerated));

    public static bool IsGenerated(SyntaxTree tree)
    {
        string path = tree.FilePath;
        int at = path.LastIndexOf(Folder, StringComparison.Ordinal);
        return at > 0 && at + Folder.Length < path.Length && IsSeparator(path[at - 1]) && IsSeparator(path[at + Folder.Length]);
    }

    private static bool IsSeparator(char c) => c is '/' or '\\';

    /// <summary>
    /// The part of a type that carries <c>[Objective]</c>, the first one if several do, which is an error of C#. Null if there is none, if the
    /// attribute is on an enum or a delegate, and before the type has a name.
    /// </summary>
    public static TypeDeclarationSyntax? Declaration(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.Find("Objective")?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is TypeDeclarationSyntax { Identifier.IsMissing: false } part
            ? part
            : null;

    /// <summary>The type in another compilation of the same tree.</summary>
    public static INamedTypeSymbol? In(Compilation compilation, TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol;

    /// <summary>A method with <c>[Differentiable]</c> in another compilation of the same tree; null for another method.</summary>
    public static IMethodSymbol? In(Lazy<Compilation> compilation, IMethodSymbol method, CancellationToken cancellation) =>
        method.Find("Differentiable")?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is { } declaration && compilation.Value.ContainsSyntaxTree(declaration.SyntaxTree)
            ? compilation.Value.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) as IMethodSymbol
            : null;
}
