using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The end of iterations: a turn that leaves what it found is the last, or the last but one, since the others would leave the same.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>Values that a turn computes for each that is looked at; where they are few, looking costs what it saves.</summary>
    private const int WorthLooking = 6;

    /// <summary>Looking ends at the first value that moved: hardly ever are more than this many looked at.</summary>
    private const int MostLooks = 3;

    /// <summary>The end of a loop forwards. Gives what stands before the loop, if a loop backwards wants to know where it ended.</summary>
    private string? WriteSteadyEnd(Item item, string turn)
    {
        if (_p.Recurrences.Count == 0)
            return null;
        var inside = Inside(item);
        var carried = _p.Recurrences.Where(r => _p.LoopsOf(r.Past).Contains(item.Axis) && inside.Contains(r.Past)).Select(r => r.Source).Distinct().ToList();
        if (carried.Count == 0 || inside.Count < WorthLooking * Math.Min(carried.Count, MostLooks) || !carried.TrueForAll(inside.Contains))
            return null;
        List<int> collected = [.. _sums.Where(r => inside.Contains(_p.Argument(r, 0)))];
        // What is added up for each turn over loops outside needs every turn.
        if (collected.Exists(r => !inside.Contains(r) && _p.Axes.Contains(_p.AxesOf(r), item.Axis)))
            return null;
        var turns = SteadyLoops.Of(_p, item.Axis, [.. inside.Union(collected)]);
        if (turns == Turns.Differ)
            return null;
        var back = LoopBack(item);
        // Whatever lies there for every turn is what the others would leave.
        var states = inside.Where(n => IsOfTurns(n, item.Axis)).OrderBy(n => n)
            .Select(n => (IsCarried: carried.Contains(n), Use: UseOf(n, inside, collected, item.Axis, back), Node: n, State: State(n, item.Axis))).ToList();
        if (states.Exists(s => s.State is null))
            return null;
        // Those of several names lie in one place.
        var places = states.GroupBy(s => s.State!.Reference).ToList();
        var tapes = places.Where(g => !g.Any(s => s.Use.HasFlag(Use.Anywhere))).SelectMany(g => g.Where(s => s.Use.HasFlag(Use.Tape)).Select(s => s.Node)).ToList();
        string length = Text(_p.Axes[item.Axis].Size), last = Parenthesize(length);
        string? steady = back is null ? null : MarkOf(back, inside, tapes, turns);
        _body.Line(turns == Turns.Same ? "// A turn that leaves what it found is the last: the others would leave the same."
            : "// After a turn that leaves what it found only the last one is of interest: those before it would leave the same.");
        string[] looks = [.. places.Where(g => g.Any(s => s.IsCarried)).Select(g => Look(g.First().State!, turn))];
        _body.Line("if (" + (turns == Turns.Same ? "" : $"{turn} < {last} - 2 && ") + looks[0] + (looks.Length == 1 ? ")" : ""));
        if (looks.Length > 1)
            _body.Indented(() => _body.Lines(string.Join("\n", looks.Skip(1).Select(look => "&& " + look)) + ")"));
        _body.Line("{");
        _body.Indented(() =>
        {
            foreach (var place in places)
                if (place.First().State! is var state && place.Any(s => s.Use.HasFlag(Use.Anywhere) || (s.Use.HasFlag(Use.Tape) && !tapes.Contains(s.Node))))
                    _body.Line($"Contract.Repeat(ref {state.Reference}, {turn}, {(turns == Turns.Same ? length : $"{last} - 1")}, {state.Rows}, {state.Stride}, {state.Count});");
                else if (turns == Turns.Same ? place.Any(s => s.Use.HasFlag(Use.Last)) : place.Any(s => s.IsCarried))
                    _body.Line(Copy(state, turn, turns == Turns.Same ? $"{last} - 1" : $"{last} - 2"));
            if (steady is not null)
                _body.Line($"{steady} = {turn};");
            _body.Line(turns == Turns.Same ? "break;" : $"{turn} = {last} - 2;");
        });
        _body.Line("}");
        return steady is null ? null : $"{(InLanes ? "" : "int ")}{steady} = {length};";
    }

    private List<int> Inside(Item item) => [.. _method.Sites.Where(s => s.Value.Path.Contains(item)).Select(s => s.Key)];

    private bool IsOfTurns(int node, int axis) => _plan.MemoryOf(_method, node)?.Axes.Contains(axis) == true;

    private static string Look(OfTurns state, string turn) => $"Contract.IsSteady(ref {state.Reference}, {turn}, {state.Rows}, {state.Stride}, {state.Count})";

    private static string Copy(OfTurns state, string turn, string other) => $"Contract.CopyTurn(ref {state.Reference}, {turn}, {other}, {state.Rows}, {state.Stride}, {state.Count});";

    /// <summary>Where else than in the loop what its turns left is read.</summary>
    [Flags]
    private enum Use
    {
        None = 0,

        /// <summary>What the last turn left.</summary>
        Last = 1,

        /// <summary>In the loop backwards, at each turn what that one left.</summary>
        Tape = 2,

        /// <summary>In any other way.</summary>
        Anywhere = 4,
    }

    private Use UseOf(int node, List<int> inside, List<int> collected, int axis, Item? back)
    {
        if (_s.IsResult(node) || _p.Recurrences.Any(r => r.Source == node && !inside.Contains(r.Past)))
            return Use.Anywhere;
        var use = Use.None;
        foreach (int reader in _s.Readers[node].Where(n => !inside.Contains(n) && !collected.Contains(n)))
            use |= IsOfLastTurn(reader, axis) ? Use.Last
                : _p.Kind(reader) != NodeKind.At && _plan.MemoryOf(_method, reader) is { SameAs: >= 0 } ? UseOf(reader, inside, collected, axis, back)   // the same under another name
                : back is not null && IsOfTurnBack(reader, back) ? Use.Tape
                : Use.Anywhere;
        return use;
    }

    /// <summary>Whether a value reads the last place along an axis, or the first one where that has none.</summary>
    private bool IsOfLastTurn(int node, int axis)
    {
        if (_p.Kind(node) != NodeKind.At || Array.IndexOf(_p.Axes.Of((int)_p.Payload(node)), axis) is not (>= 0 and var place))
            return false;
        int index = _p.Argument(node, 1 + place);
        if (_p.IsMap(index, Op.Select) && _p.Kind(_p.Argument(index, 2)) == NodeKind.Const)
            index = _p.Argument(index, 1);
        return SizePolynomial.Of(_p, index)?.Equals(_p.Axes[axis].Size - Size.Of(1)) == true;
    }

    /// <summary>Where a value of every turn lies: rows at a stride for each turn, of each as many elements as count.</summary>
    private sealed record OfTurns(string Reference, string Rows, string Stride, string Count);

    /// <summary>Null where the turns' parts do not lie one after the other.</summary>
    private OfTurns? State(int node, int axis)
    {
        var memory = _plan.MemoryOf(_method, node)!;
        int place = Array.IndexOf(memory.Axes, axis);
        var (before, after) = (memory.Axes.Take(place).ToList(), memory.Axes.Skip(place + 1).ToList());
        bool isTile = memory.IsTile && after.LastOrDefault() == _s.SampleAxis;
        if (before.Any(a => !_indices.ContainsKey(a)) || memory.IsTile != isTile || (InLanes && (!isTile || _lane != _s.SampleAxis)))
            return null;
        string offset = InLanes ? "(int)i" : "0";
        var stride = after.Aggregate(LengthOf(memory, axis), (product, a) => product * LengthOf(memory, a));
        foreach (int outer in Enumerable.Reverse(before))
        {
            offset = Sum(Product(_indices[outer], Text(stride)), offset);
            stride *= LengthOf(memory, outer);
        }
        var rows = after.Where(a => !isTile || a != _s.SampleAxis).Aggregate(Size.Of(1), (product, a) => product * LengthOf(memory, a));
        string reference = Element(Base(memory, node), offset);
        return isTile ? new(reference, Text(rows), Text(KernelPlan.T), InLanes ? "Vd.Count" : "(int)tile.Lanes") : new(reference, "1", Text(rows), Text(rows));
    }
}
