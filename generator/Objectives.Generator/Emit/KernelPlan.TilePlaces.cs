using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Buffers of a tile take the place of those that are read no more: a tile of so many samples more stays near.</summary>
internal sealed partial class KernelPlan
{
    /// <summary>
    /// Gives the method's buffers their places. One that is first written in a later step than another one of its length is last read in takes its place; so
    /// does one that is written where the other is last read, element by element, and by nothing but its own expression. Each lane of a tile goes through the steps
    /// of a loop by itself. What turns of a loop leave to later ones has no such order, nor has what is as long as the samples of a tile are.
    /// </summary>
    private void ReuseTilePlaces(MethodPlan method)
    {
        if (_p.Recurrences.Count > 0 || _kernel.HasRaggedTiles || method.Stored.Count < 2)
            return;
        int[] steps = Steps(method);
        var lives = TileLives(method, steps);
        var stored = method.Stored.Where(s => s.Value.Region == Region.Buffers && s.Value.SameAs < 0 && !lives[s.Key].IsNone).Select(s => s.Key)
            .OrderBy(n => lives[n].First).ThenBy(n => n).ToList();
        // The last reading of the buffers at hand, by the node that lies in each now: buffers of one length together.
        var byLength = new Dictionary<Size, Dictionary<int, int>>();
        foreach (int node in stored)
        {
            var memory = method.Stored[node];
            var length = TileLength(node, memory);
            if (!byLength.TryGetValue(length, out var last))
                byLength.Add(length, last = []);
            // The one that was read last of those that are free by then.
            int place = -1, first = lives[node].First;
            foreach (var (other, end) in last.Select(l => (l.Key, l.Value)))
                if (end <= first && (place < 0 || end > last[place] || (end == last[place] && other < place))
                    && (end < first || IsInPlace(method, steps, node, other)))
                    place = other;
            if (place >= 0)
            {
                last.Remove(place);
                method.Stored[node] = new Memory(Region.Buffers, memory.Offset, memory.Axes, memory.Type) { Before = place };
                _methodBuffers -= length;
            }
            last[node] = lives[node].Last;
        }
    }

    private Size TileLength(int node, Memory memory) => memory.Axes.Aggregate(Size.Of(1), (product, a) => product * (a == _s.SampleAxis ? T : LengthOf(node, a)));

    /// <summary>
    /// The step of each node: calls, loops around calls, and what stands directly in a loop over lanes, one after the other from 1 on; 0 for those of other
    /// methods.
    /// </summary>
    private int[] Steps(MethodPlan method)
    {
        var steps = new int[_p.Count];
        int step = 0;
        foreach (var item in method.Items.SelectMany(i => i.Kind == ItemKind.Lanes ? i.Body : [i]))
        {
            step++;
            foreach (int node in item.Nodes)
                steps[node] = step;
        }
        return steps;
    }

    /// <summary>The step in which each node is written, and the last in which it is read.</summary>
    private Life[] TileLives(MethodPlan method, int[] steps)
    {
        var lives = NoLives();
        var begins = new int[_p.Count];   // of the loop that a node stands in: its first step
        foreach (var loop in method.Items.Where(i => i.Kind is ItemKind.Lanes or ItemKind.Loop))
        {
            int first = loop.Nodes.Select(n => steps[n]).DefaultIfEmpty(0).Min();
            foreach (int node in loop.Nodes)
                begins[node] = first;
        }
        foreach (int node in method.Sites.Keys)
        {
            lives[node] = lives[node].With(steps[node]);
            // Sums in memory are cleared where the loop begins that their arguments stand in.
            if (_p.Kind(node) == NodeKind.Reduce && begins[_p.Argument(node, 0)] is > 0 and var begin)
                lives[node] = lives[node].With(begin);
        }
        // Readers come after what they read: they have been here. An operation that is not stored may stand inside an expression, and reads when that is computed.
        for (int node = steps.Length - 1; node >= 0; node--)
        {
            if (steps[node] == 0)
                continue;
            int last = _p.Kind(node) is NodeKind.Map or NodeKind.Frozen && !method.Stored.ContainsKey(node) ? lives[node].Last : steps[node];
            foreach (int read in _s.Operands(node).Where(IsReadWhereComputed).Select(r => OwnerOf(method.Stored, r)))
                if (steps[read] > 0)
                    lives[read] = lives[read].With(last);
            // A call may do the work of a later one along with its own.
            if (_s[node] == Strategy.RowDots)
                lives[node] = lives[node].With(0);
        }
        return lives;
    }

    /// <summary>Whether a node may be written over what lies at the same place: it is read for this element of the node alone, and before that is written.</summary>
    private bool IsInPlace(MethodPlan method, int[] steps, int node, int place)
    {
        return IsMap(node) && !IsSummedProduct() && IsOfOneTurn() && method.Stored[node].Axes.SequenceEqual(method.Stored[place].Axes) && ReadersHere(place).All(LeadsTo);

        // What is kept for one turn of a loop would be written over before the next turn reads it, unless each turn writes it anew.
        bool IsOfOneTurn() => method.Sites[node].Path.TakeWhile(i => i.Kind == ItemKind.Loop)
            .All(i => method.Stored[node].Axes.Contains(i.Axis) || method.Sites[place].Path.Contains(i));

        // A sum of products reads the factors itself.
        bool IsSummedProduct() => (_p.Operand(node) == Op.Multiply.Id || _p.Operand(node) == Op.Square.Id)
            && method.Sites.Keys.Any(n => _p.Kind(n) == NodeKind.Reduce && (ReduceOp)_p.Operand(n) == ReduceOp.Sum && _p.Argument(n, 0) == node);

        bool IsMap(int n) => _p.Kind(n) == NodeKind.Map && _p.Operand(n) != Op.Store.Id && _p.Operand(n) != Op.Keep.Id && _s[n] == Strategy.Element;

        IEnumerable<int> ReadersHere(int n) => ReadersOf(method.Stored, n).Where(r => steps[r] == steps[node] && r != n);

        bool LeadsTo(int reader) => reader == node
            || (IsMap(reader) && !method.Stored.ContainsKey(reader) && _s.Readers[reader].Where(r => steps[r] > 0).Distinct().Count() == 1 && ReadersHere(reader).Any() && ReadersHere(reader).All(LeadsTo));
    }
}
