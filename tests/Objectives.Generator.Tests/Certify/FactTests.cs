using System;
using System.Linq;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Certify;

/// <summary>What is said of a class whatever its data are: of declarations of which it is known by hand, and of the corpus by chords.</summary>
public class FactTests
{
    [Theory]
    [InlineData("Softplus(-y * (Dot(w, x) + b))", "Convex", true)]
    [InlineData("LogSumExp(W * x) - Dot(W[label], x)", "Convex", true)]
    [InlineData("Log(Sum(Exp(W * x)))", "Convex", true)]
    [InlineData("Exp(Dot(w, x)) - y * Dot(w, x)", "Convex", true)]
    [InlineData("Square(Dot(w, x) - y)", "Convex", true)]
    [InlineData("Abs(Dot(w, x) - y)", "Convex", false)]
    [InlineData("Relu(1 - y * Dot(w, x))", "Convex", false)]
    [InlineData("Square(Max(0, 1 - y * Dot(w, x)))", "Convex", false)]
    [InlineData("Norm(W * x)", "Convex", false)]
    [InlineData("Sqrt(1 + Square(Dot(w, x)))", "Convex", true)]
    [InlineData("Max(W * x)", "Convex", false)]
    [InlineData("Min(W * x)", "Concave", false)]
    [InlineData("-Square(b) + Dot(w, x)", "Concave", true)]
    [InlineData("y * Dot(w, x) + b", "Affine", true)]
    [InlineData("y * y", "Constant", true)]
    [InlineData("-Log(s) + s * s", "Convex", true)]
    [InlineData("1 / s", "Convex", true)]
    [InlineData("Pow(s, 1.5) + LogGamma(s)", "Convex", true)]
    [InlineData("Sqrt(s) + Log1p(s)", "Concave", true)]
    [InlineData("h * Square(b)", "Convex", true)]
    // Not known: signs that no domain says, products, functions that bend both ways.
    [InlineData("y * Square(b)", "Unknown", true)]
    [InlineData("b * Dot(w, x)", "Unknown", true)]
    [InlineData("Tanh(Dot(w, x))", "Unknown", true)]
    [InlineData("Sin(b) + b * b", "Unknown", true)]
    [InlineData("Exp(Log(s))", "Unknown", true)]
    [InlineData("Square(b * b - 1)", "Unknown", true)]
    [InlineData("StopGradient(b) * b", "Unknown", false)]
    [InlineData("Dot(w, x) > 0 ? b * b : b", "Unknown", false)]
    [InlineData("Floor(b)", "Unknown", false)]
    public void Facts_are_those_known_by_hand(string loss, string curvature, bool isSmooth)
    {
        var sources = GeneratorHarness.Run($$"""
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
                [Size] int k = 3;
                [Hyperparameter(Domain = Domain.Nonnegative)] double h = 1;
                [Loss] double Loss() => {{loss}};
            }
            """).Sources;
        string text = sources["Case.g.cs"];
        Assert.Contains($"public static global::Objectives.Curvature Curvature => global::Objectives.Curvature.{curvature};", text, StringComparison.Ordinal);
        Assert.Contains($"public static bool IsSmooth => {(isSmooth ? "true" : "false")};", text, StringComparison.Ordinal);
    }

    /// <summary>Where only the sign of a hyperparameter is missing, it is said which.</summary>
    [Fact]
    public void A_missing_domain_is_named()
    {
        string text = Compiled.Of("RidgeLogistic").Run.Sources.Single(s => s.Key.EndsWith("RidgeLogistic.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains("Curvature.Unknown;", text, StringComparison.Ordinal);
        Assert.Contains("It would be convex if lambda was known to be at least 0: <c>[Hyperparameter(Domain = Domain.Nonnegative)]</c>.", text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Cases => Corpus.Names;

    /// <summary>Along chords between random points of the parameters' ranges, and across kinks.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Chords_lie_where_the_curvature_says(string name)
    {
        var compiled = Compiled.Of(name);
        var curvature = (Curvature)compiled.Type.GetProperty("Curvature")!.GetValue(null)!;
        if (curvature == Curvature.Unknown)
            return;
        var problem = compiled.Bindings().First();
        var random = new Random(5);
        for (int k = 0; k < 40; k++)
        {
            // Of the same signs as the point, so that no domain is left.
            double[] a = Moved(), b = Moved(), middle = [.. a.Zip(b, (x, y) => (x + y) / 2)];
            double left = problem.Problem.Value(a), right = problem.Problem.Value(b), between = problem.Problem.Value(middle);
            if (!double.IsFinite(left) || !double.IsFinite(right))
                continue;
            double rounding = 1e-12 * (1 + Math.Abs(left) + Math.Abs(right)), chord = (left + right) / 2;
            if (curvature is Curvature.Convex or Curvature.Affine or Curvature.Constant)
                Assert.True(between <= chord + rounding, $"{between:R} lies above the chord's {chord:R}");
            if (curvature is Curvature.Concave or Curvature.Affine or Curvature.Constant)
                Assert.True(between >= chord - rounding, $"{between:R} lies below the chord's {chord:R}");
            if (curvature == Curvature.Constant)
                Assert.Equal(left, right);
        }

        double[] Moved() => [.. problem.Theta.Select(x => x * (0.05 + (3 * random.NextDouble())))];
    }

    [Fact]
    public void Formulas_are_those_of_the_header()
    {
        var type = Compiled.Of("RidgeLogistic").Type;
        Assert.Equal("f = 0.5·(lambda·(Σ_d w²)) + (Σ_n softplus(−(y·(b + (Σ_d w·x))))) / n", type.GetProperty("Formula")!.GetValue(null));
        Assert.EndsWith("\n∂f/∂w = w·lambda − p·(Σ_n x·q)\n∂f/∂b = −(p·(Σ_n q))", (string)type.GetProperty("GradientFormula")!.GetValue(null)!, StringComparison.Ordinal);
        Assert.Contains("\n(∂²f·v)_b = ", (string)type.GetProperty("ProductFormula")!.GetValue(null)!, StringComparison.Ordinal);
    }
}
