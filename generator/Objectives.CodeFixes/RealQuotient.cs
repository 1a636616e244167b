using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.CodeFixes;

/// <summary><c>1.0 / 2</c> for <c>1 / 2</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RealQuotient)), Shared]
public sealed class RealQuotient() : Fix("OBJ4002")
{
    private protected override Task<(string Title, SyntaxNode Old, SyntaxNode New)?> EditAsync(Document document, SyntaxNode node, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<BinaryExpressionSyntax>() is not { RawKind: (int)SyntaxKind.DivideExpression } quotient)
            return Task.FromResult<(string, SyntaxNode, SyntaxNode)?>(null);
        string left = quotient.Left is LiteralExpressionSyntax literal ? literal.Token.ValueText + ".0" : $"(double){quotient.Left.WithoutTrivia()}";
        var made = quotient.WithLeft(SyntaxFactory.ParseExpression(left).WithTriviaFrom(quotient.Left));
        return Task.FromResult<(string, SyntaxNode, SyntaxNode)?>(($"Write '{made.WithoutTrivia()}'", quotient, made));
    }
}
