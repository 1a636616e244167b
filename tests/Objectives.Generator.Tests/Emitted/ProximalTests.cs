using System;
using System.Linq;
using Objectives.Generator.Frontend.Model;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The proximal step p is the minimum of ½‖x − p‖² + step·R(p): no point near it or far from it with the same fixed entries is better, and where R is convex that is all there is to it.</summary>
public class ProximalTests
{
    public static TheoryData<string> Cases => Corpus.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_better_than_the_proximal_step(string name)
    {
        var compiled = Compiled.Of(name);
        var regularizers = Enumerable.Range(0, compiled.Model.Terms.Count).Where(t => compiled.Model.Terms[t].Kind == TermKind.Regularizer).ToArray();
        var terms = compiled.Type.GetNestedType("Term")!;
        foreach (var bound in compiled.Bindings().Where((b, k) => k is 0 or 1 or 6))
        {
            if (bound.Problem is not IProximable<double> proximable)
                return;
            foreach (double step in new[] { 0, 0.25, 2 })
            {
                double[] point = [.. bound.Direction.Select(v => 2 * v)], result = [.. point.Select(_ => 1e99)];
                Memory.Reuse(bound.Problem, () => proximable.ProximalStep(point, step, result));
                double[] inPlace = [.. point];
                proximable.ProximalStep(inPlace, step, inPlace);
                Assert.Equal(result, inPlace);
                // A factor that is negative has none: hyperparameters and data without a domain may be.
                if (result.Any(double.IsNaN))
                {
                    Assert.DoesNotContain(name, Shrinking);
                    continue;
                }
                double best = Objective(result);
                if (step == 0 || regularizers.Length == 0)
                    Assert.Equal(point, result);
                bool[] isFixed = new bool[point.Length];
                (bound.Problem as IFixedParameters)?.FixedParameters(isFixed);
                Assert.All(Enumerable.Range(0, point.Length).Where(j => isFixed[j]), j => Assert.Equal(point[j], result[j]));
                var random = new Random(3);
                foreach (double size in new[] { 1, 0.1, 1e-3, 1e-5 })
                    for (int k = 0; k < 3 * point.Length; k++)
                    {
                        // One entry at a time, towards zero too, and all of them.
                        double[] other = [.. result];
                        for (int j = 0; j < other.Length; j++)
                            if (!isFixed[j] && (k / 3 == j || k % 3 == 2))
                                other[j] += size * (k % 3 == 0 ? 1 : k % 3 == 1 ? -1 : (2 * random.NextDouble()) - 1);
                        Assert.True(Objective(other) >= best - (1e-13 * (1 + Math.Abs(best))), $"step {step}: {Objective(other):R} is less than {best:R}");
                    }

                double Objective(double[] p) => p.Zip(point, (a, b) => (a - b) * (a - b) / 2).Sum() + (step * regularizers.Sum(t => ByTerm.Value(bound.Problem, terms, p, t)));
            }
        }
    }

    private static readonly string[] Shrinking = ["ElasticNet", "SparseGroups", "WeightedShrinkage"];

    [Fact]
    public void Shrinkage_has_a_proximal_step_and_differences_have_none()
    {
        Assert.All(Shrinking, name => Assert.True(typeof(IProximable<double>).IsAssignableFrom(Compiled.Of(name).Type), name));
        var fused = Compiled.Of("FusedShrinkage");
        Assert.False(typeof(IProximable<double>).IsAssignableFrom(fused.Type));
        Assert.Null(fused.Type.GetMethod("ProximalStep"));
        Assert.Contains(fused.Run.Sources.Values, text => text.Contains("no proximal step: Differences is not read as a sum", StringComparison.Ordinal));
    }

    [Fact]
    public void Shrinkage_is_that_of_the_formula()
    {
        var bound = Compiled.Of("ElasticNet").Bindings().First();
        double lambda = Number("Lambda"), ratio = Number("Ratio");
        const double step = 0.7;
        double[] point = [.. bound.Direction.Select(v => 3 * v)], result = new double[point.Length];
        ((IProximable<double>)bound.Problem).ProximalStep(point, step, result);
        int b = bound.Problem.Layout["b"].Offset;
        for (int j = 0; j < point.Length; j++)
        {
            double shrunk = Math.Sign(point[j]) * Math.Max(Math.Abs(point[j]) - (step * lambda * ratio), 0) / (1 + (step * lambda * (1 - ratio)));
            Assert.Equal(j == b ? point[j] : shrunk, result[j], 1e-14);
        }

        double Number(string property) => (double)bound.Problem.GetType().GetProperty(property)!.GetValue(bound.Problem)!;
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.5)]
    [InlineData(double.PositiveInfinity)]
    public void Steps_that_are_none_are_refused(double step)
    {
        var bound = Compiled.Of("ElasticNet").Bindings().First();
        double[] point = new double[bound.Theta.Length];
        var error = Assert.Throws<ArgumentException>(() => ((IProximable<double>)bound.Problem).ProximalStep(point, step, point));
        Assert.Equal("step", error.ParamName);
        Assert.Throws<ArgumentException>(() => ((IProximable<double>)bound.Problem).ProximalStep(point, 1, new double[point.Length + 1]));
        Assert.Throws<ArgumentException>(() => ((IProximable<double>)bound.Problem).ProximalStep(new double[point.Length + 1], 1, point));
    }
}
