using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>Which elements are evaluated: all of them or, while a cycle runs, those of one turn.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The loops that run turn by turn, and their turns.</summary>
    private readonly List<(int Axis, int Turn)> _open = [];

    /// <summary>The elements at the first turns of loops, by the loops that are open and the array of axes.</summary>
    private readonly Dictionary<(string Loops, int[] Axes), int[]> _firsts = [];

    /// <summary>The axes of <see cref="_open"/>.</summary>
    private string _loops = "";

    private void Open(int axis)
    {
        _open.Add((axis, 0));
        _loops = string.Join(" ", _open.Select(o => o.Axis));
    }

    private void Leave()
    {
        _open.RemoveAt(_open.Count - 1);
        _loops = string.Join(" ", _open.Select(o => o.Axis));
    }

    private bool IsOpen(int axis) => _open.Exists(o => o.Axis == axis);

    private bool IsOpen(int[] loops) => Array.TrueForAll(loops, IsOpen);

    /// <summary>Positions to evaluate.</summary>
    private readonly struct Places(int[]? first, int offset, int count)
    {
        public int Count => count;

        public int this[int e] => first is null ? e : first[e] + offset;
    }

    private Places PlacesOf(int node) => PlacesOver(_program.AxesOf(node));

    private Places PlacesOver(int set) => PlacesOver(_program.Axes.Of(set));

    private Places PlacesOver(int[] axes)
    {
        if (_open.Count == 0 || !Array.Exists(axes, IsOpen))
            return new(null, 0, CountOf(axes));
        // Arrays of axes live as long as what they belong to.
        if (!_firsts.TryGetValue((_loops, axes), out var first))
            _firsts.Add((_loops, axes), first = MakePositions(Array.FindAll(axes, a => !IsOpen(a)), axes, []));
        int offset = 0;
        foreach (var (axis, turn) in _open)
            offset += turn * Stride(axes, axis);
        return new(first, offset, first.Length);
    }

    private int CountOf(int[] axes)
    {
        int count = 1;
        foreach (int axis in axes)
            count *= _lengths[axis];
        return count;
    }

    /// <summary>Sets the elements of a node to a value.</summary>
    private void Clear(int node, DoubleDouble value) => Clear(_values, node, value);

    private void Clear(DoubleDouble[] elements, int node, DoubleDouble value)
    {
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            elements[_starts[node] + places[e]] = value;
    }

    private void Freeze(int node)
    {
        int source = _starts[_program.Argument(node, 0)];
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            _values[_starts[node] + places[e]] = _values[source + places[e]];
    }
}
