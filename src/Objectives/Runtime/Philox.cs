using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>
/// Philox 4×32 with ten rounds: a bijection of 128 bits for each key of 64 bits, whose outputs for consecutive counters are random numbers.
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Philox
{
    private const int Rounds = 10;
    private const uint FirstFactor = 0xD2511F53, SecondFactor = 0xCD9E8D57;
    private const uint FirstIncrement = 0x9E3779B9, SecondIncrement = 0xBB67AE85;   // the golden ratio and √3 − 1

    /// <summary>The four words at a counter.</summary>
    public static (uint A, uint B, uint C, uint D) Block(uint a, uint b, uint c, uint d, uint firstKey, uint secondKey)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)FirstFactor * a, second = (ulong)SecondFactor * c;
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ firstKey, (uint)second, (uint)(first >> 32) ^ d ^ secondKey, (uint)first);
            firstKey += FirstIncrement;
            secondKey += SecondIncrement;
        }
        return (a, b, c, d);
    }
}
