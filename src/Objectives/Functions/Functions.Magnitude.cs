using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>|x|; the derivative at 0 is 0.</summary>
    /// <param name="x">The argument.</param>
    public static double Abs(double x) => Math.Abs(x);

    /// <inheritdoc cref="Abs(double)"/>
    public static Vector Abs(Vector x) => Map(x, Abs);

    /// <inheritdoc cref="Abs(double)"/>
    public static Matrix Abs(Matrix x) => Map(x, Abs);

    /// <summary>−1, 0 or 1 by the sign of x; the derivative is 0.</summary>
    /// <remarks>A zero keeps its sign, and NaN is NaN.</remarks>
    /// <param name="x">The argument.</param>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    /// <inheritdoc cref="Sign(double)"/>
    public static Vector Sign(Vector x) => Map(x, Sign);

    /// <inheritdoc cref="Sign(double)"/>
    public static Matrix Sign(Matrix x) => Map(x, Sign);

    /// <summary>The larger of two numbers; at a tie each has half of the derivative.</summary>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double Max(double x, double y) => Math.Max(x, y);

    /// <inheritdoc cref="Max(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Max(Vector x, Vector y) => Map(x, y, Max);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Vector Max(Vector x, double y) => Map(x, e => Max(e, y));

    /// <inheritdoc cref="Max(double, double)"/>
    public static Vector Max(double x, Vector y) => Map(y, e => Max(x, e));

    /// <inheritdoc cref="Max(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Max(Matrix x, Matrix y) => Map(x, y, Max);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Matrix Max(Matrix x, double y) => Map(x, e => Max(e, y));

    /// <inheritdoc cref="Max(double, double)"/>
    public static Matrix Max(double x, Matrix y) => Map(y, e => Max(x, e));

    /// <summary>The smaller of two numbers; at a tie each has half of the derivative.</summary>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double Min(double x, double y) => Math.Min(x, y);

    /// <inheritdoc cref="Min(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector Min(Vector x, Vector y) => Map(x, y, Min);

    /// <inheritdoc cref="Min(double, double)"/>
    public static Vector Min(Vector x, double y) => Map(x, e => Min(e, y));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Vector Min(double x, Vector y) => Map(y, e => Min(x, e));

    /// <inheritdoc cref="Min(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Min(Matrix x, Matrix y) => Map(x, y, Min);

    /// <inheritdoc cref="Min(double, double)"/>
    public static Matrix Min(Matrix x, double y) => Map(x, e => Min(e, y));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Matrix Min(double x, Matrix y) => Map(y, e => Min(x, e));

    /// <summary>x limited to the interval from low to high: min(max(x, low), high).</summary>
    /// <remarks>At a tie the derivative is split evenly. An empty interval (low above high) gives high.</remarks>
    /// <param name="x">The argument.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public static double Clamp(double x, double low, double high) => Math.Min(Math.Max(x, low), high);

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static Vector Clamp(Vector x, double low, double high) => Map(x, e => Clamp(e, low, high));

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static Matrix Clamp(Matrix x, double low, double high) => Map(x, e => Clamp(e, low, high));

    /// <summary>sign(x) max(|x| − t, 0): the proximal map of t|·|; the derivative at |x| = t is 0.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="t">The threshold, not negative.</param>
    public static double SoftThreshold(double x, double t) => Sign(x) * Math.Max(Math.Abs(x) - t, 0);

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector SoftThreshold(Vector x, Vector t) => Map(x, t, SoftThreshold);

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Vector SoftThreshold(Vector x, double t) => Map(x, e => SoftThreshold(e, t));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Vector SoftThreshold(double x, Vector t) => Map(t, e => SoftThreshold(x, e));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix SoftThreshold(Matrix x, Matrix t) => Map(x, t, SoftThreshold);

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Matrix SoftThreshold(Matrix x, double t) => Map(x, e => SoftThreshold(e, t));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Matrix SoftThreshold(double x, Matrix t) => Map(t, e => SoftThreshold(x, e));

    /// <summary>x where |x| &gt; t, else 0: the proximal map of t²/2 for each number that is not 0; the derivative at |x| = t is 0.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="t">The threshold, not negative.</param>
    public static double HardThreshold(double x, double t) => Math.Abs(x) <= t ? 0 : x;

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Vector HardThreshold(Vector x, Vector t) => Map(x, t, HardThreshold);

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Vector HardThreshold(Vector x, double t) => Map(x, e => HardThreshold(e, t));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Vector HardThreshold(double x, Vector t) => Map(t, e => HardThreshold(x, e));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix HardThreshold(Matrix x, Matrix t) => Map(x, t, HardThreshold);

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Matrix HardThreshold(Matrix x, double t) => Map(x, e => HardThreshold(e, t));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Matrix HardThreshold(double x, Matrix t) => Map(t, e => HardThreshold(x, e));
}
