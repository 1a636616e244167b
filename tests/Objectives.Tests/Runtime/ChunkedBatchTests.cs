using System;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Runtime;

public class ChunkedBatchTests
{
    [Theory]
    [InlineData(256, 25_000, 8, 64)]             // sequences of a recurrent network, which are kept in small tiles: work for four threads
    [InlineData(256, 17, 256, 1024)]             // small samples: one thread is faster
    [InlineData(1_000_000, 17, 256, 15_632)]     // a 64th of the samples, in whole vectors
    [InlineData(20_000, 1_000_000, 8, 1960)]     // sums as long as the samples are many
    [InlineData(1_000_000, 400_000, 256, 100_000)]
    [InlineData(0, 0, 8, 64)]
    [InlineData(int.MaxValue, 0, 8, 33_554_432)]
    public void Chunks_are_long_enough_for_their_sums(int samples, int parameters, int tile, int length) =>
        Assert.Equal(length, ChunkedBatch.ChunkLength(samples, parameters, tile));

    [Fact]
    public void There_are_at_most_64_chunks_of_whole_vectors()
    {
        var random = new Random(5);
        for (int k = 0; k < 1000; k++)
        {
            int samples = random.Next(1 << random.Next(1, 31)), length = ChunkedBatch.ChunkLength(samples, random.Next(1 << random.Next(1, 20)), 8 * random.Next(1, 33));
            Assert.Equal(0, length % 8);
            Assert.InRange((samples + length - 1L) / length, 0, 64);
        }
    }
}
