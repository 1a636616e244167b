using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

public static unsafe partial class Contract
{
    /// <summary>
    /// tileBuffer[j, t] = x[t, j]: rows in memory to one lane per sample. Lanes from rows.Length up to the next multiple of sixteen repeat the last
    /// row, so that whole vectors stay in the domain of the data; lanes beyond are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref float x, nint stride, ReadOnlySpan<int> rows, int length, ref float tileBuffer, int tile)
    {
        int padded = (rows.Length + 15) & ~15;
        fixed (float* px = &x, pb = &tileBuffer)
        {
            float** first = stackalloc float*[16];
            for (int t = 0; t < padded; t += 16)
            {
                for (int i = 0; i < 16; i++)
                    first[i] = px + rows[Math.Min(t + i, rows.Length - 1)] * stride;
                Transpose(first, length, pb + t, tile);
            }
        }
    }

    /// <summary>buffer[j, t] = source[index[t]·sourceRow + j] for t &lt; tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GatherRows(ref float source, nint sourceRow, int length, ref int index, int tile, ref float buffer) =>
        GatherRows(ref source, sourceRow, length, ref index, tile, tile, ref buffer);

    /// <summary>
    /// buffer[j, t] = source[index[t]·sourceRow + j] for t &lt; count. Lanes from count up to the next multiple of sixteen repeat the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GatherRows(ref float source, nint sourceRow, int length, ref int index, int tile, int count, ref float buffer)
    {
        int padded = (count + 15) & ~15;
        fixed (float* ps = &source, pb = &buffer)
        {
            float** first = stackalloc float*[16];
            for (int t = 0; t < padded; t += 16)
            {
                for (int i = 0; i < 16; i++)
                    first[i] = ps + Unsafe.Add(ref index, Math.Min(t + i, count - 1)) * sourceRow;
                Transpose(first, length, pb + t, tile);
            }
        }
    }

    /// <summary>target[index[t]·targetRow + j] += values[j, t] for t = 0, 1, …, count − 1. values is [length][tile].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScatterAddRows(ref float values, int length, ref int index, int tile, int count, ref float target, nint targetRow)
    {
        for (int t = 0; t < count; t++)
        {
            ref float row = ref Unsafe.Add(ref target, Unsafe.Add(ref index, t) * targetRow);
            for (int j = 0; j < length; j++)
                Unsafe.Add(ref row, j) += Unsafe.Add(ref values, (nint)j * tile + t);
        }
    }

    /// <summary>rows[t·stride + j] = tileBuffer[j][t] for every column j and each of <paramref name="count"/> samples t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void StoreRows(ref float tileBuffer, int columns, int tile, int count, ref float rows, nint stride)
    {
        fixed (float* buffer = &tileBuffer, target = &rows)
        {
            // A line of the buffer holds sixteen samples: their rows are filled before the next line is read.
            for (int t = 0; t < count; t += 16)
            {
                int end = Math.Min(t + 16, count);
                for (int j = 0; j < columns; j++)
                {
                    float* lane = buffer + (nint)j * tile;
                    for (int k = t; k < end; k++)
                        target[k * stride + j] = lane[k];
                }
            }
        }
    }

    /// <summary>target[j·tile + i] = first[i][j] for i &lt; 16, j &lt; length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(float** first, int length, float* target, nint tile)
    {
        int j = 0;
        if (Sse.IsSupported)
        {
            for (; j + 4 <= length; j += 4)
            {
                for (int i = 0; i < 16; i += 4)
                {
                    Vector128<float> r0 = Vector128.Load(first[i] + j), r1 = Vector128.Load(first[i + 1] + j);
                    Vector128<float> r2 = Vector128.Load(first[i + 2] + j), r3 = Vector128.Load(first[i + 3] + j);
                    Vector128<float> low01 = Sse.UnpackLow(r0, r1), high01 = Sse.UnpackHigh(r0, r1), low23 = Sse.UnpackLow(r2, r3), high23 = Sse.UnpackHigh(r2, r3);
                    float* lane = target + j * tile + i;
                    Sse.MoveLowToHigh(low01, low23).Store(lane);
                    Sse.MoveHighToLow(low23, low01).Store(lane + tile);
                    Sse.MoveLowToHigh(high01, high23).Store(lane + 2 * tile);
                    Sse.MoveHighToLow(high23, high01).Store(lane + 3 * tile);
                }
            }
        }
        for (; j < length; j++)
        {
            for (int i = 0; i < 16; i++)
                target[j * tile + i] = first[i][j];
        }
    }
}
