using System;

namespace Objectives.Generator.Algebra;

/// <summary>+ − × ÷ √, each with a relative error of a few units of 2⁻¹⁰⁶.</summary>
internal readonly partial struct DoubleDouble
{
    public static DoubleDouble operator -(DoubleDouble a) => new(-a.Hi, -a.Lo);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var s = TwoSum(a.Hi, b.Hi);
        if (a.Lo == 0 && b.Lo == 0)
            return s;
        var t = TwoSum(a.Lo, b.Lo);
        if (s.Hi == 0)
            return t;
        var v = Normalized(s.Hi, s.Lo + t.Hi);
        return Normalized(v.Hi, v.Lo + t.Lo);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + new DoubleDouble(-b.Hi, -b.Lo);

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double p = a.Hi * b.Hi;
        if (!IsModerate(p) || !(Math.Abs(a.Hi) < Large) || !(Math.Abs(b.Hi) < Large))
            return MultiplyScaled(a, b, p);
        return Normalized(p, ProductError(a.Hi, b.Hi, p) + (a.Hi * b.Lo + a.Lo * b.Hi));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double q = a.Hi / b.Hi;
        if (b.Hi == 0 || q - q != 0 && !(a.IsFinite && b.IsFinite) || a.Hi == 0 || !b.IsFinite)
            return new(q);
        if (Math.Abs(a.Hi) is > 1e-140 and < 1e140 && Math.Abs(b.Hi) is > 1e-140 and < 1e140)
            return Quotient(a, b, q);
        int i = Exponent(a.Hi), j = Exponent(b.Hi);
        DoubleDouble x = a.ScaleBy(-i), y = b.ScaleBy(-j);
        return Quotient(x, y, x.Hi / y.Hi).ScaleBy(i - j);
    }

    /// <summary>√x: one step of Newton's method from the hardware's root, A. H. Karp and P. Markstein 1997.</summary>
    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        if (!(x.Hi > 0) || !x.IsFinite)
            return new(x.Hi < 0 ? double.NaN : x.Hi);
        if (x.Hi is < 1e-200 or > 1e200)
        {
            int half = Exponent(x.Hi) >> 1;
            return Sqrt(x.ScaleBy(-2 * half)).ScaleBy(half);
        }
        double r = Math.Sqrt(x.Hi);
        return Normalized(r, (x - TwoProduct(r, r)).Hi / (2 * r));
    }

    public static DoubleDouble Abs(DoubleDouble x) => x.IsNegative ? -x : x;

    /// <summary>√(x² + y²) without overflow or underflow on the way; infinite where either is.</summary>
    public static DoubleDouble Hypot(DoubleDouble x, DoubleDouble y)
    {
        if (x.IsInfinity || y.IsInfinity)
            return PositiveInfinity;
        DoubleDouble a = Abs(x), b = Abs(y);
        if (a < b)
            (a, b) = (b, a);
        if (!(a.Hi > 0) || b.IsNaN)
            return a + b;
        int k = Exponent(a.Hi);
        (a, b) = (a.ScaleBy(-k), b.ScaleBy(-k));
        return Sqrt(a * a + b * b).ScaleBy(k);
    }

    private static DoubleDouble Quotient(DoubleDouble a, DoubleDouble b, double q)
    {
        double p = q * b.Hi;
        // a − q·b: the high parts cancel exactly.
        var r = Normalized(p, ProductError(q, b.Hi, p) + q * b.Lo);
        return Normalized(q, ((a.Hi - r.Hi) + (a.Lo - r.Lo)) / b.Hi);
    }

    private static DoubleDouble MultiplyScaled(DoubleDouble a, DoubleDouble b, double p)
    {
        if (a.Hi == 0 || b.Hi == 0 || !a.IsFinite || !b.IsFinite)
            return new(p);
        int i = Exponent(a.Hi), j = Exponent(b.Hi);
        return (a.ScaleBy(-i) * b.ScaleBy(-j)).ScaleBy(i + j);
    }
}
