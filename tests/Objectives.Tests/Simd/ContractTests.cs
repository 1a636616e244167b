using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Every contraction against a scalar simulation of its documented order: the same bits, and NaN around the data never seen.</summary>
public sealed class ContractTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 41), 63, 64, 100, 129];
    private static readonly int[] Counts = [0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 21, 24];

    public static IEnumerable<object[]> AllLengths() => Lengths.Select(l => new object[] { l });

    private static double Fold(double[] s) => ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));

    private static double EightPartials(int length, Func<int, double, double> add)
    {
        double[] partial = new double[8];
        for (int j = 0; j < length; j++)
            partial[j % 8] = add(j, partial[j % 8]);
        return Fold(partial);
    }

    private static double ManyPartials(int length, Func<int, double, double> add)
    {
        double[] partial = new double[32];
        for (int j = 0; j < length; j++)
            partial[j % 32] = add(j, partial[j % 32]);
        return Fold([.. Enumerable.Range(0, 8).Select(l => (partial[l] + partial[8 + l]) + (partial[16 + l] + partial[24 + l]))]);
    }

    /// <summary>Four products are summed before they are added; what is left is added one by one.</summary>
    private static double InFours(double sum, int count, Func<int, double> r, Func<int, double> x)
    {
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            double four = r(t) * x(t);
            for (int k = 1; k < 4; k++)
                four = Math.FusedMultiplyAdd(r(t + k), x(t + k), four);
            sum += four;
        }
        for (; t < count; t++)
            sum = Math.FusedMultiplyAdd(r(t), x(t), sum);
        return sum;
    }

    private static int[] Rows(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.Next(30))];

    private static int Tile(int count) => Math.Max(8, (count + 7) / 8 * 8);

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void RowDots(int length)
    {
        Random random = new(length);
        Poisoned x = new(30, length, length + 3, random), w0 = new(1, length, length, random), w1 = new(1, length, length, random);
        foreach (int count in Counts)
        {
            int[] rows = Rows(count, random);
            Poisoned expected0 = new(1, count, count, null), expected1 = new(expected0), one = new(expected0), two0 = new(expected0), two1 = new(expected0);
            for (int t = 0; t < count; t++)
            {
                expected0[t] = EightPartials(length, (j, s) => Math.FusedMultiplyAdd(w0[j], x[rows[t], j], s));
                expected1[t] = EightPartials(length, (j, s) => Math.FusedMultiplyAdd(w1[j], x[rows[t], j], s));
            }
            Contract.RowDots(ref x.Reference, length + 3, rows, ref w0.Reference, length, ref one.Reference);
            Contract.RowDots(ref x.Reference, length + 3, rows, ref w0.Reference, ref w1.Reference, length, ref two0.Reference, ref two1.Reference);
            Assert.Equal(expected0.Bits(), one.Bits());
            Assert.Equal(expected0.Bits(), two0.Bits());
            Assert.Equal(expected1.Bits(), two1.Bits());
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddRows(int length)
    {
        Random random = new(length);
        Poisoned x = new(30, length, length + 3, random);
        foreach (int count in Counts)
        {
            int[] rows = Rows(count, random);
            Poisoned r0 = new(1, count, count, random), r1 = new(1, count, count, random);
            Poisoned one = new(1, length, length, random), two0 = new(one), two1 = new(1, length, length, random), expected0 = new(one), expected1 = new(two1);
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
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(64)]
    public void TileProduct(int tile)
    {
        Random random = new(tile);
        foreach (int m in Counts)
        {
            foreach (int k in (int[])[0, 1, 2, 7, 20])
            {
                // a is stored transposed, and with gaps.
                Poisoned a = new(k, m, m + 2, random), b = new(k, tile, tile + k % 2 * 16, random), c = new(m, tile, tile + m % 2 * 32, random), expected = new(c);
                for (int i = 0; i < m; i++)
                {
                    for (int t = 0; t < tile; t++)
                    {
                        double s = 0;
                        for (int p = 0; p < k; p++)
                            s = Math.FusedMultiplyAdd(a[p, i], b[p, t], s);
                        expected[i, t] = s;
                    }
                }
                Contract.TileProduct(ref a.Reference, 1, m + 2, m, k, ref b.Reference, tile + k % 2 * 16, tile, ref c.Reference, tile + m % 2 * 32);
                Assert.Equal(expected.Bits(), c.Bits());
            }
        }
    }

    /// <summary>A matrix whose columns lie side by side and that is larger than the nearest cache is copied block by block: more terms than one has, and every remainder of rows.</summary>
    [Theory]
    [InlineData(8, 500, 40)]
    [InlineData(29, 257, 24)]
    [InlineData(32, 128, 8)]
    [InlineData(33, 130, 48)]
    [InlineData(70, 129, 16)]
    public void TileProductOfColumns(int m, int k, int tile)
    {
        Random random = new(m);
        Poisoned a = new(k, m, m + 5, random), b = new(k, tile, tile, random), c = new(m, tile, tile + 8, random), expected = new(c);
        for (int i = 0; i < m; i++)
            for (int t = 0; t < tile; t++)
                expected[i, t] = Enumerable.Range(0, k).Aggregate(0.0, (s, p) => Math.FusedMultiplyAdd(a[p, i], b[p, t], s));
        Contract.TileProduct(ref a.Reference, 1, m + 5, m, k, ref b.Reference, tile, tile, ref c.Reference, tile + 8);
        Assert.Equal(expected.Bits(), c.Bits());
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddOuterRows(int length)
    {
        Random random = new(length);
        Poisoned x = new(30, length, length + 3, random);
        foreach (int count in Counts)
        {
            int tile = Tile(count);
            foreach (int m in (int[])[0, 1, 3, 4, 5, 9])
            {
                int[] rows = Rows(count, random);
                Poisoned r = new(m, count, tile, random), g = new(m, length, length + 1, random), expected = new(g);
                for (int t = 0; t < count; t++)
                {
                    for (int i = 0; i < m; i++)
                    {
                        for (int j = 0; j < length; j++)
                            expected[i, j] = Math.FusedMultiplyAdd(r[i, t], x[rows[t], j], expected[i, j]);
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
            foreach (int m in (int[])[0, 1, 2, 3, 4, 5, 7, 8, 11, 15, 16, 20])
            {
                foreach (int q in (int[])[0, 1, 3, 4, 6, 7, 8, 9, 13, 50])
                {
                    Poisoned a = new(m, count, tile + 16, random), b = new(q, count, tile + 32, random), c = new(m, q, q + 3, random), expected = new(c);
                    for (int i = 0; i < m; i++)
                    {
                        for (int j = 0; j < q; j++)
                            expected[i, j] = m < 16
                                ? expected[i, j] + EightPartials(count, (t, s) => Math.FusedMultiplyAdd(a[i, t], b[j, t], s))
                                : Enumerable.Range(0, count).Aggregate(expected[i, j], (s, t) => Math.FusedMultiplyAdd(a[i, t], b[j, t], s));
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
                Poisoned values = new(m, count, tile, random), sums = new(1, m, m, random), expected = new(sums);
                for (int i = 0; i < m; i++)
                    expected[i] += EightPartials(count, (t, s) => s + values[i, t]);
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
            Poisoned a = new(1, count, count, random), b = new(1, count, count, random);
            double sum = ManyPartials(count, (t, s) => s + a[t]), dot = ManyPartials(count, (t, s) => Math.FusedMultiplyAdd(a[t], b[t], s));
            Assert.Equal(BitConverter.DoubleToInt64Bits(sum), BitConverter.DoubleToInt64Bits(Contract.Sum(ref a.Reference, count)));
            Assert.Equal(BitConverter.DoubleToInt64Bits(dot), BitConverter.DoubleToInt64Bits(Contract.Dot(ref a.Reference, ref b.Reference, count)));
            double max = double.NegativeInfinity, min = double.PositiveInfinity;
            for (int i = 0; i < count; i++)
                (max, min) = (Math.Max(max, a[i]), Math.Min(min, a[i]));
            Assert.Equal(max, Contract.Max(ref a.Reference, count));
            Assert.Equal(min, Contract.Min(ref a.Reference, count));
            if (count == 0)
                continue;
            a[count / 2] = double.NaN;
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(Contract.Max(ref a.Reference, count)));
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(Contract.Min(ref a.Reference, count)));
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void RowsToLanesAndBack(int length)
    {
        Random random = new(length);
        Poisoned x = new(30, length, length + 3, random), y = new(1, 30, 30, random);
        int[] labels = [.. Enumerable.Range(0, 30).Select(i => 7 * i - 100)];
        foreach (int count in Counts)
        {
            int tile = Tile(count) + 8, padded = (count + 7) / 8 * 8;
            int[] rows = Rows(count, random);
            Poisoned buffer = new(length, 0, tile, random), expected = new(buffer), gathered = new(buffer), column = new(1, 0, tile, random), expectedColumn = new(column);
            long[] index = new long[tile], label = new long[tile], expectedIndex = new long[tile], expectedLabel = new long[tile];
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
            if (count == tile - 8)
            {
                Poisoned whole = new(length, 0, count, random), expectedWhole = new(whole);
                for (int t = 0; t < count; t++)
                {
                    for (int j = 0; j < length; j++)
                        expectedWhole[j, t] = x[rows[t], j];
                }
                Contract.GatherRows(ref x.Reference, length + 3, length, ref index[0], count, ref whole.Reference);
                Assert.Equal(expectedWhole.Bits(), whole.Bits());
            }

            Poisoned values = new(length, count, tile, random), target = new(30, length, length + 2, random), expectedTarget = new(target);
            for (int t = 0; t < count; t++)
            {
                for (int j = 0; j < length; j++)
                    expectedTarget[rows[t], j] += values[j, t];
            }
            Contract.ScatterAddRows(ref values.Reference, length, ref index[0], tile, count, ref target.Reference, length + 2);
            Assert.Equal(expectedTarget.Bits(), target.Bits());

            Poisoned source = new(1, length, length, random), sum = new(1, length, length, random), expectedSum = new(sum);
            for (int j = 0; j < length; j++)
                expectedSum[j] += source[j];
            Contract.AddTo(ref source.Reference, length, ref sum.Reference);
            Assert.Equal(expectedSum.Bits(), sum.Bits());
        }
    }
}
