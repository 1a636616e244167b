using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Sums of floats kept as doubles have the bits of the sums of the same numbers as doubles, and NaN around the data is never seen.</summary>
public sealed class ContractMixedTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 41), 63, 64, 100, 129];
    private static readonly int[] Counts = [0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 21, 32];

    public static IEnumerable<object[]> AllLengths() => Lengths.Select(l => new object[] { l });

    private static int[] Rows(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.Next(30))];

    private static int Tile(int count) => Math.Max(16, (count + 15) / 16 * 16);

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddRows(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random);
        Poisoned wideX = x.Widened();
        foreach (int count in Counts)
        {
            int[] rows = Rows(count, random);
            PoisonedSingle r0 = new(1, count, count, random), r1 = new(1, count, count, random);
            Poisoned wideR0 = r0.Widened(), wideR1 = r1.Widened();
            Poisoned one = new(1, length, length, random), two0 = new(one), two1 = new(1, length, length, random), expected0 = new(one), expected1 = new(two1);
            Contract.AddRows(ref wideX.Reference, length + 3, rows, ref wideR0.Reference, length, ref expected0.Reference);
            Contract.AddRows(ref wideX.Reference, length + 3, rows, ref wideR1.Reference, length, ref expected1.Reference);
            Contract.AddRows(ref x.Reference, length + 3, rows, ref r0.Reference, length, ref one.Reference);
            Contract.AddRows(ref x.Reference, length + 3, rows, ref r0.Reference, ref r1.Reference, length, ref two0.Reference, ref two1.Reference);
            Assert.Equal(expected0.Bits(), one.Bits());
            Assert.Equal(expected0.Bits(), two0.Bits());
            Assert.Equal(expected1.Bits(), two1.Bits());
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void AddOuterRows(int length)
    {
        Random random = new(length);
        PoisonedSingle x = new(30, length, length + 3, random);
        Poisoned wideX = x.Widened();
        foreach (int count in Counts)
        {
            int tile = Tile(count);
            foreach (int m in (int[])[0, 1, 2, 3, 4, 5, 9])
            {
                int[] rows = Rows(count, random);
                PoisonedSingle r = new(m, count, tile, random);
                Poisoned wideR = r.Widened(), g = new(m, length, length + 1, random), expected = new(g);
                Contract.AddOuterRows(ref wideR.Reference, tile, m, ref wideX.Reference, length + 3, rows, length, ref expected.Reference, length + 1);
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
            foreach (int m in (int[])[0, 1, 2, 5, 8])
            {
                foreach (int q in (int[])[0, 1, 3, 4, 7, 9])
                {
                    PoisonedSingle a = new(m, count, tile + 16, random), b = new(q, count, tile + 32, random);
                    Poisoned wideA = a.Widened(), wideB = b.Widened(), c = new(m, q, q + 3, random), expected = new(c);
                    Contract.AddOuter(ref wideA.Reference, tile + 16, m, ref wideB.Reference, tile + 32, q, count, ref expected.Reference, q + 3);
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
                PoisonedSingle values = new(m, count, tile, random);
                Poisoned wide = values.Widened(), sums = new(1, m, m, random), expected = new(sums);
                Contract.AddSums(ref wide.Reference, m, tile, count, ref expected.Reference);
                Contract.AddSums(ref values.Reference, m, tile, count, ref sums.Reference);
                Assert.Equal(expected.Bits(), sums.Bits());
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLengths))]
    public void ScatterAddRowsAndAddTo(int length)
    {
        Random random = new(length);
        foreach (int count in Counts)
        {
            int tile = Tile(count);
            int[] rows = [.. Rows(count, random), 0];
            long[] wideRows = [.. rows];
            PoisonedSingle values = new(length, count, tile, random), source = new(1, length, length, random);
            Poisoned wide = values.Widened(), target = new(30, length, length + 2, random), expected = new(target);
            Contract.ScatterAddRows(ref wide.Reference, length, ref wideRows[0], tile, count, ref expected.Reference, length + 2);
            Contract.ScatterAddRows(ref values.Reference, length, ref rows[0], tile, count, ref target.Reference, length + 2);
            Assert.Equal(expected.Bits(), target.Bits());

            Poisoned wideSource = source.Widened(), sum = new(1, length, length, random), expectedSum = new(sum);
            Contract.AddTo(ref wideSource.Reference, length, ref expectedSum.Reference);
            Contract.AddTo(ref source.Reference, length, ref sum.Reference);
            Assert.Equal(expectedSum.Bits(), sum.Bits());
        }
    }

    [Fact]
    public void WhatAFloatWouldLoseIsKept()
    {
        // A million small residuals after a large one: as floats they would vanish.
        const int count = 16;
        float[] values = new float[count];
        Array.Fill(values, 1f);
        double[] sums = [16777216.0];
        for (int tile = 0; tile < 1000; tile++)
            Contract.AddSums(ref values[0], 1, count, count, ref sums[0]);
        Assert.Equal(16777216.0 + 16000, sums[0]);
    }
}
