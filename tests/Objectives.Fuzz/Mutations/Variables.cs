using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>
/// What the names of a kernel stand for: the parts of a kernel share arrays, and use the names of locals again. A name of an array, or of a part of it, has the
/// key of the memory that all of them are in.
/// </summary>
internal static class Variables
{
    private static readonly ConditionalWeakTable<BlockSyntax, Dictionary<string, VariableDeclaratorSyntax>> Known = [];

    public static string KeyOf(IdentifierNameSyntax name)
    {
        for (SyntaxNode? node = name; node is not (null or MemberDeclarationSyntax); node = node.Parent)
            if (node.Parent is BlockSyntax block && Known.GetValue(block, Declared).TryGetValue(name.Identifier.Text, out var declared) && !declared.Span.Contains(name.Span))
                return KeyOf(declared);
        return name.Identifier.Text;
    }

    public static string KeyOf(VariableDeclaratorSyntax declared) => (IsCountedFromAnother(declared) ? null : MemoryOf((declared.Initializer?.Value as RefExpressionSyntax)?.Expression))
        ?? declared.Identifier.Text + "@" + declared.SpanStart.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether an array of the method alone begins where the one before ends: parts of arrays are declared in the loops that run over them.</summary>
    private static bool IsCountedFromAnother(VariableDeclaratorSyntax declared) => declared is { Parent.Parent.Parent.Parent: MethodDeclarationSyntax, Initializer.Value: RefExpressionSyntax { Expression: InvocationExpressionSyntax call } }
        && Excluded.NameOf(call) == "Add";

    /// <summary>The array that a reference is into; null if it is one of its own.</summary>
    private static string? MemoryOf(ExpressionSyntax? e) => e switch
    {
        IdentifierNameSyntax other => KeyOf(other),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var array }, ..] } call when Excluded.NameOf(call) == "Add" => MemoryOf(array),
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax } element => element.ToString(),
        _ => null,
    };

    private static Dictionary<string, VariableDeclaratorSyntax> Declared(BlockSyntax block) =>
        block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(s => s.Declaration.Variables).ToDictionary(v => v.Identifier.Text);
}
