using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;
using Objectives.Generator.Tests.Algebra;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Rules;

/// <summary>The pass: compositions, forms that only look alike, conditions, boundaries, and objectives from text to files.</summary>
public class RewriterTests
{
    private const string Fields = """
        [Parameter("k")] Vector w;
        [Parameter] double a, b;
        [Sample("k")] Vector x;
        [Sample] double y;
        [Sample] int label;

        """;

    private static (Program Program, List<string> Applied) Rewrite(string loss)
    {
        var program = Declaration.Model(Declaration.Class(Fields + "[Loss] double Data() => " + loss + ";")).Program;
        var applied = new List<string>();
        return (Rewriter.Run(program, applied), applied);
    }

    [Theory]
    [InlineData("Log(1 + Exp(-y * a))", "Softplus(-y * a)")]
    [InlineData("-Log(1 / (1 + Exp(-a)))", "Softplus(-a)")]
    [InlineData("-Log(1 - 1 / (1 + Exp(-a)))", "Softplus(a)")]
    [InlineData("Log(1 - Exp(-Square(a)))", "Log1mExp(-Square(a))")]
    [InlineData("(Exp(a) - Exp(-a)) / (Exp(a) + Exp(-a))", "Tanh(a)")]
    [InlineData("(Exp(2 * a) - 1) / (Exp(2 * a) + 1)", "Tanh(a)")]
    [InlineData("(Exp(a - b) - Exp(b - a)) / 2", "Sinh(a - b)")]
    [InlineData("1 / (1 + Exp(a - b))", "Sigmoid(b - a)")]
    [InlineData("Sqrt(a * a + Pow(b, 2))", "Hypot(a, b)")]
    [InlineData("Sin(3 * a) / (3 * a)", "Sinc(3 * a)")]
    [InlineData("Sum(Sigmoid(w) * Log(Sigmoid(w)))", "Sum(-Sigmoid(w) * Softplus(-w))")]
    [InlineData("a * a * Log(a * a)", "-Entropy(a * a)")]
    [InlineData("Log(Sum(Exp(w)))", "LogSumExp(w)")]
    [InlineData("Log(Mean(Exp(w)))", "LogMeanExp(w)")]
    [InlineData("-Log(Exp(w[label]) / Sum(Exp(w)))", "LogSumExp(w) - w[label]")]
    [InlineData("-Log((Exp(w) / Sum(Exp(w)))[label])", "LogSumExp(w) - w[label]")]
    [InlineData("-Log(Softmax(w)[label])", "-LogSoftmax(w)[label]")]
    [InlineData("Dot(x, Exp(w) / Sum(Exp(w)))", "Dot(x, Softmax(w))")]
    [InlineData("Sum(x * Exp(w)) / Sum(Exp(w))", "Dot(x, Softmax(w))")]
    [InlineData("Log(Cosh(a - b))", "Log(Cosh(a - b))")]
    [InlineData("Log(Determinant(1e150 * (Outer(w, w) + DiagonalMatrix(x * x + 1))))", "LogDet(1e150 * (Outer(w, w) + DiagonalMatrix(x * x + 1)))")]
    [InlineData("Log(Abs(Determinant(-1e150 * (Outer(w, w) + DiagonalMatrix(x * x + 1)))))", "LogDet(-1e150 * (Outer(w, w) + DiagonalMatrix(x * x + 1)))")]
    public void Formulas_become_stable_ones_of_the_same_value(string written, string stable)
    {
        var (program, applied) = Rewrite(written);
        Assert.NotEmpty(applied);
        Assert.Empty(Verifier.Check(program));
        var original = Declaration.Model(Declaration.Class(Fields + "[Loss] double Data() => " + stable + ";")).Program;
        AssertEqual(original, program, Inputs(0.7, 0.4, 0));
        // And where the exponentials as written leave the doubles. Only sinh itself grows like them.
        var far = Interpreter.Evaluate(program, Inputs(3000, 0.4, 3000)).Values("term Data").ToArray();
        Assert.All(far, v => Assert.Equal(!stable.StartsWith("Sinh", StringComparison.Ordinal), v.IsFinite));
    }

