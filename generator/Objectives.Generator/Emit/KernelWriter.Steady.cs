using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The end of iterations: a turn that leaves what it found is the last, since the others would leave the same.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>Values that a turn computes for each that it hands on; where they are few, looking costs what it saves.</summary>
    private const int WorthLooking = 6;

    private ISet<int>? _steady;

    private void WriteSteadyEnd(Item item, string turn)
    {
        _steady ??= SteadyLoops.Of(_p);
        if (item.IsDescending || !_steady.Contains(item.Axis))
            return;
        var inside = _method.Sites.Where(s => s.Value.Path.Contains(item)).Select(s => s.Key).ToList();
        var carried = _p.Recurrences.Where(r => _p.LoopsOf(r.Past).Contains(item.Axis)).Select(r => r.Source).Distinct().ToList();
        if (inside.Count < WorthLooking * carried.Count || !carried.TrueForAll(inside.Contains))
            return;
        // Whatever lies there for every turn is what the others would leave.
        var states = inside.Where(n => _plan.MemoryOf(_method, n)?.Axes.Contains(item.Axis) == true).OrderBy(n => n).Select(n => (IsCarried: carried.Contains(n), State: State(n, item.Axis))).ToList();
        if (states.Exists(s => s.State is null))
            return;
        _body.Line("// A turn that leaves what it found is the last: the others would leave the same.");
        string[] looks = [.. states.Where(s => s.IsCarried).Select(s => $"&& Contract.IsSteady(ref {s.State!.Reference}, {turn}, {s.State.Rows}, {s.State.Stride}, {s.State.Count})")];
        _body.Line($"if ({turn} > 0" + (looks.Length == 1 ? $" {looks[0]})" : ""));
        if (looks.Length > 1)
            _body.Indented(() => _body.Lines(string.Join("\n", looks) + ")"));
        _body.Line("{");
        _body.Indented(() =>
        {
            foreach (var state in states.Select(s => s.State!))
                _body.Line($"Contract.Repeat(ref {state.Reference}, {turn}, {Text(_p.Axes[item.Axis].Size)}, {state.Rows}, {state.Stride}, {state.Count});");
            _body.Line("break;");
        });
        _body.Line("}");
    }

    /// <summary>Where a value of every turn lies: rows at a stride for each turn, of each as many elements as count.</summary>
    private sealed record OfTurns(string Reference, string Rows, string Stride, string Count);

    /// <summary>Null where the turns' parts do not lie one after the other.</summary>
    private OfTurns? State(int node, int axis)
    {
        var memory = _plan.MemoryOf(_method, node)!;
        int place = System.Array.IndexOf(memory.Axes, axis);
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
