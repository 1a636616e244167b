using System;

namespace Objectives.Benchmarks;

/// <summary>What hand-written code does with a row of X; a type parameter, so that the calls are inlined.</summary>
internal interface IRowArithmetic
{
    static abstract double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    /// <summary>sum ← sum + scale·a.</summary>
    static abstract void AddScaled(double scale, ReadOnlySpan<double> a, Span<double> sum);
}
