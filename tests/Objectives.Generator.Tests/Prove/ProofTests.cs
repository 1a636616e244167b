using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Prove;

/// <summary>Right derivatives are proved, wherever the objective is defined and whatever kinks it has.</summary>
public class ProofTests
{
    private const string Fields = """
        [Size] int d, k;
        [Size] int two => 2 * d + 1;
        [Parameter("d")] Vector w;
        [Parameter("k", "d")] Matrix W;
        [Parameter("d", "d")] Matrix A;
        [Parameter] double b;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Sample] int label;
        [Sample] bool flag;
        [SampleWeight] double s;
        [Hyperparameter] double lambda;
        [Hyperparameter] int order = 2;
        [Regularizer] double Ridge() => lambda * (SquaredNorm(w) + SquaredNorm(W) + SquaredNorm(A) + b * b);

        """;

    private static ObjectiveModel Model(string loss) => Declaration.Model(Declaration.Class(Fields + (loss.Contains("[Loss]", StringComparison.Ordinal)
        ? loss : "[Loss] double Data() => " + loss + ";")));

    private static ProofResult Run(ObjectiveModel model) => Proof.Run(model, Objective.Differentiate(model));

    /// <summary>Proved at this many points, and to more digits than chance or plain doubles would give.</summary>
    internal static void IsProved(ProofResult result, int points = 4)
    {
        Assert.Empty(result.Failures);
        var match = Regex.Match(result.Summary, @"^gradient = differences to (\S+) and product = differences to (\S+) at (\d) points?, in 106-bit arithmetic");
        Assert.True(match.Success, result.Summary);
        Assert.Equal(points, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
        foreach (var error in new[] { match.Groups[1], match.Groups[2] })
            Assert.InRange(double.Parse(error.Value, CultureInfo.InvariantCulture), 0, 1e-15);
    }

    [Theory]
    [InlineData("Square(Dot(w, x) + b - y) / 2")]
    [InlineData("Softplus(-y * (Dot(w, x) + b))")]
    [InlineData("LogSumExp(W * x) - (W * x)[label]")]
    [InlineData("Dot(x, A * x) + Dot(w, A.T * w)")]
    [InlineData("Sum(k, i => Tanh(W[i, 0] * b))")]
    [InlineData("Exp(Sin(b * y)) * NormalCdf(Dot(w, x))")]
    [InlineData("flag ? Square(b - y) : Softplus(b * y)")]
    [InlineData("SquaredNorm(Gradient(v => Softplus(Dot(w, v) * y + b), x))")]
    [InlineData("Sum(order + 1, i => b * i)")]
    [InlineData("w[3] * b + W[1, 2]")]
    [InlineData("Sum(two, i => i * b * y)")]
    public void Smooth(string loss) => IsProved(Run(Model(loss)));

    /// <summary>3 · (2 · −1.9) is rounded where the program multiplies constants, and not where it multiplies numbers: what cancels leaves a last bit.</summary>
    [Theory]
    [InlineData("Dot(w[0..3], Softmax(3, i => Dot(-1.9 * x, w)))")]
    [InlineData("Dot(x[0..3], Softmax(3, i => Dot(-1.9 * w, w)))")]
    [InlineData("Dot(W[0][0..3], Softmax(3, i => Dot(-1.9 * w, w)))")]
    public void Zeros_made_of_rounded_constants(string loss)
    {
        var result = Run(Model(loss));
        Assert.Empty(result.Failures);
        Assert.StartsWith("gradient = differences to ", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Abs(Dot(w, x) - y)")]
    [InlineData("Relu(Dot(w, x) + b)")]
    [InlineData("Max(0, 1 - y * (Dot(w, x) + b))")]
    [InlineData("Max(W * x)")]
    [InlineData("Norm1(w) + NormInf(w)")]
    [InlineData("Clamp(b * y, -1, 1)")]
    [InlineData("Floor(b * y) * b")]
    [InlineData("Max(w * w) * Min(x + w)")]
    [InlineData("Sum(d, i => Sum(d, j => Abs(w[i] - w[j])))")]
    public void Kinks(string loss) => IsProved(Run(Model(loss)));

    [Theory]
    [InlineData("Sum(Log(w)) * y")]
    [InlineData("Sqrt(b) * y + Log(Dot(w, w))")]
    [InlineData("Log(1 - b * b)")]
    [InlineData("-y * Log(b) - (1 - y) * Log(1 - b)")]
    [InlineData("Acosh(b) + Atanh(y)")]
    [InlineData("Log(-b)")]
    [InlineData("Log(y) * Log(-w[0] * b)")]
    [InlineData("Pow(b, y) + Xlogy(y, b)")]
    public void DomainsAreFound(string loss)
    {
        var result = Run(Model(loss));
        Assert.Empty(result.Failures);
        Assert.StartsWith("gradient = differences to ", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Log(-1 - b * b)")]
    [InlineData("Sqrt(-Exp(b)) + y")]
    public void WithoutADomainThereIsANote(string loss)
    {
        var result = Run(Model(loss));
        Assert.Empty(result.Failures);
        Assert.Equal("not proved: no point found where the value is finite", result.Summary);
    }

    /// <summary>The best assignment is one of several that are as good, which a step in the last digits decides; the long one, by chance, does not.</summary>
    [Fact]
    public void Ties() => Assert.Empty(Run(Declaration.Model(Declaration.Class("""
        [Size] int d;
        [Parameter] double a;
        [Sample] double y;
        [Parameter("d")] Vector v;
        [Parameter(3)] Vector w;
        [Sample] int label;
        double Assigned()
        {
            Matrix costs = MatrixExp(Sin(Matrix.From(3, 3, (i, j) => a + 0.1 * i * j) - Matrix.From(3, 3, (i, j) => y + 0.1 * i * j)) / 4);
            int[] column = LinearAssignment(costs);
            return Sum(3, row => costs[row, column[row]]);
        }
        [Loss] double First() => Assigned();
        [Loss] double Second() => Cos(w[label] * Norm1(Exp2(0.0 + 3.0 * Cos(v))));
        """))).Failures);

    /// <summary>A sine of a square of a sine turns millions of times over the unit: the terms of higher order of a difference are not small.</summary>
    [Fact]
    public void Functions_that_vary_fast()
    {
        var result = Run(Declaration.Model(Declaration.Class("""
            [Size] int d;
            [Parameter("d")] Vector v;
            [Data("d")] int[] group;
            [Sample(3, 3)] Matrix X;
            Vector Turns()
            {
                var z = new double[3];
                double s = Sum(Square(SegmentSum(Exp(Tanh(v)), group, d)));
                for (int t = 0; t < 3; t++)
                {
                    s = Sin(SquaredNorm(SegmentSum(Matrix.From(d, 3, (i, j) => s + 0.1 * i * j) * Diagonal(X), group, d)));
                    z[t] = s;
                }
                return z;
            }
            [Loss] double Wave() => LogSumExp(Turns());
            """)));
        Assert.Empty(result.Failures);
        Assert.StartsWith("gradient = differences to ", result.Summary, StringComparison.Ordinal);
    }

    /// <summary>XᵀV⁻¹X has no inverse where X has fewer rows than columns, as sizes in the order of their declaration would make it: a value of rounding errors refutes nothing.</summary>
    [Fact]
    public void MatricesThatAreSingularAtSomeLengthsRefuteNothing() => IsProved(Run(Declaration.Model(Declaration.Class("""
        [Size] int n, p, groups;
        [Parameter] double between, within;
        [Data("n", "p")] Matrix X;
        [Data("n")] Vector y;
        [Data("n")] int[] group;
        [Loss] double Restricted()
        {
            Matrix V = Matrix.From(n, n, (i, j) => (group[i] == group[j] ? Exp(between) : 0) + (i == j ? Exp(within) : 0)), A = X.T * Solve(V, X);
            Vector r = y - X * Solve(A, X.T * Solve(V, y));
            return 0.5 * (LogDet(V) + LogDet(A) + Dot(r, Solve(V, r)));
        }
        """))));

    [Fact]
    public void LabelsCountedFromOneAreFound() => IsProved(Run(Model("LogSumExp(W * x) - (W * x)[label - 1]")));

    [Fact]
    public void IndicesThatLeaveTheirAxisAreANote()
    {
        var result = Run(Model("w[label + 20]"));
        Assert.Empty(result.Failures);
        Assert.StartsWith("not proved: Node ", result.Summary, StringComparison.Ordinal);
        Assert.Contains("reads index", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StopGradient(b) * b * y")]
    [InlineData("Dot(StopGradient(W * x), W * x)")]
    [InlineData("Square(Dot(w, x) + b - StopGradient(Dot(w, x) * b))")]
    [InlineData("StopGradient(b * StopGradient(b)) * Exp(b)")]
    public void FrozenValuesAreHeld(string loss)
    {
        var result = Run(Model(loss));
        IsProved(result);
        Assert.Contains("StopGradient held at its value", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSummaryNamesTheSizes()
    {
        var model = Declaration.Model(Declaration.Class("""
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Half() => Square(Dot(w, x)) / 2;
            """));
        Assert.EndsWith(" at 4 points, in 106-bit arithmetic; sizes n = 3, d = 2.", Run(model).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameProgramGivesTheSameResult()
    {
        var model = Model("Softplus(-y * (Dot(w, x) + b)) + Abs(b)");
        Assert.Equal(Run(model).Summary, Run(model).Summary);
    }

    [Fact]
    public void WhatTheInterpreterDoesNotEvaluateIsANote()
    {
        var model = Model("Dot(w, x) * y");
        var differentiated = Objective.Differentiate(model);
        var builder = new ProgramBuilder(differentiated);
        int value = differentiated.Find(Outputs.Value)!.Value;
        int unknown = builder.Raw((NodeKind)99, ElementType.Real, 0, AxisTable.None, 0, [value]);
        var result = Proof.Run(model, builder.Build([.. differentiated.Outputs.Select(o => o.Name == Outputs.Value ? o with { Node = unknown } : o)]));
        Assert.Empty(result.Failures);
        Assert.StartsWith("not proved: Node ", result.Summary, StringComparison.Ordinal);
    }

    /// <summary>A cycle through a loop and the adjoint of a loop inside of it is computed in rounds, as many as the loop has turns.</summary>
    [Theory]
    [InlineData(5, "gradient = differences to ")]
    [InlineData(1000, "not proved: loops around derivatives of loops have more than ")]
    public void WhatTakesTooLongIsANote(int turns, string summary)
    {
        var run = GeneratorHarness.Run(Declaration.Class($$"""
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Size] int d;
            double Inner(Vector u)
            {
                double r = 0.1;
                for (int i = 0; i < d; i++)
                    r = Tanh(r + u[i] * x[i]);
                return Square(r - y);
            }
            [Loss] double Loss()
            {
                Vector v = w;
                for (int k = 0; k < {{turns}}; k++)
                    v = v - 0.1 * Gradient(Inner, v);
                return Inner(v);
            }
            """));
        string[] lines = [.. run.Sources["Case.g.cs"].Split('\n').Select(l => l.Trim())];
        Assert.StartsWith("//     " + summary, lines[Array.IndexOf(lines, "// Proof") + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void TheHeaderHasTheSummary()
    {
        var run = GeneratorHarness.Run(Declaration.Class("""
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
            """));
        Assert.Empty(run.Diagnostics);
        string[] lines = [.. run.Sources["Case.g.cs"].Split('\n').Select(l => l.Trim())];
        int title = Array.IndexOf(lines, "// Proof");
        Assert.True(title > 0);
        Assert.Matches(@"^//\s+gradient = differences to \S+ and product = differences to \S+ at 4 points, in 106-bit arithmetic; sizes n = 3, d = 2\.$", lines[title + 1]);
    }
}
