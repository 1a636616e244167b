using System;
using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Prove;

/// <summary>The integer leaves from which indices are computed, and the length of the shortest axis that each indexes.</summary>
internal static class IndexRanges
{
    public static Dictionary<int, long> Of(Program program, Lengths lengths)
    {
        var ranges = new Dictionary<int, long>();
        var shortest = new long[program.Count];
        for (int node = 0; node < program.Count; node++)
            shortest[node] = long.MaxValue;
        // An argument comes before its node: one pass backwards carries a bound down to the leaves.
        for (int node = program.Count - 1; node >= 0; node--)
        {
            var arguments = program.ArgumentsOf(node);
            foreach (var (axis, index) in program.IndexedBy(node))
                shortest[index] = Math.Min(shortest[index], lengths.Of(program.Axes[axis].Size));
            if (shortest[node] == long.MaxValue)
                continue;
            if (program.Kind(node) is NodeKind.Map or NodeKind.At or NodeKind.Reduce)
                foreach (int argument in program.Kind(node) == NodeKind.Map ? arguments : arguments.Slice(0, 1))
                    if (program.Type(argument) == ElementType.Int)
                        shortest[argument] = Math.Min(shortest[argument], shortest[node]);
            if (program.Kind(node) == NodeKind.Leaf)
                ranges[program.Operand(node)] = shortest[node];
        }
        return ranges;
    }
}
