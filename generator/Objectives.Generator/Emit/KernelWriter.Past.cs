using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Recurrences: reading what earlier turns of a loop left, and adding to what they are to be given.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>An earlier element, from the memory of the value; its indices are inside the axes, or it is not used.</summary>
    private Code ReadPast(int node, bool vector)
    {
        int source = _p.SourceOf(node);
        var memory = _plan.MemoryOf(_method, source)!;
        return Load(node, memory, Base(memory, source), vector, axis => PastIndex(node, axis));
    }

    private Index PastIndex(int recurrence, int axis)
    {
        foreach (var (other, index) in _p.IndexedBy(recurrence))
            if (other == axis && !(_p.Kind(index) == NodeKind.Iota && IsInside(index, _p.Axes[axis].Size)))
                return IndexOf(index, axis);
        foreach (var (loop, index) in _p.NestOf(recurrence))
            if (loop == axis)
                return IsLane(index) && _p.Kind(index) != NodeKind.Iota ? new(IndexKind.Vector, Read(index, true).Under(0))
                    : _p.Kind(index) == NodeKind.Iota ? OwnIndex(_p.Operand(index))
                    : new(IndexKind.Number, Place(index));
        return OwnIndex(axis);
    }

    /// <summary>The place before, at least the first one; any other index as it is.</summary>
    private string Place(int index)
    {
        if (IsBefore(index))
            return _hasBefore ? $"({Read(_p.Argument(index, 1), false).Text})" : $"Math.Max({Read(_p.Argument(index, 1), false).Text}, 0)";
        return Read(index, false) is var code && code.Precedence > 0 ? code.Text : $"({code.Text})";
    }

    /// <summary>Whether the place before exists, where the code at hand runs.</summary>
    private bool _hasBefore;

    /// <summary>
    /// Stores a part in the place before, of those that have one: no other turn writes there, so that there is nothing to add to. False where parts may meet.
    /// </summary>
    private bool WriteBefore(int recurrence, int source)
    {
        int part = _p.Argument(source, 0);
        if (_p.Kind(part) != NodeKind.Map || _p.Operand(part) != Op.Select.Id || _p.Constant(_p.Argument(part, 2)) is not 0.0 || _p.IndexedBy(recurrence).Any())
            return false;
        var memory = _plan.MemoryOf(_method, recurrence)!;
        int condition = _p.Argument(part, 0), before = -1;
        foreach (var (loop, index) in _p.NestOf(recurrence))
            if (_p.Kind(index) == NodeKind.Iota && _p.Operand(index) == loop)
                continue;
            else if (before < 0 && IsBefore(index) && _p.Argument(index, 0) == condition && _p.AxesOf(condition) == _p.Axes.Set([loop]) && loop != _lane)
                before = loop;
            else
                return false;
        if (before < 0 || !_method.Sites[source].Path.All(item => memory.Axes.Contains(item.Axis)))
            return false;
        string value = Read(_p.Argument(part, 1), InLanes).Text;
        _body.Line($"if ({Read(condition, false).Text})");
        _hasBefore = true;
        _body.Indented(() => WriteAddPast(recurrence, new(value, 0), isAlone: true));
        _hasBefore = false;
        return true;
    }

    /// <summary>Whether an index is that of the place before, or 0 where there is none.</summary>
    private bool IsBefore(int index) =>
        _p.Kind(index) == NodeKind.Map && _p.Operand(index) == Op.Select.Id && _p.Kind(_p.Argument(index, 1)) == NodeKind.Map && _p.Operand(_p.Argument(index, 1)) == Op.Subtract.Id
        && _p.Kind(_p.Argument(_p.Argument(index, 1), 0)) == NodeKind.Iota && _p.Kind(_p.Argument(_p.Argument(index, 1), 1)) == NodeKind.Const;

    /// <summary>Adds a part to the place that its indices say; stores it where nothing else is added there.</summary>
    private void WriteAddPast(int recurrence, Code value, bool isAlone = false)
    {
        var memory = _plan.MemoryOf(_method, recurrence)!;
        string reference = Base(memory, recurrence);
        string offset = "0";
        string? laneStride = null;
        var places = new List<string>();
        var stride = Size.Of(1);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            var index = PastIndex(recurrence, memory.Axes[k]);
            string step = Text(memory, stride);
            if (index.Kind == IndexKind.Number)
                offset = Sum(Product(index.Text, step), offset);
            else if (index.Kind == IndexKind.Lane)
                (laneStride, places, offset) = (step, [.. places, Scaled(LaneNumbers(), step)], Sum(Product(index.Text, step), offset));
            else
                places.Add(Scaled(index.Text, step));
            stride *= LengthOf(memory, memory.Axes[k]);
        }
        if (!InLanes)
            _body.Line($"{Element(reference, offset)} {(isAlone ? "=" : "+=")} {Rounded(memory, value.Text)};");
        else if (laneStride == "1" && places.Count == 1)
        {
            // The lanes' own places: side by side.
            string sum = isAlone ? value.Text : $"{Load(-1, memory, reference, true, axis => PastIndex(recurrence, axis)).Text} + {value.Under(1)}";
            string rest = Text(LengthOf(memory, _lane));
            _body.Line(memory.IsTile
                ? $"V.StoreUnsafe({sum}, ref {reference}, {Offset(offset)});"
                : $"Lanes.Store({sum}, ref {Shifted(reference, offset)}, i, (nuint){Parenthesize(rest)});");
        }
        else
        {
            if (laneStride is null && _lane == _s.SampleAxis)
                throw new InvalidOperationException("a sum over samples stands in a cycle");
            string count = memory.IsTile ? "Vd.Count" : $"(nint){Parenthesize(Text(_p.Axes[_lane].Size))} - (nint)i";
            _body.Line($"Lane.AddAt(ref {Shifted(reference, offset)}, {(places.Count == 0 ? "Vl.Zero" : string.Join(" + ", places))}, {value.Text}, {count});");
        }
    }

    /// <summary>Sums of what comes later begin at zero.</summary>
    private void WriteCleared()
    {
        string? first = null;
        var together = Size.Of(0);
        foreach (var recurrence in _p.Recurrences.Where(r => _p.Kind(r.Past) == NodeKind.AddPast && _method.Sites.ContainsKey(r.Source)))
        {
            var memory = _plan.MemoryOf(_method, recurrence.Past)!;
            bool isNext = !_bases.ContainsKey(memory);
            string name = Base(memory, recurrence.Past);
            if (isNext && memory is { Region: Region.Arrays, Before: < 0, SameAs: < 0 })
                (first, together) = (first ?? name, together + memory.Length!);   // they lie one after the other
            else
                _body.Line($"MemoryMarshal.CreateSpan(ref {name}, {Text(LengthOf(memory))}).Clear();");
        }
        if (first is not null)
            _body.Line($"MemoryMarshal.CreateSpan(ref {first}, {Text(together)}).Clear();");
    }
}
