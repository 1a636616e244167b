using System;

namespace Objectives;

/// <summary>Declares a method as the next value of a <see cref="StateAttribute">state</see>: <c>UpdateState(theta)</c> runs all of them.</summary>
/// <remarks>
/// All updates read the states as they were before. The update of a state with <see cref="StateAttribute.PerSample"/> is evaluated at
/// every sample of the batch and replaces the states of these samples; that of any other state is evaluated once and may read the batch by <c>All(…)</c>, unless
/// <see cref="Row"/> says which rows the samples replace. The value has the type of the state's field; with <see cref="Row"/>, of one row of it.
/// </remarks>
/// <param name="state">The name of the field with the state.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UpdateAttribute(string state) : Attribute
{
    /// <summary>The name of the field with the state.</summary>
    public string State { get; } = state;

    /// <summary>
    /// The name of an <c>int</c> sample field: each sample seen replaces that row of the state; of two samples with the same row the later one
    /// of the batch does. Its range is checked when the data are bound.
    /// </summary>
    public string? Row { get; set; }
}
