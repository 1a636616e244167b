using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

internal static unsafe partial class TailMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* source, Vector512<float> mask)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad(source, mask, Vector512<float>.Zero);
        Vector512<float> result = Vector512<float>.Zero;
        for (int i = 0; i < Vector512<float>.Count; i++)
        {
            if (mask.AsInt32().GetElement(i) != 0)
                result = result.WithElement(i, source[i]);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Load(float* source, Vector<float> mask)
    {
        if (Avx.IsSupported && Vector<float>.Count == 8)
            return Avx.MaskLoad(source, mask.AsVector256()).AsVector();
        if (Avx.IsSupported && Vector<float>.Count == 4)
            return Avx.MaskLoad(source, mask.AsVector128()).AsVector();
        Vector<float> result = Vector<float>.Zero;
        for (int i = 0; i < Vector<float>.Count; i++)
        {
            if (mask.As<float, int>().GetElement(i) != 0)
                result = result.WithElement(i, source[i]);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* target, Vector512<float> mask, Vector512<float> value)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore(target, mask, value);
            return;
        }
        for (int i = 0; i < Vector512<float>.Count; i++)
        {
            if (mask.AsInt32().GetElement(i) != 0)
                target[i] = value.GetElement(i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* target, Vector<float> mask, Vector<float> value)
    {
        if (Avx.IsSupported && Vector<float>.Count == 8)
        {
            Avx.MaskStore(target, mask.AsVector256(), value.AsVector256());
            return;
        }
        if (Avx.IsSupported && Vector<float>.Count == 4)
        {
            Avx.MaskStore(target, mask.AsVector128(), value.AsVector128());
            return;
        }
        for (int i = 0; i < Vector<float>.Count; i++)
        {
            if (mask.As<float, int>().GetElement(i) != 0)
                target[i] = value.GetElement(i);
        }
    }
}
