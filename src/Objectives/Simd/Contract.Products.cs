using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Products of all elements, and maxima collected place by place.</summary>
public static unsafe partial class Contract
{
    // Partial products that do not wait for each other; as many for every width, so that the order of rounding is one.
    private const int Products = 8;

    /// <summary>Πᵢ v[i], 1 of nothing: eight partial products, element i in partial i mod 8, multiplied in order.</summary>
    public static double Product(ref double v, int count)
    {
        double* partial = stackalloc double[Products];
        new Span<double>(partial, Products).Fill(1);
        for (int i = 0; i < count; i++)
            partial[i % Products] *= Unsafe.Add(ref v, i);
        double product = 1;
        for (int k = 0; k < Products; k++)
            product *= partial[k];
        return product;
    }

    /// <inheritdoc cref="Product(ref double, int)"/>
    public static float Product(ref float v, int count)
    {
        float* partial = stackalloc float[Products];
        new Span<float>(partial, Products).Fill(1);
        for (int i = 0; i < count; i++)
            partial[i % Products] *= Unsafe.Add(ref v, i);
        float product = 1;
        for (int k = 0; k < Products; k++)
            product *= partial[k];
        return product;
    }

    /// <summary>place = max(place, value); NaN if either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Raise(ref double place, double value) => place = Math.Max(place, value);

    /// <inheritdoc cref="Raise(ref double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Raise(ref float place, float value) => place = Math.Max(place, value);
}
