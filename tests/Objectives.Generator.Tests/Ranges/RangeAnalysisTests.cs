using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;
using Objectives.Generator.Ranges;
using Objectives.Generator.Simplify;
using Objectives.Generator.Tests.Emitted;
using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Ranges;

/// <summary>What the analysis says of whole programs: no value leaves its outer interval, and the inner one lies in it.</summary>
public class RangeAnalysisTests
{
    public static TheoryData<string> Names => [.. Corpus.All.Select(c => c.Name)];

    private static RangeAnalysis Analyze(ObjectiveModel model, Program program) => new(program, program.Outputs.Select(o => o.Node), LeafRange.Of(model));

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_stay_inside(string name)
    {
        var model = Declaration.Read(Corpus.All.Single(c => c.Name == name).Source).Model!;
        foreach (var program in new[] { model.Program, Rewriter.Run(model.Program, []) })
        {
            var ranges = Analyze(model, program);
            foreach (var run in Runs(model, program))
                for (int node = 0; node < program.Count; node++)
                {
                    // Behind a choice a value matters where it is taken only.
                    if (!ranges.Guards.IsLive(node) || ranges.Guards.Of(node).Count > 0 || program.Kind(node) == NodeKind.Past)
                        continue;
                    var outer = ranges.Outer(node, []);
                    foreach (var value in run.Values(node))
                        Assert.True(value.IsNaN || outer.Closure.Contains(value.Hi), $"node {node} is {value}, outside {outer}");
                }
            for (int node = 0; node < program.Count; node++)
                if (ranges.Guards.IsLive(node) && ranges.Inner(node, ranges.Guards.Of(node)) is { } inner)
                    Assert.True(inner.IsInside(ranges.Outer(node, ranges.Guards.Of(node)).Closure), $"node {node}: {inner} in {ranges.Outer(node, [])}");
        }
    }

    /// <summary>Evaluations at random points, as far as the indices that were drawn stay on their axes.</summary>
    private static IEnumerable<Interpreter> Runs(ObjectiveModel model, Program program)
    {
        foreach (var (integers, sampler) in new[] { (IntegerChoice.Any, 0), (IntegerChoice.Any, 3), (IntegerChoice.Zero, 2) })
            if (Run(model, program, integers, sampler) is { } run)
                yield return run;
    }

    private static Interpreter? Run(ObjectiveModel model, Program program, IntegerChoice integers, int sampler)
    {
        try
        {
            var lengths = Lengths.Choose(model, program, integers == IntegerChoice.Any ? 0 : 6);
            var inputs = new PointSource(model, program, [], lengths, integers).Draw(sampler, 3, atDefaults: true).Inputs;
            var random = new Random(sampler);
            foreach (var leaf in program.Leaves.Where(l => l.Role == LeafRole.Parameter))
            {
                long count = leaf.Axes.Aggregate(1L, (product, axis) => product * lengths.Of(program.Axes[axis].Size));
                bool isPositive = model.Fields.First(f => f.Name == leaf.Name).Domain != DomainKind.Real;
                inputs.Set(LeafRole.Parameter, leaf.Name, [.. Enumerable.Range(0, checked((int)count)).Select(_ => (4 * random.NextDouble()) - (isPositive ? 0 : 2))]);
            }
            return Interpreter.Evaluate(program, inputs);
        }
        catch (Exception e) when (e is InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }

    private const string Fields = """
        [Parameter("d")] Vector w;
        [Parameter] double b, c;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Sample(Domain = Domain.Counts)] int events;
        [Sample(Domain = Domain.OpenUnitInterval)] double p;
        [Hyperparameter(Domain = Domain.Positive)] double scale = 1;

        """;

    private static (Interval Outer, Interval? Inner) Of(string body)
    {
        var model = Declaration.Model(Declaration.Class(Fields + "[Loss] double L() => " + body + ";"));
        int node = model.Program.Find("term L")!.Value;
        var ranges = Analyze(model, model.Program);
        return (ranges.Outer(node, []), ranges.Inner(node, []));
    }

    [Theory]
    [InlineData("y * y", "[0, ∞)")]
    [InlineData("Exp(y)", "(0, ∞)")]
    [InlineData("1 + Exp(y)", "(1, ∞)")]
    [InlineData("SquaredNorm(x) + 1", "[1, ∞)")]
    [InlineData("Sigmoid(Dot(w, x))", "(0, 1)")]
    [InlineData("Sum(Abs(x)) / scale", "[0, ∞)")]
    [InlineData("Max(y, 1e-3)", "[0.001, ∞)")]
    [InlineData("Clamp(y, -1, 1)", "[−1, 1]")]
    [InlineData("Variance(x)", "[0, ∞]")]
    [InlineData("y > 0 ? Log(1 + y) : 0", "[0, ∞)")]
    [InlineData("y > b ? y - b : 1", "(0, ∞)")]
    [InlineData("Abs(y) > 0 ? 1 / Abs(y) : 1", "(0, ∞)")]
    [InlineData("Mean(All(() => Exp(y)))", "(0, ∞)")]
    [InlineData("events + 1", "[1, ∞)")]
    [InlineData("-Log(p)", "(0, ∞)")]
    [InlineData("Cos(y) * Tanh(b)", "(−1, 1)")]
    public void Outer_intervals(string body, string expected) => Assert.Equal(expected, Of(body).Outer.ToString());

    [Theory]
    [InlineData("Dot(w, x) + y", "(−∞, ∞)")]
    [InlineData("b * c", "(−∞, ∞)")]
    [InlineData("Sum(x.Length, i => b * x[i])", "(−∞, ∞)")]
    [InlineData("b * b + c * c", "[0, ∞)")]
    [InlineData("Exp(b) * c", "(−∞, ∞)")]
    [InlineData("Exp(b) / (1 + Exp(c))", "(0, ∞)")]
    [InlineData("w[0] - w[1]", "(−∞, ∞)")]
    [InlineData("SquaredNorm(w - x)", "[0, ∞)")]
    [InlineData("Relu(b)", "[0, ∞)")]
    [InlineData("Max(b, 1)", "[1, ∞)")]
    [InlineData("Tanh(b) / 2 + 0.5", "(0, 1)")]
    [InlineData("b > 0 ? b : 1", "(0, ∞)")]
    [InlineData("StopGradient(b) * scale", "(−∞, ∞)")]
    public void Inner_intervals(string body, string expected) => Assert.Equal(expected, Of(body).Inner.ToString());

    /// <summary>What is correlated, or of data that may be anything, is claimed of no interval.</summary>
    [Theory]
    [InlineData("y")]
    [InlineData("b - Tanh(b)")]
    [InlineData("w[0] - Sum(w)")]
    [InlineData("b / (1 + Abs(b))")]
    [InlineData("Exp(b) * y")]
    [InlineData("Dot(w, x) - Max(w)")]
    [InlineData("Softmax(w)[0]")]
    [InlineData("Sum(x.Length, i => Tanh(b * x[i]))")]
    public void Nothing_is_claimed(string body) => Assert.Null(Of(body).Inner);
}
