using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>
/// Writes all mutants of a file into one text, which a number chooses between: it is compiled once for all of them. An expression becomes
/// <c>(Mutants.Is(7) ? changed : original)</c>, in whose original further places have mutants of their own.
/// </summary>
/// <param name="site">What is known about the file.</param>
/// <param name="mutants">Where the mutants are listed.</param>
/// <param name="wanted">The mutants to write; all keep their numbers.</param>
internal sealed class Schema(Site site, List<Mutant> mutants, IReadOnlySet<int> wanted)
{
    /// <summary>The class that chooses, compiled beside the generated ones.</summary>
    public const string Chooser = """
        namespace Objectives.Generated;

        internal static class Mutants
        {
            public static int Chosen;
            public static bool WasRun;

            /// <summary>How often an iteration was asked whether it has ended: the number of its turns.</summary>
            public static long Turns;

            /// <summary>How many turns an iteration may take.</summary>
            public static int MostTurns = int.MaxValue;

            public static bool IsSteady<T>(ref T state, int turn, int rows, int stride, int count)
                where T : unmanaged
            {
                System.Threading.Interlocked.Increment(ref Turns);
                return turn >= MostTurns || global::Objectives.Simd.Contract.IsSteady(ref state, turn, rows, stride, count);
            }

            public static bool Is(int mutant)
            {
                if (mutant != Chosen)
                    return false;
                WasRun = true;
                return true;
            }
        }
        """;

    public string Write(SyntaxNode node)
    {
        if (Excluded.Is(node))
            return node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Index" } member } call && member.ToString() == "Bind.Index" ? Computed(call) : node.ToFullString();
        var text = new StringBuilder();
        foreach (var part in node.ChildNodesAndTokens())
            text.Append(part.AsNode() is { } child ? Write(child) : part.ToFullString());
        return node is ExpressionSyntax or StatementSyntax or ArgumentSyntax ? Choice(node, text.ToString()) : text.ToString();
    }

    /// <summary>What a checked index is computed from.</summary>
    private string Computed(InvocationExpressionSyntax call)
    {
        var argument = call.ArgumentList.Arguments[0];
        string text = call.ToFullString(), all = argument.ToFullString();
        int at = argument.FullSpan.Start - call.FullSpan.Start;
        return text[..at] + Write(argument) + text[(at + all.Length)..];
    }

    private string Choice(SyntaxNode node, string text)
    {
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (MethodDeclarationSyntax or PropertyDeclarationSyntax) || !IsChangeable(node))
            return text;
        foreach (var mutation in MutationTable.All)
            foreach (string changed in mutation.Changes(node, site).Where(c => c != node.ToString()))
            {
                int id = mutants.Count + 1;
                var at = node.GetLocation().GetLineSpan().StartLinePosition;
                mutants.Add(new(id, mutation.Name, MemberOf(node), at.Line + 1, at.Character + 1, node.ToString(), changed, IsIterated(node)));
                if (wanted.Contains(id))
                    text = With(node, text, id, changed);
            }
        return text;
    }

    private bool IsIterated(SyntaxNode node) => node.Ancestors().OfType<ForStatementSyntax>().Any(loop =>
    {
        if (!_isSteady.TryGetValue(loop, out bool ends))
            _isSteady[loop] = ends = loop.Statement is BlockSyntax block && block.Statements.OfType<IfStatementSyntax>().Any(s => s.Condition.ToString().Contains("Contract.IsSteady(", StringComparison.Ordinal));
        return ends;
    });

    private readonly Dictionary<ForStatementSyntax, bool> _isSteady = [];

    private bool IsChangeable(SyntaxNode node) => node switch
    {
        // What is assigned to is a place, not a number; the names of members and of named arguments are no values.
        ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } when assignment.Left == node => false,
        ExpressionSyntax { Parent: ArgumentSyntax { RefKindKeyword.RawKind: not 0 } } => false,
        AssignmentExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax => false,
        ExpressionSyntax { Parent: ExpressionStatementSyntax } => false,
        ExpressionSyntax { Parent: MemberAccessExpressionSyntax member } when member.Name == node => false,
        ExpressionSyntax expression when node.Parent is not RefExpressionSyntax && site.CastOf(expression) is null => false,
        _ => !node.DescendantNodes().Any(n => n is DeclarationExpressionSyntax) || node is StatementSyntax,
    };

    /// <summary>The text with one choice more around it; comments and blanks stay outside.</summary>
    private string With(SyntaxNode node, string text, int id, string changed)
    {
        string before = node.GetLeadingTrivia().ToFullString(), after = node.GetTrailingTrivia().ToFullString();
        string inner = text.Substring(before.Length, text.Length - before.Length - after.Length);
        string chosen = $"global::Objectives.Generated.Mutants.Is({id})";
        string choice = node switch
        {
            LocalDeclarationStatementSyntax => $"if ({chosen}) {{ {changed} }} {inner}",
            StatementSyntax => $"if ({chosen}) {{ {changed} }} else {{ {inner} }}",
            ArgumentSyntax => $"({chosen} ? ({changed}) : {inner})",
            PostfixUnaryExpressionSyntax => $"_ = {chosen} ? {changed} : {inner}",
            ElementAccessExpressionSyntax when node.Parent is RefExpressionSyntax => $"({chosen} ? ref {changed} : ref {inner})",
            _ when site.CastOf((ExpressionSyntax)node) is { } cast => $"{cast}({chosen} ? ({changed}) : {inner})",
            _ => inner,
        };
        return before + choice + after;
    }

    private static string MemberOf(SyntaxNode node)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        string type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text ?? "";
        return type + "." + (member switch { MethodDeclarationSyntax m => m.Identifier.Text, PropertyDeclarationSyntax p => p.Identifier.Text, _ => "" });
    }
}
