using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Schedule;

/// <summary>
/// The loop-tree rule. For an axis, each value has a time: odd inside a loop over it, even between such loops; entering the loop, or leaving
/// it by a reduction, steps on. Values with equal times share one loop; the rule recurses on the next axis. The values of a cycle have one
/// time: a loop over the axis that carries it runs through all of them, place by place, forwards or (for adjoints) backwards.
/// </summary>
internal sealed partial class LoopTree(Program program, Strategies strategies, LaneOrder order)
{
    /// <summary>The schedule of nodes outside the samples: loops over lanes of arrays, calls, and numbers; around cycles, one loop after the other.</summary>
    public List<Item> Outside(List<int> nodes) => Outside(nodes, []);

    private List<Item> Outside(List<int> nodes, int[] path)
    {
        if (FirstCarried(nodes, path) is { } cycle)
        {
            // What the cycles need runs place by place, and what they take along.
            var cycles = Cycles(nodes, path).Where(c => Outermost(c, path) == cycle).ToList();
            var followers = Followers(nodes, cycle, cycles);
            var feeders = Feeders(nodes, cycle, followers);
            var members = new HashSet<int>(cycles.SelectMany(c => c).Concat(followers).Concat(feeders));
            return Split(nodes, members.Contains, cycle, path, rest => Outside(rest, path),
                (inside, isDescending) => [Item.Loop(cycle, Outside(inside, [.. path, cycle]), isDescending)], [.. feeders, .. Waiting(nodes, path)]);
        }
        // Lanes run along no axis that carries the value's cycle: sums over such an axis are collected turn by turn.
        int lane = -1;
        foreach (int axis in AxesOf(nodes, path, (n, a) => !strategies.IsCall(n) && CanBeLane(n, a)))
            if (lane < 0 || order.Rank(program.Axes, axis) < order.Rank(program.Axes, lane))
                lane = axis;
        if (lane >= 0)
            return Split(nodes, n => !strategies.IsCall(n) && Has(n, lane) && CanBeLane(n, lane), lane, path, rest => Outside(rest, path),
                (inside, _) => [Item.Lanes(lane, Inside(inside, [.. path, lane]))], Waiting(nodes, path));
        int first = AxesOf(nodes, path, (n, _) => !strategies.IsCall(n)).DefaultIfEmpty(-1).Min();
        return first < 0
            ? Sorted(nodes, path).Select(n => strategies.IsCall(n) ? Item.Call(n) : Item.Value(n)).ToList()
            : Split(nodes, n => !strategies.IsCall(n) && Has(n, first), first, path, rest => Outside(rest, path),
                (inside, isDescending) => [Item.Loop(first, Outside(inside, [.. path, first]), isDescending)]);
    }

    /// <summary>The axes of nodes whose loops are not open yet, each once, where they are meant.</summary>
    private List<int> AxesOf(List<int> nodes, int[] path, Func<int, int, bool> isMeant)
    {
        var axes = new List<int>();
        foreach (int n in nodes)
            foreach (int axis in program.Axes.Of(program.AxesOf(n)))
                if (!axes.Contains(axis) && !path.Contains(axis) && isMeant(n, axis))
                    axes.Add(axis);
        return axes;
    }

    private bool CanBeLane(int node, int axis) => !program.Axes.Contains(strategies.Carried[node], axis);

    /// <summary>The schedule of one pass over the samples, tile by tile: loops over the lanes of the tile, and calls between them.</summary>
    public List<Item> Tile(List<int> nodes) => Tile(nodes, []);

    private List<Item> Tile(List<int> nodes, int[] path) => AlongAxis(nodes, path) is { } along
        ? PlaceByPlace(nodes, along, path)
        : Split(nodes, n => !strategies.IsCall(n) || IsCarriedCall(n), strategies.SampleAxis, path,
            calls => calls.Select(Item.Call).ToList(),
            (lanes, _) => [Item.Lanes(strategies.SampleAxis, Inside(lanes, [.. path, strategies.SampleAxis]))]);

    /// <summary>A call that a cycle of each sample needs at every turn: it stands in the loop, and runs lane by lane.</summary>
    private bool IsCarriedCall(int node) => strategies.IsCall(node) && strategies.HasSamples(node) && strategies.Carried[node] != AxisTable.None;

    /// <summary>Whether a loop over the axis stands around a node; a call runs through those of its arrays itself.</summary>
    private bool IsAround(int node, int axis) => Has(node, axis) && (!strategies.IsCall(node) || program.Axes.Contains(strategies.Carried[node], axis));

