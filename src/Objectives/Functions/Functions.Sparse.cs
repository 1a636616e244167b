using System;

namespace Objectives;

/// <summary>Functions of sparse vectors: sums over their elements, and functions that keep zero.</summary>
public static partial class Functions
{
    /// <summary>Σ vᵢxᵢ over the elements kept, with compensated rounding of the sum.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="x">The sparse vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(Vector v, SparseVector x)
    {
        SparseVector.Require(x, v.Length, nameof(Dot));
        return Sum(x * v);
    }

    /// <inheritdoc cref="Dot(Vector, SparseVector)"/>
    public static double Dot(SparseVector x, Vector v) => Dot(v, x);

    /// <summary>Σ xᵢ, with compensated rounding; 0 without elements.</summary>
    /// <param name="x">The vector.</param>
    public static double Sum(SparseVector x) => Sum(new Vector(x.Values));

    /// <summary>The arithmetic mean Σ xᵢ / n of all elements, zeros among them; NaN without elements.</summary>
    /// <param name="x">The vector.</param>
    public static double Mean(SparseVector x) => Sum(x) / x.Length;

    /// <summary>Σ xᵢ².</summary>
    /// <param name="x">The vector.</param>
    public static double SquaredNorm(SparseVector x) => SquaredNorm(new Vector(x.Values));

    /// <summary>The Euclidean norm √Σ xᵢ²; its derivative at 0 is 0.</summary>
    /// <param name="x">The vector.</param>
    public static double Norm(SparseVector x) => Norm(new Vector(x.Values));

    /// <summary>Σ |xᵢ|.</summary>
    /// <param name="x">The vector.</param>
    public static double Norm1(SparseVector x) => Norm1(new Vector(x.Values));

    /// <summary>max |xᵢ|, 0 without elements.</summary>
    /// <param name="x">The vector.</param>
    public static double NormInf(SparseVector x) => NormInf(new Vector(x.Values));

    /// <inheritdoc cref="Abs(double)"/>
    public static SparseVector Abs(SparseVector x) => x.Select(Abs);

    /// <inheritdoc cref="Square(double)"/>
    public static SparseVector Square(SparseVector x) => x.Select(Square);

    /// <inheritdoc cref="Cube(double)"/>
    public static SparseVector Cube(SparseVector x) => x.Select(Cube);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static SparseVector Sqrt(SparseVector x) => x.Select(Sqrt);

    /// <inheritdoc cref="Cbrt(double)"/>
    public static SparseVector Cbrt(SparseVector x) => x.Select(Cbrt);

    /// <inheritdoc cref="Sign(double)"/>
    public static SparseVector Sign(SparseVector x) => x.Select(Sign);

    /// <inheritdoc cref="Relu(double)"/>
    public static SparseVector Relu(SparseVector x) => x.Select(Relu);

    /// <inheritdoc cref="Expm1(double)"/>
    public static SparseVector Expm1(SparseVector x) => x.Select(Expm1);

    /// <inheritdoc cref="Log1p(double)"/>
    public static SparseVector Log1p(SparseVector x) => x.Select(Log1p);

    /// <inheritdoc cref="Sin(double)"/>
    public static SparseVector Sin(SparseVector x) => x.Select(Sin);

    /// <inheritdoc cref="Tan(double)"/>
    public static SparseVector Tan(SparseVector x) => x.Select(Tan);

    /// <inheritdoc cref="Asin(double)"/>
    public static SparseVector Asin(SparseVector x) => x.Select(Asin);

    /// <inheritdoc cref="Atan(double)"/>
    public static SparseVector Atan(SparseVector x) => x.Select(Atan);

    /// <inheritdoc cref="Sinh(double)"/>
    public static SparseVector Sinh(SparseVector x) => x.Select(Sinh);

    /// <inheritdoc cref="Tanh(double)"/>
    public static SparseVector Tanh(SparseVector x) => x.Select(Tanh);

    /// <inheritdoc cref="Asinh(double)"/>
    public static SparseVector Asinh(SparseVector x) => x.Select(Asinh);

    /// <inheritdoc cref="Atanh(double)"/>
    public static SparseVector Atanh(SparseVector x) => x.Select(Atanh);

    /// <inheritdoc cref="Erf(double)"/>
    public static SparseVector Erf(SparseVector x) => x.Select(Erf);
}
