using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>log Σ e^vᵢ, without overflow; −∞ without elements.</summary>
    /// <remarks>m + log(1 + Σ e^(vᵢ − m)) over all elements but one that equals the maximum m, so that small terms are kept.</remarks>
    /// <param name="v">The vector.</param>
    public static double LogSumExp(Vector v)
    {
        double max = Max(v);
        return double.IsFinite(max) ? max + Log1p(SumExpOfOthers(v, max)) : max;
    }

    /// <summary>log Σ e^aᵢⱼ, without overflow; −∞ without elements.</summary>
    /// <param name="a">The matrix.</param>
    public static double LogSumExp(Matrix a) => LogSumExp(Flatten(a));

    /// <summary>log (Σ e^vᵢ / n), without overflow; NaN without elements.</summary>
    /// <param name="v">The vector.</param>
    public static double LogMeanExp(Vector v)
    {
        double max = Max(v);
        if (v.Length == 0)
            return double.NaN;
        return double.IsFinite(max) ? max + Math.Log(Mean(Exp(v - max))) : max;
    }

    /// <summary>log (Σ e^aᵢⱼ / n), without overflow; NaN without elements.</summary>
    /// <param name="a">The matrix.</param>
    public static double LogMeanExp(Matrix a) => LogMeanExp(Flatten(a));

    /// <summary>e^vᵢ / Σ e^vⱼ, without overflow.</summary>
    /// <remarks>NaN if the maximum is infinite.</remarks>
    /// <param name="v">The vector.</param>
    public static Vector Softmax(Vector v)
    {
        Vector weights = Exp(v - Max(v));
        return weights / Sum(weights);
    }

    /// <summary>vᵢ − log Σ e^vⱼ, without overflow, and accurate where the softmax is near 0 or 1.</summary>
    /// <remarks>NaN if the maximum is infinite.</remarks>
    /// <param name="v">The vector.</param>
    public static Vector LogSoftmax(Vector v)
    {
        double max = Max(v);
        return v - max - Log1p(SumExpOfOthers(v, max));
    }

    /// <summary>The vector of length n that is 1 at index i and 0 elsewhere.</summary>
    /// <param name="i">The index, from 0.</param>
    /// <param name="n">The length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the index is not in <c>0 .. n − 1</c>.</exception>
    public static Vector OneHot(int i, int n)
    {
        Shape.RequireCount(n, nameof(n));
        if ((uint)i >= (uint)n)
            throw new ArgumentOutOfRangeException(nameof(i), i, FormattableString.Invariant($"The index must be in 0 .. n - 1, and n is {n}."));
        return Vector.From(n, k => k == i ? 1 : 0);
    }

    /// <summary>Σ e^(vᵢ − max) without the first element that equals the maximum.</summary>
    private static double SumExpOfOthers(Vector v, double max)
    {
        var sum = new CompensatedSum();
        bool skipped = false;
        foreach (double e in v)
        {
            if (e == max && !skipped)
                skipped = true;
            else
                sum.Add(Math.Exp(e - max));
        }
        return sum.Value;
    }
}
