using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Objectives.CodeFixes;

/// <summary>A fix that replaces one node, for the ids it is made for, one place at a time or everywhere.</summary>
public abstract class Fix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } node
                || await EditAsync(document, node, context.CancellationToken).ConfigureAwait(false) is not var (title, old, replacement))
                continue;
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(old, replacement))), diagnostic.Id), diagnostic);
        }
    }

    /// <summary>What to offer at the node that a diagnostic points at; null for nothing.</summary>
    /// <returns>The title, the node to replace and its replacement.</returns>
    private protected abstract Task<(string Title, SyntaxNode Old, SyntaxNode New)?> EditAsync(Document document, SyntaxNode node, CancellationToken cancellation);
}
