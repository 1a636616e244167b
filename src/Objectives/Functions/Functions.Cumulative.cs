using System;

namespace Objectives;

/// <summary>What has come together up to each element of a vector.</summary>
public static partial class Functions
{
    /// <summary>v₀ + … + vᵢ, for each i.</summary>
    /// <param name="v">The vector.</param>
    public static Vector CumSum(Vector v) => Accumulated(v, 0, (sum, element) => sum + element);

    /// <summary>v₀ · … · vᵢ, for each i.</summary>
    /// <param name="v">The vector.</param>
    public static Vector CumProd(Vector v) => Accumulated(v, 1, (product, element) => product * element);

    /// <summary>max(v₀, …, vᵢ), for each i; NaN from the first NaN on. Of equal elements the one of lowest index counts for the derivative.</summary>
    /// <param name="v">The vector.</param>
    public static Vector CumMax(Vector v) => Accumulated(v, double.NegativeInfinity, Math.Max);

    /// <summary>log(exp v₀ + … + exp vᵢ), for each i.</summary>
    /// <param name="v">The vector.</param>
    public static Vector LogCumSumExp(Vector v) => Accumulated(v, double.NegativeInfinity, LogAddExp);

    private static Vector Accumulated(Vector v, double initial, Func<double, double, double> add)
    {
        double[] result = new double[v.Length];
        double value = initial;
        for (int i = 0; i < result.Length; i++)
            result[i] = value = add(value, v[i]);
        return result;
    }
}
