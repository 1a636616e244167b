using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The largest integer not above x; the derivative is 0.</summary>
    /// <param name="x">The argument.</param>
    public static double Floor(double x) => Math.Floor(x);

    /// <inheritdoc cref="Floor(double)"/>
    public static Vector Floor(Vector x) => Map(x, Floor);

    /// <inheritdoc cref="Floor(double)"/>
    public static Matrix Floor(Matrix x) => Map(x, Floor);

    /// <summary>The smallest integer not below x; the derivative is 0.</summary>
    /// <param name="x">The argument.</param>
    public static double Ceiling(double x) => Math.Ceiling(x);

    /// <inheritdoc cref="Ceiling(double)"/>
    public static Vector Ceiling(Vector x) => Map(x, Ceiling);

    /// <inheritdoc cref="Ceiling(double)"/>
    public static Matrix Ceiling(Matrix x) => Map(x, Ceiling);

    /// <summary>The nearest integer, halves to the even one; the derivative is 0.</summary>
    /// <param name="x">The argument.</param>
    public static double Round(double x) => Math.Round(x, MidpointRounding.ToEven);

    /// <inheritdoc cref="Round(double)"/>
    public static Vector Round(Vector x) => Map(x, Round);

    /// <inheritdoc cref="Round(double)"/>
    public static Matrix Round(Matrix x) => Map(x, Round);

    /// <summary>What is left over of x divided by y, x − y⌊x/y⌋, between 0 and y; the derivatives are 1 and −⌊x/y⌋.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor, not 0.</param>
    public static double Mod(double x, double y) => x - y * Math.Floor(x / y);

    /// <inheritdoc cref="Mod(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Mod(Vector x, Vector y) => Map(x, y, Mod);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Vector Mod(Vector x, double y) => Map(x, e => Mod(e, y));

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Vector Mod(double x, Vector y) => Map(y, e => Mod(x, e));

    /// <inheritdoc cref="Mod(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Mod(Matrix x, Matrix y) => Map(x, y, Mod);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Matrix Mod(Matrix x, double y) => Map(x, e => Mod(e, y));

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Matrix Mod(double x, Matrix y) => Map(y, e => Mod(x, e));
}
