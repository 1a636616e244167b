using System;

namespace Objectives.Verification;

/// <summary>How much of a number is rounding.</summary>
internal static class Noise
{
    /// <summary>A difference of two computed values is rounding if it is below this many standard deviations of the noise of one.</summary>
    private const double Confidence = 64;

    private const int Points = 11;
    private const double Closer = 64;

    /// <summary>
    /// The standard deviation of each function's rounding errors near t = 0, from differences of fourth and fifth order
    /// (R. Hamming, <em>Numerical Methods for Scientists and Engineers</em>, 1962, on tables of differences; J. Moré and
    /// S. Wild, <em>SIAM J. Sci. Comput.</em> 33, 2011).
    /// </summary>
    /// <remarks>
    /// Points come closer until rounding dominates. Then the estimates of both orders agree and do not change with the spacing,
    /// or vanish because neighbours have the same value, whereas a kink among the points makes them proportional to it, and a
    /// smooth function to its fourth and fifth power.
    /// </remarks>
    public static double[] Of(int functions, Curve curve)
    {
        double spacing = 1.0 / (1 << 14);
        (double[] deviations, bool[] sameOrders, _) = Estimate(functions, curve, spacing);
        bool[] settled = new bool[functions];
        for (int level = 0, open = functions; open > 0 && level < 4; level++)
        {
            spacing /= Closer;
            (double[] next, bool[] nextSame, bool[] repeats) = Estimate(functions, curve, spacing);
            for (int i = 0; i < functions; i++)
            {
                if (settled[i])
                    continue;
                bool constant = next[i] >= deviations[i] / 4;
                bool vanished = sameOrders[i] && repeats[i];
                settled[i] = constant || vanished;
                deviations[i] = settled[i] ? Math.Max(next[i], deviations[i]) : next[i];
                open -= settled[i] ? 1 : 0;
            }
            sameOrders = nextSame;
        }
        for (int i = 0; i < functions; i++)
            deviations[i] = double.IsFinite(deviations[i]) ? deviations[i] : 0;
        return deviations;
    }

    /// <summary>Sizes, or where noise would not let the tolerance be reached relative to them, the sizes for which it would.</summary>
    public static double[] Raise(double[] sizes, ReadOnlySpan<double> noise, double tolerance)
    {
        if (tolerance > 0)
        {
            for (int i = 0; i < sizes.Length; i++)
                sizes[i] = Math.Max(sizes[i], Confidence * noise[i] / tolerance);
        }
        return sizes;
    }

    /// <summary>
    /// The standard deviations at one spacing, whether the fifth differences tell the same as the fourth, and whether most
    /// neighbours have the same value.
    /// </summary>
    private static (double[] Deviations, bool[] SameOrders, bool[] Repeats) Estimate(int functions, Curve curve, double spacing)
    {
        double[][] values = new double[Points][];
        for (int k = 0; k < Points; k++)
            curve((k - Points / 2) * spacing, values[k] = new double[functions]);

        double[] deviations = new double[functions], table = new double[Points];
        bool[] same = new bool[functions], repeats = new bool[functions];
        for (int i = 0; i < functions; i++)
        {
            for (int k = 0; k < Points; k++)
                table[k] = values[k][i];
            Difference(table, Points - 1);
            repeats[i] = table.AsSpan(0, Points - 1).Count(0.0) > Points / 2;
            for (int order = 2; order <= 4; order++)
                Difference(table, Points - order);
            // The variance of a difference of order k is (2k)!/k!² that of a value.
            deviations[i] = Median(table.AsSpan(0, Points - 4)) / Math.Sqrt(70);
            Difference(table, Points - 5);
            same[i] = Median(table.AsSpan(0, Points - 5)) / Math.Sqrt(252) >= deviations[i] / 4;
        }
        return (deviations, same, repeats);
    }

    private static void Difference(double[] table, int count)
    {
        for (int k = 0; k < count; k++)
            table[k] = table[k + 1] - table[k];
    }

    /// <summary>
    /// The standard deviation from the median of the sizes, not from their squares, because of kinks: half of all normal
    /// deviations are below 0.6745 standard ones. Infinite if one is not finite.
    /// </summary>
    private static double Median(ReadOnlySpan<double> differences)
    {
        Span<double> sizes = stackalloc double[Points];
        sizes = sizes[..differences.Length];
        for (int k = 0; k < sizes.Length; k++)
            sizes[k] = double.IsFinite(differences[k]) ? Math.Abs(differences[k]) : double.PositiveInfinity;
        sizes.Sort();
        return sizes[sizes.Length / 2] / 0.6745;
    }
}