    /// <summary>The schedule of a loop's body: inner loops and values.</summary>
    private List<Item> Inside(List<int> nodes, int[] path)
    {
        var axes = AxesOf(nodes, path, IsAround);
        if (axes.Count == 0)
            return Sorted(nodes, path).Select(n => strategies.IsCall(n) ? Item.Call(n) : Item.Value(n)).ToList();
        int? cycle = FirstCarried(nodes, path);
        int axis = cycle ?? (axes.Count == 1 ? axes[0] : axes.OrderBy(a => Spills(nodes, a, path)).ThenByDescending(a => nodes.Count(n => Has(n, a))).ThenBy(a => a).First());
        // A cycle that another loop carries stands in that one, even where it has this axis too: its own order along this axis is found there.
        var cycles = (program.Recurrences.Count == 0 ? [] : Cycles(nodes, path)).ToLookup(c => Outermost(c, path) == axis);
        var others = new HashSet<int>(cycles[false].SelectMany(c => c));
        return Split(nodes, n => IsAround(n, axis) && !others.Contains(n), axis, path,
            outside => Inside(outside, path),
            (inside, isDescending) => [Item.Loop(axis, Inside(inside, [.. path, axis]), isDescending)],
            Feeders(nodes, axis, Followers(nodes, axis, cycles[true])));
    }

    /// <summary>How many sums over the axis could not stay in a register if it were the outer loop: those that keep another axis.</summary>
    private int Spills(List<int> nodes, int axis, int[] path) => nodes.Count(n =>
        program.Kind(n) == NodeKind.Reduce && !strategies.IsCall(n) && program.Axes.Contains((int)program.Payload(n), axis)
        && program.Axes.Of(program.AxesOf(n)).Any(a => !path.Contains(a)));

    private List<Item> Split(List<int> nodes, Func<int, bool> inLoop, int axis, int[] path, Func<List<int>, List<Item>> outside,
        Func<List<int>, bool, List<Item>> inside, HashSet<int>? waiting = null)
    {
        const int Unknown = -1;
        var time = new int[program.Count];   // of the nodes at hand
        time.AsSpan().Fill(Unknown);
        var directions = new Dictionary<int, NodeKind>();   // of loops that a cycle runs through, or that sums are collected in
        var summed = program.Recurrences.Count == 0 ? [] : Summed(nodes, axis);
        var adjoint = new HashSet<int>();                   // what follows from a cycle that runs backwards, in the same loop
        foreach (int[] group in Groups(nodes, path))
        {
            int t = 0;
            foreach (int n in group)
            {
                bool isInside = inLoop(n);
                if (isInside)
                    t = Math.Max(t, 1);
                foreach (int u in Needs(n, path))
                {
                    int earlier = time[u];
                    if (earlier == Unknown)
                        continue;
                    // A loop shares with what it reads at its own place; what it reads elsewhere must be complete.
                    int ready = !isInside ? earlier + (earlier & 1)
                        : (earlier & 1) == 0 ? earlier + 1
                        : ReadsElsewhere(n, u, axis) ? earlier + 2
                        : earlier;
                    t = Math.Max(t, ready);
                }
            }
            if (group.Length > 1)
            {
                var direction = group.Where(n => program.SourceOf(n) >= 0).Select(program.Kind).First();
                while (directions.TryGetValue(t, out var other) && other != direction)
                    t += 2;
                directions[t] = direction;
            }
            else if (summed.Contains(group[0]) && (t & 1) == 1 && !ReadsAdjoint(group[0], t))
            {
                // Sums of values have one order in every kernel: only those of adjoints are collected backwards.
                while (directions.TryGetValue(t, out var other) && other == NodeKind.AddPast)
                    t += 2;
                directions[t] = NodeKind.Past;
            }
            foreach (int n in group)
            {
                time[n] = t;
                if (group.Length > 1 ? directions[t] == NodeKind.AddPast : ReadsAdjoint(n, t))
                    adjoint.Add(n);
            }
        }
        Defer(nodes, inLoop, axis, path, time, program.Recurrences.Count == 0 ? Light(nodes, inLoop, path) : waiting ?? []);
        var items = new List<Item>();
        foreach (var group in nodes.GroupBy(n => time[n]).OrderBy(g => g.Key))
            items.AddRange((group.Key & 1) == 1
                ? inside(group.ToList(), directions.TryGetValue(group.Key, out var direction) && direction == NodeKind.AddPast)
                : outside(group.ToList()));
        return items;

        bool ReadsAdjoint(int node, int t)
        {
            if (adjoint.Count == 0)
                return false;
            foreach (int u in Needs(node, path))
                if (adjoint.Contains(u) && time[u] == t)
                    return true;
            return false;
        }
    }

    /// <summary>What is made of bound data and indices alone.</summary>
    private HashSet<int> Light(List<int> nodes, Func<int, bool> inLoop, int[] path)
    {
        var light = new HashSet<int>();
        foreach (int n in nodes)
            if (program.Kind(n) == NodeKind.Map && !strategies.IsCall(n) && inLoop(n) && Needs(n, path).All(u => strategies[u] == Strategy.Free || light.Contains(u)))
                light.Add(n);
        return light;
    }

