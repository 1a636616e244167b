using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The sine of an angle in radians: NaN at ±∞.</summary>
    /// <param name="x">The argument.</param>
    public static double Sin(double x) => Math.Sin(x);

    /// <inheritdoc cref="Sin(double)"/>
    public static Vector Sin(Vector x) => Map(x, Sin);

    /// <inheritdoc cref="Sin(double)"/>
    public static Matrix Sin(Matrix x) => Map(x, Sin);

    /// <summary>The cosine of an angle in radians: NaN at ±∞.</summary>
    /// <param name="x">The argument.</param>
    public static double Cos(double x) => Math.Cos(x);

    /// <inheritdoc cref="Cos(double)"/>
    public static Vector Cos(Vector x) => Map(x, Cos);

    /// <inheritdoc cref="Cos(double)"/>
    public static Matrix Cos(Matrix x) => Map(x, Cos);

    /// <summary>The tangent of an angle in radians: NaN at ±∞.</summary>
    /// <param name="x">The argument.</param>
    public static double Tan(double x) => Math.Tan(x);

    /// <inheritdoc cref="Tan(double)"/>
    public static Vector Tan(Vector x) => Map(x, Tan);

    /// <inheritdoc cref="Tan(double)"/>
    public static Matrix Tan(Matrix x) => Map(x, Tan);

    /// <summary>The angle in −π/2 .. π/2 whose sine is x: NaN beyond ±1.</summary>
    /// <param name="x">The argument.</param>
    public static double Asin(double x) => Math.Asin(x);

    /// <inheritdoc cref="Asin(double)"/>
    public static Vector Asin(Vector x) => Map(x, Asin);

    /// <inheritdoc cref="Asin(double)"/>
    public static Matrix Asin(Matrix x) => Map(x, Asin);

    /// <summary>The angle in 0 .. π whose cosine is x: NaN beyond ±1.</summary>
    /// <param name="x">The argument.</param>
    public static double Acos(double x) => Math.Acos(x);

    /// <inheritdoc cref="Acos(double)"/>
    public static Vector Acos(Vector x) => Map(x, Acos);

    /// <inheritdoc cref="Acos(double)"/>
    public static Matrix Acos(Matrix x) => Map(x, Acos);

    /// <summary>The angle in −π/2 .. π/2 whose tangent is x.</summary>
    /// <param name="x">The argument.</param>
    public static double Atan(double x) => Math.Atan(x);

    /// <inheritdoc cref="Atan(double)"/>
    public static Vector Atan(Vector x) => Map(x, Atan);

    /// <inheritdoc cref="Atan(double)"/>
    public static Matrix Atan(Matrix x) => Map(x, Atan);

    /// <summary>The angle of the point (x, y) in −π .. π.</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static double Atan2(double y, double x) => Math.Atan2(y, x);

    /// <inheritdoc cref="Atan2(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Atan2(Vector y, Vector x) => Map(y, x, Atan2);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Vector Atan2(Vector y, double x) => Map(y, e => Atan2(e, x));

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Vector Atan2(double y, Vector x) => Map(x, e => Atan2(y, e));

    /// <inheritdoc cref="Atan2(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Atan2(Matrix y, Matrix x) => Map(y, x, Atan2);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Matrix Atan2(Matrix y, double x) => Map(y, e => Atan2(e, x));

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Matrix Atan2(double y, Matrix x) => Map(x, e => Atan2(y, e));

    /// <summary>sin(x)/x: 1 at 0, and 0 at ±∞.</summary>
    /// <param name="x">The argument.</param>
    public static double Sinc(double x) => x == 0 ? 1 : double.IsInfinity(x) ? 0 : Math.Sin(x) / x;

    /// <inheritdoc cref="Sinc(double)"/>
    public static Vector Sinc(Vector x) => Map(x, Sinc);

    /// <inheritdoc cref="Sinc(double)"/>
    public static Matrix Sinc(Matrix x) => Map(x, Sinc);
}
