using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares a constant that may be changed between evaluations; it becomes a settable property in PascalCase.</summary>
/// <remarks>
/// The field is a <c>double</c>, <c>int</c>, <c>bool</c> or enum (no axes), or a <see cref="Vector"/> or <see cref="Matrix"/>. Its initialiser is the
/// default; an array without one is zeros. Setting an array of another shape throws an <see cref="ArgumentException"/>. A
/// property whose name clashes with a member of the class is an error at build time.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class HyperparameterAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;
}
