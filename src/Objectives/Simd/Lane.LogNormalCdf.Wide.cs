using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// log Φ(x): left of zero −x²/2 + log(½·e^(x²/2)·erfc(−x/√2)), the square in two parts; right of it log(1 − Φ(−x)).
    /// </summary>
    /// <remarks>Error below 2.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd LogNormalCdf(Vd x)
    {
        Vd zero = V.Create(0.0), infinity = V.Create(double.PositiveInfinity);
        Vd b = V.Abs(x);
        Vd half = b * V.Create(0.5);
        Vd square = half * b;
        Vd squareLow = V.FusedMultiplyAdd(half, b, -square);

        // Beyond, the tails are −∞ and 0; here the error of an overflowing square would be NaN.
        Vd far = V.GreaterThan<double>(square, V.Create(1e300));
        squareLow = V.ConditionalSelect(far, zero, squareLow);
        Vd tail = NormalTailTimes(b) / (b + V.Create(1.0));

        Vd log = LogParts(tail * V.Create(0.5), zero, out Vd logLow);
        Vd left = FastTwoSum(-square, log, out Vd leftLow);
        Vd nearZero = TwoSum(-square, log, out Vd nearLow);
        Vd near = V.LessThan<double>(b, V.Create(2.0));
        left = V.ConditionalSelect(near, nearZero, left);
        leftLow = V.ConditionalSelect(near, nearLow, leftLow);
        Vd leftValue = V.ConditionalSelect(far, -square, left + (leftLow + (logLow - squareLow)));

        Vd e = ExpOfNegative(-square, -squareLow, out Vd eLow);
        Vd mass = tail * V.Create(0.5);
        Vd beyond = e * mass;
        Vd beyondLow = V.FusedMultiplyAdd(e, mass, -beyond) + eLow * mass;
        Vd u = OneMinus(beyond, beyondLow, out Vd uLow);
        Vd right = LogParts(u, uLow, out Vd rightLow);
        Vd value = V.ConditionalSelect(V.GreaterThan<double>(x, zero), -V.Abs(right + rightLow), leftValue);
        return V.ConditionalSelect(V.LessThan<double>(b, infinity), value, V.ConditionalSelect(V.GreaterThan<double>(x, zero), V.Create(-0.0), x));
    }

    /// <summary>φ(x)/Φ(x), the derivative of log Φ: for x ≤ 0 √(2/π) by e^(x²/2)·erfc(−x/√2), without an exponential.</summary>
    /// <remarks>Error below 3.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd NormalHazard(Vd x)
    {
        Vd zero = V.Create(0.0);
        Vd b = V.Abs(x);
        Vd half = b * V.Create(0.5);
        Vd square = half * b;
        Vd squareLow = V.FusedMultiplyAdd(half, b, -square);
        squareLow = V.ConditionalSelect(V.GreaterThan<double>(square, V.Create(1000.0)), zero, squareLow);
        Vd p = NormalTailTimes(b), factor = b + V.Create(1.0);
        Vd e = ExpOfNegative(-square, -squareLow, out Vd eLow);
        Vd root = V.Create(0.7978845608028654);
        Vd right = (V.FusedMultiplyAdd(e, root, eLow * root)) / V.FusedMultiplyAdd(-e, p / factor, V.Create(2.0));
        Vd value = V.ConditionalSelect(V.GreaterThan<double>(x, zero), right, (root * factor) / p);
        return V.ConditionalSelect(V.Equals<double>(b, V.Create(double.PositiveInfinity)), V.ConditionalSelect(V.GreaterThan<double>(x, zero), zero, b), value);
    }

    /// <summary>
    /// x + φ(x)/Φ(x), the mean of x − Y given Y &lt; x for a standard normal Y: for x ≤ 0, where the sum cancels, p(q)/(1 − x) with q = (−x − 4)/(−x + 4),
    /// p by Chebyshev interpolation of degree 31.
    /// </summary>
    /// <remarks>Error below 4 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd NormalShortfall(Vd x)
    {
        Vd b = V.Abs(x);
        Vd four = V.Create(4.0);
        Vd q = (b - four) / (b + four);
        Vd p = V.FusedMultiplyAdd(q, V.Create(9.887345243433337e-10), V.Create(-1.6082886946458407e-09));
        p = V.FusedMultiplyAdd(q, p, V.Create(-9.871071467259489e-09));
        p = V.FusedMultiplyAdd(q, p, V.Create(1.8568857721496626e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(4.4528489195668205e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.1107551441490908e-07));
        p = V.FusedMultiplyAdd(q, p, V.Create(-9.817661306843955e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(4.72593578692171e-07));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.0139888754592346e-07));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.6259475425271224e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(2.12872709297728e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(4.671551439358809e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.2628650305334987e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.0322737618097768e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(5.5229531150916865e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(9.234017243133806e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.00020239759286673183));
        p = V.FusedMultiplyAdd(q, p, V.Create(6.873380328667616e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.000638992392789425));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.0005603819495247815));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.0016937119992097756));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.0027520370292927632));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.003292660342486208));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.010605538940715515));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.00112908609798541));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.032424205043571394));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.030769392023215606));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.061071084203151584));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.1929324688791157));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.1921037481908368));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.06205637998113667));
        p = V.FusedMultiplyAdd(q, p, V.Create(1.1280357224473554));
        Vd value = V.ConditionalSelect(V.GreaterThan<double>(x, V.Create(0.0)), x + NormalHazard(x), p / (b + V.Create(1.0)));
        return V.ConditionalSelect(V.Equals<double>(b, V.Create(double.PositiveInfinity)), V.ConditionalSelect(V.GreaterThan<double>(x, four), x, V.Create(0.0)), value);
    }

    /// <summary>
    /// (1 + b)·e^(b²/2)·erfc(b/√2) for b ≥ 0 as a polynomial in q = (b − 6)/(b + 6): after Shepherd and Laframboise (1981), by Chebyshev
    /// interpolation of degree 27.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd NormalTailTimes(Vd b)
    {
        Vd six = V.Create(6.0);
        Vd q = (b - six) / (b + six);
        Vd p = V.FusedMultiplyAdd(q, V.Create(-1.7784256475793206e-11), V.Create(2.301027343489232e-11));
        p = V.FusedMultiplyAdd(q, p, V.Create(2.2948601652367828e-10));
        p = V.FusedMultiplyAdd(q, p, V.Create(-3.415662072531786e-10));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.7269841275393252e-09));
        p = V.FusedMultiplyAdd(q, p, V.Create(3.3484248720318346e-09));
        p = V.FusedMultiplyAdd(q, p, V.Create(1.0230078460815738e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(-3.017627809456699e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(-4.567539028750966e-08));
        p = V.FusedMultiplyAdd(q, p, V.Create(2.6244305249469844e-07));
        p = V.FusedMultiplyAdd(q, p, V.Create(3.568528195519244e-09));
        p = V.FusedMultiplyAdd(q, p, V.Create(-1.99708677278404e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(3.565323724144692e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(8.82369764837585e-06));
        p = V.FusedMultiplyAdd(q, p, V.Create(-5.27059699720623e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(7.559017298048729e-05));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.00023897911120104103));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.0017379894090756964));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.005871311068993104));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.014119638832050134));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.026493728304504534));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.039532958440688895));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.04518493412578206));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.032283034664367175));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.008746773559192756));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.07962284912485927));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.1700507246115414));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.9069104005422559));
        return p;
    }
}
