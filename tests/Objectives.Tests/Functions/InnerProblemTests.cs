using System;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class InnerProblemTests
{
    private static void Equal(double[] expected, Vector actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 8);
    }

    [Fact]
    public void Finds_minima()
    {
        Assert.Equal(Math.Log(2), ArgMin(s => Math.Exp(s) - 2 * s, 0), 8);
        Assert.Equal(2 - 2 * Math.Log(2), MinOver(s => Math.Exp(s) - 2 * s, 0), 10);
        Assert.Equal(3, ArgMax(s => -Square(s - 3), 0.5), 8);
        Assert.Equal(5, MaxOver(s => 5 - Square(s - 3), 0.5), 10);
        // Rosenbrock's valley; its Hessian is not positive definite all along the way.
        Equal([1, 1], ArgMin(x => 100 * Square(x[1] - x[0] * x[0]) + Square(1 - x[0]), new[] { -1.2, 1.0 }));
        Equal([], ArgMin(_ => 1, default(Vector)));
    }

    [Fact]
    public void Finds_minima_over_sets()
    {
        double Distance(Vector x) => 0.5 * SquaredDistance(x, new[] { 2.0, -1, 0.5 });
        Equal([1, -0.5, 0.5], ArgMin(Distance, new double[3], over: Box(-0.5, 1)));
        Equal([2, 0, 0.25], ArgMin(Distance, new double[3], over: Box(new[] { 0.0, 0, 0 }, new[] { 3, 3, 0.25 })));
        Equal([2, 0, 0.5], ArgMin(Distance, new double[3], over: NonNegative));
        Equal([.. new[] { 2.0, -1, 0.5 }.Select(c => c / Math.Sqrt(5.25))], ArgMin(Distance, new double[3], over: Ball(1)));
        Equal([2, -1, 0.5], ArgMin(Distance, new double[3], over: Ball(3)));
        Equal([1, 0, 0], ArgMin(Distance, new double[3], over: Simplex));
        Equal([0.25, 0.75], ArgMax(p => Math.Log(3) * p[1] + Sum(Entropy(p)), new[] { 0.5, 0.5 }, over: Simplex));
        Assert.Equal(0.25, ArgMin(s => Square(s - 1), 0, over: Box(-1, 0.25)), 12);
        Assert.Equal(0.5625, MinOver(s => Square(s - 1), 0, over: Box(-1, 0.25)), 12);
    }

    [Fact]
    public void Finds_roots()
    {
        Assert.Equal(Math.Sqrt(2), Root(s => s * s - 2, 0, 9), 15);
        Assert.Equal(Math.Sqrt(2), Root(s => 2 - s * s, 0, 9), 15);
        Assert.Equal(3, Root(s => s - 3, 3, 9));
        Assert.Equal(1, Root(Math.Log, 0, 9), 15);
    }

    [Fact]
    public void Finds_fixed_points()
    {
        Assert.Equal(0.7390851332151607, FixedPoint(Math.Cos, 1), 14);
        Equal([0.8, 0.4], FixedPoint(x => new[] { 0.5 * x[1] + 0.6, 0.5 * x[0] }, new double[2]));
    }

    [Fact]
    public void Gives_NaN_where_nothing_is_found()
    {
        Assert.Equal(double.NaN, ArgMin(s => s, 0));                        // no minimum
        Assert.Equal(double.NaN, MinOver(s => -s * s, 1));
        Assert.Equal(double.NaN, ArgMin(s => Math.Log(s), -1));             // the start is outside of the domain
        Assert.Equal(double.NaN, Root(s => s * s + 1, -9, 9));              // no change of sign
        Assert.Equal(double.NaN, FixedPoint(s => s + 1, 0));
        Assert.True(double.IsNaN(ArgMin(x => 100 * Square(x[1] - x[0] * x[0]) + Square(1 - x[0]), new[] { -1.2, 1.0 }, iterations: 2)[0]));
    }

    [Fact]
    public void Refuses_what_makes_no_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ArgMin(s => s * s, 0, iterations: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Root(s => s, -1, 1, iterations: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedPoint(s => s / 2, 1, iterations: 0));
        Assert.Throws<ArgumentNullException>(() => ArgMin((Func<Vector, double>)null!, default));
    }
}
