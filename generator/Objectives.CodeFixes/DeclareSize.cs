using System;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.CodeFixes;

/// <summary><c>[Size] int k;</c> for an axis that no data show.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareSize)), Shared]
public sealed class DeclareSize() : Fix("OBJ1018")
{
    private protected override async Task<(string Title, SyntaxNode Old, SyntaxNode New)?> EditAsync(Document document, SyntaxNode node, CancellationToken cancellation)
    {
        var axis = node as ExpressionSyntax ?? (node as AttributeArgumentSyntax)?.Expression;
        if (axis is null || axis.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetConstantValue(axis, cancellation) is not { HasValue: true, Value: string name } || type.Members.Count == 0)
            return null;
        string text = $"[Size] int {name};";
        var first = type.Members[0];
        string indent = first.GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        string end = type.SyntaxTree.GetText(cancellation).ToString().Contains("\r\n") ? "\r\n" : "\n";
        var field = SyntaxFactory.ParseMemberDeclaration(text)!.WithLeadingTrivia(SyntaxFactory.Whitespace(indent)).WithTrailingTrivia(SyntaxFactory.EndOfLine(end));
        return ($"Declare '{text}'", type, type.WithMembers(type.Members.Insert(0, field)));
    }
}
