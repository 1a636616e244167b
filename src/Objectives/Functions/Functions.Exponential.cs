using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>e^x.</summary>
    /// <param name="x">The argument.</param>
    public static double Exp(double x) => Math.Exp(x);

    /// <inheritdoc cref="Exp(double)"/>
    public static Vector Exp(Vector x) => Map(x, Exp);

    /// <inheritdoc cref="Exp(double)"/>
    public static Matrix Exp(Matrix x) => Map(x, Exp);

    /// <summary>2^x.</summary>
    /// <param name="x">The argument.</param>
    public static double Exp2(double x) => Math.Pow(2, x);

    /// <inheritdoc cref="Exp2(double)"/>
    public static Vector Exp2(Vector x) => Map(x, Exp2);

    /// <inheritdoc cref="Exp2(double)"/>
    public static Matrix Exp2(Matrix x) => Map(x, Exp2);

    /// <summary>e^x − 1, accurate near zero.</summary>
    /// <remarks>Near zero the Taylor series Σ xᵏ/k!. The result is at most one unit in the last place from the correctly rounded one.</remarks>
    /// <param name="x">The argument.</param>
    public static double Expm1(double x)
    {
        // Beyond ln 2 the difference loses at most one bit; below, the series is x + x·q with |q| < ½.
        if (x == 0 || !(Math.Abs(x) <= Ln2))
            return x == 0 ? x : Math.Exp(x) - 1;
        const int Terms = 19;
        double tail = 1;
        for (int k = Terms; k > 2; k--)
            tail = 1 + (x / k * tail);
        return x + (x * (x / 2 * tail));
    }

    /// <inheritdoc cref="Expm1(double)"/>
    public static Vector Expm1(Vector x) => Map(x, Expm1);

    /// <inheritdoc cref="Expm1(double)"/>
    public static Matrix Expm1(Matrix x) => Map(x, Expm1);

    private const double Ln2 = 0.693147180559945309417;
}
