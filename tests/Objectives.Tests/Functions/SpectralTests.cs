using System;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class SpectralTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void DiagonalisesSymmetricMatrices(int n)
    {
        var random = new Random(n);
        Matrix a = Matrix.From(n, n, (_, _) => random.NextDouble() - 0.5);
        a += a.T;
        var (values, vectors) = SymmetricEigen(a);
        Assert.True(NormInf(Flat(a * vectors - vectors * DiagonalMatrix(values))) <= 4e-15 * n);
        Assert.True(NormInf(Flat(vectors.T * vectors - Identity(n))) <= 4e-15 * n);
        Assert.True(values.ToArray().Zip(values.ToArray().Skip(1)).All(pair => pair.First <= pair.Second));
        Assert.All(Enumerable.Range(0, n), m => Assert.Equal(NormInf(vectors.Column(m)), Max(vectors.Column(m))));
    }

    [Fact]
    public void KnowsClosedForms()
    {
        Assert.Equal([1, 3], SymmetricEigen(new double[,] { { 2, 1 }, { 1, 2 } }).Values.ToArray().Select(v => Math.Round(v, 14)));
        // Of a matrix that is not symmetric, its symmetric part counts.
        Assert.Equal([1, 3], Eigenvalues(new double[,] { { 2, 2 }, { 0, 2 } }).ToArray().Select(v => Math.Round(v, 14)));
        Assert.Equal([5, 3], SingularValues(new double[,] { { 3, 0, 0 }, { 0, -5, 0 } }).ToArray().Select(v => Math.Round(v, 14)));
        Assert.Equal([2, 0], SingularValues(new double[,] { { 1, 1 }, { 1, 1 } }).ToArray().Select(v => Math.Round(v, 14)));
        Assert.Equal(0, SingularValues(new double[,] { { 1, 1 }, { 1, 1 } })[1]);
        Assert.Equal(8, NuclearNorm(new double[,] { { 3, 0 }, { 0, -5 }, { 0, 0 } }), 13);
        Assert.Equal(5, SpectralNorm(new double[,] { { 3, 0 }, { 0, -5 }, { 0, 0 } }), 14);
        Assert.Equal(0, SpectralNorm(new double[2, 3]));
        Assert.Equal(0, NuclearNorm(default));
        Assert.All(SymmetricEigen(new double[,] { { 1, double.NaN }, { 0, 1 } }).Values.ToArray(), v => Assert.True(double.IsNaN(v)));
        Assert.Throws<ArgumentException>(() => Eigenvalues(new double[2, 3]));
    }

    [Fact]
    public void KeepsItsDigitsAtAnyScale()
    {
        foreach (double scale in new[] { 1e-300, 1e-160, 1e160, 1e300 })
            Assert.Equal([1, 3], Eigenvalues(new double[,] { { 2 * scale, scale }, { scale, 2 * scale } }).ToArray().Select(v => Math.Round(v / scale, 13)));
    }

    [Fact]
    public void TakesFunctionsOfMatrices()
    {
        Matrix a = new double[,] { { 5, 2 }, { 2, 5 } };
        Assert.True(NormInf(Flat(MatrixSqrt(a) * MatrixSqrt(a) - a)) < 1e-14);
        Assert.True(NormInf(Flat(MatrixExp(MatrixLog(a)) - a)) < 1e-13);
        // A singular one has a root; what rounding made negative counts as 0.
        Matrix singular = new double[,] { { 0.5, 0.5 }, { 0.5, 0.5 } };
        Assert.True(NormInf(Flat(MatrixSqrt(singular) * MatrixSqrt(singular) - singular)) < 1e-15);
        Assert.True(double.IsNaN(MatrixSqrt(new double[,] { { 1, 0 }, { 0, -1 } })[1, 1]));
        Assert.Equal(new double[,] { { 1, 1 }, { 0, 1 } }, MatrixExp(new double[,] { { 0, 1 }, { 0, 0 } }).ToArray());
        Matrix turn = MatrixExp(new double[,] { { 0, -30 }, { 30, 0 } });
        Assert.True(Math.Abs(turn[0, 0] - Math.Cos(30)) < 1e-13 && Math.Abs(turn[1, 0] - Math.Sin(30)) < 1e-13);
        Assert.Throws<ArgumentException>(() => MatrixExp(new double[2, 3]));
    }

    private static Vector Flat(Matrix a) => Vector.From(a.RowCount * a.ColumnCount, k => a[k / a.ColumnCount, k % a.ColumnCount]);
}
