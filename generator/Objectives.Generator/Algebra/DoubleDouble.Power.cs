using System;

namespace Objectives.Generator.Algebra;

/// <summary>Powers and the cube root.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>xʸ with the conventions of IEEE 754: x⁰ = 1, 1ʸ = 1, NaN for a negative base with a fractional exponent.</summary>
    public static DoubleDouble Pow(DoubleDouble x, DoubleDouble y)
    {
        if (y.IsZero || x == One)
            return One;
        if (x.IsNaN || y.IsNaN)
            return NaN;
        var a = Abs(x);
        if (y.IsInfinity)
            return a == One ? One : a > One == y.Hi > 0 ? PositiveInfinity : Zero;
        bool negate = x.IsNegative && IsOddInteger(y);
        if (x.IsZero || x.IsInfinity)
        {
            var end = x.IsZero == y.Hi > 0 ? Zero : PositiveInfinity;
            return negate ? -end : end;
        }
        if (x.IsNegative && !IsInteger(y))
            return NaN;
        var power = PowPositive(a, y);
        return negate ? -power : power;
    }

    /// <summary>The real cube root, of negative numbers too.</summary>
    public static DoubleDouble Cbrt(DoubleDouble x)
    {
        if (x.IsZero || !x.IsFinite)
            return x;
        int e = Exponent(x.Hi);
        int k = (e - ((e % 3 + 3) % 3)) / 3;
        var m = Abs(x).ScaleBy(-3 * k);   // in [1, 8)
        double y = 0.8 + 0.17 * m.Hi;
        for (int i = 0; i < 6; i++)
            y -= (y - m.Hi / (y * y)) / 3;
        var cube = TwoProduct(y, y) * new DoubleDouble(y);
        var root = TwoSum(y, (m - cube).Hi / (3 * y * y)).ScaleBy(k);
        return x.IsNegative ? -root : root;
    }

    private static DoubleDouble PowPositive(DoubleDouble x, DoubleDouble y)
    {
        // Repeated squaring is more accurate for small integers, if it can neither overflow nor underflow on the way.
        if (y.Lo == 0 && Math.Abs(y.Hi) <= 64 && Math.Floor(y.Hi) == y.Hi && Math.Abs(y.Hi * (Exponent(x.Hi) + 1)) < 900)
        {
            var power = One;
            for (int n = (int)Math.Abs(y.Hi); ; x *= x)
            {
                if ((n & 1) != 0)
                    power *= x;
                if ((n >>= 1) == 0)
                    return y.Hi < 0 ? One / power : power;
            }
        }
        return Exp(y * Log(x));
    }
}
