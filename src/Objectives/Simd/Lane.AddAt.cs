using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>target[offsets[i]] += value[i] for the first <paramref name="count"/> lanes, one after the other. Every offset must be inside the array.</summary>
    public static void AddAt(ref double target, Vector512<long> offsets, Vector512<double> value, nint count)
    {
        if (count >= Vector512<double>.Count && offsets == Vector512.CreateSequence(offsets.ToScalar(), 1))
        {
            ref double first = ref Unsafe.Add(ref target, (nint)offsets.ToScalar());
            Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref first) + value, ref first);
            return;
        }
        for (int i = 0; i < Vector512<double>.Count && i < count; i++)
            Unsafe.Add(ref target, (nint)offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref double target, Vector<long> offsets, Vector<double> value, nint count)
    {
        if (count >= Vector<double>.Count && offsets == System.Numerics.Vector.CreateSequence(offsets.ToScalar(), 1))
        {
            ref double first = ref Unsafe.Add(ref target, (nint)offsets.ToScalar());
            System.Numerics.Vector.StoreUnsafe(System.Numerics.Vector.LoadUnsafe(ref first) + value, ref first);
            return;
        }
        for (int i = 0; i < Vector<double>.Count && i < count; i++)
            Unsafe.Add(ref target, (nint)offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref float target, Vector512<int> offsets, Vector512<float> value, nint count)
    {
        if (count >= Vector512<float>.Count && offsets == Vector512.CreateSequence(offsets.ToScalar(), 1))
        {
            ref float first = ref Unsafe.Add(ref target, offsets.ToScalar());
            Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref first) + value, ref first);
            return;
        }
        for (int i = 0; i < Vector512<float>.Count && i < count; i++)
            Unsafe.Add(ref target, offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref float target, Vector<int> offsets, Vector<float> value, nint count)
    {
        if (count >= Vector<float>.Count && offsets == System.Numerics.Vector.CreateSequence(offsets.ToScalar(), 1))
        {
            ref float first = ref Unsafe.Add(ref target, offsets.ToScalar());
            System.Numerics.Vector.StoreUnsafe(System.Numerics.Vector.LoadUnsafe(ref first) + value, ref first);
            return;
        }
        for (int i = 0; i < Vector<float>.Count && i < count; i++)
            Unsafe.Add(ref target, offsets.GetElement(i)) += value.GetElement(i);
    }
}
