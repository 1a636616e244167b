using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Diagnostics;

/// <summary>What depends on parameters, and through what.</summary>
internal static class DependenceNotes
{
    public static IEnumerable<Diagnostic> On(INamedTypeSymbol type, ObjectiveModel model, Trace trace)
    {
        var b = new ProgramBuilder(trace.Program!);
        var leaves = Enumerable.Range(0, b.Count).Where(n => b.Kind(n) == NodeKind.Leaf && b.LeafOf(n).Role == LeafRole.Parameter).ToList();
        var terms = model.Terms.Select(t => (Term: t, Value: trace.Program!.Find(t.OutputName))).Where(t => t.Value is not null)
            .Select(t => (t.Term, Value: t.Value!.Value)).ToList();
        var objective = terms.Where(t => t.Term.IsInValue).ToList();
        return IdleParameters(type, model, b, leaves, terms.Where(t => t.Term.Kind != TermKind.Metric).ToList())
            .Concat(IdleSamples(type, model))
            .Concat(ConstantTerms(type, b, terms))
            .Concat(Steps(b, trace, leaves, objective));
    }

    private static IEnumerable<Diagnostic> IdleParameters(INamedTypeSymbol type, ObjectiveModel model, ProgramBuilder b, List<int> leaves, List<(TermModel Term, int Value)> objective) =>
        from field in model.FieldsOf(FieldRole.Parameter)
        where !leaves.Any(leaf => b.LeafOf(leaf).Name == field.Name && objective.Any(t => Activity.Of(b, [t.Value], [leaf])[t.Value]))
        select Diagnostic.Create(Descriptors.IdleParameter, Notes.PlaceOf(type, field.Name), field.Name);

    /// <summary>Samples that nothing is computed from: no term, no prediction, no update.</summary>
    private static IEnumerable<Diagnostic> IdleSamples(INamedTypeSymbol type, ObjectiveModel model)
    {
        var program = model.Program;
        var read = new HashSet<string>(Enumerable.Range(0, program.Count).Where(n => program.Kind(n) == NodeKind.Leaf).Select(n => program.LeafOf(n))
            .Where(l => l.Role is LeafRole.Sample or LeafRole.Batch or LeafRole.Data).Select(l => l.Name).Concat(model.Updates.Select(u => u.Row)));
        return from field in model.Fields
               where (field.Role == FieldRole.Sample || field.Set.Length > 0) && !field.IsWeight && !field.IsDerived && !read.Contains(field.IsSparse ? FieldModel.ValuesName(field.Name) : field.Name)
               select Diagnostic.Create(Descriptors.IdleSample, Notes.PlaceOf(type, field.Name), field.Name);
    }

    private static IEnumerable<Diagnostic> ConstantTerms(INamedTypeSymbol type, ProgramBuilder b, List<(TermModel Term, int Value)> terms) =>
        from t in terms
        where !Needed(b, t.Value).Any(n => b.Kind(n) == NodeKind.Leaf && b.LeafOf(n).Role == LeafRole.Parameter)
        select Diagnostic.Create(Descriptors.ConstantTerm, Notes.PlaceOf(type, t.Term.Name), t.Term.Kind.ToString().ToLowerInvariant(), t.Term.Name);

    /// <summary>Each function with a derivative of zero at the first expression that takes it of parameters, and likewise choices between constants.</summary>
    private static IEnumerable<Diagnostic> Steps(ProgramBuilder b, Trace trace, List<int> leaves, List<(TermModel Term, int Value)> objective)
    {
        var reported = new HashSet<int>();
        foreach (var (term, value) in objective)
        {
            var active = Activity.Of(b, [value], leaves);
            foreach (var (expression, node) in trace[term.Name])
                if (node <= value && Steps(b, active, node) && reported.Add(b.Operand(node)))
                    yield return Diagnostic.Create(Descriptors.ZeroDerivative, expression.Syntax.GetLocation(), expression.Syntax.Excerpt());
        }
    }

    /// <summary>Whether the node's own derivative is zero though its value depends on parameters.</summary>
    private static bool Steps(ProgramBuilder b, bool[] active, int node)
    {
        if (b.Kind(node) != NodeKind.Map || b.Type(node) == ElementType.Bool)
            return false;
        int[] a = b.ArgumentsOf(node);
        // A choice between values that do not move, by a condition that does.
        if (b.IsMap(node, Op.Select))
            return !active[node] && Needed(b, a[0]).Any(n => active[n]);
        return a.Length == 1 && active[node] && Partials.IsZero(b, Partials.Of(b, node, 0));
    }

    /// <summary>The node and everything its value is made of.</summary>
    private static IEnumerable<int> Needed(ProgramBuilder b, int node)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>([node]);
        while (pending.Count > 0)
        {
            int next = pending.Pop();
            if (!seen.Add(next))
                continue;
            foreach (int argument in b.ArgumentsOf(next))
                pending.Push(argument);
        }
        return seen;
    }
}
