using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Arrays outside the samples take the place of those that are read no more: what is worked on stays near.</summary>
internal sealed partial class KernelPlan
{
    private readonly Dictionary<MethodPlan, Size> _arrays = [];

    /// <summary>
    /// Gives the arrays their places. One that is first written in a later loop or call than another one of its length is last read in takes its place. What
    /// turns of a loop leave to later ones has no such order.
    /// </summary>
    private void PlaceArrays()
    {
        var arrays = Stored.Keys.Where(n => Stored[n].Region == Region.Shared && Stored[n].SameAs < 0).ToList();
        bool isReused = _p.Recurrences.Count == 0 && arrays.Count > 1;
        var lives = isReused ? Lives() : [];
        var shared = new Places<Size>();
        var own = Methods.ToDictionary(m => m, _ => new Places<int>());
        foreach (int node in isReused ? arrays.OrderBy(n => lives[n].First).ThenBy(n => n) : arrays.AsEnumerable())
        {
            var memory = Stored[node];
            var length = LengthOf(node, memory.Axes);
            if (OnlyMethod(node) is { } method && memory.Type != ElementType.Int)
            {
                int before = isReused && own[method].TryTake(length, lives[node], out int ended) ? ended : -1;
                if (before < 0)
                    _arrays[method] = _arrays.TryGetValue(method, out var taken) ? taken + length : length;
                Stored[node] = new Memory(Region.Arrays, Size.Of(0), memory.Axes, memory.Type) { Length = length, Before = before };
                if (isReused)
                    own[method].Add(length, lives[node].Last, node);
                continue;
            }
            if (!isReused || !shared.TryTake(length, lives[node], out var offset))
            {
                offset = _shared;
                _shared += length;
            }
            Stored[node] = new Memory(Region.Shared, offset, memory.Axes, memory.Type);
            if (isReused)
                shared.Add(length, lives[node].Last, offset);
        }
    }

    /// <summary>The one method that computes and reads an array; null where others read it.</summary>
    private MethodPlan? OnlyMethod(int node)
    {
        var users = ReadersOf(Stored, node).Append(node).Concat(_p.Recurrences.Where(r => OwnerOf(Stored, r.Source) == node).Select(r => r.Past)).ToList();
        var methods = Methods.Where(m => users.Exists(m.Sites.ContainsKey)).ToList();
        return methods.Count == 1 ? methods[0] : null;
    }

    /// <summary>Places by length: those taken, until when, and those free again, of which the last one freed is taken first.</summary>
    private sealed class Places<TPlace>
    {
        private readonly Dictionary<Size, Stack<TPlace>> _free = [];
        private readonly List<(int Last, Size Length, TPlace Place)> _taken = [];

        public void Add(Size length, int last, TPlace place) => _taken.Add((last, length, place));

        /// <summary>A place of this length that nothing needs by the time that a life begins.</summary>
        public bool TryTake(Size length, Life life, out TPlace place)
        {
            foreach (var ended in _taken.Where(t => t.Last < life.First).OrderBy(t => t.Last).ToList())
            {
                _taken.Remove(ended);
                if (!_free.TryGetValue(ended.Length, out var ofLength))
                    _free[ended.Length] = ofLength = new();
                ofLength.Push(ended.Place);
            }
            bool isFree = _free.TryGetValue(length, out var places) && places.Count > 0;
            place = isFree ? places!.Pop() : default!;
            return isFree;
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
            foreach (int read in _s.Operands(node).Where(IsReadWhereComputed).Select(r => OwnerOf(Stored, r)))
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
