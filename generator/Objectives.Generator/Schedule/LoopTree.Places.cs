using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Schedule;

/// <summary>
/// Loops around calls. Where matrices meet the parts of a tile place by place along an axis, as the factors of a mixture's components do, all that belongs to
/// one place is computed before the next: what only that place reads is kept for one place, and stays in the nearest cache.
/// </summary>
internal sealed partial class LoopTree
{
    /// <summary>The axis, not open yet, that most calls go along place by place; null without one. Turns of a recurrence have an order of their own.</summary>
    private int? AlongAxis(List<int> nodes, int[] path) => program.Recurrences.Count > 0
        ? null
        : nodes.SelectMany(n => program.Axes.Of(strategies.Along(n))).Where(a => !path.Contains(a)).GroupBy(a => a)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();

    private List<Item> PlaceByPlace(List<int> nodes, int axis, int[] path)
    {
        var groups = new List<(bool IsLoop, List<int> Nodes)>();
        Split(nodes, n => StandsIn(n, axis, path), axis, path, outside => Add(false, outside), (inside, _) => Add(true, inside));
        Delay(groups, axis, path);
        var items = new List<Item>();
        for (int k = 0; k < groups.Count; k++)
        {
            if (IsLoop(groups[k]))
            {
                items.Add(Item.Loop(axis, Tile(groups[k].Nodes, [.. path, axis])));
                continue;
            }
            // What no call stands between is computed lane by lane, in registers.
            var lanes = new List<int>();
            for (; k < groups.Count && !IsLoop(groups[k]); k++)
                lanes.AddRange(groups[k].Nodes);
            k--;
            lanes.Sort();
            items.AddRange(Tile(lanes, path));
        }
        return items;

        List<Item> Add(bool isLoop, IReadOnlyList<int> group)
        {
            groups.Add((isLoop, [.. group]));
            return [];
        }

        bool IsLoop((bool IsLoop, List<int> Nodes) group) => group.IsLoop && group.Nodes.Any(n => program.Axes.Contains(strategies.Along(n), axis));
    }

    /// <summary>Whether a node is computed place by place along the axis; sums of a tile's rows are if the rows of a place lie side by side.</summary>
    private bool StandsIn(int node, int axis, int[] path) =>
        !strategies.IsCall(node) ? Has(node, axis)
        : strategies[node] == Strategy.AddSums
            ? Has(node, axis) && strategies.Operands(node)[0] is var rows && program.Kind(rows) != NodeKind.Leaf && !strategies.IsRagged(program.AxesOf(rows))
                && program.Axes.Of(strategies.Inner(rows)).First(a => !path.Contains(a)) == axis
        : program.Axes.Contains(strategies.Along(node), axis);

    /// <summary>
    /// A call whose result is read in a later loop alone waits for it, if that loop has what the call reads: one array less is kept for all places. So does
    /// what merely reads bound data, and is read in one loop alone: it need not be kept at all.
    /// </summary>
    private void Delay(List<(bool IsLoop, List<int> Nodes)> groups, int axis, int[] path)
    {
        var group = new Dictionary<int, int>();
        for (int k = 0; k < groups.Count; k++)
            foreach (int n in groups[k].Nodes)
                group[n] = k;
        var readers = group.Keys.SelectMany(n => Needs(n, path).Select(u => (Read: u, Reader: n))).ToLookup(r => r.Read, r => r.Reader);
        foreach (int n in group.Keys.OrderByDescending(n => n).ToList())
        {
            if (!readers[n].Any())
                continue;
            int first = readers[n].Min(r => group[r]);
            if (first == group[n] || !groups[first].IsLoop || !(IsReadAgain(n, first) || (IsReading(n) && readers[n].All(r => group[r] == first))))
                continue;
            groups[group[n]].Nodes.Remove(n);
            groups[first].Nodes.Add(n);
            groups[first].Nodes.Sort();
            group[n] = first;
        }

        // A call of the loop that reads nothing but what is read there, or later, anyway.
        bool IsReadAgain(int call, int loop) => program.Axes.Contains(strategies.Along(call), axis)
            && strategies.Operands(call).Where(group.ContainsKey).All(u => readers[u].Any(r => r != call && group[r] >= loop));

        bool IsReading(int n) => program.Kind(n) == NodeKind.At && !strategies.IsCall(n) && strategies.Operands(n).All(u => strategies[u] == Strategy.Free);
    }
}
