using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>A number and its derivative along one direction: arithmetic by which the oracle differentiates a routine's definition.</summary>
internal readonly record struct Dual(DoubleDouble Value, DoubleDouble Tangent)
{
    public static readonly Dual Zero = new(DoubleDouble.Zero, DoubleDouble.Zero);
    public static readonly Dual One = new(DoubleDouble.One, DoubleDouble.Zero);

    public static implicit operator Dual(double value) => new(new DoubleDouble(value), DoubleDouble.Zero);

    public bool IsZero => Value.IsZero && Tangent.IsZero;

    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Tangent + b.Tangent);

    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Tangent - b.Tangent);

    public static Dual operator -(Dual a) => new(-a.Value, -a.Tangent);

    public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, a.Tangent * b.Value + a.Value * b.Tangent);

    public static Dual operator /(Dual a, Dual b)
    {
        var quotient = a.Value / b.Value;
        return new(quotient, (a.Tangent - quotient * b.Tangent) / b.Value);
    }

    public static Dual Sqrt(Dual a)
    {
        var root = DoubleDouble.Sqrt(a.Value);
        return new(root, a.Tangent.IsZero ? DoubleDouble.Zero : a.Tangent / (root + root));
    }

    public static Dual Abs(Dual a) => a.Value < DoubleDouble.Zero ? -a : a;

    public static Dual Log(Dual a) => new(DoubleDouble.Log(a.Value), a.Tangent / a.Value);
}
