using System;

namespace Objectives;

public readonly partial struct Tensor4
{
    /// <summary>The negative, element by element.</summary>
    /// <param name="t">The tensor.</param>
    public static Tensor4 operator -(Tensor4 t) => new(t.Elements.Select(x => -x));

    /// <summary>The sum aᵢⱼₖₗ + bᵢⱼₖₗ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor4 operator +(Tensor4 a, Tensor4 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor4 + Tensor4", (x, y) => x + y));

    /// <summary>The sum tᵢⱼₖₗ + s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor4 operator +(Tensor4 t, double s) => new(t.Elements.Select(x => x + s));

    /// <summary>The sum s + tᵢⱼₖₗ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor4 operator +(double s, Tensor4 t) => new(t.Elements.Select(x => s + x));

    /// <summary>The difference aᵢⱼₖₗ - bᵢⱼₖₗ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor4 operator -(Tensor4 a, Tensor4 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor4 - Tensor4", (x, y) => x - y));

    /// <summary>The difference tᵢⱼₖₗ - s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor4 operator -(Tensor4 t, double s) => new(t.Elements.Select(x => x - s));

    /// <summary>The difference s - tᵢⱼₖₗ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor4 operator -(double s, Tensor4 t) => new(t.Elements.Select(x => s - x));

    /// <summary>The product aᵢⱼₖₗ * bᵢⱼₖₗ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor4 operator *(Tensor4 a, Tensor4 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor4 * Tensor4", (x, y) => x * y));

    /// <summary>The product tᵢⱼₖₗ * s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor4 operator *(Tensor4 t, double s) => new(t.Elements.Select(x => x * s));

    /// <summary>The product s * tᵢⱼₖₗ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor4 operator *(double s, Tensor4 t) => new(t.Elements.Select(x => s * x));

    /// <summary>The quotient aᵢⱼₖₗ / bᵢⱼₖₗ, element by element.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor4 operator /(Tensor4 a, Tensor4 b) =>
        new(StridedMemory.Zip(a.Elements, b.Elements, "Tensor4 / Tensor4", (x, y) => x / y));

    /// <summary>The quotient tᵢⱼₖₗ / s of every element and a scalar.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="s">The scalar.</param>
    public static Tensor4 operator /(Tensor4 t, double s) => new(t.Elements.Select(x => x / s));

    /// <summary>The quotient s / tᵢⱼₖₗ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="t">The tensor.</param>
    public static Tensor4 operator /(double s, Tensor4 t) => new(t.Elements.Select(x => s / x));
}
