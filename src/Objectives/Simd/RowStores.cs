using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Threading;

namespace Objectives.Simd;

/// <summary>
/// Writes what lies [column][sample] in the buffers of a tile to rows, one a sample. Rows of more memory than the caches hold are written past them: reading
/// each line before it is overwritten, and writing it back later, is half of the time otherwise.
/// </summary>
internal static unsafe class RowStores<T>
    where T : unmanaged
{
    /// <summary>The samples whose numbers are turned into rows at a time, and the most numbers of each.</summary>
    private const int Samples = 8, Columns = 256;

    /// <summary>Where fewer numbers of a row follow one another, too few lines are whole.</summary>
    private const int FewestStreamed = 64;

    /// <summary>The memory of results, in bytes, from which on they are written past the caches: more than a core's share of them.</summary>
    public const long StreamedBytes = 8 << 20;

    /// <summary>rows[t·stride + j] = values[j][t] for every column j and each of <paramref name="count"/> samples t.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store(T* values, int columns, int tile, int count, T* rows, nint stride, bool isStreamed)
    {
        if (!isStreamed || columns < FewestStreamed)
        {
            Transpose(values, columns, tile, count, rows, stride);
            return;
        }
        T* block = stackalloc T[Samples * Columns];
        for (int j = 0; j < columns; j += Columns)
        {
            int length = Math.Min(Columns, columns - j);
            for (int t = 0; t < count; t += Samples)
            {
                int samples = Math.Min(Samples, count - t);
                Transpose(values + (nint)j * tile + t, length, tile, samples, block, length);
                for (int s = 0; s < samples; s++)
                    Stream(block + s * length, rows + (t + s) * stride + j, length);
            }
        }
        Thread.MemoryBarrier();   // other threads see what went past the caches
    }

    /// <summary>
    /// rows[t·stride + i·<paramref name="columns"/> + j] = left[i][t]·right[j][t]: the outer product of each sample, which is not kept anywhere else.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StoreOuter(T* left, int leftRows, T* right, int columns, int tile, int count, T* rows, nint stride, bool isStreamed)
    {
        isStreamed &= columns >= Vector512<T>.Count && (long)leftRows * columns >= FewestStreamed;
        T* factors = stackalloc T[Samples * Columns], block = stackalloc T[Samples * Columns + Vector512<T>.Count];
        for (int j = 0; j < columns; j += Columns)
        {
            int length = Math.Min(Columns, columns - j);
            for (int i = 0; i < leftRows; i += Columns)
            {
                int height = Math.Min(Columns, leftRows - i);
                for (int t = 0; t < count; t += Samples)
                {
                    int samples = Math.Min(Samples, count - t);
                    Transpose(left + (nint)i * tile + t, height, tile, samples, factors, height);
                    Transpose(right + (nint)j * tile + t, length, tile, samples, block, length);
                    for (int s = 0; s < samples; s++)
                        Outer(factors + s * height, height, block + s * length, length, columns, rows + (t + s) * stride + (nint)i * columns + j, isStreamed);
                }
            }
        }
        if (isStreamed)
            Thread.MemoryBarrier();
    }

    /// <summary>Rows that lie side by side are streamed as one; those of a part of the columns one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Outer(T* left, int rows, T* right, int columns, nint stride, T* target, bool isStreamed)
    {
        if (!isStreamed || columns < Vector512<T>.Count)
            Outer(left, rows, right, columns, stride, target);
        else if (columns == stride)
            StreamOuter(left, rows, right, columns, target);
        else
            for (int i = 0; i < rows; i++)
                StreamOuter(left + i, 1, right, columns, target + i * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(T* values, int columns, int tile, int count, T* rows, nint stride)
    {
        if (typeof(T) == typeof(float))
            Contract.StoreRows(ref *(float*)values, columns, tile, count, ref *(float*)rows, stride);
        else
            Contract.StoreRows(ref *(double*)values, columns, tile, count, (double*)rows, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Outer(T* left, int rows, T* right, int columns, nint stride, T* target)
    {
        if (typeof(T) == typeof(float) && Vector512.IsHardwareAccelerated)
            WideSingleKernels.Outer((float*)left, rows, (float*)right, columns, stride, (float*)target);
        else if (typeof(T) == typeof(float))
            NarrowSingleKernels.Outer((float*)left, rows, (float*)right, columns, stride, (float*)target);
        else if (Vector512.IsHardwareAccelerated)
            WideKernels.Outer((double*)left, rows, (double*)right, columns, stride, (double*)target);
        else
            NarrowKernels.Outer((double*)left, rows, (double*)right, columns, stride, (double*)target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StreamOuter(T* left, int rows, T* right, int columns, T* target)
    {
        if (typeof(T) == typeof(float) && Vector512.IsHardwareAccelerated)
            WideSingleKernels.StreamOuter((float*)left, rows, (float*)right, columns, (float*)target);
        else if (typeof(T) == typeof(float))
            NarrowSingleKernels.StreamOuter((float*)left, rows, (float*)right, columns, (float*)target);
        else if (Vector512.IsHardwareAccelerated)
            WideKernels.StreamOuter((double*)left, rows, (double*)right, columns, (double*)target);
        else
            NarrowKernels.StreamOuter((double*)left, rows, (double*)right, columns, (double*)target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stream(T* source, T* target, int count)
    {
        if (typeof(T) == typeof(float) && Vector512.IsHardwareAccelerated)
            WideSingleKernels.Stream((float*)source, (float*)target, count);
        else if (typeof(T) == typeof(float))
            NarrowSingleKernels.Stream((float*)source, (float*)target, count);
        else if (Vector512.IsHardwareAccelerated)
            WideKernels.Stream((double*)source, (double*)target, count);
        else
            NarrowKernels.Stream((double*)source, (double*)target, count);
    }
}
