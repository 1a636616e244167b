using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

public static unsafe partial class Lane
{
    /// <summary>Lane i is source[offsets[i]]. Every offset must be inside the array.</summary>
    public static Vector512<double> Gather(ref double source, Vector512<long> offsets)
    {
        if (offsets == Vector512.CreateSequence(offsets.ToScalar(), 1))
            return Vector512.LoadUnsafe(ref source, (nuint)offsets.ToScalar());
        fixed (double* first = &source)
        {
            if (Avx2.IsSupported)
                return Vector512.Create(Avx2.GatherVector256(first, offsets.GetLower(), 8), Avx2.GatherVector256(first, offsets.GetUpper(), 8));
            Vector512<double> result = default;
            for (int i = 0; i < Vector512<double>.Count; i++)
                result = result.WithElement(i, first[offsets.GetElement(i)]);
            return result;
        }
    }

    /// <inheritdoc cref="Gather(ref double, Vector512{long})"/>
    public static Vector<double> Gather(ref double source, Vector<long> offsets)
    {
        if (offsets == System.Numerics.Vector.CreateSequence(offsets.ToScalar(), 1))
            return System.Numerics.Vector.LoadUnsafe(ref source, (nuint)offsets.ToScalar());
        fixed (double* first = &source)
        {
            if (Avx2.IsSupported && Vector<double>.Count == 4)
                return Avx2.GatherVector256(first, offsets.AsVector256(), 8).AsVector();
            Vector<double> result = default;
            for (int i = 0; i < Vector<double>.Count; i++)
                result = result.WithElement(i, first[offsets.GetElement(i)]);
            return result;
        }
    }
}
