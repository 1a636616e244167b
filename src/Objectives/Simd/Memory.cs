using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

internal static unsafe class Memory
{
    /// <summary>Asks for a line to be brought to the second-level cache. Any address is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(address);
    }

    /// <inheritdoc cref="Prefetch(double*)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(float* address)
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

    /// <summary>The same of eight lines that follow one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchLines(double* address)
    {
        PrefetchNear(address);
        PrefetchNear(address + 8);
        PrefetchNear(address + 16);
        PrefetchNear(address + 24);
        PrefetchNear(address + 32);
        PrefetchNear(address + 40);
        PrefetchNear(address + 48);
        PrefetchNear(address + 56);
    }

    /// <summary>
    /// Where rows are consecutive, the number of rows to the same place in the next tile: it will probably be read next, and fetching it now
    /// overlaps memory with arithmetic. Zero elsewhere.
    /// </summary>
    public static nint Ahead(int* rows, int count) => count > 0 && rows[count - 1] - rows[0] == count - 1 ? count : 0;
}
