using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares data that all samples share.</summary>
/// <remarks>
/// The field types are those of <see cref="SampleAttribute"/>; the array bound has exactly the axes given here. Data are constants: no
/// derivative is taken with respect to them. A length that disagrees with another use of the same size is an
/// <see cref="ArgumentException"/> at binding.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class DataAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>Which numbers the field may have; one outside is an <see cref="ArgumentException"/> at binding.</summary>
    public Domain Domain { get; set; }
}
