using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>I₀(x): for |x| ≤ 8 a polynomial in x²/4, beyond e^|x|/√|x| times one in 1/|x|; both by Chebyshev interpolation, of degrees 18 and 24.</summary>
    /// <remarks>Error below 3.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd BesselI0(Vd x)
    {
        Vd half = V.Create(0.5), eight = V.Create(8.0);
        Vd a = V.Abs(x);
        Vd isNear = V.LessThanOrEqual<double>(a, eight);
        Vd halved = V.ConditionalSelect(isNear, a, eight) * half;
        Vd z = halved * halved;
        Vd near = V.FusedMultiplyAdd(z, V.Create(3.7083673331713694e-32), V.Create(6.956135192472546e-30));
        near = V.FusedMultiplyAdd(z, near, V.Create(2.3261942698780893e-27));
        near = V.FusedMultiplyAdd(z, near, V.Create(5.835463138191533e-25));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.3160459459294984e-22));
        near = V.FusedMultiplyAdd(z, near, V.Create(2.5788866322197336e-20));
        near = V.FusedMultiplyAdd(z, near, V.Create(4.358394920164562e-18));
        near = V.FusedMultiplyAdd(z, near, V.Create(6.276080874261755e-16));
        near = V.FusedMultiplyAdd(z, near, V.Create(7.594058461629167e-14));
        near = V.FusedMultiplyAdd(z, near, V.Create(7.594058426302191e-12));
        near = V.FusedMultiplyAdd(z, near, V.Create(6.151187326857943e-10));
        near = V.FusedMultiplyAdd(z, near, V.Create(3.936759889138518e-08));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.9290123456790645e-06));
        near = V.FusedMultiplyAdd(z, near, V.Create(6.944444444444436e-05));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.0017361111111111112));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.027777777777777776));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.25));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.0));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.0));

        // e^a in two factors, the first without overflow: the product is finite a little beyond the end of e^a.
        Vd b = V.ConditionalSelect(isNear, eight, a);
        Vd v = V.Create(1.0) / b - V.Create(0.0625);
        Vd far = V.FusedMultiplyAdd(v, V.Create(-5.600590092177202e+18), V.Create(-9.515680496232826e+16));
        far = V.FusedMultiplyAdd(v, far, V.Create(1.6037318144527456e+17));
        far = V.FusedMultiplyAdd(v, far, V.Create(2838023316611292.0));
        far = V.FusedMultiplyAdd(v, far, V.Create(-2150603480419067.2));
        far = V.FusedMultiplyAdd(v, far, V.Create(-42026809998250.38));
        far = V.FusedMultiplyAdd(v, far, V.Create(18328218596818.52));
        far = V.FusedMultiplyAdd(v, far, V.Create(442096389238.02985));
        far = V.FusedMultiplyAdd(v, far, V.Create(-114153342384.6759));
        far = V.FusedMultiplyAdd(v, far, V.Create(-4018840806.936886));
        far = V.FusedMultiplyAdd(v, far, V.Create(546212511.9743052));
        far = V.FusedMultiplyAdd(v, far, V.Create(33959849.56012221));
        far = V.FusedMultiplyAdd(v, far, V.Create(-1539273.339762341));
        far = V.FusedMultiplyAdd(v, far, V.Create(-235809.9189073008));
        far = V.FusedMultiplyAdd(v, far, V.Create(-7399.4099127844565));
        far = V.FusedMultiplyAdd(v, far, V.Create(519.0736993596148));
        far = V.FusedMultiplyAdd(v, far, V.Create(92.53583339685075));
        far = V.FusedMultiplyAdd(v, far, V.Create(10.556499345371257));
        far = V.FusedMultiplyAdd(v, far, V.Create(1.4885171356560098));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.3118043949935277));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.0972454328638334));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.04564186641021642));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.03487131504443583));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.053768831738685664));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.4021765094450081));
        Vd root = Exp(b * half);
        far = far / Sqrt(b) * root * root;
        far = V.ConditionalSelect(V.Equals<double>(b, V.Create(double.PositiveInfinity)), b, far);
        return V.ConditionalSelect(isNear, near, far);
    }

    /// <summary>I₁(x): for |x| ≤ 8 x/2 times a polynomial in x²/4, beyond e^|x|/√|x| times one in 1/|x|; both by Chebyshev interpolation, of degrees 18 and 24. Odd.</summary>
    /// <remarks>Error below 3.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd BesselI1(Vd x)
    {
        Vd half = V.Create(0.5), eight = V.Create(8.0);
        Vd a = V.Abs(x);
        Vd isNear = V.LessThanOrEqual<double>(a, eight);
        Vd halved = V.ConditionalSelect(isNear, a, eight) * half;
        Vd z = halved * halved;
        Vd near = V.FusedMultiplyAdd(z, V.Create(1.9118983075493824e-33), V.Create(3.9234286739835217e-31));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.3643516140827972e-28));
        near = V.FusedMultiplyAdd(z, near, V.Create(3.6488164542916493e-26));
        near = V.FusedMultiplyAdd(z, near, V.Create(8.773175227132446e-24));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.842071281318797e-21));
        near = V.FusedMultiplyAdd(z, near, V.Create(3.3526100623327697e-19));
        near = V.FusedMultiplyAdd(z, near, V.Create(5.2300675562988503e-17));
        near = V.FusedMultiplyAdd(z, near, V.Create(6.903689496580404e-15));
        near = V.FusedMultiplyAdd(z, near, V.Create(7.594058427230109e-13));
        near = V.FusedMultiplyAdd(z, near, V.Create(6.834652585350997e-11));
        near = V.FusedMultiplyAdd(z, near, V.Create(4.92094986142491e-09));
        near = V.FusedMultiplyAdd(z, near, V.Create(2.755731922398615e-07));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.157407407407407e-05));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.00034722222222222224));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.006944444444444444));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.08333333333333333));
        near = V.FusedMultiplyAdd(z, near, V.Create(0.5));
        near = V.FusedMultiplyAdd(z, near, V.Create(1.0));

        // e^a in two factors, the first without overflow: the product is finite a little beyond the end of e^a.
        Vd b = V.ConditionalSelect(isNear, eight, a);
        Vd v = V.Create(1.0) / b - V.Create(0.0625);
        Vd far = V.FusedMultiplyAdd(v, V.Create(5.821679393273399e+18), V.Create(8.66681711510311e+16));
        far = V.FusedMultiplyAdd(v, far, V.Create(-1.667593744368608e+17));
        far = V.FusedMultiplyAdd(v, far, V.Create(-2596320657834420.0));
        far = V.FusedMultiplyAdd(v, far, V.Create(2238171019068116.5));
        far = V.FusedMultiplyAdd(v, far, V.Create(38885845696707.03));
        far = V.FusedMultiplyAdd(v, far, V.Create(-19115126120337.855));
        far = V.FusedMultiplyAdd(v, far, V.Create(-418274698304.32404));
        far = V.FusedMultiplyAdd(v, far, V.Create(119664389845.4911));
        far = V.FusedMultiplyAdd(v, far, V.Create(3927584052.8745346));
        far = V.FusedMultiplyAdd(v, far, V.Create(-579647951.6452092));
        far = V.FusedMultiplyAdd(v, far, V.Create(-34365851.72894401));
        far = V.FusedMultiplyAdd(v, far, V.Create(1700355.8091966936));
        far = V.FusedMultiplyAdd(v, far, V.Create(246812.97977883957));
        far = V.FusedMultiplyAdd(v, far, V.Create(7384.094833090888));
        far = V.FusedMultiplyAdd(v, far, V.Create(-579.0731115016168));
        far = V.FusedMultiplyAdd(v, far, V.Create(-100.3759466724738));
        far = V.FusedMultiplyAdd(v, far, V.Create(-11.577447727367897));
        far = V.FusedMultiplyAdd(v, far, V.Create(-1.6779436399217917));
        far = V.FusedMultiplyAdd(v, far, V.Create(-0.3653087379073204));
        far = V.FusedMultiplyAdd(v, far, V.Create(-0.12025266919614995));
        far = V.FusedMultiplyAdd(v, far, V.Create(-0.06159788933601801));
        far = V.FusedMultiplyAdd(v, far, V.Create(-0.0561243555415815));
        far = V.FusedMultiplyAdd(v, far, V.Create(-0.15599323509177165));
        far = V.FusedMultiplyAdd(v, far, V.Create(0.38939845902587233));
        Vd root = Exp(b * half);
        far = far / Sqrt(b) * root * root;
        far = V.ConditionalSelect(V.Equals<double>(b, V.Create(double.PositiveInfinity)), b, far);
        return V.CopySign(V.ConditionalSelect(isNear, halved * near, far), x);
    }

    /// <inheritdoc cref="BesselI(double, double)"/>
    public static Vd BesselI(Vd order, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = BesselI(order[i], x[i]);
        return result;
    }

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Vd LogBesselI(Vd order, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = LogBesselI(order[i], x[i]);
        return result;
    }

    /// <inheritdoc cref="LogBesselIDerivative(double, double, double, double)"/>
    public static Vd LogBesselIDerivative(Vd orderDerivatives, Vd derivatives, Vd order, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = LogBesselIDerivative(orderDerivatives[i], derivatives[i], order[i], x[i]);
        return result;
    }
}
