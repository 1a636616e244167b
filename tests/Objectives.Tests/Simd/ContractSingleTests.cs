using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Every contraction of floats against a scalar simulation of its documented order: the same bits, and NaN around the data never seen.</summary>
public sealed class ContractSingleTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 41), 63, 64, 100, 129];
    private static readonly int[] Counts = [0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 21, 32];

    public static IEnumerable<object[]> AllLengths() => Lengths.Select(l => new object[] { l });

    private static float Fold(float[] s)
    {
        for (int half = 8; half > 0; half /= 2)
        {
            for (int l = 0; l < half; l++)
                s[l] += s[l + half];
        }
        return s[0];
    }

    private static float SixteenPartials(int length, Func<int, float, float> add)
    {
        float[] partial = new float[16];
        for (int j = 0; j < length; j++)
            partial[j % 16] = add(j, partial[j % 16]);
        return Fold(partial);
    }

    private static float ManyPartials(int length, Func<int, float, float> add)
    {
        float[] partial = new float[64];
        for (int j = 0; j < length; j++)
            partial[j % 64] = add(j, partial[j % 64]);
        return Fold([.. Enumerable.Range(0, 16).Select(l => (partial[l] + partial[16 + l]) + (partial[32 + l] + partial[48 + l]))]);
    }

    /// <summary>Four products are summed before they are added; what is left is added one by one.</summary>
    private static float InFours(float sum, int count, Func<int, float> r, Func<int, float> x)
    {
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            float four = r(t) * x(t);
            for (int k = 1; k < 4; k++)
                four = MathF.FusedMultiplyAdd(r(t + k), x(t + k), four);
            sum += four;
        }
        for (; t < count; t++)
            sum = MathF.FusedMultiplyAdd(r(t), x(t), sum);
        return sum;
    }

    private static int[] Rows(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.Next(30))];

    private static int Tile(int count) => Math.Max(16, (count + 15) / 16 * 16);

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void RowDots(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random), w0 = new(1, length, length, random), w1 = new(1, length, length, random);
        foreach (int count in Counts)
        {
            int[] rows = Rows(count, random);
            PoisonedSingle expected0 = new(1, count, count, null), expected1 = new(expected0), one = new(expected0), two0 = new(expected0), two1 = new(expected0);
            for (int t = 0; t < count; t++)
            {
                expected0[t] = SixteenPartials(length, (j, s) => MathF.FusedMultiplyAdd(w0[j], x[rows[t], j], s));
                expected1[t] = SixteenPartials(length, (j, s) => MathF.FusedMultiplyAdd(w1[j], x[rows[t], j], s));
            }
            Contract.RowDots(ref x.Reference, length + 3, rows, ref w0.Reference, length, ref one.Reference);
            Contract.RowDots(ref x.Reference, length + 3, rows, ref w0.Reference, ref w1.Reference, length, ref two0.Reference, ref two1.Reference);
            Assert.Equal(expected0.Bits(), one.Bits());
            Assert.Equal(expected0.Bits(), two0.Bits());
            Assert.Equal(expected1.Bits(), two1.Bits());
        }
    }

    [Fact]
    public void DotsAreAsGoodAsTheirPartialSumsAllow()
    {
        Random random = new(11);
        foreach (int length in Lengths)
        {
            PoisonedSingle x = new(30, length, length, random), w = new(1, length, length, random), z = new(1, 30, 30, null);
            Contract.RowDots(ref x.Reference, length, Enumerable.Range(0, 30).ToArray(), ref w.Reference, length, ref z.Reference);
            for (int t = 0; t < 30; t++)
            {
                double exact = 0, size = 0;
                for (int j = 0; j < length; j++)
                {
                    exact += (double)w[j] * x[t, j];
                    size += Math.Abs((double)w[j] * x[t, j]);
                }

                // As many roundings as a partial sum has terms, and four of the fold.
                double bound = (length / 16 + 5) * Math.ScaleB(1, -24) * size;
                Assert.True(Math.Abs(z[t] - exact) <= bound);
                Assert.True(Math.Abs(Contract.Dot(ref w.Reference, ref Unsafe.Add(ref x.Reference, t * length), length) - exact) <= bound);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddRows(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random);
        foreach (int count in Counts)
        {
            int[] rows = Rows(count, random);
            PoisonedSingle r0 = new(1, count, count, random), r1 = new(1, count, count, random);
            PoisonedSingle one = new(1, length, length, random), two0 = new(one), two1 = new(1, length, length, random), expected0 = new(one), expected1 = new(two1);
            for (int j = 0; j < length; j++)
            {
                expected0[j] = InFours(expected0[j], count, t => r0[t], t => x[rows[t], j]);
                expected1[j] = InFours(expected1[j], count, t => r1[t], t => x[rows[t], j]);
            }
            Contract.AddRows(ref x.Reference, length + 3, rows, ref r0.Reference, length, ref one.Reference);
            Contract.AddRows(ref x.Reference, length + 3, rows, ref r0.Reference, ref r1.Reference, length, ref two0.Reference, ref two1.Reference);
            Assert.Equal(expected0.Bits(), one.Bits());
            Assert.Equal(expected0.Bits(), two0.Bits());
            Assert.Equal(expected1.Bits(), two1.Bits());
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    [InlineData(128)]
    public void TileProduct(int tile)
    {
        Random random = new(tile);
        foreach (int m in Counts)
        {
            foreach (int k in (int[])[0, 1, 2, 7, 20])
            {
                // a is stored transposed, and with gaps.
                PoisonedSingle a = new(k, m, m + 2, random), b = new(k, tile, tile + k % 2 * 16, random), c = new(m, tile, tile + m % 2 * 32, random), expected = new(c);
                for (int i = 0; i < m; i++)
                {
                    for (int t = 0; t < tile; t++)
                    {
                        float s = 0;
                        for (int p = 0; p < k; p++)
                            s = MathF.FusedMultiplyAdd(a[p, i], b[p, t], s);
                        expected[i, t] = s;
                    }
                }
                Contract.TileProduct(ref a.Reference, 1, m + 2, m, k, ref b.Reference, tile + k % 2 * 16, tile, ref c.Reference, tile + m % 2 * 32);
                Assert.Equal(expected.Bits(), c.Bits());
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddOuterRows(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random);
        foreach (int count in Counts)
        {
            int tile = Tile(count);
            foreach (int m in (int[])[0, 1, 3, 4, 5, 9])
            {
                int[] rows = Rows(count, random);
                PoisonedSingle r = new(m, count, tile, random), g = new(m, length, length + 1, random), expected = new(g);
                for (int t = 0; t < count; t++)
                {
                    for (int i = 0; i < m; i++)
                    {
                        for (int j = 0; j < length; j++)
                            expected[i, j] = MathF.FusedMultiplyAdd(r[i, t], x[rows[t], j], expected[i, j]);
                    }
                }
                Contract.AddOuterRows(ref r.Reference, tile, m, ref x.Reference, length + 3, rows, length, ref g.Reference, length + 1);
                Assert.Equal(expected.Bits(), g.Bits());
            }
        }
    }

    [Fact]
    public void AddOuter()
    {
        Random random = new(5);
        foreach (int count in Lengths.Where(l => l <= 64))
        {
            int tile = Tile(count);
            foreach (int m in (int[])[0, 1, 2, 3, 4, 5, 8, 11])
            {
                foreach (int q in (int[])[0, 1, 3, 4, 6, 7, 8, 9, 13])
                {
                    PoisonedSingle a = new(m, count, tile + 16, random), b = new(q, count, tile + 32, random), c = new(m, q, q + 3, random), expected = new(c);
                    for (int i = 0; i < m; i++)
                    {
                        for (int j = 0; j < q; j++)
                            expected[i, j] += SixteenPartials(count, (t, s) => MathF.FusedMultiplyAdd(a[i, t], b[j, t], s));
                    }
                    Contract.AddOuter(ref a.Reference, tile + 16, m, ref b.Reference, tile + 32, q, count, ref c.Reference, q + 3);
                    Assert.Equal(expected.Bits(), c.Bits());
                }
            }
        }
    }

    [Fact]
    public void AddSums()
    {
        Random random = new(6);
        foreach (int count in Lengths)
        {
            int tile = Tile(count);
            foreach (int m in (int[])[0, 1, 2, 7, 8, 9, 17])
            {
                PoisonedSingle values = new(m, count, tile, random), sums = new(1, m, m, random), expected = new(sums);
                for (int i = 0; i < m; i++)
                    expected[i] += SixteenPartials(count, (t, s) => s + values[i, t]);
                Contract.AddSums(ref values.Reference, m, tile, count, ref sums.Reference);
                Assert.Equal(expected.Bits(), sums.Bits());
            }
        }
    }

    [Fact]
    public void SumDotMaxMin()
    {
        Random random = new(7);
        foreach (int count in (int[])[.. Enumerable.Range(0, 140), 2047, 2048, 2049, 2079, 2080, 5000])
        {
            PoisonedSingle a = new(1, count, count, random), b = new(1, count, count, random);
            float sum = ManyPartials(count, (t, s) => s + a[t]), dot = ManyPartials(count, (t, s) => MathF.FusedMultiplyAdd(a[t], b[t], s));
            Assert.Equal(BitConverter.SingleToInt32Bits(sum), BitConverter.SingleToInt32Bits(Contract.Sum(ref a.Reference, count)));
            Assert.Equal(BitConverter.SingleToInt32Bits(dot), BitConverter.SingleToInt32Bits(Contract.Dot(ref a.Reference, ref b.Reference, count)));
            float max = float.NegativeInfinity, min = float.PositiveInfinity;
            for (int i = 0; i < count; i++)
                (max, min) = (Math.Max(max, a[i]), Math.Min(min, a[i]));
            Assert.Equal(max, Contract.Max(ref a.Reference, count));
            Assert.Equal(min, Contract.Min(ref a.Reference, count));
            if (count == 0)
                continue;
            a[count / 2] = float.NaN;
            Assert.Equal(BitConverter.SingleToInt32Bits(float.NaN), BitConverter.SingleToInt32Bits(Contract.Max(ref a.Reference, count)));
            Assert.Equal(BitConverter.SingleToInt32Bits(float.NaN), BitConverter.SingleToInt32Bits(Contract.Min(ref a.Reference, count)));
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void RowsToLanesAndBack(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random), y = new(1, 30, 30, random);
        int[] labels = [.. Enumerable.Range(0, 30).Select(i => 7 * i - 100)];
        foreach (int count in Counts)
        {
            int tile = Tile(count) + 16, padded = (count + 15) / 16 * 16;
            int[] rows = Rows(count, random);
            PoisonedSingle buffer = new(length, 0, tile, random), expected = new(buffer), gathered = new(buffer), column = new(1, 0, tile, random), expectedColumn = new(column);
            int[] index = new int[tile], label = new int[tile], expectedIndex = new int[tile], expectedLabel = new int[tile];
            for (int t = 0; t < padded; t++)
            {
                int row = rows[Math.Min(t, count - 1)];
                for (int j = 0; j < length; j++)
                    expected[j, t] = x[row, j];
                expectedColumn[t] = y[row];
                expectedIndex[t] = row;
                expectedLabel[t] = labels[row];
            }
            Contract.LoadRows(ref x.Reference, length + 3, rows, length, ref buffer.Reference, tile);
            Contract.LoadColumn(ref y.Reference, rows, ref column.Reference);
            Contract.LoadColumn(ref labels[0], rows, ref label[0]);
            Contract.LoadRowNumbers(rows, ref index[0]);
            Contract.GatherRows(ref x.Reference, length + 3, length, ref index[0], tile, count, ref gathered.Reference);
            Assert.Equal(expected.Bits(), buffer.Bits());
            Assert.Equal(expected.Bits(), gathered.Bits());
            Assert.Equal(expectedColumn.Bits(), column.Bits());
            Assert.Equal(expectedIndex, index);
            Assert.Equal(expectedLabel, label);
            if (count == tile - 16)
            {
                PoisonedSingle whole = new(length, 0, count, random), expectedWhole = new(whole);
                for (int t = 0; t < count; t++)
                {
                    for (int j = 0; j < length; j++)
                        expectedWhole[j, t] = x[rows[t], j];
                }
                Contract.GatherRows(ref x.Reference, length + 3, length, ref index[0], count, ref whole.Reference);
                Assert.Equal(expectedWhole.Bits(), whole.Bits());
            }

            PoisonedSingle values = new(length, count, tile, random), target = new(30, length, length + 2, random), expectedTarget = new(target);
            for (int t = 0; t < count; t++)
            {
                for (int j = 0; j < length; j++)
                    expectedTarget[rows[t], j] += values[j, t];
            }
            Contract.ScatterAddRows(ref values.Reference, length, ref index[0], tile, count, ref target.Reference, length + 2);
            Assert.Equal(expectedTarget.Bits(), target.Bits());

            PoisonedSingle stored = new(count, 0, length + 2, null), expectedStored = new(stored);
            for (int t = 0; t < count; t++)
            {
                for (int j = 0; j < length; j++)
                    expectedStored[t, j] = values[j, t];
            }
            Contract.StoreRows(ref values.Reference, length, tile, count, ref stored.Reference, length + 2);
            Assert.Equal(expectedStored.Bits(), stored.Bits());

            PoisonedSingle source = new(1, length, length, random), sum = new(1, length, length, random), expectedSum = new(sum);
            for (int j = 0; j < length; j++)
                expectedSum[j] += source[j];
            Contract.AddTo(ref source.Reference, length, ref sum.Reference);
            Assert.Equal(expectedSum.Bits(), sum.Bits());
        }
    }

    [Fact]
    public void TruthValuesAndIntegers()
    {
        foreach (int count in Counts)
        {
            Random random = new(count);
            int[] rows = Rows(count, random);
            bool[] flags = [.. Enumerable.Range(0, 30).Select(i => i % 3 == 1)];
            int tile = Tile(count), padded = (count + 15) / 16 * 16;
            float[] masks = new float[tile + 1];
            Contract.LoadColumn(ref flags[0], rows, ref masks[0]);
            Assert.Equal(Enumerable.Range(0, padded).Select(t => flags[rows[Math.Min(t, count - 1)]] ? -1 : 0), masks.Take(padded).Select(BitConverter.SingleToInt32Bits));
            Assert.All(masks.Skip(padded), m => Assert.Equal(0, m));

            int[] labels = [.. Enumerable.Range(0, 30 * 7).Select(i => 7 * i - 100)], buffer = new int[5 * tile + 1], expected = new int[5 * tile + 1];
            for (int t = 0; t < padded; t++)
            {
                for (int j = 0; j < 5; j++)
                    expected[j * tile + t] = labels[rows[Math.Min(t, count - 1)] * 7 + j];
            }
            Contract.LoadRows(ref labels[0], 7, rows, 5, ref buffer[0], tile);
            Assert.Equal(expected, buffer);

            int[] numbers = [.. Enumerable.Range(0, count + 1).Select(_ => random.Next(-1000, 1000))];
            Assert.Equal(numbers.Take(count).Sum(), Contract.SumInt64(ref numbers[0], count));
            Assert.Equal(numbers.Take(count).Append(int.MinValue).Max(), Contract.MaxInt64(ref numbers[0], count));
            Assert.Equal(numbers.Take(count).Append(int.MaxValue).Min(), Contract.MinInt64(ref numbers[0], count));
        }
    }
}