    [Theory]
    [InlineData("Log(2 + Exp(a))")]
    [InlineData("1 / (1 + StopGradient(Exp(a)))")]
    [InlineData("Log(StopGradient(Sum(Exp(w))))")]
    [InlineData("Exp(Log(a))")]
    [InlineData("a * Log(b)")]
    [InlineData("Sin(a) / b")]
    [InlineData("Exp(a) - Exp(b)")]
    [InlineData("Softplus(a) - b")]
    [InlineData("Sqrt(a * a + 1)")]
    [InlineData("1 - Sin(a)")]
    [InlineData("LogSumExp(w) - w[label]")]
    [InlineData("Softmax(w)[label]")]
    [InlineData("LogSumExp(-w) + Softmax(-x)[label] + LogMeanExp(-2 * w)")]
    [InlineData("LogSumExp(x - w) + Softmax(w * x - Softplus(w))[label]")]
    [InlineData("LogSoftmax(w)[label]")]
    [InlineData("LogMeanExp(w) + Log1p(a) + LogAddExp(a, b) + Softplus(-y * Dot(w, x)) + Sigmoid(a) + Tanh(b) + Norm(w)")]
    [InlineData("Sum(Exp(w) / Sum(Exp(x)))")]
    public void Other_formulas_are_returned_as_they_are(string loss)
    {
        var program = Declaration.Model(Declaration.Class(Fields + "[Loss] double Data() => " + loss + ";")).Program;
        var applied = new List<string>();
        Assert.Same(program, Rewriter.Run(program, applied));
        Assert.Empty(applied);
    }

    [Fact]
    public void Products_of_exponentials_over_different_axes_stay_apart()
    {
        var (before, after, applied) = Instance.Rewrite((b, x, y, z, k) =>
        {
            int other = b.Axes.Intern(new Axis(Size.Named("k"), 1));
            var renamed = new Expr(b, b.Rename(z.Node, b.Axes.Of(k)[0], other));
            return z.Apply<Exp>() * renamed.Apply<Exp>() / (z + renamed).Apply<Cosh>();
        });
        Assert.Same(before, after);
        Assert.Empty(applied);
        var (_, _, nested) = Instance.Rewrite((b, x, y, z, k) => z.Apply<Exp>() * x.Apply<Exp>());
        Assert.Equal("exp(x)·exp(y) = exp(x + y)", Assert.Single(nested));
    }

    [Fact]
    public void Quotients_of_exponentials_over_different_axes_stay_apart()
    {
        var (before, after, _) = Instance.Rewrite((b, x, y, z, k) =>
            z.Apply<Exp>() / new Expr(b, b.Rename(z.Node, b.Axes.Of(k)[0], b.Axes.Intern(new Axis(Size.Named("k"), 1)))).Apply<Exp>());
        Assert.Same(before, after);
    }

    [Fact]
    public void A_divisor_that_moves_stays_inside_the_logarithm_of_a_sum()
    {
        var (before, after, _) = Instance.Rewrite((b, x, y, z, k) => (z.Apply<Exp>().Sum(k) / y).Apply<Log>());
        Assert.Same(before, after);
    }

    [Fact]
    public void A_maximum_taken_off_by_hand_is_enough()
    {
        static Expr Centred(ProgramBuilder b, Expr z, int k) => z - new Expr(b, b.Reduce(ReduceOp.Max, z.Node, k));
        foreach (var formula in new Func<ProgramBuilder, Expr, int, Expr>[]
        {
            (b, z, k) => z.Apply<Exp>().Sum(k).Apply<Log>(),
            (b, z, k) => (z.Apply<Exp>().Sum(k) / 3).Apply<Log>(),
            (b, z, k) => z.Apply<Exp>() / z.Apply<Exp>().Sum(k),
            (b, z, k) => (z.Apply<Exp>() * z.Apply<Sin>()).Sum(k) / z.Apply<Exp>().Sum(k),
        })
        {
            var (before, after, _) = Instance.Rewrite((b, x, y, z, k) => formula(b, Centred(b, z, k), k));
            Assert.Same(before, after);
            Assert.NotEmpty(Instance.Rewrite((b, x, y, z, k) => formula(b, z, k)).Applied);
        }
    }

