using System;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Certify;

/// <summary>The Lipschitz constant of the gradient: where it is known by hand it is that, and nowhere is the gradient steeper.</summary>
public class SmoothnessTests
{
    public static TheoryData<string> Cases => Corpus.Names;

    /// <summary>Data: x = (1, 2) and (−3, 0.5), y = 1 and −2, h = 0.5.</summary>
    [Theory]
    [InlineData("Softplus(-y * (Dot(w, x) + b))", (((5.0 + 1) * 1) + ((9.25 + 1) * 4)) / 2 / 4)]
    [InlineData("Square(Dot(w, x) - y) / 2", (5.0 + 9.25) / 2)]
    [InlineData("LogSumExp(W * x) - Dot(W[label], x)", (5.0 + 9.25) / 2)]
    [InlineData("Sin(b) * h", 0.5)]
    [InlineData("h / 2 * (SquaredNorm(w) + SquaredNorm(W))", 0.5)]
    [InlineData("h / 2 * SquaredNorm(w) + SquaredNorm(W)", 2.0)]
    // A bound, not the least one, which is 2.5.
    [InlineData("h / 2 * SquaredNorm(w) + b * b + Square(w[0])", 4.0)]
    [InlineData("b * Dot(w, x)", 0.5 * (2.23606797749979 + 3.0413812651491097))]
    [InlineData("Square(Max(0, 1 - y * b))", 2 * (1 + 4) / 2.0)]
    [InlineData("Square(Relu(1 - y * b))", 2 * (1 + 4) / 2.0)]
    [InlineData("Sqrt(4 + Square(b))", 0.5)]
    [InlineData("Mean(2, i => Square(w[i]))", 1.0)]
    [InlineData("y * Dot(w, x) + b", 0.0)]
    [InlineData("Sum(2, i => Tanh(w[i])) + LogAddExp(b, 3 * s)", 9.0)]
    [InlineData("Sum(2, i => Tanh(w[i])) + LogAddExp(b, 3 * w[0])", 9 + 0.7698003589195010)]
    [InlineData("Softplus(Sin(b))", 1.25)]
    [InlineData("Sum(2, i => Square(W[i, 1] + W[1, i]))", 16.0)]
    public void Constants_are_those_known_by_hand(string loss, double expected)
    {
        double actual = Constant(loss);
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * (1 + expected), $"{actual:R} is not {expected:R}");
    }

    [Theory]
    [InlineData("Exp(Dot(w, x))")]
    [InlineData("Abs(b)")]
    [InlineData("Norm(w)")]
    [InlineData("Square(b * b)")]
    [InlineData("Square(Dot(w, w))")]
    [InlineData("b > 0 ? b * b : b")]
    [InlineData("1 / s")]
    [InlineData("StopGradient(b) * b")]
    [InlineData("Max(W * x)")]
    public void Nothing_is_said_of_others(string loss) => Assert.Equal(double.PositiveInfinity, Constant(loss));

    private static double Constant(string loss)
    {
        var run = GeneratorHarness.Run($$"""
            using Objectives;
            using static Objectives.Functions;
            [Objective] public partial class Case
            {
                [Parameter("d")] Vector w;
                [Parameter("k", "d")] Matrix W;
                [Parameter] double b;
                [Parameter(Domain = Domain.Positive)] double s;
                [Sample("d")] Vector x;
                [Sample] double y;
                [Sample] int label;
                [Size] int k = 2;
                [Hyperparameter(Domain = Domain.Nonnegative)] double h = 0.5;
                [Loss] double Loss() => {{loss}};
            }
            public static class Program
            {
                public static double Constant() => Case.SmoothnessConstant(new Case(x: new double[,] { { 1, 2 }, { -3, 0.5 } }, y: new[] { 1.0, -2 }, label: new[] { 0, 1 }));
            }
            """);
        using var image = new System.IO.MemoryStream();
        var emitted = run.Output.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        return (double)Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Constant")!.Invoke(null, null)!;
    }

    /// <summary>Between random points near and far, over every declaration of the corpus.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void No_gradient_is_steeper(string name)
    {
        var compiled = Compiled.Of(name);
        if (compiled.Program.Find(Outputs.Smoothness) is null)
            return;
        var member = compiled.Type.GetMethod("SmoothnessConstant")!;
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 9).Take(3))
        {
            double constant = (double)member.Invoke(null, [bound.Problem])!;
            Assert.True(constant >= 0, $"the constant is {constant}");
            // A branch that a hyperparameter chooses may have no known bound.
            if (double.IsPositiveInfinity(constant))
                continue;
            var random = new Random(7);
            double[] at = new double[bound.Theta.Length], beside = new double[bound.Theta.Length];
            foreach (double size in new[] { 1, 0.01, 10 })
                for (int k = 0; k < 20; k++)
                {
                    double[] a = [.. bound.Theta.Select(t => t * (0.1 + (2 * random.NextDouble())))], b = [.. a.Select(t => t * (1 + (size * random.NextDouble())))];
                    bound.Problem.ValueAndGradient(a, at);
                    bound.Problem.ValueAndGradient(b, beside);
                    double moved = Norm([.. at.Zip(beside, (x, y) => x - y)]), distance = Norm([.. a.Zip(b, (x, y) => x - y)]);
                    Assert.True(moved <= (constant * distance * (1 + 1e-9)) + (1e-10 * (1 + Norm(at))), $"{moved:R} is more than {constant:R} times {distance:R}");
                }
        }
    }

    private static double Norm(double[] v) => Math.Sqrt(v.Sum(x => x * x));
}
