using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// An axis: a size and the copy that tells <c>d</c> from a second <c>d′</c>; or, with <see cref="Bound"/> ≥ 0,
/// a length that is the integer value of that node, over outer axes (triangular loops, ragged rows).
/// </summary>
internal readonly record struct Axis(Size Size, int Copy, int Bound = -1)
{
    public bool IsSamples => Size.Name == Size.SamplesName && Copy == 0;

    /// <summary>Whether it runs over all samples of the batch at once: a copy of the samples' axis, which loops treat like any other.</summary>
    public bool IsBatch => Size.Name == Size.SamplesName && Copy > 0;

    public override string ToString() => Size.Text + (Copy == 0 ? "" : new string('\'', Copy));
}

/// <summary>The axes of a program, and interned sets of them: a set is a small integer, equal sets are equal integers.</summary>
internal sealed class AxisTable
{
    /// <summary>The empty set's number.</summary>
    public const int None = 0;

    private readonly List<Axis> _axes = [];
    private readonly Dictionary<Axis, int> _axisIds = [];
    private readonly List<int[]> _sets = [[]];
    private readonly Dictionary<string, int> _setIds = new(StringComparer.Ordinal) { [""] = None };
    private readonly Dictionary<long, int> _unions = [];

    public AxisTable()
    {
    }

    private AxisTable(AxisTable other)
    {
        _axes = [.. other._axes];
        _axisIds = new(other._axisIds);
        _sets = [.. other._sets];
        _setIds = new(other._setIds, StringComparer.Ordinal);
    }

    public int Count => _axes.Count;

    /// <summary>How many sets have numbers: they are 0 … SetCount − 1.</summary>
    public int SetCount => _sets.Count;

    public Axis this[int axis] => _axes[axis];

    public AxisTable Clone() => new(this);

    public int Intern(Axis axis)
    {
        if (!_axisIds.TryGetValue(axis, out int id))
        {
            _axisIds.Add(axis, id = _axes.Count);
            _axes.Add(axis);
        }
        return id;
    }

    /// <summary>The axes of a set, ascending.</summary>
    public int[] Of(int set) => _sets[set];

    public bool Contains(int set, int axis) => Array.BinarySearch(_sets[set], axis) >= 0;

    public int Set(IEnumerable<int> axes)
    {
        int[] sorted = axes.Distinct().OrderBy(a => a).ToArray();
        string key = string.Join(",", sorted);
        if (!_setIds.TryGetValue(key, out int id))
        {
            _setIds.Add(key, id = _sets.Count);
            _sets.Add(sorted);
        }
        return id;
    }

    public int Union(int a, int b)
    {
        if (a == b || b == None)
            return a;
        if (a == None)
            return b;
        long key = a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;
        if (!_unions.TryGetValue(key, out int id))
            _unions.Add(key, id = Set(_sets[a].Concat(_sets[b])));
        return id;
    }

    public int Without(int a, int b) => b == None || a == None ? a : Set(_sets[a].Where(x => !Contains(b, x)));

    public int Intersect(int a, int b) => Set(_sets[a].Where(x => Contains(b, x)));

    public bool IsSubset(int a, int b) => a == b || _sets[a].All(x => Contains(b, x));

    public int With(int set, int axis) => Contains(set, axis) ? set : Set(_sets[set].Concat([axis]));
}
