using System;

namespace QuickStart;

/// <summary>The same numbers on every machine and runtime: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Uniform on [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 … count − 1.</summary>
    public int Index(int count) => (int)(Uniform() * count);

    /// <summary>Normal with mean 0 and variance 1, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Independent normal numbers with mean 0.</summary>
    public double[] Normals(int count, double standardDeviation)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = standardDeviation * Normal();
        return values;
    }

    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
