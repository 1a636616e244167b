using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>Which elements are evaluated: all of them or, while a cycle runs, those of one turn.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The axis of the loop that runs turn by turn; −1 without one.</summary>
    private int _loop = -1;
    private int _turn;

    /// <summary>The elements at the first turn of a loop, by the loop's axis and the array of axes.</summary>
    private readonly Dictionary<(int Loop, int[] Axes), int[]> _firsts = [];

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
        if (_loop < 0 || Array.IndexOf(axes, _loop) < 0)
            return new(null, 0, CountOf(axes));
        // Arrays of axes live as long as what they belong to.
        if (!_firsts.TryGetValue((_loop, axes), out var first))
            _firsts.Add((_loop, axes), first = MakePositions(axes.Where(a => a != _loop).ToArray(), axes, []));
        return new(first, _turn * Stride(axes, _loop), first.Length);
    }

    private int CountOf(int[] axes)
    {
        int count = 1;
        foreach (int axis in axes)
            count *= _lengths[axis];
        return count;
    }

    /// <summary>Sets the elements of a node to a value.</summary>
    private void Clear(int node, DoubleDouble value)
    {
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            _values[_starts[node] + places[e]] = value;
    }

    private void Freeze(int node)
    {
        int source = _starts[_program.Argument(node, 0)];
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            _values[_starts[node] + places[e]] = _values[source + places[e]];
    }
}
