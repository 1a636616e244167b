using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Tests.Emitted;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Rules;

/// <summary>Rewritten objectives, compiled: right where the formulas as written are, and where those overflow.</summary>
public class EmittedRewriteTests
{
    private static readonly Case Subject = new("Written", "d; k", """
        [Size] int k;
        [Parameter("k", "d")] Matrix W;
        [Parameter("k")] Vector c;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Sample] int label;
        [Loss] double CrossEntropy()
        {
            Vector p = Exp(W * x) / Sum(Exp(W * x));
            return -Log(p[label]);
        }
        [Loss] double Logistic() => Log(1 + Exp(-y * Dot(c, W * x))) - Log(1 / (1 + Exp(-Sum(c)))) + Log(Mean(Exp(c)));
        [Loss] double Robust() => Sqrt(Square(y) + Square(Sum(c))) + Log(Cosh(y - Sum(c))) + Sum((Exp(c) - Exp(-c)) / (Exp(c) + Exp(-c)));
        [Regularizer] double Spread() => Sum(c * c * Log(c * c)) + Sum(1 - Cos(c)) + Sum(Sin(c) / c);
        """) { Ranges = "label 0 k-1" };

    private static readonly Lazy<(GeneratorRun Run, Type Type)> Built = new(() =>
    {
        var run = GeneratorHarness.Run(Subject.Source);
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        return (run, Compiled.Load(Subject, image.ToArray()));
    });

    [Fact]
    public void Compiles_without_complaint() => Assert.Empty(Built.Value.Run.Diagnostics.Concat(Built.Value.Run.Complaints));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(9, 1)]
    [InlineData(300, 2)]
    public void Agrees_with_the_formulas_as_written(int samples, int configuration)
    {
        var written = Objective.Differentiate(Declaration.Model(Subject.Source));
        var bound = new Bound(Subject, Built.Value.Type, samples, configuration);
        var expected = new Oracle(written, bound, [.. Enumerable.Range(0, samples)]);
        var actual = Evaluation.Full(bound);
        AssertClose([expected.Value], [actual.Value]);
        AssertClose([expected.Value], [((IReferenceObjective<double>)bound.Problem).ReferenceValue(bound.Theta)]);
        AssertClose([.. expected.Gradient.SelectMany(block => block)], actual.Gradient);
        AssertClose([.. expected.Product.SelectMany(block => block)], actual.Product);
    }

    [Fact]
    public void Stands_arguments_where_the_formulas_as_written_do_not()
    {
        var bound = new Bound(Subject, Built.Value.Type, 20, 1);
        double[] far = [.. bound.Theta.Select(t => t * 5000)], gradient = new double[far.Length], product = new double[far.Length];
        double value = bound.Problem.ValueAndGradient(far, gradient, bound.Direction, product);
        Assert.False(double.IsFinite(((IReferenceObjective<double>)bound.Problem).ReferenceValue(far)));
        Assert.All([value, .. gradient, .. product], number => Assert.True(double.IsFinite(number)));
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        double scale = expected.Max(Math.Abs);
        Assert.All(expected.Zip(actual), p => Assert.InRange(p.Second, p.First - 1e-12 * scale, p.First + 1e-12 * scale));
    }
}
