namespace Objectives.Generator.Prove;

/// <summary>
/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, 2014): the same numbers on every host, which the framework's generator does not promise.
/// </summary>
internal sealed class Sequence(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, and without, 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>Mean 0, variance 1, between ±3.5: four uniform numbers added up, which needs no library function.</summary>
    public double Normal() => (Uniform() + Uniform() + Uniform() + Uniform() - 2) * 1.75;

    /// <summary>0 … count − 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
