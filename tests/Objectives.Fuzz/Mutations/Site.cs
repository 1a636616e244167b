using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>What is known about the nodes of one generated file.</summary>
internal sealed class Site(SemanticModel model)
{
    private static readonly Dictionary<SpecialType, string> Integers = new()
    {
        [SpecialType.System_Int32] = "int",
        [SpecialType.System_Int64] = "long",
        [SpecialType.System_IntPtr] = "nint",
        [SpecialType.System_UIntPtr] = "nuint",
    };

    private readonly Dictionary<SyntaxNode, string[]> _sizes = [];

    /// <summary>Whether an expression is a real number, or a vector of them.</summary>
    public bool IsReal(ExpressionSyntax node) => model.GetTypeInfo(node).Type is { } type
        && (type.SpecialType is SpecialType.System_Double or SpecialType.System_Single || (IsVector(type) && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Double));

    public bool IsInteger(ExpressionSyntax node) => model.GetTypeInfo(node).Type is { } type && Integers.ContainsKey(type.SpecialType);

    /// <summary>Whether two expressions have one type, so that one may stand for the other.</summary>
    public bool AreAlike(ExpressionSyntax left, ExpressionSyntax right) =>
        model.GetTypeInfo(left).Type is { } type && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(right).Type);

    /// <summary>A cast that gives a choice between constants the type that is expected in their place; empty if none is necessary.</summary>
    public string? CastOf(ExpressionSyntax node)
    {
        var info = model.GetTypeInfo(node);
        if (info.Type is null or { SpecialType: SpecialType.System_Void } || info.Type.TypeKind is TypeKind.Error or TypeKind.Enum || info.Type.IsRefLikeType)
            return null;
        return Integers.ContainsKey(info.Type.SpecialType) && info.ConvertedType is { } converted && Integers.TryGetValue(converted.SpecialType, out string? name) ? $"({name})" : "";
    }

    /// <summary>The sizes that a method knows by name.</summary>
    public string[] SizesAt(SyntaxNode node)
    {
        var method = node.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (method is null)
            return [];
        if (!_sizes.TryGetValue(method, out string[]? sizes))
            _sizes[method] = sizes = [.. method.Body?.Statements.OfType<LocalDeclarationStatementSyntax>().Take(1)
                .Where(s => s.Declaration.Type.ToString() == "int").SelectMany(s => s.Declaration.Variables)
                .Where(v => v.Initializer?.Value is MemberAccessExpressionSyntax).Select(v => v.Identifier.Text) ?? []];
        return sizes;
    }

    /// <summary>Whether the kernel that is run gives rows to the caller.</summary>
    public bool Keeps(GenericNameSyntax run) => model.GetTypeInfo(run.TypeArgumentList.Arguments[0]).Type?.DeclaringSyntaxReferences.Any(r => r.GetSyntax().ToString().Contains("work.Keep(", StringComparison.Ordinal)) == true;

    private static bool IsVector(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true, Name: "Vector512" or "Vector" };
}
