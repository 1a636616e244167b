using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>(e^x − e^−x)/2.</summary>
    /// <param name="x">The argument.</param>
    public static double Sinh(double x) => Math.Sinh(x);

    /// <inheritdoc cref="Sinh(double)"/>
    public static Vector Sinh(Vector x) => Map(x, Sinh);

    /// <inheritdoc cref="Sinh(double)"/>
    public static Matrix Sinh(Matrix x) => Map(x, Sinh);

    /// <summary>(e^x + e^−x)/2.</summary>
    /// <param name="x">The argument.</param>
    public static double Cosh(double x) => Math.Cosh(x);

    /// <inheritdoc cref="Cosh(double)"/>
    public static Vector Cosh(Vector x) => Map(x, Cosh);

    /// <inheritdoc cref="Cosh(double)"/>
    public static Matrix Cosh(Matrix x) => Map(x, Cosh);

    /// <summary>sinh(x)/cosh(x).</summary>
    /// <param name="x">The argument.</param>
    public static double Tanh(double x) => Math.Tanh(x);

    /// <inheritdoc cref="Tanh(double)"/>
    public static Vector Tanh(Vector x) => Map(x, Tanh);

    /// <inheritdoc cref="Tanh(double)"/>
    public static Matrix Tanh(Matrix x) => Map(x, Tanh);

    /// <summary>The inverse of the hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    public static double Asinh(double x) => Math.Asinh(x);

    /// <inheritdoc cref="Asinh(double)"/>
    public static Vector Asinh(Vector x) => Map(x, Asinh);

    /// <inheritdoc cref="Asinh(double)"/>
    public static Matrix Asinh(Matrix x) => Map(x, Asinh);

    /// <summary>The inverse of the hyperbolic cosine: NaN below 1.</summary>
    /// <param name="x">The argument.</param>
    public static double Acosh(double x) => Math.Acosh(x);

    /// <inheritdoc cref="Acosh(double)"/>
    public static Vector Acosh(Vector x) => Map(x, Acosh);

    /// <inheritdoc cref="Acosh(double)"/>
    public static Matrix Acosh(Matrix x) => Map(x, Acosh);

    /// <summary>The inverse of the hyperbolic tangent: ±∞ at ±1, NaN beyond.</summary>
    /// <param name="x">The argument.</param>
    public static double Atanh(double x) => Math.Atanh(x);

    /// <inheritdoc cref="Atanh(double)"/>
    public static Vector Atanh(Vector x) => Map(x, Atanh);

    /// <inheritdoc cref="Atanh(double)"/>
    public static Matrix Atanh(Matrix x) => Map(x, Atanh);
}
