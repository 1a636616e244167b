using System;

namespace Objectives;

/// <summary>Declares a mathematical objective: the other half of the class, with value and derivatives, is generated.</summary>
/// <remarks>
/// The class is <c>partial</c>, and so are the types around it. Its fields carry roles
/// (<see cref="ParameterAttribute"/>, <see cref="SampleAttribute"/>, …), its parameterless methods carry terms
/// (<see cref="LossAttribute"/>, <see cref="RegularizerAttribute"/>, <see cref="MetricAttribute"/>).
/// A struct, a record, a generic, static or abstract class, a primary constructor and own constructors are errors.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectiveAttribute : Attribute
{
    /// <summary>The numbers that the generated half takes, gives and computes with.</summary>
    public Precision Precision { get; set; }
}
