using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>
/// Declares numbers that a training loop carries from step to step and derivatives do not see: moving averages, target networks, memory
/// banks. It becomes a property in PascalCase with getter and setter.
/// </summary>
/// <remarks>
/// <para>
/// The field is a <c>double</c> (no axes), a <see cref="Vector"/> (one axis), a <see cref="Matrix"/> (two), a <see cref="Tensor3"/> or a <see cref="Tensor4"/>. Terms read it like data; it is
/// zero, or its initialiser, until it is set. The property of a number is a <c>double</c>, that of an array a <see cref="DataArray{T}"/>: its getter
/// gives a copy, its setter copies and checks the shape. A state defines no size.
/// </para>
/// <para>
/// States change by their setters and by <c>UpdateState</c>, never by an evaluation. Each change takes place at once: an evaluation on another thread
/// uses all states as they were together when it began. An update copies the arrays that such an evaluation still reads, and else writes where they are.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Sample] int label;
/// [State(PerSample = true)] double target;                             // one number a sample
/// [Hyperparameter] double beta = 0.7;
/// [Update(nameof(target))] double Average() => beta * target + (1 - beta) * Confidence();
/// </code>
/// </example>
/// <param name="axes">One entry an axis: the name of a size, or a constant length; none with <see cref="CopyOf"/>.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class StateAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>Whether each sample has a state of its own: the property's array then has one more axis, in front.</summary>
    public bool PerSample { get; set; }

    /// <summary>The parameter block that every <c>UpdateState</c> copies into the state, which has the block's axes; zero before the first.</summary>
    public string? CopyOf { get; set; }
}