    /// <summary>What waits goes to the first loop that reads it: it is not kept from an earlier one.</summary>
    private void Defer(List<int> nodes, Func<int, bool> inLoop, int axis, int[] path, int[] time, HashSet<int> waiting)
    {
        if (waiting.Count == 0)
            return;
        var loops = nodes.Where(inLoop).Select(n => time[n]).Distinct().OrderBy(t => t).ToList();
        var latest = new Dictionary<int, int>();
        foreach (int n in Enumerable.Reverse(nodes))
        {
            if (waiting.Contains(n) && latest.TryGetValue(n, out int bound))
                time[n] = inLoop(n) ? loops.Last(t => t <= Math.Max(bound, time[n])) : Math.Max(bound, time[n]);
            foreach (int u in Needs(n, path))
            {
                if (!waiting.Contains(u))
                    continue;
                int before = !inLoop(u) ? time[n] - (time[n] & 1) : !inLoop(n) ? time[n] - 1 : ReadsElsewhere(n, u, axis) ? time[n] - 2 : time[n];
                latest[u] = latest.TryGetValue(u, out int other) ? Math.Min(other, before) : before;
            }
        }
    }

    /// <summary>The values whose sums, products or scattered sums along the axis depend on the order.</summary>
    private HashSet<int> Summed(List<int> nodes, int axis) => [.. nodes
        .Where(n => program.Kind(n) == NodeKind.Reduce ? (ReduceOp)program.Operand(n) is ReduceOp.Sum or ReduceOp.Product && program.Axes.Contains((int)program.Payload(n), axis)
            : program.Kind(n) == NodeKind.AddAt && !Has(n, axis))
        .Select(n => program.Argument(n, 0)).Where(n => program.Type(n) == ElementType.Real && Has(n, axis))];

    // -- cycles --------------------------------------------------------------------------------------------------------

    /// <summary>What a node reads at a place of the open loops; the past of those loops is there already.</summary>
    private int[] Needs(int node, int[] path) =>
        program.SourceOf(node) is >= 0 and var source && !program.LoopsOf(node).All(path.Contains)
            ? [.. strategies.Operands(node), source]
            : strategies.Operands(node);

    private List<int[]> Groups(List<int> nodes, int[] path) =>
        program.Recurrences.Count == 0 ? [.. nodes.Select(n => _alone[n])]
        : ReferenceEquals(_grouped.Nodes, nodes) && ReferenceEquals(_grouped.Path, path) ? _grouped.Groups
        : (_grouped = (nodes, path, Components.Of(nodes, n => Needs(n, path)))).Groups;

    /// <summary>Each node in a group of its own.</summary>
    private readonly int[][] _alone = [.. Enumerable.Range(0, program.Recurrences.Count == 0 ? program.Count : 0).Select(n => new[] { n })];

    /// <summary>The nodes grouped last: several questions about them follow one another.</summary>
    private (List<int>? Nodes, int[]? Path, List<int[]> Groups) _grouped = (null, null, []);

    private IEnumerable<int> Sorted(List<int> nodes, int[] path) => Groups(nodes, path).SelectMany(g => g);

    private IEnumerable<int[]> Cycles(List<int> nodes, int[] path) => Groups(nodes, path).Where(g => g.Length > 1);

    /// <summary>The outermost loop, not open yet, that carries the first cycle; null without one.</summary>
    private int? FirstCarried(List<int> nodes, int[] path) =>
        program.Recurrences.Count > 0 && Cycles(nodes, path).FirstOrDefault() is { } cycle ? Outermost(cycle, path) : null;

    private int Outermost(int[] cycle, int[] path)
    {
        // All values of the cycle lie inside of that loop; of several such loops it is the one that the others stand in.
        var nests = cycle.Where(n => program.SourceOf(n) >= 0).Select(n => program.LoopsOf(n).Where(a => !path.Contains(a)).ToList()).ToList();
        return nests.SelectMany(n => n).Distinct().Where(a => cycle.All(n => Has(n, a)))
            .First(a => nests.All(n => n.IndexOf(a) <= 0 || n.Take(n.IndexOf(a)).All(before => !cycle.All(m => Has(m, before)))));
    }

    /// <summary>Whether the node reads the source at another place of the axis: what is read must be complete, unless a cycle sees to the order.</summary>
    private bool ReadsElsewhere(int node, int source, int axis) => program.Kind(node) switch
    {
        NodeKind.At => program.Argument(node, 0) == source && program.Axes.Contains((int)program.Payload(node), axis),
        NodeKind.Past or NodeKind.AddPast => program.SourceOf(node) == source && program.NestOf(node).Any(l => l.Axis == axis),
        _ => false,
    };

    private bool Has(int node, int axis) => program.Axes.Contains(program.AxesOf(node), axis);
}
