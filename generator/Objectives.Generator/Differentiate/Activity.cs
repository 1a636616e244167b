using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Differentiate;

/// <summary>Which nodes carry a derivative: real, needed by the output, and dependent on the variables other than through frozen values.</summary>
internal static class Activity
{
    public static bool[] Of(ProgramBuilder b, int output, IReadOnlyList<int> variables)
    {
        var needed = new bool[output + 1];
        needed[output] = true;
        for (int n = output; n >= 0; n--)
            if (needed[n])
                foreach (int argument in b.ArgumentsOf(n))
                    needed[argument] = true;

        var active = new bool[output + 1];
        foreach (int v in variables)
            if (v <= output)
                active[v] = true;
        for (int n = 0; n <= output; n++)
        {
            if (active[n] || !needed[n] || b.Type(n) != ElementType.Real || b.Kind(n) == NodeKind.Frozen)
                continue;
            int[] arguments = b.ArgumentsOf(n);
            if (b.Kind(n) == NodeKind.Custom)
                active[n] = active[arguments[1]];
            else
                foreach (int argument in arguments)
                    active[n] |= active[argument];
        }
        for (int n = 0; n <= output; n++)
            active[n] &= needed[n];
        return active;
    }
}
