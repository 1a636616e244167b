using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    /// <summary>target[i·columns + j] = left[i]·right[j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Outer(double* left, int rows, double* right, int columns, nint stride, double* target)
    {
        for (int i = 0; i < rows; i++, target += stride)
        {
            Vd factor = V.Create(left[i]);
            int j = 0;
            for (; j + Vd.Count <= columns; j += Vd.Count)
                V.Store(factor * V.Load(right + j), target + j);
            for (; j < columns; j++)
                target[j] = left[i] * right[j];
        }
    }

    /// <summary>
    /// The same past the caches, its rows side by side, all but the first and the last numbers of them: whole lines alone are written so. There are no fewer
    /// columns than a vector has lanes, and as many numbers may be read past the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StreamOuter(double* left, int rows, double* right, int columns, double* target)
    {
        double* both = stackalloc double[2 * Vd.Count];
        int j = 0;
        for (; (nuint)(target + j) % (nuint)(Vd.Count * sizeof(double)) != 0; j++)
            target[j] = left[0] * right[j];
        for (int i = 0; i < rows; i++, target += columns)
        {
            Vd factor = V.Create(left[i]);
            for (; j + Vd.Count <= columns; j += Vd.Count)
                V.StoreAlignedNonTemporal(factor * V.Load(right + j), target + j);
            int rest = columns - j;
            if (i + 1 == rows)
            {
                for (; j < columns; j++)
                    target[j] = left[i] * right[j];
            }
            else if (rest > 0)
            {
                // The end of this row and the beginning of the next one.
                V.Store(factor * V.Load(right + j), both);
                V.Store(V.Create(left[i + 1]) * V.Load(right), both + rest);
                V.StoreAlignedNonTemporal(V.Load(both), target + j);
            }
            j = rest > 0 ? Vd.Count - rest : 0;
        }
    }

    /// <summary>target[j] = source[j], past the caches where a whole vector is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Stream(double* source, double* target, int count)
    {
        int j = 0;
        for (; j < count && (nuint)(target + j) % (nuint)(Vd.Count * sizeof(double)) != 0; j++)
            target[j] = source[j];
        for (; j + Vd.Count <= count; j += Vd.Count)
            V.StoreAlignedNonTemporal(V.Load(source + j), target + j);
        for (; j < count; j++)
            target[j] = source[j];
    }
}
