using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Partial loads and stores of floats: nothing outside is read into a result or written.</summary>
public sealed class LanesSingleTests
{
    /// <summary>Reductions of values as they are computed have the bits of those of an array; lanes past the last element hold what is no number.</summary>
    [Fact]
    public void CollectsWhatIsInside()
    {
        Random random = new(3);
        foreach (int count in (int[])[.. Enumerable.Range(1, 140), 2047, 2048, 2049])
        {
            PoisonedSingle a = new(1, count, count, random), b = new(1, count, count, random);
            Partials<float> sum = default, dot = default, max = new(float.NegativeInfinity), min = new(float.PositiveInfinity);
            Partials<float> narrowSum = default, narrowDot = default, narrowMax = new(float.NegativeInfinity), narrowMin = new(float.PositiveInfinity);
            for (nuint i = 0; i < (nuint)count; i += (nuint)Vector512<float>.Count)
            {
                Vector512<float> left = Vector512.LoadUnsafe(ref a.Reference, i), right = Vector512.LoadUnsafe(ref b.Reference, i);
                WideSingleLanes.Add(left, ref sum, i, (nuint)count);
                WideSingleLanes.AddProduct(left, right, ref dot, i, (nuint)count);
                WideSingleLanes.Max(left, ref max, i, (nuint)count);
                WideSingleLanes.Min(left, ref min, i, (nuint)count);
            }
            for (nuint i = 0; i < (nuint)count; i += (nuint)Vector<float>.Count)
            {
                Vector<float> left = System.Numerics.Vector.LoadUnsafe(ref a.Reference, i), right = System.Numerics.Vector.LoadUnsafe(ref b.Reference, i);
                NarrowSingleLanes.Add(left, ref narrowSum, i, (nuint)count);
                NarrowSingleLanes.AddProduct(left, right, ref narrowDot, i, (nuint)count);
                NarrowSingleLanes.Max(left, ref narrowMax, i, (nuint)count);
                NarrowSingleLanes.Min(left, ref narrowMin, i, (nuint)count);
            }
            float[] expected = [Contract.Sum(ref a.Reference, count), Contract.Dot(ref a.Reference, ref b.Reference, count), Contract.Max(ref a.Reference, count), Contract.Min(ref a.Reference, count)];
            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), new[] { Contract.Sum(ref sum), Contract.Sum(ref dot), Contract.Max(ref max), Contract.Min(ref min) }.Select(BitConverter.SingleToInt32Bits));
            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits),
                new[] { Contract.Sum(ref narrowSum), Contract.Sum(ref narrowDot), Contract.Max(ref narrowMax), Contract.Min(ref narrowMin) }.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void LoadsAndStoresWhatIsInside()
    {
        Span<float> expected = stackalloc float[16], lanes = stackalloc float[16];
        Span<int> expectedLabels = stackalloc int[16], labelLanes = stackalloc int[16];
        for (int count = 0; count <= 36; count++)
        {
            PoisonedSingle source = new(1, count, count, new Random(count));
            int[] labels = [.. Enumerable.Range(0, 80).Select(i => i < count ? 3 * i + 1 : int.MinValue)];
            for (int index = 0; index <= 36; index++)
            {
                for (int i = 0; i < 16; i++)
                {
                    expected[i] = index + i < count ? source[index + i] : 0;
                    expectedLabels[i] = index + i < count ? labels[index + i] : 0;
                }
                WideSingleLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes);
                WideSingleLanes.LoadStrided(ref source.Reference, 0, 1, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes);
                WideSingleLanes.LoadIndex(ref labels[0], (nuint)index, (nuint)count).CopyTo(labelLanes);
                Assert.Equal(expectedLabels, labelLanes);
                int narrow = Vector<float>.Count;
                NarrowSingleLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected[..narrow], lanes[..narrow]);
                NarrowSingleLanes.LoadStrided(ref source.Reference, 0, 1, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected[..narrow], lanes[..narrow]);
                NarrowSingleLanes.LoadIndex(ref labels[0], (nuint)index, (nuint)count).CopyTo(labelLanes);
                Assert.Equal(expectedLabels[..narrow], labelLanes[..narrow]);

                PoisonedSingle wideTarget = new(source), narrowTarget = new(source), expectedWide = new(source), expectedNarrow = new(source);
                for (int i = 0; i < 16 && index + i < count; i++)
                {
                    expectedWide[index + i] = i + 0.5f;
                    if (i < narrow)
                        expectedNarrow[index + i] = i + 0.5f;
                }
                float[] values = [.. Enumerable.Range(0, 16).Select(i => i + 0.5f)];
                WideSingleLanes.Store(Vector512.Create(values), ref wideTarget.Reference, (nuint)index, (nuint)count);
                NarrowSingleLanes.Store(new Vector<float>(values), ref narrowTarget.Reference, (nuint)index, (nuint)count);
                Assert.Equal(expectedWide.Bits(), wideTarget.Bits());
                Assert.Equal(expectedNarrow.Bits(), narrowTarget.Bits());

                int[] wideLabels = [.. labels], narrowLabels = [.. labels], expectedWideLabels = [.. labels], expectedNarrowLabels = [.. labels];
                for (int i = 0; i < 16 && index + i < count; i++)
                {
                    expectedWideLabels[index + i] = i - 4;
                    if (i < narrow)
                        expectedNarrowLabels[index + i] = i - 4;
                }
                WideSingleLanes.StoreIndex(WideSingleLanes.Iota(-4), ref wideLabels[0], (nuint)index, (nuint)count);
                NarrowSingleLanes.StoreIndex(NarrowSingleLanes.Iota(-4), ref narrowLabels[0], (nuint)index, (nuint)count);
                Assert.Equal(expectedWideLabels, wideLabels);
                Assert.Equal(expectedNarrowLabels, narrowLabels);
            }
        }
    }

    [Fact]
    public void StridesAndGathers()
    {
        float[] source = [.. Enumerable.Range(0, 200).Select(i => i / 3f)];
        Span<float> lanes = stackalloc float[16];
        WideSingleLanes.LoadStrided(ref source[0], 199, -7, 2, 9).CopyTo(lanes);
        Assert.Equal([.. Enumerable.Range(2, 7).Select(i => source[199 - 7 * i]), .. new float[9]], lanes.ToArray());
        NarrowSingleLanes.LoadStrided(ref source[0], 5, 9, 2, 30).CopyTo(lanes);
        Assert.Equal(Enumerable.Range(2, Vector<float>.Count).Select(i => source[5 + 9 * i]), lanes[..Vector<float>.Count].ToArray());

        int[] offsets = [199, 0, 7, 7, 3, 100, 1, 50, 2, 4, 6, 8, 10, 12, 14, 198];
        Lane.Gather(ref source[0], Vector512.Create(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Select(i => source[i]), lanes.ToArray());
        Lane.Gather(ref source[0], new Vector<int>(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Take(Vector<int>.Count).Select(i => source[i]), lanes[..Vector<int>.Count].ToArray());
    }

    [Fact]
    public void IndicesOfDoublesHaveTheSameNames()
    {
        long[] source = [.. Enumerable.Range(0, 20).Select(i => 3L * i)], wide = new long[20], narrow = new long[20];
        WideLanes.StoreIndex(WideLanes.LoadIndex(ref source[0], 3, 9), ref wide[0], 3, 8);
        Assert.Equal([0, 0, 0, .. source[3..8], .. new long[12]], wide);
        NarrowLanes.StoreIndex(NarrowLanes.LoadIndex(ref source[0], 3, 4), ref narrow[0], 3, 20);
        Assert.Equal([0, 0, 0, source[3], .. new long[16]], narrow);
    }

    [Fact]
    public void SumsOfDoublesAreReadAndWritten()
    {
        Span<float> lanes = stackalloc float[16];
        int narrow = Vector<float>.Count;
        for (int count = 0; count <= 36; count++)
        {
            Poisoned source = new(1, count, count, new Random(count));
            for (int index = 0; index <= 36; index++)
            {
                float[] expected = [.. Enumerable.Range(index, 16).Select(i => i < count ? (float)source[i] : 0)];
                WideSingleLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes.ToArray());
                WideSingleLanes.LoadStrided(ref source.Reference, 0, 1, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes.ToArray());
                NarrowSingleLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected[..narrow], lanes[..narrow].ToArray());

                Poisoned wideTarget = new(source), strided = new(source), narrowTarget = new(source), expectedWide = new(source), expectedNarrow = new(source);
                float[] values = [.. Enumerable.Range(0, 16).Select(i => i + 0.1f)];
                for (int i = 0; i < 16 && index + i < count; i++)
                {
                    expectedWide[index + i] = values[i];
                    if (i < narrow)
                        expectedNarrow[index + i] = values[i];
                }
                WideSingleLanes.Store(Vector512.Create(values), ref wideTarget.Reference, (nuint)index, (nuint)count);
                WideSingleLanes.StoreStrided(Vector512.Create(values), ref strided.Reference, 0, 1, (nuint)index, (nuint)count);
                NarrowSingleLanes.Store(new Vector<float>(values), ref narrowTarget.Reference, (nuint)index, (nuint)count);
                Assert.Equal(expectedWide.Bits(), wideTarget.Bits());
                Assert.Equal(expectedWide.Bits(), strided.Bits());
                Assert.Equal(expectedNarrow.Bits(), narrowTarget.Bits());
            }
        }
        double[] numbers = [.. Enumerable.Range(0, 200).Select(i => i / 3.0)];
        int[] offsets = [199, 0, 7, 7, 3, 100, 1, 50, 2, 4, 6, 8, 10, 12, 14, 198];
        Lane.Gather(ref numbers[0], Vector512.Create(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Select(i => (float)numbers[i]), lanes.ToArray());
        Lane.Gather(ref numbers[0], new Vector<int>(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Take(narrow).Select(i => (float)numbers[i]), lanes[..narrow].ToArray());
    }

    [Fact]
    public void ComparisonsAreMasks()
    {
        float[] x = [1, 2, 3, float.NaN, 0, -0f, 5, -1, 1, 1, 1, 1, 1, 1, 1, 1], y = [2, 2, 2, 1, -0f, 0, float.NaN, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        int[] a = [1, 2, 3, -4, 0, 0, 5, -1, 1, 1, 1, 1, 1, 1, 1, 1], b = [2, 2, 2, 1, 0, 0, -7, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        Vector512<float> wideX = Vector512.Create(x), wideY = Vector512.Create(y);
        Vector512<int> wideA = Vector512.Create(a), wideB = Vector512.Create(b);
        Vector<float> narrowX = new(x), narrowY = new(y);
        Vector<int> narrowA = new(a), narrowB = new(b);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal((x[i] < y[i], x[i] <= y[i], x[i] == y[i]), (Is(Lane.Less(wideX, wideY)[i]), Is(Lane.LessOrEqual(wideX, wideY)[i]), Is(Lane.Equal(wideX, wideY)[i])));
            Assert.Equal((a[i] < b[i], a[i] <= b[i], a[i] == b[i]), (Is(Lane.Less(wideA, wideB)[i]), Is(Lane.LessOrEqual(wideA, wideB)[i]), Is(Lane.Equal(wideA, wideB)[i])));
            if (i >= Vector<float>.Count)
                continue;
            Assert.Equal((x[i] < y[i], x[i] <= y[i], x[i] == y[i]), (Is(Lane.Less(narrowX, narrowY)[i]), Is(Lane.LessOrEqual(narrowX, narrowY)[i]), Is(Lane.Equal(narrowX, narrowY)[i])));
            Assert.Equal((a[i] < b[i], a[i] <= b[i], a[i] == b[i]), (Is(Lane.Less(narrowA, narrowB)[i]), Is(Lane.LessOrEqual(narrowA, narrowB)[i]), Is(Lane.Equal(narrowA, narrowB)[i])));
        }
        Assert.Equal(wideA & Vector512.Create(3), Lane.Index(wideA & Vector512.Create(3), 4, "a"));
        Assert.Throws<IndexOutOfRangeException>(() => Lane.Index(wideA, 4, "a"));
    }

    private static bool Is(float mask) => BitConverter.SingleToInt32Bits(mask) switch
    {
        0 => false,
        -1 => true,
        int other => throw new InvalidOperationException($"{other:X8} is not a mask"),
    };
}
