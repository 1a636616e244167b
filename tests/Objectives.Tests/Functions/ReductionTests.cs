using System;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class ReductionTests
{
    private static readonly Vector Values = [3, -1, 2, -4];
    private static readonly Matrix Table = new double[,] { { 1, 2, 3 }, { 6, 5, 4 } };

    [Fact]
    public void OfAVector()
    {
        Assert.Equal(0, Sum(Values));
        Assert.Equal(0, Mean(Values));
        Assert.Equal(7.5, Variance(Values));
        Assert.Equal(Math.Sqrt(7.5), StandardDeviation(Values));
        Assert.Equal(3, Max(Values));
        Assert.Equal(-4, Min(Values));
        Assert.Equal(30, SquaredNorm(Values));
        Assert.Equal(Math.Sqrt(30), Norm(Values));
        Assert.Equal(10, Norm1(Values));
        Assert.Equal(4, NormInf(Values));
        Assert.Equal(-30, Dot(Values, -Values));
        Assert.Equal(-1, Cosine(Values, -2 * Values), 15);
        Assert.Equal(120, SquaredDistance(Values, -Values));
    }

    [Fact]
    public void OfAMatrix()
    {
        Assert.Equal(21, Sum(Table));
        Assert.Equal(3.5, Mean(Table));
        Assert.Equal(6, Max(Table.T));
        Assert.Equal(1, Min(Table.T));
        Assert.Equal(91, SquaredNorm(Table));
        Assert.Equal(Math.Sqrt(91), Norm(Table));
    }

    [Fact]
    public void OfNothing()
    {
        Vector none = [];
        Assert.Equal(0, Sum(none));
        Assert.Equal(double.NaN, Mean(none));
        Assert.Equal(double.NaN, Variance(none));
        Assert.Equal(double.NegativeInfinity, Max(none));
        Assert.Equal(double.PositiveInfinity, Min(none));
        Assert.Equal(double.NegativeInfinity, LogSumExp(none));
        Assert.Equal(double.NaN, LogMeanExp(none));
        Assert.Equal(0, Norm(none));
        Assert.Equal(0, NormInf(none));
        Assert.Empty(Softmax(none));
        Assert.Empty(Normalize(none));
        Assert.Equal(0, Sum(new double[0, 3]));
    }

    [Fact]
    public void NaNGivesNaN()
    {
        Vector v = [1, double.NaN, double.PositiveInfinity];
        Assert.All([Sum(v), Mean(v), Max(v), Min(v), Norm(v), Norm1(v), NormInf(v), LogSumExp(v), LogMeanExp(v)],
            value => Assert.Equal(double.NaN, value));
        Assert.All(Softmax(v), value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void SumsKeepWhatRoundingWouldLose()
    {
        Assert.Equal(2, Sum([1, 1e100, 1, -1e100]));
        Assert.Equal(double.PositiveInfinity, Sum([1, double.PositiveInfinity]));
        Assert.Equal(0.25, Variance([1e9, 1e9 + 1]));
    }

    [Fact]
    public void NormsNeitherOverflowNorUnderflow()
    {
        Assert.Equal(5e200, Norm([3e200, -4e200]), 1e186);
        Assert.Equal(5e-200, Norm([3e-200, 4e-200]), 1e-214);
        Assert.Equal(double.PositiveInfinity, Norm([1, double.NegativeInfinity]));
        Assert.Equal([0.6, -0.8], Normalize([3e300, -4e300]).Select(x => Math.Round(x, 15)));
        Assert.Equal([0, 0], Normalize([0, 0]));
        Assert.Equal(0, Cosine([0, 0], [1, 2]));
    }

    [Fact]
    public void Of_a_matrix_they_are_those_of_its_elements()
    {
        Matrix a = new double[,] { { 1, -2, 0.5 }, { 3, 0, -1 } };
        Vector v = new double[] { 1, -2, 0.5, 3, 0, -1 };
        Assert.Equal(LogSumExp(v), LogSumExp(a));
        Assert.Equal(LogMeanExp(v), LogMeanExp(a));
        Assert.Equal(Variance(v), Variance(a));
        Assert.Equal(StandardDeviation(v), StandardDeviation(a));
    }

    [Fact]
    public void LogSumExpAtTheEnds()
    {
        Assert.Equal(1e4 + Math.Log(2), LogSumExp([1e4, 1e4]));
        Assert.Equal(-1e4 + Math.Log(2), LogSumExp([-1e4, -1e4]));
        Assert.Equal(Math.Exp(-50), LogSumExp([0, -50]));
        Assert.Equal(700, LogMeanExp([700, 700, 700]));
        Assert.Equal(double.NegativeInfinity, LogSumExp([double.NegativeInfinity, double.NegativeInfinity]));
        Assert.Equal(double.PositiveInfinity, LogSumExp([double.PositiveInfinity, 0]));
        Assert.Equal(3, LogSumExp([double.NegativeInfinity, 3]));
    }

    [Fact]
    public void SoftmaxAtTheEnds()
    {
        Assert.Equal([0.5, 0.5, 0], Softmax([1e4, 1e4, -1e4]));
        Assert.Equal([0, 1], Softmax([double.NegativeInfinity, -700]));
        Vector logarithms = LogSoftmax([1000, 950]);
        Assert.Equal(-Math.Exp(-50), logarithms[0]);
        Assert.Equal(-50, logarithms[1]);
    }

    [Fact]
    public void OneHotIsChecked()
    {
        Assert.Equal([0, 1, 0], OneHot(1, 3));
        Assert.Contains("n is 3", Assert.Throws<ArgumentOutOfRangeException>(() => OneHot(3, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => OneHot(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => OneHot(0, -1));
    }

    [Fact]
    public void RowByRowAndColumnByColumn()
    {
        Assert.Equal([6, 15], Rows(Table).Sum());
        Assert.Equal([2, 5], Rows(Table).Mean());
        Assert.Equal([3, 6], Rows(Table).Max());
        Assert.Equal([1, 4], Rows(Table).Min());
        Assert.Equal([14, 77], Rows(Table).SquaredNorm());
        Assert.Equal([Math.Sqrt(14), Math.Sqrt(77)], Rows(Table).Norm());
        Assert.Equal([LogSumExp([1, 2, 3]), LogSumExp([6, 5, 4])], Rows(Table).LogSumExp());
        Assert.Equal([7, 7, 7], Columns(Table).Sum());
        Assert.Equal([6, 5, 4], Columns(Table).Max());
        Assert.Equal([2, 5], Rows(Table).Select(r => r[1]));
        Assert.Equal(new double[,] { { 3, 1 }, { 4, 6 } }, Rows(Table).Select(r => [r[^1], r[0]]).ToArray());
        Assert.Equal(new double[,] { { 2, 4, 6 }, { 12, 10, 8 } }, Columns(Table).Select(c => 2 * c).ToArray());
        Assert.Equal(Softmax(Table[1]), Rows(Table).Softmax()[1]);
        Assert.Equal(LogSoftmax(Table.Column(2)), Columns(Table).LogSoftmax().Column(2));
        Assert.Equal(3, Rows(new double[0, 3]).Softmax().ColumnCount);
        Assert.Equal(3, Columns(new double[3, 0]).Softmax().RowCount);
    }

    [Fact]
    public void Comprehensions()
    {
        Assert.Equal(30, Sum(5, i => i * i));
        Assert.Equal(2, Mean(5, i => i));
        Assert.Equal(4, Max(5, i => i));
        Assert.Equal(-4, Min(5, i => -i));
        Assert.Equal(Math.Log(5), LogSumExp(5, i => 0), 15);
        Assert.Equal(3, CountTrue(5, i => i % 2 == 0));
    }

    [Fact]
    public void ComprehensionsWithACondition()
    {
        Assert.Equal(6, Sum(5, i => i, where: i => i % 2 == 0));
        Assert.Equal(1, Sum(3, i => i == 0 ? throw new InvalidOperationException() : 0.5, where: i => i > 0));
        Assert.Equal(0, Sum(5, i => i, where: _ => false));
        Assert.Equal(double.NaN, Mean(5, i => i, where: _ => false));
        Assert.Equal(double.NegativeInfinity, Max(5, i => i, where: _ => false));
        Assert.Equal(double.PositiveInfinity, Min(5, i => i, where: _ => false));
        Assert.Equal(double.NegativeInfinity, LogSumExp(0, i => i));
    }

    [Fact]
    public void NegativeCountsAreErrors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sum(-1, i => i));
        Assert.Throws<ArgumentOutOfRangeException>(() => Max(-1, i => i));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountTrue(-1, i => true));
        Assert.Throws<ArgumentOutOfRangeException>(() => Identity(-1));
    }

    [Fact]
    public void LinearAlgebra()
    {
        Assert.Equal(new double[,] { { 3, 4 }, { 6, 8 } }, Outer([1, 2], [3, 4]).ToArray());
        Assert.Equal(5, Trace(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal([1, 4], Diagonal(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal(new double[,] { { 1, 0 }, { 0, 2 } }, DiagonalMatrix([1, 2]).ToArray());
        Assert.Equal(new double[,] { { 1, 0 }, { 0, 1 } }, Identity(2).ToArray());
        Assert.Equal(Table.T.ToArray(), Transpose(Table).ToArray());
        Assert.Equal(new double[,] { { 1, 4, 9 }, { 36, 25, 16 } }, Hadamard(Table, Table).ToArray());
        Assert.Equal(new double[,] { { 1, 1, 1 }, { 1, 1, 1 } }, Divide(Table, Table).ToArray());
        Assert.Contains("[2, 3]", Assert.Throws<ArgumentException>(() => Trace(Table)).Message);
    }

    [Fact]
    public void ScalarAndIntegerArgumentsChooseTheScalarFunction()
    {
        Assert.Equal(3, Max(2, 3));
        Assert.Equal(3.5, Max(2, 3.5));
        Assert.Equal(2, Min(2.5, 2));
        Assert.Equal(4, Square(2));
        Assert.Equal(6, Sum(Table[0]));
        Assert.Equal(6, Sum([1, 2, 3]));
        Assert.Equal(6, Sum(new double[] { 1, 2, 3 }));
    }

    [Fact]
    public void Products()
    {
        Assert.Equal(24, Product(Values));
        Assert.Equal(720, Product(Table));
        Assert.Equal(1, Product(0, _ => 5.0));
        Assert.Equal(12, Product(4, i => Values[i], where: i => i != 2));
        Assert.Equal([6, 120], Rows(Table).Product());
    }

    [Fact]
    public void Places()
    {
        Assert.Equal((0, 3), (ArgMax(Values), ArgMin(Values)));
        Assert.Equal((1, 0), (ArgMax([1, 2, 2]), ArgMin([1, 2, 1])));
        Assert.Equal((0, 0), (ArgMax([]), ArgMax([1, double.NaN, 2])));
        Assert.Equal(0, ArgMax([double.NegativeInfinity, double.NegativeInfinity]));
        Assert.Equal([2, 0], Rows(Table).ArgMax());
        Assert.Equal([0, 0, 0], Columns(Table).ArgMin());
    }

    [Fact]
    public void Conditions()
    {
        Assert.True(AnyTrue(4, i => Values[i] > 2) && !AnyTrue(4, i => Values[i] > 3) && !AnyTrue(0, _ => true));
        Assert.True(AllTrue(4, i => Values[i] < 4) && !AllTrue(4, i => Values[i] < 3) && AllTrue(0, _ => false));
        Assert.True(AnyTrue([false, true]) && !AllTrue([false, true]) && AllTrue([]));
        Assert.Equal(2, CountTrue([true, false, true]));
    }

    [Fact]
    public void Of_two_matrices_or_tensors()
    {
        Matrix a = new double[,] { { 1, 2 }, { 3, -4 } }, b = new double[,] { { 2, 0 }, { 1, 1 } };
        Assert.Equal(1, Dot(a, b));
        Assert.Equal(34, SquaredDistance(a, b));
        Assert.Equal(1 / Math.Sqrt(180), Cosine(a, b), 15);
        Tensor3 s = new double[,,] { { { 1, 2 }, { 3, -4 } } }, t = new double[,,] { { { 2, 0 }, { 1, 1 } } };
        Assert.Equal(1, Dot(s, t));
        Assert.Equal(34, SquaredDistance(s, t));
        Assert.Equal(7.25, Variance(s));
        Assert.Equal(Math.Sqrt(7.25), StandardDeviation(s));
        Assert.Equal(LogSumExp(t) - Math.Log(4), LogMeanExp(t), 15);
        Assert.Equal(Math.Sqrt(30), NormP(s, 2), 14);
        Assert.Contains("must be equal", Assert.Throws<ArgumentException>(() => Dot(a, new double[2, 3])).Message);
    }

    [Fact]
    public void PowerNorms()
    {
        Assert.Equal(Math.Sqrt(30), NormP(Values, 2), 14);
        Assert.Equal(10, NormP(Values, 1), 14);
        Assert.Equal(4, NormP(Values, double.PositiveInfinity));
        Assert.Equal(Math.Sqrt(91), NormP(Table, 2), 14);
        Assert.Equal(Math.Cbrt(2) * 1e300, NormP([1e300, -1e300], 3), 1e286);
        Assert.Equal(0, NormP([0, 0], 3));
    }

    [Fact]
    public void SumsOfArrays()
    {
        Assert.Equal([7, 7, 7], Sum(2, i => Table[i]));
        Assert.Equal([3.5, 3.5, 3.5], Mean(2, i => Table[i]));
        Assert.Equal([6, 5, 4], Sum(2, i => Table[i], where: i => i > 0));
        Assert.Equal(new double[,] { { 2, 4, 6 }, { 12, 10, 8 } }, Sum(2, _ => Table).ToArray());
        Assert.Equal(Table.ToArray(), Mean(2, _ => Table).ToArray());
        Assert.Throws<ArgumentException>(() => Sum(2, i => i == 0 ? Table : Table.T));
    }

    [Fact]
    public void Shares()
    {
        Assert.Equal([0.5, 0, 0.5], Softmax(3, i => 1000.0 * (i % 2), where: i => i != 1));
        Assert.Equal(2, LogMeanExp(3, _ => 2.0, where: i => i > 0));
    }
}
