using System;

namespace Objectives;

public readonly partial struct Vector
{
    /// <summary>The negative, element by element.</summary>
    /// <param name="v">The vector.</param>
    public static Vector operator -(Vector v) => From(v.Length, i => -v[i]);

    /// <summary>The sum aᵢ + bᵢ, element by element.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator +(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, "Vector + Vector");
        return From(a.Length, i => a[i] + b[i]);
    }

    /// <summary>The sum vᵢ + s of every element and a scalar.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="s">The scalar.</param>
    public static Vector operator +(Vector v, double s) => From(v.Length, i => v[i] + s);

    /// <summary>The sum s + vᵢ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="v">The vector.</param>
    public static Vector operator +(double s, Vector v) => From(v.Length, i => s + v[i]);

    /// <summary>The difference aᵢ - bᵢ, element by element.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator -(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, "Vector - Vector");
        return From(a.Length, i => a[i] - b[i]);
    }

    /// <summary>The difference vᵢ - s of every element and a scalar.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="s">The scalar.</param>
    public static Vector operator -(Vector v, double s) => From(v.Length, i => v[i] - s);

    /// <summary>The difference s - vᵢ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="v">The vector.</param>
    public static Vector operator -(double s, Vector v) => From(v.Length, i => s - v[i]);

    /// <summary>The product aᵢ * bᵢ, element by element.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator *(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, "Vector * Vector");
        return From(a.Length, i => a[i] * b[i]);
    }

    /// <summary>The product vᵢ * s of every element and a scalar.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="s">The scalar.</param>
    public static Vector operator *(Vector v, double s) => From(v.Length, i => v[i] * s);

    /// <summary>The product s * vᵢ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="v">The vector.</param>
    public static Vector operator *(double s, Vector v) => From(v.Length, i => s * v[i]);

    /// <summary>The quotient aᵢ / bᵢ, element by element.</summary>
    /// <param name="a">The left vector.</param>
    /// <param name="b">The right vector, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator /(Vector a, Vector b)
    {
        Shape.RequireEqual(a, b, "Vector / Vector");
        return From(a.Length, i => a[i] / b[i]);
    }

    /// <summary>The quotient vᵢ / s of every element and a scalar.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="s">The scalar.</param>
    public static Vector operator /(Vector v, double s) => From(v.Length, i => v[i] / s);

    /// <summary>The quotient s / vᵢ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="v">The vector.</param>
    public static Vector operator /(double s, Vector v) => From(v.Length, i => s / v[i]);
}
