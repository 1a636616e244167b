using System.Runtime.CompilerServices;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Vd GammaP(Vd shape, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = GammaP(shape[i], x[i]);
        return result;
    }

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Vd GammaQ(Vd shape, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = GammaQ(shape[i], x[i]);
        return result;
    }

    /// <inheritdoc cref="GammaPDerivative(double, double, double)"/>
    public static Vd GammaPDerivative(Vd order, Vd shape, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = GammaPDerivative(order[i], shape[i], x[i]);
        return result;
    }

    /// <inheritdoc cref="GammaDensity(double, double, double)"/>
    public static Vd GammaDensity(Vd order, Vd shape, Vd x)
    {
        Vd result = x;
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        for (int i = 0; i < Vd.Count; i++)
            Unsafe.Add(ref lanes, i) = GammaDensity(order[i], shape[i], x[i]);
        return result;
    }
}
