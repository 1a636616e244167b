using System;

namespace Objectives.Generator.Algebra;

/// <summary>Hyperbolic functions and their inverses, through expm1 and log1p where those keep relative accuracy.</summary>
internal readonly partial struct DoubleDouble
{
    public static DoubleDouble Sinh(DoubleDouble x)
    {
        if (Math.Abs(x.Hi) < 0.34)
        {
            var e = Expm1Reduced(x);
            return (e + e / (One + e)).ScaleBy(-1);
        }
        var half = ExpScaled(Abs(x), -1);
        // Beyond 40 the second exponential is below the last bit.
        var value = Math.Abs(x.Hi) < 40 ? half - One / half.ScaleBy(2) : half;
        return x.IsNegative ? -value : value;
    }

    public static DoubleDouble Cosh(DoubleDouble x)
    {
        var half = ExpScaled(Abs(x), -1);
        return Math.Abs(x.Hi) < 40 ? half + One / half.ScaleBy(2) : half;
    }

    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (x.IsZero)
            return x;
        var e = Expm1(Abs(x).ScaleBy(1) * new DoubleDouble(-1));
        var value = -(e / (new DoubleDouble(2) + e));
        return x.IsNegative ? -value : value;
    }

    public static DoubleDouble Asinh(DoubleDouble x)
    {
        var a = Abs(x);
        if (x.IsZero || !x.IsFinite)
            return x;
        DoubleDouble value;
        if (a.Hi > 1e17)
            value = Log(a) + Ln2;
        else
        {
            var square = a * a;
            value = Log1p(a + square / (One + Sqrt(One + square)));
        }
        return x.IsNegative ? -value : value;
    }

    /// <summary>arcosh x; NaN below 1.</summary>
    public static DoubleDouble Acosh(DoubleDouble x)
    {
        if (!(x >= One))
            return NaN;
        if (x.Hi > 1e17)
            return Log(x) + Ln2;
        var t = x - One;
        return Log1p(t + Sqrt(t * (t + new DoubleDouble(2))));
    }

    /// <summary>artanh x; ±∞ at ±1, NaN beyond.</summary>
    public static DoubleDouble Atanh(DoubleDouble x)
    {
        if (x.IsZero)
            return x;
        var a = Abs(x);
        var value = Log1p(a.ScaleBy(1) / (One - a)).ScaleBy(-1);
        return x.IsNegative ? -value : value;
    }
}
