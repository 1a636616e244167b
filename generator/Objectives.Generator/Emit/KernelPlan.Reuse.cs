using System;
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
        var arrays = Stored.Keys.Where(n => Stored[n].Region == Region.Shared).ToList();
        if (_p.Recurrences.Count > 0 || arrays.Count < 2)
            return;
        var lives = Lives();
        var free = new Dictionary<Size, Stack<Size>>();
        var taken = new List<(int Last, Size Offset, Size Length)>();
        _shared = Size.Of(0);
        foreach (int node in arrays.OrderBy(n => lives[n].First).ThenBy(n => n))
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

    /// <summary>From the step in which a value is first written to the one in which it is last read; of no value, from the end to before the beginning.</summary>
    private readonly record struct Life(int First, int Last)
    {
        public static readonly Life None = new(int.MaxValue, -1);

        public bool IsNone => Last < 0;

        public Life With(int step) => new(Math.Min(First, step), Math.Max(Last, step));
    }

    private Life[] NoLives()
    {
        var lives = new Life[_p.Count];
        lives.AsSpan().Fill(Life.None);
        return lives;
    }

    /// <summary>The loops and calls of all methods in turn: the first in which each node is written, and the last in which it is read.</summary>
    private Life[] Lives()
    {
        var own = NoLives();
        // A number outside of loops may be computed in the middle of one that reads it.
        var numbers = new HashSet<int>();
        int time = 0;
        foreach (var item in Methods.SelectMany(m => m.Items))
        {
            foreach (int node in item.Nodes)
                own[node] = own[node].With(time);
            if (item.Kind == ItemKind.Value)
                numbers.Add(item.Node);
            time++;
        }
        Life[] lives = [.. own];
        for (int node = own.Length - 1; node >= 0; node--)
        {
            if (own[node].IsNone)
                continue;
            // Readers come after what they read: they have been here.
            foreach (int read in _s.Operands(node))
                if (IsReadWhereComputed(read))
                    lives[read] = lives[read].With(numbers.Contains(node) ? lives[node].Last : own[node].Last);
            // A sum is collected where its argument is computed.
            if (_p.Kind(node) == NodeKind.Reduce && own[_p.Argument(node, 0)] is { IsNone: false } argument)
                lives[node] = lives[node].With(argument.First);
        }
        return lives;
    }

    /// <summary>Whether a value is read where it was computed. What is computed where it is used is made of the like alone.</summary>
    private bool IsReadWhereComputed(int node) => _s[node] != Strategy.Free && !_cheap[node];
}
