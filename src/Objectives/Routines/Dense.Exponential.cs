using System;
using Objectives.Simd;

namespace Objectives.Runtime;

internal static unsafe partial class Dense
{
    /// <summary>The numerator of the approximant of degree 13; the denominator has the same with alternating signs.</summary>
    private static ReadOnlySpan<double> Pade => [64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000,
        10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1];

    /// <summary>The largest norm at which the approximant of degree 13 is exact to rounding.</summary>
    private const double LargestNorm = 5.371920351148152;

    /// <summary>
    /// exp(A) by scaling, Padé's approximant and squaring. Source: N. Higham, The scaling and squaring method for the matrix exponential revisited,
    /// SIAM J. Matrix Anal. Appl. 26 (2005).
    /// </summary>
    public static void Exponential(ReadOnlySpan<double> matrix, int n, Span<double> result)
    {
        double norm = 0;
        for (int j = 0; j < n; j++)
        {
            double column = 0;
            for (int i = 0; i < n; i++)
                column += Math.Abs(matrix[(i * n) + j]);
            norm = Math.Max(norm, column);
        }
        if (!double.IsFinite(norm))
        {
            result[..(n * n)].Fill(double.NaN);
            return;
        }
        int squarings = norm <= LargestNorm ? 0 : Math.Max(0, 1 + Math.ILogB(norm / LargestNorm));
        double[] a = matrix[..(n * n)].ToArray();
        for (int i = 0; i < a.Length; i++)
            a[i] = Math.ScaleB(a[i], -squarings);
        double[] a2 = Product(a, a, n), a4 = Product(a2, a2, n), a6 = Product(a4, a2, n);
        double[] odd = new double[n * n], even = new double[n * n];
        for (int i = 0; i < odd.Length; i++)
        {
            odd[i] = (Pade[13] * a6[i]) + (Pade[11] * a4[i]) + (Pade[9] * a2[i]);
            even[i] = (Pade[12] * a6[i]) + (Pade[10] * a4[i]) + (Pade[8] * a2[i]);
        }
        odd = Product(a6, odd, n);
        even = Product(a6, even, n);
        for (int i = 0; i < odd.Length; i++)
        {
            double unit = i / n == i % n ? 1 : 0;
            odd[i] += (Pade[7] * a6[i]) + (Pade[5] * a4[i]) + (Pade[3] * a2[i]) + (Pade[1] * unit);
            even[i] += (Pade[6] * a6[i]) + (Pade[4] * a4[i]) + (Pade[2] * a2[i]) + (Pade[0] * unit);
        }
        odd = Product(a, odd, n);
        // (even − odd)·X = even + odd
        double[] left = new double[n * n], right = new double[n * n];
        for (int i = 0; i < left.Length; i++)
            (left[i], right[i]) = (even[i] - odd[i], even[i] + odd[i]);
        int[] rows = new int[n];
        Factor(left, n, rows);
        fixed (double* factors = left, b = right, x = result)
            Solve(factors, n, n, rows, false, b, n, 1, x, n, 1, n);
        for (; squarings > 0; squarings--)
        {
            double[] power = result[..(n * n)].ToArray();
            Product(power, power, n).CopyTo(result);
        }
    }

    /// <summary>A·B of square matrices.</summary>
    public static double[] Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int n)
    {
        double[] product = new double[n * n];
        fixed (double* pa = a, pb = b, pc = product)
            Contract.MatrixProduct(pa, n, 1, pb, n, 1, pc, n, 1, n, n, n, sign: 1, isAdded: false);
        return product;
    }
}
