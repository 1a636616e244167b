using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares a constant that may be changed between evaluations; it becomes a settable property in PascalCase.</summary>
/// <remarks>
/// The field is a <c>double</c>, <c>int</c> or <c>bool</c>. Its initialiser is the default. A property whose name clashes with a
/// member of the class is an error at build time.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class HyperparameterAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;
}
