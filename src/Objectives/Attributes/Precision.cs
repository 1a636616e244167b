namespace Objectives;

/// <summary>The numbers that the generated half of an objective takes, gives and computes with. Bodies are written with <c>double</c> in any case.</summary>
public enum Precision
{
    /// <summary>64 bits throughout.</summary>
    Double,

    /// <summary>
    /// 32 bits: parameters, data, results, functions and products. Sums over samples are collected in 32 bits within a chunk (at most 64 chunks)
    /// and in 64 bits across chunks.
    /// </summary>
    Single,

    /// <summary>32 bits as in <see cref="Single"/>, but every sum over samples is collected in 64 bits: for many samples.</summary>
    Mixed,
}
