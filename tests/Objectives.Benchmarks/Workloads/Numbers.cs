using System;

namespace Objectives.Benchmarks;

/// <summary>
/// Random numbers that <c>peers/harness.py</c> makes too, bit by bit: number i of a stream is a hash of both (SplitMix64, G. Steele, D. Lea and
/// C. Flood, <em>Fast Splittable Pseudorandom Number Generators</em>, 2014).
/// </summary>
internal static class Numbers
{
    /// <summary>The streams of parameters and of the direction; data count from 0.</summary>
    public const int Parameters = 100, Direction = 101;

    /// <summary>Uniform in [0, 1).</summary>
    public static double Uniform(int stream, long index)
    {
        ulong z = unchecked((((ulong)stream << 40) + (ulong)index + 1) * 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1L << 53));
    }

    /// <summary>Uniform in [−½, ½).</summary>
    public static double[] Centred(int stream, int count, double scale = 1)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = scale * (Uniform(stream, i) - 0.5);
        return numbers;
    }

    /// <summary>Integers 0 … <paramref name="below"/> − 1.</summary>
    public static int[] Integers(int stream, int count, int below)
    {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++)
            numbers[i] = (int)(Uniform(stream, i) * below);
        return numbers;
    }

    /// <summary>−1 and 1.</summary>
    public static double[] Signs(int stream, int count) => Array.ConvertAll(Integers(stream, count, 2), bit => bit * 2.0 - 1);
}
