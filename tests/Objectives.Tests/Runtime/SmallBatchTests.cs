using System;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Runtime;

/// <summary>A batch of fewer samples than a tile has does not pay for the others: buffers are as long as its own lanes.</summary>
public class SmallBatchTests
{
    [Theory]
    [InlineData(1, 256, 8)]
    [InlineData(8, 256, 8)]
    [InlineData(9, 256, 16)]
    [InlineData(250, 256, 256)]
    [InlineData(1000, 256, 256)]
    [InlineData(100, 24, 24)]
    public void Tiles_are_no_longer_than_the_batch(int samples, int declared, int tile)
    {
        var seen = new Seen();
        var work = new Workspace<double, double, long>();
        Evaluator<double, double, long>.Run<Kernel, Seen>(seen, work, declared, threads: 1, Batch.All(samples));
        Assert.Equal((tile, tile), (seen.Sized, seen.Tiled));
        Assert.Equal(samples, seen.Samples);
    }

    private sealed class Seen
    {
        public int Sized, Tiled, Samples;
    }

    private readonly struct Kernel : IKernel<Seen, double, double, long>
    {
        public static int Passes => 1;

        public static KernelSize Size(Seen data, Workspace<double, double, long> work, int tile)
        {
            data.Sized = tile;
            return new(0, 0, 0, 0, tile, 0, 1);
        }

        public static void Stage(int stage, Seen data, Workspace<double, double, long> work)
        {
        }

        public static void Tile(int pass, Seen data, Workspace<double, double, long> work, Local<double, double, long> local, in Tile tile)
        {
            data.Tiled = tile.T;
            data.Samples += tile.Count;
            Assert.True((int)tile.Lanes <= tile.T);
        }
    }
}
