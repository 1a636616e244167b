using System;
using System.Runtime.CompilerServices;

namespace Objectives.Benchmarks;

/// <summary>
/// Plain scalar loops, as most C# is written; not inlined, because the compiler then keeps less of them in registers.
/// </summary>
internal readonly struct ScalarRows : IRowArithmetic
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddScaled(double scale, ReadOnlySpan<double> a, Span<double> sum)
    {
        for (int j = 0; j < a.Length; j++)
            sum[j] += scale * a[j];
    }
}
