using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Arrays outside the samples take the place of those that are read no more: what is worked on stays near.</summary>
internal sealed partial class KernelPlan
{
    /// <summary>
    /// Gives the arrays their places anew. One that is first written in a later loop or call than another one of its length is last read in
    /// takes its place. What turns of a loop leave to later ones has no such order.
    /// </summary>
    private void ReusePlaces()
    {
        if (_p.Recurrences.Count > 0)
            return;
        var lives = Lives();
        var free = new Dictionary<Size, Stack<Size>>();
        var taken = new List<(int Last, Size Offset, Size Length)>();
        _shared = Size.Of(0);
        foreach (int node in Stored.Keys.Where(n => Stored[n].Region == Region.Shared).OrderBy(n => lives[n].First).ThenBy(n => n).ToList())
        {
            foreach (var ended in taken.Where(t => t.Last < lives[node].First).OrderBy(t => t.Last).ToList())
            {
                taken.Remove(ended);
                if (!free.TryGetValue(ended.Length, out var places))
                    free[ended.Length] = places = new();
                places.Push(ended.Offset);
            }
            var memory = Stored[node];
            var length = memory.Axes.Aggregate(Size.Of(1), (product, a) => product * LengthOf(node, a));
            Size offset;
            if (free.TryGetValue(length, out var same) && same.Count > 0)
                offset = same.Pop();
            else
            {
                offset = _shared;
                _shared += length;
            }
            taken.Add((lives[node].Last, offset, length));
            Stored[node] = new Memory(Region.Shared, offset, memory.Axes, memory.Type);
        }
    }

    /// <summary>The loops and calls of all methods in turn: the first in which each node is written, and the last in which it is read.</summary>
    private Dictionary<int, (int First, int Last)> Lives()
    {
        var own = new Dictionary<int, (int First, int Last)>();
        // A number outside of loops may be computed in the middle of one that reads it.
        var numbers = new HashSet<int>();
        int time = 0;
        foreach (var item in Methods.SelectMany(m => m.Items))
        {
            foreach (int node in NodesOf(item))
                Extend(own, node, time);
            if (item.Kind == ItemKind.Value)
                numbers.Add(item.Node);
            time++;
        }
        var lives = own.ToDictionary(o => o.Key, o => o.Value);
        foreach (int node in own.Keys.OrderByDescending(n => n))
        {
            // Readers come after what they read: they have been here.
            foreach (int read in Read(node))
                Extend(lives, read, numbers.Contains(node) ? lives[node].Last : own[node].Last);
            // A sum is collected where its argument is computed.
            if (_p.Kind(node) == NodeKind.Reduce && own.TryGetValue(_p.Argument(node, 0), out var argument))
                Extend(lives, node, argument.First);
        }
        return lives;
    }

    private static void Extend(Dictionary<int, (int First, int Last)> lives, int node, int time) =>
        lives[node] = lives.TryGetValue(node, out var life) ? (System.Math.Min(life.First, time), System.Math.Max(life.Last, time)) : (time, time);

    public static IEnumerable<int> NodesOf(Item item) => item.Kind is ItemKind.Value or ItemKind.Call ? [item.Node] : item.Body.SelectMany(NodesOf);

    /// <summary>The values that a node reads where they were computed. What is computed where it is used is made of the like alone.</summary>
    private IEnumerable<int> Read(int node) => _s.Operands(node).Where(n => _s[n] != Strategy.Free && !_cheap[n]);
}
