using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Memory inside of loops around calls, and of loops whose turns follow one another: what lives for one turn, and what all turns leave behind.</summary>
internal sealed partial class KernelPlan
{
    private int[] TileAxes(int node)
    {
        var axes = Ordered(node, _p.Axes.Of(_s.Inner(node)).Where(a => !IsOpen(node, a)));
        return [.. _called[node] ? axes : axes.OrderBy(a => !_places.Contains(a))];
    }

    /// <summary>The axes of loops around calls on a tile: what belongs to one place lies together.</summary>
    private readonly HashSet<int> _places = [];

    /// <summary>What one turn of a loop reads and writes lies together: the axes of turns come first.</summary>
    private IEnumerable<int> Ordered(int node, IEnumerable<int> axes) =>
        _turns.Count == 0 || _called[node] ? axes : axes.OrderBy(a => _turns.IndexOf(a) is >= 0 and var depth ? depth : _turns.Count);

    /// <summary>The axes that turns of a loop follow one another along, outer loops first.</summary>
    private readonly List<int> _turns = [];

    private void FindTurns()
    {
        var carried = new HashSet<int>(_p.Recurrences.SelectMany(r => _p.LoopsOf(r.Past)));
        var nests = _p.Recurrences.SelectMany(r => Methods.Where(m => m.Sites.ContainsKey(Remembered(r.Past))).Select(m => m.Sites[Remembered(r.Past)].Path.Select(i => i.Axis)));
        _turns.AddRange(nests.SelectMany(path => path.Where(carried.Contains)).Concat(carried).Distinct());
    }

    /// <summary>What calls read that want an array in its own order; a product of matrices reads what a turn computes as it lies.</summary>
    private readonly bool[] _called;

    /// <summary>Whether one turn of a loop over the axis computes the value and reads it for the last time: its memory need not tell the turns apart.</summary>
    private bool IsOpen(int node, int axis) => _open.TryGetValue(node, out var axes) && axes.Contains(axis);

    /// <summary>
    /// The loops that a value shares with all that read it. What is read in another method, is a result, or is read of earlier turns shares none.
    /// </summary>
    private void FindOpen()
    {
        foreach (var item in Methods.Where(m => m.IsPass).SelectMany(m => m.Items))
            FindPlaces(item);
        if (_p.Recurrences.Count == 0 && _places.Count == 0)
            return;
        var carried = new HashSet<int>(_p.Recurrences.Select(r => Remembered(r.Past)));
        foreach (var method in Methods)
            foreach (var (node, site) in method.Sites.Select(s => (s.Key, s.Value)))
            {
                if (_s.IsResult(node) || carried.Contains(node) || Methods.Count(m => m.Sites.ContainsKey(node)) != 1 || !_s.Readers[node].Any())
                    continue;
                IEnumerable<Item> shared = site.Path;
                if (_p.Kind(node) == NodeKind.Reduce && !_s.IsCall(node))
                    shared = method.Sites.TryGetValue(_p.Argument(node, 0), out var argument) ? Common(shared, argument.Path) : [];
                // A sum takes its argument where that is computed.
                foreach (int user in _s.Readers[node].Where(u => !(_p.Kind(u) == NodeKind.Reduce && _s[u] == Strategy.Element)))
                    shared = method.Sites.TryGetValue(user, out var place) ? Common(shared, place.Path) : Methods.Any(m => m.Sites.ContainsKey(user)) ? [] : shared;
                // Inside of lanes and of no recurrence, a value of one turn is a local.
                if (_p.Recurrences.Count == 0)
                    shared = method.IsPass ? shared.TakeWhile(i => i.Kind == ItemKind.Loop) : [];
                var axes = new HashSet<int>(shared.Where(i => i.Kind == ItemKind.Loop).Select(i => i.Axis));
                if (axes.Count > 0)
                    _open[node] = axes;
            }

        static IEnumerable<Item> Common(IEnumerable<Item> a, IEnumerable<Item> b) => a.Zip(b, (x, y) => (x, y)).TakeWhile(p => p.x == p.y).Select(p => p.x).ToList();
    }

    private void FindPlaces(Item item)
    {
        if (item.Kind != ItemKind.Loop)
            return;
        _places.Add(item.Axis);
        foreach (var inner in item.Body)
            FindPlaces(inner);
    }

    private readonly Dictionary<int, HashSet<int>> _open = [];
}
