using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Runtime;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class TransportTests
{
    [Fact]
    public void AssignsAtTheLeastSum()
    {
        var random = new Random(1);
        for (int n = 0; n <= 6; n++)
            for (int trial = 0; trial < 20; trial++)
            {
                var c = Matrix.From(n, n, (_, _) => trial < 10 ? random.NextDouble() : random.Next(3));
                int[] columns = LinearAssignment(c);
                Assert.Equal(Enumerable.Range(0, n), columns.Order());
                Assert.Equal(Permutations(n).Min(p => Sum(n, i => c[i, p[i]])), Sum(n, i => c[i, columns[i]]), 12);
            }
        Assert.Throws<ArgumentException>(() => LinearAssignment(new double[2, 3]));
    }

    [Fact]
    public void AssignsAlsoWhereCostsAreNotFinite()
    {
        double x = double.PositiveInfinity;
        Assert.Equal([2, 0, 1], LinearAssignment(new double[,] { { x, x, 1 }, { 2, x, double.NaN }, { x, 3, x } }));
        Assert.Equal([0, 1], LinearAssignment(new double[,] { { double.NaN, x }, { x, double.NaN } }).Order());
    }

    /// <summary>On a line the least cost of |x − y| is the area between the two distribution functions.</summary>
    [Fact]
    public void TransportsOnALine()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 50; trial++)
        {
            int n = 1 + random.Next(6), m = 1 + random.Next(6);
            Vector x = Vector.From(n, _ => random.NextDouble()), y = Vector.From(m, _ => random.NextDouble());
            Vector a = Softmax(Vector.From(n, _ => random.NextDouble())), b = Softmax(Vector.From(m, _ => random.NextDouble()));
            double[] places = [.. x.ToArray().Concat(y.ToArray()).Order()];
            double area = 0;
            for (int k = 1; k < places.Length; k++)
                area += (places[k] - places[k - 1]) * Math.Abs(Sum(n, i => a[i], where: i => x[i] < places[k]) - Sum(m, j => b[j], where: j => y[j] < places[k]));
            Assert.Equal(area, OptimalTransport(a, b, Matrix.From(n, m, (i, j) => Math.Abs(x[i] - y[j]))), 12);
        }
    }

    /// <summary>The plan has the sums, the potentials fit everywhere and the two values agree: both are the best. Also with masses of 0 and ties.</summary>
    [Fact]
    public void PlanAndPotentialsProveEachOther()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 200; trial++)
        {
            int n = 1 + random.Next(7), m = 1 + random.Next(7);
            double[] a = new double[n], b = new double[m], c = new double[n * m], plan = new double[n * m], f = new double[n], g = new double[m];
            for (int unit = 0; unit < 12; unit++)
            {
                a[random.Next(n)] += 0.125;
                b[random.Next(m)] += 0.125;
            }
            for (int k = 0; k < c.Length; k++)
                c[k] = trial % 2 == 0 ? random.NextDouble() : random.Next(4);
            Transport.Solve(a, b, c, plan, f, g);
            for (int i = 0; i < n; i++)
                Assert.Equal(a[i], Enumerable.Range(0, m).Sum(j => plan[(i * m) + j]), 12);
            for (int j = 0; j < m; j++)
                Assert.Equal(b[j], Enumerable.Range(0, n).Sum(i => plan[(i * m) + j]), 12);
            for (int k = 0; k < c.Length; k++)
                Assert.True(plan[k] >= 0 && c[k] - f[k / m] - g[k % m] >= -1e-12, $"{trial}: {k}");
            Assert.Equal(0, f.Sum(), 12);
            Assert.Equal(plan.Zip(c, (p, cost) => p * cost).Sum(), a.Zip(f, (x, y) => x * y).Sum() + b.Zip(g, (x, y) => x * y).Sum(), 12);
        }
    }

    [Fact]
    public void RefusesWhatIsNoMass()
    {
        Matrix c = new double[,] { { 1, 2 }, { 3, 1 } };
        Assert.True(double.IsNaN(OptimalTransport([1, -1], [0, 0], c)));
        Assert.True(double.IsNaN(OptimalTransport([1, 1], [3, -1], c)));
        Assert.True(double.IsNaN(OptimalTransport([double.NaN, 1], [1, 1], c)));
        Assert.True(double.IsNaN(OptimalTransport([1, 1], [1, 1], new double[,] { { double.PositiveInfinity, double.PositiveInfinity }, { 1, 1 } })));
        Assert.Equal(2, OptimalTransport([1, 1], [1, 1], c));
        Assert.Throws<ArgumentException>(() => OptimalTransport([1], [1, 1], c));
    }

    private static IEnumerable<int[]> Permutations(int n) => n == 0 ? [[]]
        : Permutations(n - 1).SelectMany(p => Enumerable.Range(0, n).Select(place => (int[])[.. p[..place], n - 1, .. p[place..]]));
}
