using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

/// <summary>Loads and stores of the first few lanes. Memory of the other lanes is not touched; where x64 has masked moves they are used.</summary>
internal static unsafe partial class TailMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(double* source, Vector512<double> mask)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad(source, mask, Vector512<double>.Zero);
        Vector512<double> result = Vector512<double>.Zero;
        for (int i = 0; i < Vector512<double>.Count; i++)
        {
            if (mask.AsInt64().GetElement(i) != 0)
                result = result.WithElement(i, source[i]);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Load(double* source, Vector<double> mask)
    {
        if (Avx.IsSupported && Vector<double>.Count == 4)
            return Avx.MaskLoad(source, mask.AsVector256()).AsVector();
        if (Avx.IsSupported && Vector<double>.Count == 2)
            return Avx.MaskLoad(source, mask.AsVector128()).AsVector();
        Vector<double> result = Vector<double>.Zero;
        for (int i = 0; i < Vector<double>.Count; i++)
        {
            if (mask.As<double, long>().GetElement(i) != 0)
                result = result.WithElement(i, source[i]);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double* target, Vector512<double> mask, Vector512<double> value)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore(target, mask, value);
            return;
        }
        for (int i = 0; i < Vector512<double>.Count; i++)
        {
            if (mask.AsInt64().GetElement(i) != 0)
                target[i] = value.GetElement(i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double* target, Vector<double> mask, Vector<double> value)
    {
        if (Avx.IsSupported && Vector<double>.Count == 4)
        {
            Avx.MaskStore(target, mask.AsVector256(), value.AsVector256());
            return;
        }
        if (Avx.IsSupported && Vector<double>.Count == 2)
        {
            Avx.MaskStore(target, mask.AsVector128(), value.AsVector128());
            return;
        }
        for (int i = 0; i < Vector<double>.Count; i++)
        {
            if (mask.As<double, long>().GetElement(i) != 0)
                target[i] = value.GetElement(i);
        }
    }
}
