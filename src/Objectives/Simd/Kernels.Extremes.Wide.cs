using System;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    // Maximum and minimum of IEEE 754-2019 do not depend on order, but for the payload of a NaN; so NaN is returned as one constant.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Max(double* v, int count)
    {
        double result = double.NegativeInfinity;
        int i = 0;
        if (count >= Vd.Count)
        {
            Vd largest = V.Load(v);
            for (i = Vd.Count; i + Vd.Count <= count; i += Vd.Count)
                largest = V.Max(largest, V.Load(v + i));
            for (int lane = 0; lane < Vd.Count; lane++)
                result = Math.Max(result, V.GetElement(largest, lane));
        }
        for (; i < count; i++)
            result = Math.Max(result, v[i]);
        return double.IsNaN(result) ? double.NaN : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Min(double* v, int count)
    {
        double result = double.PositiveInfinity;
        int i = 0;
        if (count >= Vd.Count)
        {
            Vd smallest = V.Load(v);
            for (i = Vd.Count; i + Vd.Count <= count; i += Vd.Count)
                smallest = V.Min(smallest, V.Load(v + i));
            for (int lane = 0; lane < Vd.Count; lane++)
                result = Math.Min(result, V.GetElement(smallest, lane));
        }
        for (; i < count; i++)
            result = Math.Min(result, v[i]);
        return double.IsNaN(result) ? double.NaN : result;
    }
}
