using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.CodeFixes;

/// <summary><c>partial</c> for an objective and for the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartial)), Shared]
public sealed class MakePartial() : Fix("OBJ1001", "OBJ1002")
{
    private protected override Task<(string Title, SyntaxNode Old, SyntaxNode New)?> EditAsync(Document document, SyntaxNode node, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return Task.FromResult<(string, SyntaxNode, SyntaxNode)?>(null);
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxNode made;
        if (type.Modifiers.Count > 0)
            made = type.WithModifiers(type.Modifiers.Add(partial));
        else
        {
            // What stands before the keyword goes before the modifier.
            partial = partial.WithLeadingTrivia(type.Keyword.LeadingTrivia);
            made = type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial));
        }
        return Task.FromResult<(string, SyntaxNode, SyntaxNode)?>(($"Make '{type.Identifier.Text}' partial", type, made));
    }
}
