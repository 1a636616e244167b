using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>Σ vᵢ, with compensated rounding; 0 without elements.</summary>
    /// <param name="v">The vector.</param>
    public static double Sum(Vector v)
    {
        var sum = new CompensatedSum();
        foreach (double e in v)
            sum.Add(e);
        return sum.Value;
    }

    /// <summary>Σᵢⱼ aᵢⱼ, with compensated rounding; 0 without elements.</summary>
    /// <param name="a">The matrix.</param>
    public static double Sum(Matrix a) => Sum(Flatten(a));

    /// <summary>The arithmetic mean Σ vᵢ / n; NaN without elements.</summary>
    /// <param name="v">The vector.</param>
    public static double Mean(Vector v) => Sum(v) / v.Length;

    /// <summary>The arithmetic mean of all elements; NaN without elements.</summary>
    /// <param name="a">The matrix.</param>
    public static double Mean(Matrix a) => Mean(Flatten(a));

    /// <summary>Σ (vᵢ − mean)² / n, the variance with divisor n, in two passes; NaN without elements.</summary>
    /// <param name="v">The vector.</param>
    public static double Variance(Vector v) => SquaredNorm(v - Mean(v)) / v.Length;

    /// <summary>The square root of <see cref="Variance(Vector)"/>.</summary>
    /// <param name="v">The vector.</param>
    public static double StandardDeviation(Vector v) => Math.Sqrt(Variance(v));

    /// <summary>Σ (aᵢⱼ − mean)² / n over all elements, the variance with divisor n, in two passes; NaN without elements.</summary>
    /// <param name="a">The matrix.</param>
    public static double Variance(Matrix a) => Variance(Flatten(a));

    /// <summary>The square root of <see cref="Variance(Matrix)"/>.</summary>
    /// <param name="a">The matrix.</param>
    public static double StandardDeviation(Matrix a) => StandardDeviation(Flatten(a));

    /// <summary>The largest element, −∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="v">The vector.</param>
    public static double Max(Vector v)
    {
        double max = double.NegativeInfinity;
        foreach (double e in v)
            max = Math.Max(max, e);
        return max;
    }

    /// <summary>The largest element, −∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="a">The matrix.</param>
    public static double Max(Matrix a) => Max(Flatten(a));

    /// <summary>The smallest element, +∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="v">The vector.</param>
    public static double Min(Vector v) => -Max(-v);

    /// <summary>The smallest element, +∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="a">The matrix.</param>
    public static double Min(Matrix a) => Min(Flatten(a));

    private static Vector Flatten(Matrix a)
    {
        var elements = new double[checked(a.RowCount * a.ColumnCount)];
        a.CopyTo(elements);
        return elements;
    }
}
