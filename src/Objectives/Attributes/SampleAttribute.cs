using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares a datum with one value per sample; the body of a term sees the value of the current sample.</summary>
/// <remarks>
/// The field is a <c>double</c>, <c>int</c>, <c>bool</c> (no axes), a <see cref="Vector"/> or <c>int[]</c> (one axis),
/// a <see cref="Matrix"/> (two axes), or a <see cref="SparseVector"/> (one axis, of which few elements are kept: rows of a
/// <see cref="SparseMatrix"/>). The array bound to it has one more axis, in front: the samples. A loss that reads
/// a sample is a loss per sample. Arrays with different numbers of samples are an <see cref="ArgumentException"/> at binding.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class SampleAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>
    /// A second, independent set of samples, by name: its terms are reduced over its own samples. Null for the samples that batches choose from;
    /// a named set is always whole. If every sample belongs to a named set, the first of them takes that part.
    /// </summary>
    public string? Set { get; set; }

    /// <summary>
    /// Whether the length of the first axis differs by sample: sentences, sequences, sets. The array is then bound flat, one sample's elements after
    /// the other's, with one more argument of the constructor, called like the axis with <c>Offsets</c> behind it: n + 1 integers, where each
    /// sample's elements begin and the last one's end. Bodies read the length as <c>x.Length</c>; fields that share the axis share the offsets.
    /// </summary>
    public bool Ragged { get; set; }

    /// <summary>Which numbers the field may have; one outside is an <see cref="ArgumentException"/> at binding that names its sample.</summary>
    public Domain Domain { get; set; }
}
