using System;

namespace Objectives;

public readonly partial struct Tensor3
{
    /// <summary>The negative, element by element.</summary>
    /// <param name="t">The tensor.</param>
    public static Tensor3 operator -(Tensor3 t) => new(t.Elements.Select(x => -x));

    /// <summary>The sum aᵢⱼₖ + bᵢⱼₖ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor3 operator +(Tensor3 a, Tensor3 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor3 + Tensor3", (x, y) => x + y));

    /// <summary>The sum tᵢⱼₖ + s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor3 operator +(Tensor3 t, double s) => new(t.Elements.Select(x => x + s));

    /// <summary>The sum s + tᵢⱼₖ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor3 operator +(double s, Tensor3 t) => new(t.Elements.Select(x => s + x));

    /// <summary>The difference aᵢⱼₖ - bᵢⱼₖ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor3 operator -(Tensor3 a, Tensor3 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor3 - Tensor3", (x, y) => x - y));

    /// <summary>The difference tᵢⱼₖ - s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor3 operator -(Tensor3 t, double s) => new(t.Elements.Select(x => x - s));

    /// <summary>The difference s - tᵢⱼₖ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor3 operator -(double s, Tensor3 t) => new(t.Elements.Select(x => s - x));

    /// <summary>The product aᵢⱼₖ * bᵢⱼₖ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor3 operator *(Tensor3 a, Tensor3 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor3 * Tensor3", (x, y) => x * y));

    /// <summary>The product tᵢⱼₖ * s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor3 operator *(Tensor3 t, double s) => new(t.Elements.Select(x => x * s));

    /// <summary>The product s * tᵢⱼₖ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor3 operator *(double s, Tensor3 t) => new(t.Elements.Select(x => s * x));

    /// <summary>The quotient aᵢⱼₖ / bᵢⱼₖ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor3 operator /(Tensor3 a, Tensor3 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor3 / Tensor3", (x, y) => x / y));

    /// <summary>The quotient tᵢⱼₖ / s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor3 operator /(Tensor3 t, double s) => new(t.Elements.Select(x => x / s));

    /// <summary>The quotient s / tᵢⱼₖ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor3 operator /(double s, Tensor3 t) => new(t.Elements.Select(x => s / x));
}
