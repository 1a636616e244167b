using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The natural logarithm: −∞ at 0, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static double Log(double x) => Math.Log(x);

    /// <inheritdoc cref="Log(double)"/>
    public static Vector Log(Vector x) => Map(x, Log);

    /// <inheritdoc cref="Log(double)"/>
    public static Matrix Log(Matrix x) => Map(x, Log);

    /// <summary>The logarithm to base 2: −∞ at 0, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static double Log2(double x) => Math.Log2(x);

    /// <inheritdoc cref="Log2(double)"/>
    public static Vector Log2(Vector x) => Map(x, Log2);

    /// <inheritdoc cref="Log2(double)"/>
    public static Matrix Log2(Matrix x) => Map(x, Log2);

    /// <summary>The logarithm to base 10: −∞ at 0, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static double Log10(double x) => Math.Log10(x);

    /// <inheritdoc cref="Log10(double)"/>
    public static Vector Log10(Vector x) => Map(x, Log10);

    /// <inheritdoc cref="Log10(double)"/>
    public static Matrix Log10(Matrix x) => Map(x, Log10);

    /// <summary>log(1 + x), accurate near zero: −∞ at −1, NaN below.</summary>
    /// <remarks>log u + c/u, where u is 1 + x rounded and c = 1 + x − u exactly: the first two terms of log(u + c). The result is at most one unit in the last place from the correctly rounded one.</remarks>
    /// <param name="x">The argument.</param>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        if (u == 1 || u == 0 || !double.IsFinite(u))
            return u == 1 ? x : Math.Log(u);
        double lost = Math.Abs(x) < 1 ? x - (u - 1) : 1 - (u - x);
        return Math.Log(u) + (lost / u);
    }

    /// <inheritdoc cref="Log1p(double)"/>
    public static Vector Log1p(Vector x) => Map(x, Log1p);

    /// <inheritdoc cref="Log1p(double)"/>
    public static Matrix Log1p(Matrix x) => Map(x, Log1p);

    /// <summary>log(1 − e^x) for x below 0: −∞ at 0, NaN above.</summary>
    /// <remarks>Each of the two forms cancels where the other is used (M. Mächler, Accurately computing log(1 − exp(−|a|)), 2012).</remarks>
    /// <param name="x">The argument.</param>
    public static double Log1mExp(double x) => x > -Ln2 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));

    /// <inheritdoc cref="Log1mExp(double)"/>
    public static Vector Log1mExp(Vector x) => Map(x, Log1mExp);

    /// <inheritdoc cref="Log1mExp(double)"/>
    public static Matrix Log1mExp(Matrix x) => Map(x, Log1mExp);

    /// <summary>log(e^x + e^y), without overflow.</summary>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double LogAddExp(double x, double y)
    {
        double high = Math.Max(x, y), low = Math.Min(x, y);
        return double.IsInfinity(high) ? high : high + Log1p(Math.Exp(low - high));
    }

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector LogAddExp(Vector x, Vector y) => Map(x, y, LogAddExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Vector LogAddExp(Vector x, double y) => Map(x, e => LogAddExp(e, y));

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Vector LogAddExp(double x, Vector y) => Map(y, e => LogAddExp(x, e));

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix LogAddExp(Matrix x, Matrix y) => Map(x, y, LogAddExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Matrix LogAddExp(Matrix x, double y) => Map(x, e => LogAddExp(e, y));

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Matrix LogAddExp(double x, Matrix y) => Map(y, e => LogAddExp(x, e));
}
