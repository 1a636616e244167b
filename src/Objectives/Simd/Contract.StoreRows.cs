using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

public static unsafe partial class Contract
{
    /// <summary>How far ahead of the writes their rows are fetched: eight rows at a time are more than the machine foresees. Four lines, in numbers.</summary>
    private const int Ahead = 32;

    /// <summary>rows[t·stride + j] = tileBuffer[j][t] for every column j and each of <paramref name="count"/> samples t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void StoreRows(ref double tileBuffer, int columns, int tile, int count, double* rows, nint stride)
    {
        fixed (double* buffer = &tileBuffer)
        {
            int j = 0;
            if (Avx512F.IsSupported)
                for (; j + 8 <= columns; j += 8)
                {
                    int t = 0;
                    for (; t + 8 <= count; t += 8)
                    {
                        double* to = rows + t * stride + j;
                        for (int r = 0; r < 8; r++)
                            Sse.Prefetch0(to + r * stride + Ahead);
                        Transpose(buffer + (nint)j * tile + t, tile, to, stride);
                    }
                    for (; t < count; t++)
                        for (int k = j; k < j + 8; k++)
                            rows[t * stride + k] = buffer[(nint)k * tile + t];
                }
            for (; j < columns; j++)
                for (int t = 0; t < count; t++)
                    rows[t * stride + j] = buffer[(nint)j * tile + t];
        }
    }

    /// <summary>Eight columns of eight samples become eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(double* from, nint fromStride, double* to, nint toStride)
    {
        Vector512<double> c0 = Vector512.Load(from), c1 = Vector512.Load(from + fromStride);
        Vector512<double> c2 = Vector512.Load(from + 2 * fromStride), c3 = Vector512.Load(from + 3 * fromStride);
        Vector512<double> c4 = Vector512.Load(from + 4 * fromStride), c5 = Vector512.Load(from + 5 * fromStride);
        Vector512<double> c6 = Vector512.Load(from + 6 * fromStride), c7 = Vector512.Load(from + 7 * fromStride);
        // Pairs: even samples, odd samples.
        Vector512<double> a0 = Avx512F.UnpackLow(c0, c1), a1 = Avx512F.UnpackHigh(c0, c1), a2 = Avx512F.UnpackLow(c2, c3), a3 = Avx512F.UnpackHigh(c2, c3);
        Vector512<double> a4 = Avx512F.UnpackLow(c4, c5), a5 = Avx512F.UnpackHigh(c4, c5), a6 = Avx512F.UnpackLow(c6, c7), a7 = Avx512F.UnpackHigh(c6, c7);
        // Blocks of 128 bits: samples (0, 4) and (2, 6), (1, 5) and (3, 7).
        Vector512<double> b0 = Avx512F.Shuffle4x128(a0, a2, 0x88), b1 = Avx512F.Shuffle4x128(a1, a3, 0x88), b2 = Avx512F.Shuffle4x128(a0, a2, 0xDD), b3 = Avx512F.Shuffle4x128(a1, a3, 0xDD);
        Vector512<double> b4 = Avx512F.Shuffle4x128(a4, a6, 0x88), b5 = Avx512F.Shuffle4x128(a5, a7, 0x88), b6 = Avx512F.Shuffle4x128(a4, a6, 0xDD), b7 = Avx512F.Shuffle4x128(a5, a7, 0xDD);
        Avx512F.Shuffle4x128(b0, b4, 0x88).Store(to);
        Avx512F.Shuffle4x128(b1, b5, 0x88).Store(to + toStride);
        Avx512F.Shuffle4x128(b2, b6, 0x88).Store(to + 2 * toStride);
        Avx512F.Shuffle4x128(b3, b7, 0x88).Store(to + 3 * toStride);
        Avx512F.Shuffle4x128(b0, b4, 0xDD).Store(to + 4 * toStride);
        Avx512F.Shuffle4x128(b1, b5, 0xDD).Store(to + 5 * toStride);
        Avx512F.Shuffle4x128(b2, b6, 0xDD).Store(to + 6 * toStride);
        Avx512F.Shuffle4x128(b3, b7, 0xDD).Store(to + 7 * toStride);
    }
}
