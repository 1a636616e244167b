using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

// Floats in memory as doubles in lanes: half as many bits are read as the vector has, which no operation common to both widths does.
public static partial class WideSingleLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<double> Widen(float* source) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512Double(Vector256.Load(source))
        : Vector512.WidenLower(Vector256.Load(source).ToVector512());
}

public static partial class NarrowSingleLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector<double> Widen(float* source)
    {
        if (Avx.IsSupported && Vector<double>.Count == 4)
            return Avx.ConvertToVector256Double(Vector128.Load(source)).AsVector();
        if (Vector<double>.Count == 2)
            return Vector128.Create((double)source[0], source[1]).AsVector();
        Vector<double> result = default;
        for (int i = 0; i < Vector<double>.Count; i++)
            result = result.WithElement(i, source[i]);
        return result;
    }
}
