using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Arrays that are others under other names of their axes lie where those lie: nothing is copied.</summary>
internal sealed partial class KernelPlan
{
    /// <summary>Gives each array among the stored ones that is another one of its region under other names that one's memory.</summary>
    private void ShareRenamed(Dictionary<int, Memory> stored, Region region)
    {
        foreach (int node in stored.Keys.Where(n => stored[n].Region == region).OrderBy(n => n).ToList())
            if (!_s.IsResult(node) && NamesOf(node) is { } names && stored.TryGetValue(_p.Argument(node, 0), out var source) && source.Region == region)
            {
                var memory = stored[node];
                int[] axes = [.. source.Axes.Select(a => names.TryGetValue(a, out int name) ? name : a)];
                if (axes.Where((axis, k) => _padded.Contains((node, axis)) && !_padded.Contains((_p.Argument(node, 0), source.Axes[k]))).Any())
                    continue;
                // Calls read an array in its own order; loops over lanes ask for neighbours along the lanes alone.
                if (_called[node] ? axes.SequenceEqual(memory.Axes) : axes.Length == memory.Axes.Length && axes[axes.Length - 1] == memory.Axes[axes.Length - 1] && !axes.Except(memory.Axes).Any())
                    stored[node] = new Memory(region, Size.Of(0), axes, memory.Type) { SameAs = _p.Argument(node, 0) };
            }
    }

    /// <summary>The new name of each axis that has one, where a value is another one under other names: each of them once, and none that the other has too.</summary>
    private Dictionary<int, int>? NamesOf(int node)
    {
        if (_p.Kind(node) == NodeKind.Frozen || (_p.Kind(node) == NodeKind.Map && _p.Operand(node) == Op.Store.Id && _p.AxesOf(node) == _p.AxesOf(_p.Argument(node, 0))))
            return [];
        if (_p.Kind(node) != NodeKind.At || _s[node] != Strategy.Element)
            return null;
        int[] axes = _p.Axes.Of((int)_p.Payload(node));
        int kept = _p.Axes.Without(_p.AxesOf(_p.Argument(node, 0)), (int)_p.Payload(node));
        var names = new Dictionary<int, int>();
        for (int k = 0; k < axes.Length; k++)
        {
            int index = _p.Argument(node, 1 + k);
            if (_p.Kind(index) != NodeKind.Iota || names.ContainsValue(_p.Operand(index)) || _p.Axes.Contains(kept, _p.Operand(index)))
                return null;
            names.Add(axes[k], _p.Operand(index));
        }
        return names;
    }

    /// <summary>The array whose memory a stored one has; itself, unless it has another one's.</summary>
    private static int OwnerOf(Dictionary<int, Memory> stored, int node)
    {
        while (stored.TryGetValue(node, out var memory) && memory.SameAs >= 0)
            node = memory.SameAs;
        return node;
    }

    /// <summary>What reads an array in its memory, under its own name or another one.</summary>
    private IEnumerable<int> ReadersOf(Dictionary<int, Memory> stored, int node) => _s.Readers[node]
        .SelectMany(reader => stored.TryGetValue(reader, out var memory) && memory.SameAs == node ? ReadersOf(stored, reader) : [reader]);
}
