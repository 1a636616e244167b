using System.Collections.Generic;
using System.Linq;
using Objectives.Fuzz.Declarations;

namespace Objectives.Fuzz.Checks;

/// <summary>Makes a failing declaration smaller while it fails in the same way.</summary>
internal static class Shrinking
{
    private const int Together = 12;

    public static Trial Shrink(Trial failed, int attempts = 400)
    {
        for (bool isSmaller = true; isSmaller && attempts > 0;)
        {
            isSmaller = false;
            foreach (var some in Smaller(failed.Declaration).Where(d => d.ToCase() is not null).DistinctBy(d => d.ToCase()!.Members).OrderBy(d => d.Size).Chunk(Together))
            {
                attempts -= some.Length;
                var found = Batch.Check([.. some.Select((d, k) => d with { Name = $"{failed.Declaration.Name.Split("__")[0]}__{k}" })]).FirstOrDefault(t => t.Fault == failed.Fault);
                if (found is not null)
                {
                    (failed, isSmaller) = (found, true);
                    break;
                }
                if (attempts <= 0)
                    break;
            }
        }
        return failed;
    }

    /// <summary>Without a term, or with a part in the place of the whole, or with a field or a number in the place of a part.</summary>
    private static IEnumerable<Declaration> Smaller(Declaration declaration)
    {
        for (int k = 0; k < declaration.Terms.Count; k++)
        {
            int term = k;
            if (declaration.Terms.Count > 1)
                yield return declaration with { Terms = [.. declaration.Terms.Where((_, i) => i != term)] };
            foreach (var body in Smaller(declaration, declaration.Terms[k].Body, []))
                yield return declaration with { Terms = [.. declaration.Terms.Select((t, i) => i == term ? t with { Body = body } : t)] };
        }
    }

    private static IEnumerable<Node> Smaller(Declaration declaration, Node node, IReadOnlyList<Variable> scope)
    {
        foreach (var part in node.All.Skip(1).Where(n => n.Kind == node.Kind && !n.Free.Except(scope).Any()))
            yield return part;
        if (node.Children.Length > 0)
            foreach (var simple in Simple(declaration, node.Kind, scope))
                yield return simple;
        for (int k = 0; k < node.Children.Length; k++)
        {
            int child = k;
            foreach (var smaller in Smaller(declaration, node.Children[k], [.. scope, .. node.BoundBy(k)]))
                yield return node.With(child, smaller);
        }
    }

    private static IEnumerable<Node> Simple(Declaration declaration, Kind kind, IReadOnlyList<Variable> scope)
    {
        foreach (var variable in scope.Where(v => v.Kind == kind).TakeLast(2))
            yield return Drawing.Read(variable);
        // Fields of the objective that every term may read.
        foreach (var field in declaration.Fields.Where(f => f.Kind == kind && f.Role is Role.Parameter or Role.Data).Where(f => f.Kind == kind).Take(2))
            yield return new("field", kind, field.Name);
        if (kind.Sort == Sort.Real)
            yield return new("constant", kind, "0.5");
        if (kind.Sort == Sort.Index)
            yield return new("constant index", kind, "0");
    }
}
