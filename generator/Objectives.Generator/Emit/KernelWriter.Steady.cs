using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The end of iterations: a turn that leaves what it found is the last, or the last but one, since the others would leave the same.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>Values that a turn computes for each that is looked at; where they are few, looking costs what it saves.</summary>
    private const int WorthLooking = 6;

    /// <summary>Looking ends at the first value that moved: hardly ever are more than this many looked at.</summary>
    private const int MostLooks = 3;

    private void WriteSteadyEnd(Item item, string turn)
    {
        if (item.IsDescending || _p.Recurrences.Count == 0)
            return;
        var inside = _method.Sites.Where(s => s.Value.Path.Contains(item)).Select(s => s.Key).ToList();
        var carried = _p.Recurrences.Where(r => _p.LoopsOf(r.Past).Contains(item.Axis) && inside.Contains(r.Past)).Select(r => r.Source).Distinct().ToList();
        if (carried.Count == 0 || inside.Count < WorthLooking * Math.Min(carried.Count, MostLooks) || !carried.TrueForAll(inside.Contains))
            return;
        List<int> collected = [.. _sums.Where(r => inside.Contains(_p.Argument(r, 0)))];
        // What is added up for each turn over loops outside needs every turn.
        if (collected.Exists(r => !inside.Contains(r) && _p.Axes.Contains(_p.AxesOf(r), item.Axis)))
            return;
        var turns = SteadyLoops.Of(_p, item.Axis, [.. inside.Union(collected)]);
        if (turns == Turns.Differ)
            return;
        // Whatever lies there for every turn is what the others would leave.
        var states = inside.Where(n => _plan.MemoryOf(_method, n)?.Axes.Contains(item.Axis) == true).OrderBy(n => n)
            .Select(n => (IsCarried: carried.Contains(n), IsReadLater: IsReadElsewhere(n, inside, collected), State: State(n, item.Axis))).ToList();
        if (states.Exists(s => s.State is null))
            return;
        // Those of several names lie in one place.
        states = [.. states.GroupBy(s => s.State!.Reference).Select(g => (g.Any(s => s.IsCarried), g.Any(s => s.IsReadLater), g.First().State))];
        string length = Text(_p.Axes[item.Axis].Size), last = Parenthesize(length);
        _body.Line(turns == Turns.Same ? "// A turn that leaves what it found is the last: the others would leave the same."
            : "// After a turn that leaves what it found only the last one is of interest: those before it would leave the same.");
        string[] looks = [.. states.Where(s => s.IsCarried).Select(s => $"Contract.IsSteady(ref {s.State!.Reference}, {turn}, {s.State.Rows}, {s.State.Stride}, {s.State.Count})")];
        _body.Line("if (" + (turns == Turns.Same ? "" : $"{turn} < {last} - 2 && ") + looks[0] + (looks.Length == 1 ? ")" : ""));
        if (looks.Length > 1)
            _body.Indented(() => _body.Lines(string.Join("\n", looks.Skip(1).Select(look => "&& " + look)) + ")"));
        _body.Line("{");
        _body.Indented(() =>
        {
            foreach (var (isCarried, isReadLater, state) in states)
                if (isReadLater)
                    _body.Line($"Contract.Repeat(ref {state!.Reference}, {turn}, {(turns == Turns.Same ? length : $"{last} - 1")}, {state.Rows}, {state.Stride}, {state.Count});");
                else if (isCarried && turns != Turns.Same)
                    _body.Line($"Contract.CopyTurn(ref {state!.Reference}, {turn}, {last} - 2, {state.Rows}, {state.Stride}, {state.Count});");
            _body.Line(turns == Turns.Same ? "break;" : $"{turn} = {last} - 2;");
        });
        _body.Line("}");
    }

    /// <summary>Whether anything but the turn that follows reads what a turn of the loop left.</summary>
    private bool IsReadElsewhere(int node, List<int> inside, List<int> collected) =>
        _s.IsResult(node)
        || _p.Recurrences.Any(r => r.Source == node && !inside.Contains(r.Past))
        || _s.Readers[node].Any(n => !inside.Contains(n) && !collected.Contains(n));

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