    /// <summary>1 + a stopped exponential is 1 plus a number: softplus would move where the stopped value does not.</summary>
    [Fact]
    public void Stopped_values_are_not_looked_through()
    {
        var (program, applied) = Rewrite("Log(1 + StopGradient(Exp(a)))");
        Assert.Equal("log(1 + x) = log1p x", Assert.Single(applied));
        Assert.Equal(0, Interpreter.EvaluateForward(program, Inputs(0.7, 0.4, 0), new Inputs().Set(LeafRole.Parameter, "a", 1)).Tangents("term Data")[0].ToDouble());
    }

    [Fact]
    public void Custom_derivatives_are_not_looked_through()
    {
        var (before, after, _) = Instance.Rewrite((b, x, y, z, k) =>
        {
            var custom = new Expr(b, b.Custom(x.Apply<Exp>().Node, AxisTable.None, (b.Const(1), y.Node, AxisTable.None)));
            return (1 + custom).Apply<Log1p>() + custom.Apply<Sqrt>() - custom.Apply<Exp>();
        });
        Assert.Same(before, after);
    }

    [Fact]
    public void Random_programs_keep_their_values_and_rewriting_twice_changes_nothing()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var (program, inputs, _) = RandomPrograms.Make(seed);
            var after = Rewriter.Run(program, []);
            foreach (var output in program.Outputs)
                AssertEqual(program, after, inputs(DoubleDouble.Zero), output.Name);
            Assert.Same(after, Rewriter.Run(after, []));
        }
    }

    [Fact]
    public void Header_lists_rewrites_only_where_there_are_any()
    {
        string Header(string loss) => GeneratorHarness.Run(Declaration.Class(Fields + "[Loss] double Data() => " + loss + ";")).Sources["Case.g.cs"];
        Assert.Contains("// Rewrites", Header("Log(1 + Exp(-y * Dot(w, x)))"), StringComparison.Ordinal);
        Assert.Contains("//     log(1 + exp x) = softplus x", Header("Log(1 + Exp(-y * Dot(w, x)))"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rewrites", Header("Softplus(-y * Dot(w, x))"), StringComparison.Ordinal);
    }

    /// <summary>Without the opposite of a stable form being taken for an unstable one.</summary>
    [Fact]
    public void Shifted_sums_stay_shifted_once_when_what_is_in_them_is_rewritten()
    {
        var (_, applied) = Rewrite("LogSumExp(Log(Sigmoid(w)))");
        Assert.Equal("log(sigmoid x) = −softplus(−x)", Assert.Single(applied));
    }

    private static Inputs Inputs(double a, double b, double shift) => new Inputs().Size(Size.SamplesName, 2).Size("k", 3)
        .Set(LeafRole.Parameter, "a", a).Set(LeafRole.Parameter, "b", b)
        .Set(LeafRole.Parameter, "w", 0.3 + shift, -0.8, 1.1 + shift / 2)
        .Set(LeafRole.Sample, "x", 0.5, -1, 2, 0.25, 0.75, -0.5).Set(LeafRole.Sample, "y", 1, -1).Set(LeafRole.Sample, "label", 2, 0);

    private static void AssertEqual(Program expected, Program actual, Inputs inputs, string output = "term Data")
    {
        var l = Interpreter.Evaluate(expected, inputs).Values(output).ToArray();
        var r = Interpreter.Evaluate(actual, inputs).Values(output).ToArray();
        // A value that does not depend on the samples may be held once.
        for (int i = 0; i < Math.Max(l.Length, r.Length); i++)
            Assert.Equal(0, (l[l.Length == 1 ? 0 : i] - r[r.Length == 1 ? 0 : i]).ToDouble(), 1e-25);
    }
}
