using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The square root: NaN below 0; the derivative at 0 is infinite.</summary>
    /// <param name="x">The argument.</param>
    public static double Sqrt(double x) => Math.Sqrt(x);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static Vector Sqrt(Vector x) => Map(x, Sqrt);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static Matrix Sqrt(Matrix x) => Map(x, Sqrt);

    /// <summary>The real cube root, also of negative numbers.</summary>
    /// <param name="x">The argument.</param>
    public static double Cbrt(double x) => Math.Cbrt(x);

    /// <inheritdoc cref="Cbrt(double)"/>
    public static Vector Cbrt(Vector x) => Map(x, Cbrt);

    /// <inheritdoc cref="Cbrt(double)"/>
    public static Matrix Cbrt(Matrix x) => Map(x, Cbrt);

    /// <summary>x².</summary>
    /// <param name="x">The argument.</param>
    public static double Square(double x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    public static Vector Square(Vector x) => Map(x, Square);

    /// <inheritdoc cref="Square(double)"/>
    public static Matrix Square(Matrix x) => Map(x, Square);

    /// <summary>x³.</summary>
    /// <param name="x">The argument.</param>
    public static double Cube(double x) => x * x * x;

    /// <inheritdoc cref="Cube(double)"/>
    public static Vector Cube(Vector x) => Map(x, Cube);

    /// <inheritdoc cref="Cube(double)"/>
    public static Matrix Cube(Matrix x) => Map(x, Cube);

    /// <summary>x to the power p.</summary>
    /// <remarks>x⁰ is 1 for every number x. A negative x with a p that is no integer gives NaN, and so does NaN in either argument.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="p">The exponent.</param>
    public static double Pow(double x, double p) => double.IsNaN(x) || double.IsNaN(p) ? double.NaN : Math.Pow(x, p);

    /// <inheritdoc cref="Pow(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Pow(Vector x, Vector p) => Map(x, p, Pow);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Vector Pow(Vector x, double p) => Map(x, e => Pow(e, p));

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Vector Pow(double x, Vector p) => Map(p, e => Pow(x, e));

    /// <inheritdoc cref="Pow(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Pow(Matrix x, Matrix p) => Map(x, p, Pow);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Matrix Pow(Matrix x, double p) => Map(x, e => Pow(e, p));

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Matrix Pow(double x, Matrix p) => Map(p, e => Pow(x, e));

    /// <summary>1/x: ±∞ at ±0.</summary>
    /// <param name="x">The argument.</param>
    public static double Reciprocal(double x) => 1 / x;

    /// <inheritdoc cref="Reciprocal(double)"/>
    public static Vector Reciprocal(Vector x) => Map(x, Reciprocal);

    /// <inheritdoc cref="Reciprocal(double)"/>
    public static Matrix Reciprocal(Matrix x) => Map(x, Reciprocal);

    /// <summary>√(x² + y²), without overflow or underflow.</summary>
    /// <remarks>The arguments are scaled by a power of two, which is exact. Its derivative at (0, 0) is 0.</remarks>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double Hypot(double x, double y)
    {
        double a = Math.Max(Math.Abs(x), Math.Abs(y)), b = Math.Min(Math.Abs(x), Math.Abs(y));
        if (a == 0 || !double.IsFinite(a))
            return a;
        int exponent = Math.ILogB(a);
        a = Math.ScaleB(a, -exponent);
        b = Math.ScaleB(b, -exponent);
        return Math.ScaleB(Math.Sqrt((a * a) + (b * b)), exponent);
    }

    /// <inheritdoc cref="Hypot(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Hypot(Vector x, Vector y) => Map(x, y, Hypot);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Vector Hypot(Vector x, double y) => Map(x, e => Hypot(e, y));

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Vector Hypot(double x, Vector y) => Map(y, e => Hypot(x, e));

    /// <inheritdoc cref="Hypot(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Hypot(Matrix x, Matrix y) => Map(x, y, Hypot);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Matrix Hypot(Matrix x, double y) => Map(x, e => Hypot(e, y));

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Matrix Hypot(double x, Matrix y) => Map(y, e => Hypot(x, e));
}
