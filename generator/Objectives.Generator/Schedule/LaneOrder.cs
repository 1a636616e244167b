using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Schedule;

/// <summary>
/// Which axis the vector lanes run along. In the loop over samples the lanes are the samples of a tile; elsewhere a value's lanes run
/// along the first of its axes in this order. It is decided once on the joint program, so that every kernel sums in the same order.
/// </summary>
internal sealed class LaneOrder
{
    private readonly Dictionary<Axis, int> _rank = [];

    public LaneOrder(Program joint)
    {
        // Next comes the axis that is least often an outer axis of an array: lanes run where memory is contiguous.
        var rest = Enumerable.Range(0, joint.Axes.Count).ToList();
        // Loops that read their own past run one place after the other: their axes come last.
        var carried = new HashSet<int>(joint.Recurrences.SelectMany(r => joint.LoopsOf(r.Past)));
        var order = rest.Where(a => joint.Axes[a].IsSamples).ToList();
        // Then the whole batch: it is the longest axis, and its fields are brought into this order.
        order.AddRange(rest.Where(a => joint.Axes[a].IsBatch));
        rest.RemoveAll(order.Contains);
        while (rest.Count > 0)
        {
            int next = rest.OrderBy(carried.Contains).ThenBy(a => joint.Leaves.Count(l => IsOuter(l, a, rest))).ThenByDescending(a => joint.Leaves.Count(l => l.Axes.Contains(a))).ThenBy(a => a).First();
            order.Add(next);
            rest.Remove(next);
        }
        for (int k = 0; k < order.Count; k++)
            _rank[joint.Axes[order[k]]] = k;
    }

    /// <summary>Whether another of the remaining axes lies inside this one in the leaf's memory.</summary>
    private static bool IsOuter(Leaf leaf, int axis, List<int> rest)
    {
        int at = System.Array.IndexOf(leaf.Axes, axis);
        return at >= 0 && leaf.Axes.Skip(at + 1).Any(rest.Contains);
    }

    /// <summary>The lane axis of a value over this set of axes, or −1 for a number.</summary>
    public int Of(AxisTable axes, int set)
    {
        int best = -1;
        foreach (int axis in axes.Of(set))
            if (best < 0 || Rank(axes, axis) < Rank(axes, best))
                best = axis;
        return best;
    }

    public int Rank(AxisTable axes, int axis) => _rank.TryGetValue(axes[axis], out int rank) ? rank : int.MaxValue;
}
