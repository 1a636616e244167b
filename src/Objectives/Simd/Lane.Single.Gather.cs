using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

public static unsafe partial class Lane
{
    /// <summary>Lane i is source[offsets[i]]. Every offset must be inside the array.</summary>
    public static Vector512<float> Gather(ref float source, Vector512<int> offsets)
    {
        fixed (float* first = &source)
        {
            if (Avx2.IsSupported)
                return Vector512.Create(Avx2.GatherVector256(first, offsets.GetLower(), 4), Avx2.GatherVector256(first, offsets.GetUpper(), 4));
            Vector512<float> result = default;
            for (int i = 0; i < Vector512<float>.Count; i++)
                result = result.WithElement(i, first[offsets.GetElement(i)]);
            return result;
        }
    }

    /// <inheritdoc cref="Gather(ref float, Vector512{int})"/>
    public static Vector<float> Gather(ref float source, Vector<int> offsets)
    {
        fixed (float* first = &source)
        {
            if (Avx2.IsSupported && Vector<float>.Count == 8)
                return Avx2.GatherVector256(first, offsets.AsVector256(), 4).AsVector();
            Vector<float> result = default;
            for (int i = 0; i < Vector<float>.Count; i++)
                result = result.WithElement(i, first[offsets.GetElement(i)]);
            return result;
        }
    }

    /// <summary>Lane i is source[offsets[i]], rounded to a float. Every offset must be inside the array.</summary>
    public static Vector512<float> Gather(ref double source, Vector512<int> offsets)
    {
        fixed (double* first = &source)
        {
            Vector512<float> result = default;
            for (int i = 0; i < Vector512<float>.Count; i++)
                result = result.WithElement(i, (float)first[offsets.GetElement(i)]);
            return result;
        }
    }

    /// <inheritdoc cref="Gather(ref double, Vector512{int})"/>
    public static Vector<float> Gather(ref double source, Vector<int> offsets)
    {
        fixed (double* first = &source)
        {
            Vector<float> result = default;
            for (int i = 0; i < Vector<float>.Count; i++)
                result = result.WithElement(i, (float)first[offsets.GetElement(i)]);
            return result;
        }
    }
}
