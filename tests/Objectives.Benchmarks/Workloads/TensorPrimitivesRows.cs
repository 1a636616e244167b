using System;
using System.Numerics.Tensors;

namespace Objectives.Benchmarks;

/// <summary>The vectorised library functions: one dot product and one multiply-add a row and derivative.</summary>
internal readonly struct TensorPrimitivesRows : IRowArithmetic
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => TensorPrimitives.Dot(a, b);

    public static void AddScaled(double scale, ReadOnlySpan<double> a, Span<double> sum) => TensorPrimitives.MultiplyAdd(a, scale, sum, sum);
}
