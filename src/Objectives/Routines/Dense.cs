using System;
using Objectives.Simd;
using Lanes = System.Numerics.Vector;

namespace Objectives.Runtime;

internal static unsafe partial class Dense
{
    /// <summary>Σ aᵢbᵢ, in eight partial sums whatever the machine's vectors are, so that the bits are the same everywhere.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        b = b[..a.Length];
        for (; i + 8 <= a.Length; i += 8)
        {
            s0 = Math.FusedMultiplyAdd(a[i], b[i], s0);
            s1 = Math.FusedMultiplyAdd(a[i + 1], b[i + 1], s1);
            s2 = Math.FusedMultiplyAdd(a[i + 2], b[i + 2], s2);
            s3 = Math.FusedMultiplyAdd(a[i + 3], b[i + 3], s3);
            s4 = Math.FusedMultiplyAdd(a[i + 4], b[i + 4], s4);
            s5 = Math.FusedMultiplyAdd(a[i + 5], b[i + 5], s5);
            s6 = Math.FusedMultiplyAdd(a[i + 6], b[i + 6], s6);
            s7 = Math.FusedMultiplyAdd(a[i + 7], b[i + 7], s7);
        }
        double sum = s0 + s4 + (s2 + s6) + (s1 + s5 + (s3 + s7));
        for (; i < a.Length; i++)
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        return sum;
    }

    /// <summary>a += s·b, element by element: the same bits in vectors of any width.</summary>
    public static void AddMultiple(Span<double> a, double s, ReadOnlySpan<double> b)
    {
        int i = 0;
        if (Lanes.IsHardwareAccelerated)
        {
            int count = System.Numerics.Vector<double>.Count;
            var factor = new System.Numerics.Vector<double>(s);
            for (; i + count <= a.Length; i += count)
                Lanes.FusedMultiplyAdd(factor, new System.Numerics.Vector<double>(b[i..]), new System.Numerics.Vector<double>(a[i..])).CopyTo(a[i..]);
        }
        for (; i < a.Length; i++)
            a[i] = Math.FusedMultiplyAdd(s, b[i], a[i]);
    }

    /// <summary>The elements of a view, row by row.</summary>
    public static void Copy(double* source, nint row, nint column, int rows, int columns, double* target)
    {
        if (row == 1 && column != 1)
            Contract.Transpose(source, column, columns, rows, target, columns);
        else if (column == 1)
            for (int i = 0; i < rows; i++)
                new ReadOnlySpan<double>(source + (i * row), columns).CopyTo(new Span<double>(target + ((nint)i * columns), columns));
        else
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    target[((nint)i * columns) + j] = source[(i * row) + (j * column)];
    }
}
