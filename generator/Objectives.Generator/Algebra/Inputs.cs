using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>Values for the leaves of a program, and lengths for the names of sizes.</summary>
internal sealed class Inputs
{
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<(LeafRole, string), DoubleDouble[]> _values = [];

    /// <summary>The length that a name of a <see cref="Size"/> stands for.</summary>
    public Inputs Size(string name, long length)
    {
        _sizes[name] = length;
        return this;
    }

    /// <summary>The elements of a leaf, row-major in the positional order of <see cref="Leaf.Axes"/>; the array is not copied.</summary>
    public Inputs Set(LeafRole role, string name, params DoubleDouble[] values)
    {
        _values[(role, name)] = values;
        return this;
    }

    public Inputs Set(LeafRole role, string name, params double[] values) => Set(role, name, values.Select(v => new DoubleDouble(v)).ToArray());

    public long Length(string name) => _sizes.TryGetValue(name, out long length)
        ? length
        : throw new InvalidOperationException($"The size '{name}' has no length; lengths are given for: {string.Join(", ", _sizes.Keys)}.");

    public DoubleDouble[]? Find(LeafRole role, string name) => _values.TryGetValue((role, name), out var values) ? values : null;
}
