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
    public bool IsSamples => Copy == 0 && Size.IsSamples;

    /// <summary>Whether it runs over all samples of the batch at once: a copy of the samples' axis, which loops treat like any other.</summary>
    public bool IsBatch => Copy > 0 && Size.IsSamples;

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
    private readonly Dictionary<int[], int> _setIds = new(Elements.Equality) { [[]] = None };
    private readonly Dictionary<(int, int), int> _unions = [], _differences = [];

    public AxisTable()
    {
    }

    private AxisTable(AxisTable other)
    {
        _axes = [.. other._axes];
        _axisIds = new(other._axisIds);
        _sets = [.. other._sets];
        _setIds = new(other._setIds, Elements.Equality);
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

    public bool Contains(int set, int axis)
    {
        // Sets are small.
        foreach (int own in _sets[set])
            if (own == axis)
                return true;
        return false;
    }

    public int Set(IEnumerable<int> axes) => Set([.. axes]);

    public int Set(params int[] axes)
    {
        int[] sorted = [.. axes];
        Array.Sort(sorted);
        return Sorted(HasEqual(sorted) ? [.. sorted.Distinct()] : sorted);
    }

    public int Union(int a, int b)
    {
        if (a == b || b == None)
            return a;
        if (a == None)
            return b;
        var key = a < b ? (a, b) : (b, a);
        if (!_unions.TryGetValue(key, out int id))
            _unions.Add(key, id = Set([.. _sets[a], .. _sets[b]]));
        return id;
    }

    public int Without(int a, int b)
    {
        if (b == None || a == None)
            return a;
        if (!_differences.TryGetValue((a, b), out int id))
            _differences.Add((a, b), id = Sorted(Array.FindAll(_sets[a], x => !Contains(b, x))));
        return id;
    }

    public int Intersect(int a, int b) => a == b ? a : Sorted(Array.FindAll(_sets[a], x => Contains(b, x)));

    public bool IsSubset(int a, int b) => a == b || Array.TrueForAll(_sets[a], x => Contains(b, x));

    public int With(int set, int axis) => Contains(set, axis) ? set : Set([.. _sets[set], axis]);

    /// <summary>The number of a set whose axes ascend.</summary>
    private int Sorted(int[] axes)
    {
        if (!_setIds.TryGetValue(axes, out int id))
        {
            _setIds.Add(axes, id = _sets.Count);
            _sets.Add(axes);
        }
        return id;
    }

    private static bool HasEqual(int[] sorted)
    {
        for (int k = 1; k < sorted.Length; k++)
            if (sorted[k] == sorted[k - 1])
                return true;
        return false;
    }

    /// <summary>Arrays are equal where their elements are.</summary>
    private sealed class Elements : IEqualityComparer<int[]>
    {
        public static readonly Elements Equality = new();

        public bool Equals(int[] a, int[] b) => a.AsSpan().SequenceEqual(b);

        public int GetHashCode(int[] array)
        {
            int hash = array.Length;
            foreach (int element in array)
                hash = unchecked((hash * 31) + element);
            return hash;
        }
    }
}
