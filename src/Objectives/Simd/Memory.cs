using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

internal static unsafe class Memory
{
    /// <summary>Asks for a line to be brought to the second-level cache. Any address is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(address);
    }

    /// <summary>Asks for a line to be brought to the nearest cache. Any address is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchNear(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }

    /// <summary>
    /// Where rows are consecutive, the number of rows to the same place in the next tile: it will probably be read next, and fetching it now
    /// overlaps memory with arithmetic. Zero elsewhere.
    /// </summary>
    public static nint Ahead(int* rows, int count) => count > 0 && rows[count - 1] - rows[0] == count - 1 ? count : 0;

    /// <summary>The same in numbers, for data whose rows follow one another and that caches do not hold; zero elsewhere.</summary>
    public static nint Ahead(int* rows, int count, nint stride, int length, bool isFar) => isFar && stride == length ? Ahead(rows, count) * stride : 0;
}
