using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend;

/// <summary>Questions about symbols and syntax that several readers ask.</summary>
internal static class Symbols
{
    public const string Root = "Objectives";

    /// <summary>Whether the type is <c>Objectives.name</c>.</summary>
    public static bool IsOurs(this ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && type.Name == name && type.ContainingNamespace is { Name: Root, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether the type is declared in the namespace <c>Objectives</c>.</summary>
    public static bool IsInRoot(this ITypeSymbol type) => type.ContainingNamespace is { Name: Root, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether the type is <c>System.name</c>.</summary>
    public static bool IsSystem(this ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && type.Name == name && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The type as a person would write it.</summary>
    public static string Shown(this ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "no type";

    /// <summary>The attribute <c>Objectives.nameAttribute</c>, if the symbol carries it.</summary>
    public static AttributeData? Find(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass.IsOurs(name + "Attribute"));

    /// <summary>Where the symbol's name stands.</summary>
    public static Location Place(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    public static Location Place(this AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;

    /// <summary>The source on one line: comments dropped, white space collapsed.</summary>
    public static string OneLine(this SyntaxNode node)
    {
        var text = new StringBuilder();
        bool space = false;
        foreach (var token in node.DescendantTokens())
        {
            if (text.Length > 0 && (space || token.HasLeadingTrivia))
                text.Append(' ');
            text.Append(token.Text);
            space = token.HasTrailingTrivia;
        }
        return text.ToString();
    }

    /// <summary>The source on one line, cut where it would make a message hard to read.</summary>
    public static string Excerpt(this SyntaxNode node)
    {
        const int Longest = 60;
        string text = node.OneLine();
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }
}
