using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Partial loads and stores: nothing outside is read into a result or written.</summary>
public sealed class LanesTests
{
    [Fact]
    public void LoadsPlacesBesideItsOwn()
    {
        Span<double> expected = stackalloc double[8], lanes = stackalloc double[8];
        Span<long> expectedLabels = stackalloc long[8], labelLanes = stackalloc long[8];
        int narrow = Vector<double>.Count;
        for (int count = 1; count <= 20; count++)
        {
            Poisoned source = new(1, count, count, new Random(count));
            long[] labels = [.. Enumerable.Range(0, 40).Select(i => i < count ? 3L * i + 1 : long.MinValue)];
            for (int shift = -9; shift <= 9; shift++)
                for (int index = 0; index < count; index += 8)
                {
                    for (int i = 0; i < 8; i++)
                    {
                        int place = index + i + shift;
                        bool isInside = index + i < count;
                        expected[i] = !isInside ? 0 : source[place >= 0 && place < count ? place : 0];
                        expectedLabels[i] = !isInside ? 0 : labels[place >= 0 && place < count ? place : 0];
                    }
                    WideLanes.LoadAt(ref source.Reference, shift, (nuint)index, (nuint)count).CopyTo(lanes);
                    Assert.Equal(expected, lanes);
                    WideLanes.LoadAtIndex(ref labels[0], shift, (nuint)index, (nuint)count).CopyTo(labelLanes);
                    Assert.Equal(expectedLabels, labelLanes);
                    NarrowLanes.LoadAt(ref source.Reference, shift, (nuint)index, (nuint)count).CopyTo(lanes);
                    Assert.Equal(expected[..narrow], lanes[..narrow]);
                    NarrowLanes.LoadAtIndex(ref labels[0], shift, (nuint)index, (nuint)count).CopyTo(labelLanes);
                    Assert.Equal(expectedLabels[..narrow], labelLanes[..narrow]);
                }
        }
    }

