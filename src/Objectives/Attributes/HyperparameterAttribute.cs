using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares a constant that may be changed between evaluations; it becomes a settable property in PascalCase.</summary>
/// <remarks>
/// The field is a <c>double</c>, <c>int</c>, <c>bool</c> or an enum (no axes), a <see cref="Vector"/> or <c>int[]</c> (one axis), a <see cref="Matrix"/>
/// (two axes), a <see cref="Tensor3"/> or a <see cref="Tensor4"/>. Its initialiser is the default; an array without one is zero. The property of an array is a <see cref="DataArray{T}"/>: its getter gives a copy, its
/// setter copies and checks the shape, and it defines no size. A property whose name clashes with a member of the class is an error at build time.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class HyperparameterAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>Which numbers the property takes; another is an <see cref="ArgumentOutOfRangeException"/> when it is set.</summary>
    public Domain Domain { get; set; }
}
