using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class SolveTests
{
    private static readonly Matrix A = new double[,] { { 0, 2, 1 }, { 4, 1, -1 }, { 2, -1, 3 } };
    private static readonly Matrix Positive = new double[,] { { 4, 2, -2 }, { 2, 10, 2 }, { -2, 2, 6 } };

    [Fact]
    public void SolvesWithPivots()
    {
        Vector x = Solve(A, [5, 2, 10]);
        Close([1, 1, 3], x, 1e-15);
        Matrix X = Solve(A, (Matrix)new double[,] { { 5, 2 }, { 2, 1 }, { 10, -1 } });
        Close(x, X.Column(0), 0);
        Close([2, 1, -1], A * X.Column(1), 1e-15);
        Assert.Equal(0, Solve(default, Vector.Create([])).Length);
        Assert.All(Solve(new double[,] { { 1, 2 }, { 2, 4 } }, Vector.Create([1, 0])).ToArray(), v => Assert.False(double.IsFinite(v)));
        Assert.Throws<ArgumentException>(() => Solve(A, Vector.Create([1, 2])));
        Assert.Throws<ArgumentException>(() => Solve(new double[2, 3], Vector.Create([1, 2])));
    }

    [Fact]
    public void InvertsAndMeasures()
    {
        Matrix product = A * Inverse(A);
        for (int i = 0; i < 3; i++)
            Close(Identity(3)[i], product[i], 1e-15);
        Assert.Equal(-34, Determinant(A), 13);
        Assert.Equal(Math.Log(34), LogDet(A), 14);
        Assert.Equal(1, Determinant(default));
        Assert.Equal(0, LogDet(default));
        Assert.Equal(0, Determinant(new double[,] { { 1, 2 }, { 2, 4 } }));
        Assert.Equal(double.NegativeInfinity, LogDet(new double[,] { { 0, 0 }, { 0, 4 } }));
        // One row out of place turns the sign, two do not.
        Assert.Equal(-1, Determinant(new double[,] { { 0, 1, 0 }, { 1, 0, 0 }, { 0, 0, 1 } }));
        Assert.Equal(1, Determinant(new double[,] { { 0, 1, 0 }, { 0, 0, 1 }, { 1, 0, 0 } }));
    }

    [Fact]
    public void FactorsWhatIsPositiveDefinite()
    {
        Matrix l = Cholesky(Positive);
        Assert.Equal(new double[,] { { 2, 0, 0 }, { 1, 3, 0 }, { -1, 1, 2 } }, l.ToArray());
        // Of a matrix that is not symmetric, its symmetric part counts.
        Assert.Equal(l.ToArray(), Cholesky(Positive + (Matrix)new double[,] { { 0, 1, 0 }, { -1, 0, 5 }, { 0, -5, 0 } }).ToArray());
        Assert.True(double.IsNaN(Cholesky(A)[2, 2]));
        Assert.Throws<ArgumentException>(() => Cholesky(new double[2, 3]));
    }

    [Fact]
    public void SolvesTriangles()
    {
        Matrix l = Cholesky(Positive);
        Close([1, 2, 3], SolveTriangular(l, [2, 7, 7]), 0);
        // The other triangle is not read.
        Close([1, 2, 3], SolveTriangular(l + (Matrix)new double[,] { { 0, 9, 9 }, { 0, 0, 9 }, { 0, 0, 0 } }, [2, 7, 7]), 0);
        Close([1, 2, 3], SolveTriangular(l.T, [1, 9, 6], upper: true), 0);
        Close([1, 2, 3], SolveTriangular(l.T, Outer([1, 9, 6], [1, 2]), upper: true).Column(0), 0);
        Assert.Throws<ArgumentException>(() => SolveTriangular(l, Vector.Create([1, 2])));
    }

    private static void Close(Vector expected, Vector actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < actual.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"{i}: {expected[i]:R} and {actual[i]:R}");
    }
}
