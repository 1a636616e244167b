using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>target[offsets[i]] += value[i] for the first <paramref name="count"/> lanes, one after the other. Every offset must be inside the array.</summary>
    public static void AddAt(ref double target, Vector512<long> offsets, Vector512<double> value, nint count)
    {
        for (int i = 0; i < Vector512<double>.Count && i < count; i++)
            Unsafe.Add(ref target, (nint)offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref double target, Vector<long> offsets, Vector<double> value, nint count)
    {
        for (int i = 0; i < Vector<double>.Count && i < count; i++)
            Unsafe.Add(ref target, (nint)offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref float target, Vector512<int> offsets, Vector512<float> value, nint count)
    {
        for (int i = 0; i < Vector512<float>.Count && i < count; i++)
            Unsafe.Add(ref target, offsets.GetElement(i)) += value.GetElement(i);
    }

    /// <inheritdoc cref="AddAt(ref double, Vector512{long}, Vector512{double}, nint)"/>
    public static void AddAt(ref float target, Vector<int> offsets, Vector<float> value, nint count)
    {
        for (int i = 0; i < Vector<float>.Count && i < count; i++)
            Unsafe.Add(ref target, offsets.GetElement(i)) += value.GetElement(i);
    }
}
