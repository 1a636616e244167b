using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>Builds values again through the constructors, with some nodes replaced.</summary>
internal static class Rebuild
{
    /// <summary>The node with <paramref name="leaf"/> replaced by <paramref name="value"/>.</summary>
    public static int Replace(ProgramBuilder b, int node, int leaf, int value) => Replace(b, node, [leaf], [value]);

    /// <summary>The node with each of <paramref name="leaves"/> replaced by the value in the same place.</summary>
    /// <param name="b">The program.</param>
    /// <param name="node">What is built again.</param>
    /// <param name="leaves">What is replaced.</param>
    /// <param name="values">By what.</param>
    /// <param name="narrows">Whether recurrences lose axes that the values lack; adjoints, which are one for each sample, keep them.</param>
    public static int Replace(ProgramBuilder b, int node, IReadOnlyList<int> leaves, IReadOnlyList<int> values, bool narrows = false) =>
        Replace(b, [node], leaves, values, narrows)[0];

    /// <summary>Several nodes, which keep sharing what they share.</summary>
    /// <inheritdoc cref="Replace(ProgramBuilder, int, IReadOnlyList{int}, IReadOnlyList{int}, bool)"/>
    public static int[] Replace(ProgramBuilder b, IReadOnlyList<int> nodes, IReadOnlyList<int> leaves, IReadOnlyList<int> values, bool narrows = false)
    {
        bool[] needed = b.NeededBy(nodes, leaves);
        bool[] changes = Changes(b, needed, [.. leaves.Where((leaf, k) => values[k] != leaf)], [.. leaves.Where((leaf, k) => values[k] == leaf)]);
        // What values bring along, recurrences may come to depend on; what they lack, recurrences lose unless something else has it.
        int gained = leaves.Zip(values, (leaf, value) => b.Axes.Without(b.AxesOf(value), b.AxesOf(leaf))).Aggregate(AxisTable.None, b.Axes.Union);
        int lost = !narrows ? AxisTable.None : leaves.Zip(values, (leaf, value) => b.Axes.Without(b.AxesOf(leaf), b.AxesOf(value))).Aggregate(AxisTable.None, b.Axes.Union);
        // Of each recurrence the axes that it keeps although values lack them, because what it runs over has them all the same.
        var kept = new Dictionary<int, int>();
        while (true)
        {
            var map = leaves.Zip(values, (leaf, value) => (leaf, value)).ToDictionary(p => p.leaf, p => p.value);
            for (int n = 0; n < needed.Length; n++)
                if (needed[n] && !map.ContainsKey(n))
                {
                    int[] arguments = b.ArgumentsOf(n).Select(a => map[a]).ToArray();
                    map[n] = !changes[n] ? n : b.IsRecurrence(n) ? Reopen(n, arguments) : Node(b, n, arguments);
                }
            var reopened = Enumerable.Range(0, needed.Length).Where(n => needed[n] && b.IsRecurrence(n) && map[n] != n && b.SourceOf(n) >= 0).ToList();
            bool isNarrow = true;
            foreach (int n in reopened)
                if (b.Axes.Intersect(lost, b.Axes.Without(b.AxesOf(map[b.SourceOf(n)]), b.AxesOf(map[n]))) is not AxisTable.None and int more)
                {
                    kept[n] = b.Axes.Union(more, KeptBy(n));
                    isNarrow = false;
                }
            if (isNarrow)
            {
                foreach (int n in reopened)
                    b.Close(map[n], map[b.SourceOf(n)]);
                return [.. nodes.Select(n => map[n])];
            }
        }

        int KeptBy(int n) => kept.TryGetValue(n, out int axes) ? axes : AxisTable.None;

        int Reopen(int n, int[] arguments)
        {
            int axes = b.Axes.Union(b.Axes.Without(b.AxesOf(n), b.Axes.Without(lost, KeptBy(n))), gained);
            if (narrows)
                axes = b.Axes.Union(axes, b.Axes.Set(b.LoopsOf(n)));
            // A past value has the axes of its beginning and of its indices; the axis that an index is for stands before it, and is none of them.
            if (narrows && b.Kind(n) == NodeKind.Past)
                axes = arguments.Where((_, k) => k % 2 == 0).Aggregate(axes, (set, a) => b.Axes.Union(set, b.AxesOf(a)));
            return b.Reopen(n, axes, arguments);
        }
    }

    /// <summary>The nodes that depend on the leaves, through recurrences too; not by way of what is replaced by itself.</summary>
    private static bool[] Changes(ProgramBuilder b, bool[] needed, IReadOnlyList<int> leaves, IReadOnlyCollection<int> kept)
    {
        var changes = new bool[needed.Length];
        foreach (int leaf in leaves)
            changes[leaf] = true;
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = 0; n < changes.Length; n++)
                if (needed[n] && !changes[n] && !kept.Contains(n) && (b.ArgumentsOf(n).Any(a => changes[a]) || (b.SourceOf(n) is >= 0 and var source && changes[source])))
                {
                    changes[n] = true;
                    isNew |= b.HasRecurrences;
                }
        }
        return changes;
    }

    /// <summary>The node with other arguments. Axes that no argument has any more are not kept.</summary>
    public static int Node(ProgramBuilder b, int n, int[] arguments)
    {
        switch (b.Kind(n))
        {
            case NodeKind.Map:
                return b.Map(Operation.At(b.Operand(n)), arguments);
            case NodeKind.Reduce:
                return b.Reduce((ReduceOp)b.Operand(n), arguments[0], (int)b.Payload(n));
            case NodeKind.At:
                return b.At(arguments[0], b.IndicesOf(n, arguments));
            case NodeKind.AddAt:
                int available = arguments.Aggregate(AxisTable.None, (set, a) => b.Axes.Union(set, b.AxesOf(a)));
                int before = b.ArgumentsOf(n).Aggregate(AxisTable.None, (set, a) => b.Axes.Union(set, b.AxesOf(a)));
                // What is summed stays what it was; an axis that only the new arguments have is kept.
                int keep = b.Axes.Union(b.Axes.Intersect(b.Axes.Without(b.AxesOf(n), (int)b.Payload(n)), available), b.Axes.Without(available, before));
                return (ReduceOp)b.Operand(n) == ReduceOp.Max ? b.MaxAt(arguments[0], keep, b.IndicesOf(n, arguments)) : b.AddAt(arguments[0], keep, b.IndicesOf(n, arguments));
            case NodeKind.Library:
                return b.Library(n, arguments);
            case NodeKind.Frozen:
                return b.Freeze(arguments[0], (FrozenReason)b.Operand(n));
            case NodeKind.Custom:
                int contracted = (int)b.Payload(n);
                int[] old = b.ArgumentsOf(n);
                // What a partial was summed over because the old argument had the axis, it is now summed over if the new one has it no more.
                return b.Custom(arguments[0], contracted, Enumerable.Range(0, old.Length / 2)
                    .Select(k => (arguments[1 + 2 * k], arguments[2 + 2 * k], b.Axes.Intersect(contracted, b.AxesOf(old[2 + 2 * k])))).ToArray());
            default:
                return b.Raw(b.Kind(n), b.Type(n), b.Operand(n), b.AxesOf(n), b.Payload(n), arguments);
        }
    }
}
