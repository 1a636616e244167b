using System;
using System.Runtime.InteropServices;

namespace Objectives.Benchmarks;

/// <summary>How many bytes data have.</summary>
internal static class Bytes
{
    public static long Of(params ReadOnlySpan<Array> arrays)
    {
        long sum = 0;
        foreach (Array array in arrays)
            sum += Buffer.ByteLength(array);
        return sum;
    }

    public static long Of(SparseMatrix matrix) =>
        MemoryMarshal.AsBytes(matrix.Values.Span).Length + (long)sizeof(int) * (matrix.Columns.Length + matrix.RowOffsets.Length);
}
