using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Which nodes carry a derivative: real, dependent on the variables, and of influence on the outputs, both other than through frozen values, indices
/// and conditions.
/// </summary>
internal static class Activity
{
    /// <param name="b">The program.</param>
    /// <param name="outputs">What is differentiated.</param>
    /// <param name="variables">What the derivative is taken by.</param>
    /// <param name="held">Axes of loops whose recurrences do not move.</param>
    public static bool[] Of(ProgramBuilder b, IReadOnlyList<int> outputs, IReadOnlyList<int> variables, int held = AxisTable.None)
    {
        bool[] isHeard = HeardBy(b, outputs, variables, held);
        var active = new bool[b.Count];
        foreach (int v in variables)
            active[v] = true;
        // A recurrence hands on what its source, below it, carries: once more until nothing is new.
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = 0; n < active.Length; n++)
            {
                if (active[n] || !isHeard[n] || !Carriers(b, n).Any(c => active[c]))
                    continue;
                active[n] = true;
                isNew |= b.HasRecurrences;
            }
        }
        for (int n = 0; n < active.Length; n++)
            active[n] &= isHeard[n];
        return active;
    }

    /// <summary>The real nodes whose derivatives reach the outputs other than through a variable: that one moves by itself, whatever it is made of.</summary>
    private static bool[] HeardBy(ProgramBuilder b, IReadOnlyList<int> outputs, IReadOnlyList<int> variables, int held)
    {
        var isHeard = new bool[b.Count];
        var pending = new Stack<int>(outputs);
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            if (isHeard[node] || b.Type(node) != ElementType.Real || IsHeld(node))
                continue;
            isHeard[node] = true;
            if (variables.Contains(node))
                continue;
            foreach (int carrier in Carriers(b, node))
                pending.Push(carrier);
        }
        return isHeard;

        bool IsHeld(int node) => held != AxisTable.None && b.IsRecurrence(node) && b.NestOf(node).Any(l => b.Axes.Contains(held, l.Axis));
    }

    /// <summary>What a node's derivative comes from.</summary>
    private static IEnumerable<int> Carriers(ProgramBuilder b, int node)
    {
        int[] arguments = b.ArgumentsOf(node);
        return b.Kind(node) switch
        {
            NodeKind.Frozen => [],
            NodeKind.Custom => arguments.Where((_, k) => k > 0 && k % 2 == 0),
            NodeKind.Library => arguments.Take(Routine.All[b.Operand(node)].Ranks.Length).Where((_, k) => Routine.All[b.Operand(node)].IsActive(k)),
            NodeKind.Past or NodeKind.AddPast when b.SourceOf(node) is >= 0 and var source => b.Kind(node) == NodeKind.Past ? [source, arguments[0]] : [source],
            NodeKind.At or NodeKind.AddAt or NodeKind.Past => [arguments[0]],
            NodeKind.AddPast => [],
            _ => arguments,
        };
    }
}
