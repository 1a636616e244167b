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

    /// <summary>
    /// Where rows are consecutive, the number of rows to the same place in the next tile: it will probably be read next, and fetching it now
    /// overlaps memory with arithmetic. Zero elsewhere.
    /// </summary>
    public static nint Ahead(int* rows, int count) => count > 0 && rows[count - 1] - rows[0] == count - 1 ? count : 0;
}
