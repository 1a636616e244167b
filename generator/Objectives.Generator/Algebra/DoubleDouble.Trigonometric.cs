using System;

namespace Objectives.Generator.Algebra;

/// <summary>Circular functions by Taylor series on [−π/4, π/4], their inverses by one step from a start in doubles.</summary>
internal readonly partial struct DoubleDouble
{
    private static readonly DoubleDouble HalfPi = new(1.5707963267948966, 6.123233995736766e-17);

    public static DoubleDouble Sin(DoubleDouble x)
    {
        if (!x.IsFinite)
            return NaN;
        var r = ReduceHalfPi(x, out int quadrant);
        var value = (quadrant & 1) == 0 ? SinReduced(r) : CosReduced(r);
        return (quadrant & 2) == 0 ? value : -value;
    }

    public static DoubleDouble Cos(DoubleDouble x)
    {
        if (!x.IsFinite)
            return NaN;
        var r = ReduceHalfPi(x, out int quadrant);
        var value = (quadrant & 1) == 0 ? CosReduced(r) : SinReduced(r);
        return quadrant is 1 or 2 ? -value : value;
    }

    public static DoubleDouble Tan(DoubleDouble x)
    {
        if (!x.IsFinite)
            return NaN;
        var r = ReduceHalfPi(x, out int quadrant);
        DoubleDouble s = SinReduced(r), c = CosReduced(r);
        return (quadrant & 1) == 0 ? s / c : -(c / s);
    }

    /// <summary>arcsin x; NaN beyond [−1, 1]. Near the ends by π/2 − 2 arcsin √((1 − x)/2), where 1 − x is exact.</summary>
    public static DoubleDouble Asin(DoubleDouble x)
    {
        if (!(x.Hi is >= -1 and <= 1))
            return NaN;
        if (Math.Abs(x.Hi) <= 0.5)
            return Atan(x / Sqrt((One - x) * (One + x)));
        var complement = HalfPi - Asin(Sqrt((One - Abs(x)).ScaleBy(-1))).ScaleBy(1);
        return x.IsNegative ? -complement : complement;
    }

    /// <summary>arccos x; NaN beyond [−1, 1].</summary>
    public static DoubleDouble Acos(DoubleDouble x)
    {
        if (!(x.Hi is >= -1 and <= 1))
            return NaN;
        if (x.Hi > 0.5)
            return Asin(Sqrt((One - x).ScaleBy(-1))).ScaleBy(1);
        return x.Hi < -0.5 ? Pi - Asin(Sqrt((One + x).ScaleBy(-1))).ScaleBy(1) : HalfPi - Asin(x);
    }

    public static DoubleDouble Atan(DoubleDouble x)
    {
        if (!(Math.Abs(x.Hi) > 1))
            return x.IsNaN ? x : AtanReduced(x);
        var complement = HalfPi - AtanReduced(One / Abs(x));
        return x.IsNegative ? -complement : complement;
    }

    /// <summary>The angle of the point (x, y), in [−π, π]; signs of zeros and infinities as in IEEE 754.</summary>
    public static DoubleDouble Atan2(DoubleDouble y, DoubleDouble x)
    {
        if (x.IsNaN || y.IsNaN)
            return NaN;
        DoubleDouble a = Abs(y), b = Abs(x), angle;
        if (a.IsZero)
            angle = Zero;
        else if (a.IsInfinity)
            angle = b.IsInfinity ? HalfPi.ScaleBy(-1) : HalfPi;
        else if (a <= b)
            angle = AtanReduced(a / b);
        else
            angle = HalfPi - AtanReduced(b / a);
        if (x.IsNegative)
            angle = Pi - angle;
        return y.IsNegative ? -angle : angle;
    }

    private static DoubleDouble SinReduced(DoubleDouble r)
    {
        if (r.IsZero)
            return r;
        var z = -(r * r);
        return r + r * z * Series(z, 29);
    }

    private static DoubleDouble CosReduced(DoubleDouble r)
    {
        var z = -(r * r);
        return One + z * Series(z, 28);
    }

    /// <summary>Σ zʲ/n! from n = 2 or 3 in steps of two up to <paramref name="last"/>; the small terms in doubles.</summary>
    private static DoubleDouble Series(DoubleDouble z, int last)
    {
        var inverse = Factorial.Inverse;
        double tail = inverse[last].Hi;
        int n = last - 2;
        for (; n > 18; n -= 2)
            tail = tail * z.Hi + inverse[n].Hi;
        var sum = new DoubleDouble(tail);
        for (; n > 1; n -= 2)
            sum = sum * z + inverse[n];
        return sum;
    }

    /// <summary>arctan x for |x| ≤ 1: arctan x = a + arctan((x − tan a)/(1 + x tan a)) for an a close by, whose correction is tiny.</summary>
    private static DoubleDouble AtanReduced(DoubleDouble x)
    {
        if (Math.Abs(x.Hi) < 1e-20)
            return x;
        double a = AtanEstimate(x.Hi);
        var start = new DoubleDouble(a);
        DoubleDouble s = SinReduced(start), c = CosReduced(start);
        return TwoSum(a, (x * c - s).Hi / (c.Hi + x.Hi * s.Hi));
    }

    /// <summary>arctan of a double in [−1, 1] to about a unit in the last place.</summary>
    private static double AtanEstimate(double x)
    {
        const double eighth = 0.41421356237309503;   // tan π/8
        if (Math.Abs(x) > eighth)
            return x > 0 ? 0.7853981633974483 + AtanEstimate((x - 1) / (x + 1)) : -AtanEstimate(-x);
        double z = -x * x, sum = 0;
        for (int n = 41; n > 0; n -= 2)
            sum = sum * z + 1.0 / n;
        return x * sum;
    }
}
