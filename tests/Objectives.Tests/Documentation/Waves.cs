using System;

namespace Objectives.Tests.Documentation;

/// <summary>Rows that are made when they are asked for.</summary>
public sealed class Waves(int n, int d) : ChunkSource<double>
{
    private readonly int[] shape = [n, d];

    public override ReadOnlySpan<int> Shape => shape;

    public override int Read(int firstRow, Span<double> destination)
    {
        for (int k = 0; k < destination.Length; k++)
            destination[k] = Math.Sin((double)firstRow * d + k);
        return destination.Length / d;   // the rows delivered: the rest is asked for again
    }
}
