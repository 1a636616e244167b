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
}
