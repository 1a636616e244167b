using System;

namespace Objectives;

/// <summary>Declares a term of the objective that is evaluated once and added as it is, whatever the batch.</summary>
/// <remarks>
/// The method has no parameters and returns <c>double</c>; it reads parameters, hyperparameters and data. Reading a sample is an
/// error at build time.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RegularizerAttribute : Attribute;
