using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Products of matrices and substitution against a scalar simulation of their order: the same bits, at both widths, however the matrices lie.</summary>
public sealed unsafe class MatrixTests
{
    /// <summary>Rows, terms and columns: none, one, around every block of both widths, and more terms than a block has.</summary>
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int, int>();
            foreach (int m in new[] { 0, 1, 3, 4, 5, 8, 9, 30 })
                foreach (int k in new[] { 0, 1, 7, 128, 131 })
                    foreach (int n in new[] { 0, 1, 5, 8, 9, 12, 16, 23, 24, 25, 50 })
                        if (m * k * n < 20000 || (m == 9 && n == 25))
                            shapes.Add(m, k, n);
            return shapes;
        }
    }

    /// <summary>How a matrix may lie: by rows, by rows with gaps, by columns, and with a stride along both axes.</summary>
    private static IEnumerable<(int Row, int Column)> Layouts(int rows, int columns) => [(columns, 1), (columns + 3, 1), (1, rows), (2, (2 * rows) + 1)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_have_the_bits_of_their_order(int m, int k, int n)
    {
        var random = new Random(m + (31 * k) + (997 * n));
        foreach (var (aRow, aColumn) in Layouts(m, k))
            foreach (var (bRow, bColumn) in Layouts(k, n))
                foreach (var (cRow, cColumn) in Layouts(m, n).Where(c => c.Row != 2 || aRow == 2))
                {
                    Poisoned a = Filled(m, k, aRow, aColumn, random), b = Filled(k, n, bRow, bColumn, random), c = Filled(m, n, cRow, cColumn, random);
                    Poisoned product = new(c), sum = new(c), narrow = new(c), difference = new(c), expected = new(c), expectedSum = new(c), expectedDifference = new(c);
                    for (int i = 0; i < m; i++)
                        for (int j = 0; j < n; j++)
                        {
                            double zero = 0, plus = c[0, (i * cRow) + (j * cColumn)], minus = plus;
                            for (int p = 0; p < k; p++)
                            {
                                double u = a[0, (i * aRow) + (p * aColumn)], v = b[0, (p * bRow) + (j * bColumn)];
                                (zero, plus, minus) = (Math.FusedMultiplyAdd(u, v, zero), Math.FusedMultiplyAdd(u, v, plus), Math.FusedMultiplyAdd(-u, v, minus));
                            }
                            (expected[0, (i * cRow) + (j * cColumn)], expectedSum[0, (i * cRow) + (j * cColumn)]) = (zero, plus);
                            expectedDifference[0, (i * cRow) + (j * cColumn)] = minus;
                        }
                    Contract.MatrixProduct(ref a.Reference, aRow, aColumn, ref b.Reference, bRow, bColumn, ref product.Reference, cRow, cColumn, m, k, n);
                    fixed (double* pa = &a.Reference, pb = &b.Reference, ps = &sum.Reference, pd = &difference.Reference, pn = &narrow.Reference)
                    {
                        Contract.MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, ps, cRow, cColumn, m, k, n, sign: 1, isAdded: true);
                        Contract.MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, pd, cRow, cColumn, m, k, n, sign: -1, isAdded: true);
                        NarrowKernels.MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, pn, cRow, cColumn, m, k, n, 1, false, MatrixPart.All, MatrixPart.All);
                    }
                    Assert.Equal(expected.Bits(), product.Bits());
                    Assert.Equal(expected.Bits(), narrow.Bits());
                    Assert.Equal(expectedSum.Bits(), sum.Bits());
                    Assert.Equal(expectedDifference.Bits(), difference.Bits());
                }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(60)]
    [InlineData(140)]
    public void Triangles_give_the_bits_of_whole_matrices(int n)
    {
        var random = new Random(n);
        foreach (var ofA in Enum.GetValues<MatrixPart>())
            foreach (var ofB in Enum.GetValues<MatrixPart>())
            {
                Poisoned a = Filled(n, n, n, 1, random), b = Filled(n, n, 1, n, random), whole = Filled(n, n, n, 1, random), part = new(whole), narrow = new(whole);
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                    {
                        if (ofA == MatrixPart.Lower ? j > i : ofA == MatrixPart.Upper && j < i)
                            a[0, (i * n) + j] = 0;
                        if (ofB == MatrixPart.Lower ? j > i : ofB == MatrixPart.Upper && j < i)
                            b[0, i + (j * n)] = 0;
                    }
                Contract.MatrixProduct(ref a.Reference, n, 1, ref b.Reference, 1, n, ref whole.Reference, n, 1, n, n, n);
                Contract.MatrixProduct(ref a.Reference, n, 1, ref b.Reference, 1, n, ref part.Reference, n, 1, n, n, n, ofA, ofB);
                fixed (double* pa = &a.Reference, pb = &b.Reference, pn = &narrow.Reference)
                    NarrowKernels.MatrixProduct(pa, n, 1, pb, 1, n, pn, n, 1, n, n, n, 1, false, ofA, ofB);
                Assert.Equal(whole.Bits(), part.Bits());
                Assert.Equal(whole.Bits(), narrow.Bits());
            }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 17)]
    [InlineData(9, 130, 50)]
    public void Products_of_floats_have_the_bits_of_their_order(int m, int k, int n)
    {
        var random = new Random(m + k + n);
        float[] a = [.. Enumerable.Range(0, m * k).Select(_ => random.NextSingle() - 0.5f)], b = [.. Enumerable.Range(0, k * n).Select(_ => random.NextSingle() - 0.5f)];
        foreach (bool isTransposed in new[] { false, true })
        {
            float[] product = new float[m * n], expected = new float[m * n];
            for (int i = 0; i < m; i++)
                for (int j = 0; j < n; j++)
                    for (int p = 0; p < k; p++)
                        expected[(i * n) + j] = MathF.FusedMultiplyAdd(a[(i * k) + p], b[isTransposed ? (j * k) + p : (p * n) + j], expected[(i * n) + j]);
            Contract.MatrixProduct(ref a[0], k, 1, ref b[0], isTransposed ? 1 : n, isTransposed ? k : 1, ref product[0], n, 1, m, k, n);
            Assert.Equal(expected, product);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 24)]
    [InlineData(7, 5)]
    [InlineData(13, 9)]
    [InlineData(33, 50)]
    [InlineData(40, 17)]
    public void Substitution_has_the_bits_of_its_order(int n, int count)
    {
        var random = new Random(n + (31 * count));
        foreach (bool isUnit in new[] { false, true })
            foreach (var (tRow, tColumn) in Layouts(n, n))
                foreach (var (bRow, bColumn) in Layouts(n, count))
                {
                    Poisoned t = Filled(n, n, tRow, tColumn, random), b = Filled(n, count, bRow, bColumn, random), expected = new(b);
                    for (int i = 0; i < n; i++)
                        for (int j = i; j < n; j++)
                            if (j > i || isUnit)
                                t[0, (i * tRow) + (j * tColumn)] = double.NaN;   // is not read
                    for (int j = 0; j < count; j++)
                        for (int i = 0; i < n; i++)
                        {
                            double sum = b[0, (i * bRow) + (j * bColumn)];
                            for (int k = 0; k < i; k++)
                                sum = Math.FusedMultiplyAdd(t[0, (i * tRow) + (k * tColumn)], -expected[0, (k * bRow) + (j * bColumn)], sum);
                            expected[0, (i * bRow) + (j * bColumn)] = isUnit ? sum : sum / t[0, (i * tRow) + (i * tColumn)];
                        }
                    Poisoned wide = new(b), narrow = new(b);
                    fixed (double* pt = &t.Reference, pw = &wide.Reference, pn = &narrow.Reference, room = new double[24 * n])
                    {
                        Contract.SolveTriangle(pt, tRow, tColumn, isUnit, n, pw, bRow, bColumn, pw, bRow, bColumn, count, room);
                        NarrowKernels.SolveTriangle(pt, tRow, tColumn, isUnit, n, pn, bRow, bColumn, pn, bRow, bColumn, count, room);
                    }
                    Assert.Equal(expected.Bits(), wide.Bits());
                    Assert.Equal(expected.Bits(), narrow.Bits());
                }
    }

    private static Poisoned Filled(int rows, int columns, int row, int column, Random random)
    {
        var matrix = new Poisoned(1, 0, (3 * rows * columns) + (4 * (rows + columns)) + 64, random);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                matrix[0, (i * row) + (j * column)] = random.NextDouble() - 0.5;
        return matrix;
    }
}
