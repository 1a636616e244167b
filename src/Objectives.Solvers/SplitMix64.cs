using System;

namespace Objectives.Solvers;

/// <summary>
/// The generator SplitMix64: 64 bits of state that grow by a constant, each output a mix of them.
/// </summary>
/// <remarks>
/// Steele, Lea and Flood, <em>Fast splittable pseudorandom number generators</em>, OOPSLA 2014, with the mixing constants of
/// Vigna's <c>splitmix64.c</c>. Unlike that of <see cref="Random"/>, the sequence of a seed is specified, and therefore the
/// same on every machine and in every version.
/// </remarks>
internal struct SplitMix64(ulong seed)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += Increment);

    /// <summary>
    /// A number in 0..bound, each equally likely (Lemire, <em>ACM Trans. Model. Comput. Simul.</em> 29, 2019: the high half of a
    /// product, drawn again where the low half would favour some).
    /// </summary>
    public int Below(int bound)
    {
        ulong range = (ulong)bound, excess = (0 - range) % range;
        while (true)
        {
            ulong high = Math.BigMul(Next(), range, out ulong low);
            if (low >= excess)
                return (int)high;
        }
    }

    /// <summary>The generator of one of many streams of the same seed: its own seed is that seed's output at this place.</summary>
    public static SplitMix64 Stream(ulong seed, ulong stream) => new(Mix(seed + (stream + 1) * Increment));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