    /// <summary>Reductions of values as they are computed have the bits of those of an array; lanes past the last element hold what is no number.</summary>
    [Fact]
    public void CollectsWhatIsInside()
    {
        Random random = new(3);
        foreach (int count in (int[])[.. Enumerable.Range(1, 140), 2047, 2048, 2049])
        {
            Poisoned a = new(1, count, count, random), b = new(1, count, count, random);
            Partials<double> sum = default, dot = default, max = new(double.NegativeInfinity), min = new(double.PositiveInfinity);
            Partials<double> narrowSum = default, narrowDot = default, narrowMax = new(double.NegativeInfinity), narrowMin = new(double.PositiveInfinity);
            for (nuint i = 0; i < (nuint)count; i += (nuint)Vector512<double>.Count)
            {
                Vector512<double> left = Vector512.LoadUnsafe(ref a.Reference, i), right = Vector512.LoadUnsafe(ref b.Reference, i);
                WideLanes.Add(left, ref sum, i, (nuint)count);
                WideLanes.AddProduct(left, right, ref dot, i, (nuint)count);
                WideLanes.Max(left, ref max, i, (nuint)count);
                WideLanes.Min(left, ref min, i, (nuint)count);
            }
            for (nuint i = 0; i < (nuint)count; i += (nuint)Vector<double>.Count)
            {
                Vector<double> left = System.Numerics.Vector.LoadUnsafe(ref a.Reference, i), right = System.Numerics.Vector.LoadUnsafe(ref b.Reference, i);
                NarrowLanes.Add(left, ref narrowSum, i, (nuint)count);
                NarrowLanes.AddProduct(left, right, ref narrowDot, i, (nuint)count);
                NarrowLanes.Max(left, ref narrowMax, i, (nuint)count);
                NarrowLanes.Min(left, ref narrowMin, i, (nuint)count);
            }
            double[] expected = [Contract.Sum(ref a.Reference, count), Contract.Dot(ref a.Reference, ref b.Reference, count), Contract.Max(ref a.Reference, count), Contract.Min(ref a.Reference, count)];
            Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), new[] { Contract.Sum(ref sum), Contract.Sum(ref dot), Contract.Max(ref max), Contract.Min(ref min) }.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits),
                new[] { Contract.Sum(ref narrowSum), Contract.Sum(ref narrowDot), Contract.Max(ref narrowMax), Contract.Min(ref narrowMin) }.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void LoadsAndStoresWhatIsInside()
    {
        Span<double> expected = stackalloc double[8], lanes = stackalloc double[8];
        Span<long> expectedLabels = stackalloc long[8], labelLanes = stackalloc long[8];
        for (int count = 0; count <= 20; count++)
        {
            Poisoned source = new(1, count, count, new Random(count));
            long[] labels = [.. Enumerable.Range(0, 40).Select(i => i < count ? 3L * i + 1 : long.MinValue)];
            for (int index = 0; index <= 20; index++)
            {
                for (int i = 0; i < 8; i++)
                {
                    expected[i] = index + i < count ? source[index + i] : 0;
                    expectedLabels[i] = index + i < count ? labels[index + i] : 0;
                }
                WideLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes);
                WideLanes.LoadStrided(ref source.Reference, 0, 1, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected, lanes);
                WideLanes.LoadIndex(ref labels[0], (nuint)index, (nuint)count).CopyTo(labelLanes);
                Assert.Equal(expectedLabels, labelLanes);
                int narrow = Vector<double>.Count;
                NarrowLanes.Load(ref source.Reference, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected[..narrow], lanes[..narrow]);
                NarrowLanes.LoadStrided(ref source.Reference, 0, 1, (nuint)index, (nuint)count).CopyTo(lanes);
                Assert.Equal(expected[..narrow], lanes[..narrow]);
                NarrowLanes.LoadIndex(ref labels[0], (nuint)index, (nuint)count).CopyTo(labelLanes);
                Assert.Equal(expectedLabels[..narrow], labelLanes[..narrow]);

                Poisoned wideTarget = new(source), narrowTarget = new(source), expectedWide = new(source), expectedNarrow = new(source);
                for (int i = 0; i < 8 && index + i < count; i++)
                {
                    expectedWide[index + i] = i + 0.5;
                    if (i < narrow)
                        expectedNarrow[index + i] = i + 0.5;
                }
                double[] values = [.. Enumerable.Range(0, 8).Select(i => i + 0.5)];
                WideLanes.Store(Vector512.Create(values), ref wideTarget.Reference, (nuint)index, (nuint)count);
                NarrowLanes.Store(new Vector<double>(values), ref narrowTarget.Reference, (nuint)index, (nuint)count);
                Assert.Equal(expectedWide.Bits(), wideTarget.Bits());
                Assert.Equal(expectedNarrow.Bits(), narrowTarget.Bits());

                long[] wideLabels = [.. labels], narrowLabels = [.. labels], expectedWideLabels = [.. labels], expectedNarrowLabels = [.. labels];
                for (int i = 0; i < 8 && index + i < count; i++)
                {
                    expectedWideLabels[index + i] = i - 4;
                    if (i < narrow)
                        expectedNarrowLabels[index + i] = i - 4;
                }
                WideLanes.StoreIndex(WideLanes.Iota(-4), ref wideLabels[0], (nuint)index, (nuint)count);
                NarrowLanes.StoreIndex(NarrowLanes.Iota(-4), ref narrowLabels[0], (nuint)index, (nuint)count);
                Assert.Equal(expectedWideLabels, wideLabels);
                Assert.Equal(expectedNarrowLabels, narrowLabels);
            }
        }
    }

    [Fact]
    public void StridesAndGathers()
    {
        double[] source = [.. Enumerable.Range(0, 200).Select(i => i / 3.0)];
        Span<double> lanes = stackalloc double[8];
        WideLanes.LoadStrided(ref source[0], 199, -7, 2, 9).CopyTo(lanes);
        Assert.Equal([.. Enumerable.Range(2, 7).Select(i => source[199 - 7 * i]), 0], lanes.ToArray());
        NarrowLanes.LoadStrided(ref source[0], 5, 11, 2, 30).CopyTo(lanes);
        Assert.Equal(Enumerable.Range(2, Vector<double>.Count).Select(i => source[5 + 11 * i]), lanes[..Vector<double>.Count].ToArray());

        long[] offsets = [199, 0, 7, 7, 3, 100, 1, 50];
        Lane.Gather(ref source[0], Vector512.Create(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Select(i => source[i]), lanes.ToArray());
        Lane.Gather(ref source[0], new Vector<long>(offsets)).CopyTo(lanes);
        Assert.Equal(offsets.Take(Vector<long>.Count).Select(i => source[i]), lanes[..Vector<long>.Count].ToArray());
    }

    /// <summary>A factor of zero, of either sign, is strong where the other one is infinite or NaN, and nowhere else.</summary>
    [Theory]
    [InlineData(0.0, double.PositiveInfinity, true)]
    [InlineData(-0.0, double.NegativeInfinity, true)]
    [InlineData(0.0, double.NaN, true)]
    [InlineData(0.0, double.MaxValue, false)]
    [InlineData(0.0, 0.0, false)]
    [InlineData(double.Epsilon, double.PositiveInfinity, false)]
    [InlineData(double.NaN, double.PositiveInfinity, false)]
    public void StrongZeros(double factor, double partial, bool isStrong)
    {
        long mask = isStrong ? -1 : 0;
        Assert.Equal(mask, BitConverter.DoubleToInt64Bits(Lane.StrongZero(Vector512.Create(factor), Vector512.Create(partial))[3]));
        Assert.Equal(mask, BitConverter.DoubleToInt64Bits(Lane.StrongZero(new Vector<double>(factor), new Vector<double>(partial))[1]));
        var (one, other) = ((float)factor, partial == double.MaxValue ? float.MaxValue : (float)partial);
        one = factor == double.Epsilon ? float.Epsilon : one;
        Assert.Equal((int)mask, BitConverter.SingleToInt32Bits(Lane.StrongZero(Vector512.Create(one), Vector512.Create(other))[3]));
        Assert.Equal((int)mask, BitConverter.SingleToInt32Bits(Lane.StrongZero(new Vector<float>(one), new Vector<float>(other))[1]));
    }
}
