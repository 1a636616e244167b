using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>−x log x: 0 at 0, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static double Entropy(double x) => x == 0 ? 0 : -x * Math.Log(x);

    /// <inheritdoc cref="Entropy(double)"/>
    public static Vector Entropy(Vector x) => Map(x, Entropy);

    /// <inheritdoc cref="Entropy(double)"/>
    public static Matrix Entropy(Matrix x) => Map(x, Entropy);

    /// <summary>x log y: 0 where x is 0, whatever number y is.</summary>
    /// <param name="x">The factor.</param>
    /// <param name="y">The argument of the logarithm.</param>
    public static double Xlogy(double x, double y) => x == 0 && !double.IsNaN(y) ? 0 : x * Math.Log(y);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Xlogy(Vector x, Vector y) => Map(x, y, Xlogy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Vector Xlogy(Vector x, double y) => Map(x, e => Xlogy(e, y));

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Vector Xlogy(double x, Vector y) => Map(y, e => Xlogy(x, e));

    /// <inheritdoc cref="Xlogy(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Xlogy(Matrix x, Matrix y) => Map(x, y, Xlogy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Matrix Xlogy(Matrix x, double y) => Map(x, e => Xlogy(e, y));

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Matrix Xlogy(double x, Matrix y) => Map(y, e => Xlogy(x, e));
}
