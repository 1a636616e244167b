using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Schedule;

/// <summary>
/// The loop-tree rule. For an axis, each value has a time: odd inside a loop over it, even between such loops; entering the loop, or leaving
/// it by a reduction, steps on. Values with equal times share one loop; the rule recurses on the next axis.
/// </summary>
internal sealed class LoopTree(Program program, Strategies strategies, LaneOrder order)
{
    /// <summary>The schedule of nodes outside the samples: loops over lanes of arrays, calls, and numbers.</summary>
    public List<Item> Outside(IReadOnlyList<int> nodes)
    {
        int lane = nodes.Where(n => !strategies.IsCall(n)).SelectMany(n => program.Axes.Of(program.AxesOf(n))).Distinct()
            .OrderBy(a => order.Rank(program.Axes, a)).DefaultIfEmpty(-1).First();
        if (lane < 0)
            return nodes.Select(n => strategies.IsCall(n) ? Item.Call(n) : Item.Value(n)).ToList();
        return Split(nodes, n => !strategies.IsCall(n) && Has(n, lane), lane, Outside, inside => [Item.Lanes(lane, Inside(inside, [lane]))]);
    }

    /// <summary>The schedule of one pass over the samples, tile by tile: loops over the lanes of the tile, and calls between them.</summary>
    public List<Item> Tile(IReadOnlyList<int> nodes) =>
        Split(nodes, n => !strategies.IsCall(n), strategies.SampleAxis,
            calls => calls.Select(Item.Call).ToList(),
            lanes => [Item.Lanes(strategies.SampleAxis, Inside(lanes, [strategies.SampleAxis]))]);

    /// <summary>The schedule of a loop's body: inner loops and values.</summary>
    private List<Item> Inside(IReadOnlyList<int> nodes, IReadOnlyList<int> path)
    {
        var axes = nodes.SelectMany(n => program.Axes.Of(program.AxesOf(n))).Distinct().Where(a => !path.Contains(a)).ToList();
        if (axes.Count == 0)
            return nodes.Select(Item.Value).ToList();
        int axis = axes.OrderBy(a => Spills(nodes, a, path)).ThenByDescending(a => nodes.Count(n => Has(n, a))).ThenBy(a => a).First();
        return Split(nodes, n => Has(n, axis), axis,
            outside => Inside(outside, path),
            inside => [Item.Loop(axis, Inside(inside, [.. path, axis]))]);
    }

    /// <summary>How many sums over the axis could not stay in a register if it were the outer loop: those that keep another axis.</summary>
    private int Spills(IReadOnlyList<int> nodes, int axis, IReadOnlyList<int> path) => nodes.Count(n =>
        program.Kind(n) == NodeKind.Reduce && program.Axes.Contains((int)program.Payload(n), axis)
        && program.Axes.Of(program.AxesOf(n)).Any(a => !path.Contains(a)));

    private List<Item> Split(IReadOnlyList<int> nodes, Func<int, bool> inLoop, int axis, Func<IReadOnlyList<int>, List<Item>> outside,
        Func<IReadOnlyList<int>, List<Item>> inside)
    {
        var time = new Dictionary<int, int>();
        foreach (int n in nodes)
        {
            int t = inLoop(n) ? 1 : 0;
            foreach (int u in strategies.Operands(n))
            {
                if (!time.TryGetValue(u, out int earlier))
                    continue;
                // A loop shares with what it reads at its own place; what it reads elsewhere must be complete.
                int ready = !inLoop(n) ? earlier + (earlier & 1)
                    : (earlier & 1) == 0 ? earlier + 1
                    : ReadsElsewhere(n, u, axis) ? earlier + 2
                    : earlier;
                t = Math.Max(t, ready);
            }
            time.Add(n, t);
        }
        var items = new List<Item>();
        foreach (var group in nodes.GroupBy(n => time[n]).OrderBy(g => g.Key))
            items.AddRange((group.Key & 1) == 1 ? inside(group.ToList()) : outside(group.ToList()));
        return items;
    }

    private bool ReadsElsewhere(int node, int source, int axis) =>
        program.Kind(node) == NodeKind.At && program.Argument(node, 0) == source && program.Axes.Contains((int)program.Payload(node), axis);

    private bool Has(int node, int axis) => program.Axes.Contains(program.AxesOf(node), axis);
}
