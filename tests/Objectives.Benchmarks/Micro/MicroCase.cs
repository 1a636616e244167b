using System;

namespace Objectives.Benchmarks;

/// <summary>An operation on numbers of one type, done in one way.</summary>
/// <param name="Operation">What is done: a function, a contraction.</param>
/// <param name="Numbers"><c>f64</c> or <c>f32</c>.</param>
/// <param name="Method">By what: one of the constants here.</param>
/// <param name="Elements">The function values or multiply-adds of a run.</param>
/// <param name="Run">Does it once.</param>
/// <param name="Result">What a run leaves.</param>
public sealed record MicroCase(string Operation, string Numbers, string Method, long Elements, Action Run, Func<double[]> Result)
{
    /// <summary>The methods, ours first.</summary>
    public const string Ours = "Objectives", Library = "TensorPrimitives", Scalar = "scalar";

    /// <summary>What all ways to do the same have in common; a filter is compared with it.</summary>
    public string Group => $"{Operation} {Numbers}";

    public override string ToString() => $"{Group}, {Method}";
}
