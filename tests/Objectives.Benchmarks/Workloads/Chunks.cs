using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace Objectives.Benchmarks;

/// <summary>The same samples in memory, in a mapped file and from a source of rows.</summary>
internal static class Chunks
{
    private const int Samples = 200_000, Features = 100;

    public static IEnumerable<Workload> Workloads()
    {
        Workload inMemory = Glm.Of(Samples, Features);
        double[] x = Glm.Rows(Samples, Features), y = Glm.Labels(Samples);
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.Create(file))
                stream.Write(MemoryMarshal.AsBytes<double>(x));
            using var mapped = MappedArray.Open<double>(file, [Samples, Features]);
            yield return inMemory with
            {
                Shape = $"{inMemory.Shape}, {x.Length * (long)sizeof(double) / 1_000_000} MB",
                Baselines = [],
                Peer = null,
                Variants =
                [
                    threads => Baseline.Of("mapped file", Glm.Bind(mapped, y, threads)),
                    threads => Baseline.Of("source, one at a time", Glm.Bind(new Rows(x, Features, ChunkAccess.OneAtATime), y, threads)),
                    threads => Baseline.Of("source, concurrent", Glm.Bind(new Rows(x, Features, ChunkAccess.Concurrent), y, threads)),
                ],
                Bars = [],
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Rows of an array as one who reads them from elsewhere delivers them: by copying.</summary>
    private sealed class Rows(double[] x, int length, ChunkAccess access) : ChunkSource<double>
    {
        private readonly int[] shape = [x.Length / length, length];

        public override ReadOnlySpan<int> Shape => shape;

        public override ChunkAccess Access => access;

        public override int Read(int firstRow, Span<double> destination)
        {
            x.AsSpan(firstRow * length, destination.Length).CopyTo(destination);
            return destination.Length / length;
        }
    }
}
