using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>Σ aᵢbᵢ, with compensated rounding of the sum.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, nameof(Dot));
        return Sum(a * b);
    }

    /// <summary>Σ aᵢⱼbᵢⱼ, the inner product that belongs to the Frobenius norm, with compensated rounding of the sum.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Dot(Matrix a, Matrix b)
    {
        Shape.RequireEqual(a, b, nameof(Dot));
        return Dot(Flatten(a), Flatten(b));
    }

    /// <summary>The Euclidean norm √Σ vᵢ², without overflow or underflow; its derivative at 0 is 0.</summary>
    /// <param name="v">The vector.</param>
    public static double Norm(Vector v)
    {
        double largest = NormInf(v);
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        // Scaling by a power of two is exact.
        int exponent = Math.ILogB(largest);
        return Math.ScaleB(Math.Sqrt(SquaredNorm(Map(v, e => Math.ScaleB(e, -exponent)))), exponent);
    }

    /// <summary>The Frobenius norm √Σ aᵢⱼ²; its derivative at 0 is 0.</summary>
    /// <param name="a">The matrix.</param>
    public static double Norm(Matrix a) => Norm(Flatten(a));

    /// <summary>Σ vᵢ².</summary>
    /// <param name="v">The vector.</param>
    public static double SquaredNorm(Vector v) => Sum(v * v);

    /// <summary>Σ aᵢⱼ².</summary>
    /// <param name="a">The matrix.</param>
    public static double SquaredNorm(Matrix a) => SquaredNorm(Flatten(a));

    /// <summary>Σ |vᵢ|; the derivative by an element is 0 where it is 0.</summary>
    /// <param name="v">The vector.</param>
    public static double Norm1(Vector v) => Sum(Abs(v));

    /// <summary>max |vᵢ|, 0 without elements.</summary>
    /// <param name="v">The vector.</param>
    public static double NormInf(Vector v) => v.Length == 0 ? 0 : Max(Abs(v));

    /// <summary>Σ |aᵢⱼ|; the derivative by an element is 0 where it is 0.</summary>
    /// <param name="a">The matrix.</param>
    public static double Norm1(Matrix a) => Norm1(Flatten(a));

    /// <summary>max |aᵢⱼ|, 0 without elements: the largest element, not the operator's norm.</summary>
    /// <param name="a">The matrix.</param>
    public static double NormInf(Matrix a) => NormInf(Flatten(a));

    /// <summary>(Σ |vᵢ|ᵖ)^(1/p), without overflow; at 0 it is 0 with derivative 0.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="p">The power, positive; from 1 on the result is a norm.</param>
    public static double NormP(Vector v, double p)
    {
        double largest = NormInf(v);
        return largest == 0 || !double.IsFinite(largest) ? largest : largest * Math.Pow(Sum(Map(v, e => Math.Pow(Math.Abs(e) / largest, p))), 1 / p);
    }

    /// <summary>(Σ |aᵢⱼ|ᵖ)^(1/p), without overflow; at 0 it is 0 with derivative 0.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="p">The power, positive; from 1 on the result is a norm.</param>
    public static double NormP(Matrix a, double p) => NormP(Flatten(a), p);

    /// <summary>Σ (aᵢ − bᵢ)².</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double SquaredDistance(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, nameof(SquaredDistance));
        return SquaredNorm(a - b);
    }

    /// <summary>Σ (aᵢⱼ − bᵢⱼ)².</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double SquaredDistance(Matrix a, Matrix b)
    {
        Shape.RequireEqual(a, b, nameof(SquaredDistance));
        return SquaredNorm(a - b);
    }

    /// <summary>The cosine of the angle between two vectors, a·b / (‖a‖ ‖b‖); 0 if one of them is 0, as for <see cref="Normalize"/>.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Cosine(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, nameof(Cosine));
        return Dot(Normalize(a), Normalize(b));
    }

    /// <summary>The cosine of the angle between two matrices, ⟨a, b⟩ / (‖a‖ ‖b‖) with the Frobenius norm; 0 if one of them is 0.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Cosine(Matrix a, Matrix b)
    {
        Shape.RequireEqual(a, b, nameof(Cosine));
        return Cosine(Flatten(a), Flatten(b));
    }

    /// <summary>v/‖v‖, and 0 with derivative 0 for v = 0.</summary>
    /// <param name="v">The vector.</param>
    public static Vector Normalize(Vector v)
    {
        double largest = NormInf(v);
        if (largest == 0)
            return v;
        Vector scaled = v / largest;
        return scaled / Norm(scaled);
    }
}
