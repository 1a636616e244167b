using System.Collections.Generic;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Differentiate;

/// <summary>Which nodes carry a derivative: real, needed by the outputs, and dependent on the variables other than through frozen values.</summary>
internal static class Activity
{
    public static bool[] Of(ProgramBuilder b, int output, IReadOnlyList<int> variables) => Of(b, b.NeededBy([output]), variables);

    /// <param name="b">The program.</param>
    /// <param name="needed">The nodes that the outputs need.</param>
    /// <param name="variables">What the derivative is taken by.</param>
    public static bool[] Of(ProgramBuilder b, bool[] needed, IReadOnlyList<int> variables)
    {
        var active = new bool[b.Count];
        foreach (int v in variables)
            active[v] = true;
        // A recurrence hands on what its source, below it, carries: once more until nothing is new.
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = 0; n < active.Length; n++)
            {
                if (active[n] || !needed[n] || b.Type(n) != ElementType.Real || b.Kind(n) == NodeKind.Frozen || !Carries(n))
                    continue;
                active[n] = true;
                isNew |= b.HasRecurrences;
            }
        }
        for (int n = 0; n < active.Length; n++)
            active[n] &= needed[n];
        return active;

        bool Carries(int n)
        {
            int[] arguments = b.ArgumentsOf(n);
            if (b.Kind(n) == NodeKind.Custom)
            {
                for (int k = 2; k < arguments.Length; k += 2)
                    if (active[arguments[k]])
                        return true;
                return false;
            }
            if (b.Kind(n) == NodeKind.Library)
            {
                var routine = Routine.All[b.Operand(n)];
                for (int k = 0; k < routine.Ranks.Length; k++)
                    if (active[arguments[k]] && routine.IsActive(k))
                        return true;
                return false;
            }
            if (b.SourceOf(n) is >= 0 and var source && active[source])
                return true;
            foreach (int argument in arguments)
                if (active[argument])
                    return true;
            return false;
        }
    }
}
