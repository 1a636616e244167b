using System.IO;
using System.Linq;
using Objectives.Fuzz.Checks;
using Objectives.Fuzz.Declarations;
using Xunit;

namespace Objectives.Fuzz;

/// <summary>A fixed number of random declarations; any number of others is drawn by <c>dotnet run</c>.</summary>
public class RandomDeclarationsTests
{
    private const int Seed = 1;

    /// <summary>As many as take two minutes on two cores.</summary>
    private const int Count = 300;

    [Fact]
    public void Interpreter_emitted_code_and_the_users_own_agree()
    {
        var report = Campaign.Run(Seed, 0, Count);
        using var text = new StringWriter();
        report.Write(text);
        foreach (var failure in report.Failures.Take(3))
            Report.Write(text, Shrinking.Shrink(failure));
        Assert.True(report.Failures.Count == 0, text.ToString());
        Assert.Equal(Count, report.Programs);
        // What agrees was compared: few points are near a kink.
        Assert.True(report.Comparisons > 30 * Count && report.Skipped < report.Comparisons / 10, text.ToString());
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        string[] Draw(int seed) => [.. Enumerable.Range(0, 40).Select(i => Drawing.Draw(seed, i).ToCase()?.Source ?? "")];
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
    }

    /// <summary>Between them, two thousand declarations use what the grammar has.</summary>
    [Fact]
    public void Declarations_use_the_whole_grammar()
    {
        var features = Enumerable.Range(0, 2000).SelectMany(i => Drawing.Draw(Seed, i).Features).ToHashSet();
        foreach (string feature in new[]
        {
            "loop: recurrence", "loop: scatter", "loop: triangle", "loop: break", "inner derivative", "Hessian", "Laplacian", "All(() => e)", "Sort", "Segment", "LogDet", "matrix function",
            "Fft", "where", "switch", "data index", "modular index", "helper", "Softmax", "CumSum", "Loss(Reduction.MeanOverCount)", "Metric", "Regularizer",
            "Parameter of Tensor3", "Parameter of Tensor4", "T[i, j, k]", "Noise of Vector, one a sample", "Noise of numbers, one for all", "State of Vector, one a sample", "named set", "empty axes", "pairs", "All(x)[i]",
            "Root", "ArgMin of a vector", "MinOver a set", "FixedPoint of a vector", "SegmentLogSumExp", "library: tuple", "library: recurrence", "Residual", "Residual(Reduction.Mean)", "Output", "Output(Family.Categorical)", "Output(Family.Poisson)",
        })
            Assert.Contains(feature, features);
    }

    /// <summary>A mistake in one part of a large declaration is found in that part.</summary>
    [Fact]
    public void Shrinking_keeps_what_fails()
    {
        var a = new Field("a", Kind.Real, Role.Parameter);
        Node Read() => new("field", Kind.Real, "a");
        Node Sum(Node left, Node right) => new("+", Kind.Real, "($0 + $1)", left, right);
        var wrong = new Node("wrong", Kind.Real, "NoSuchFunction($0)", Sum(Read(), new("Sin", Kind.Real, "Sin($0)", Read())));
        var declaration = new Declaration("Shrunk", [], [a], [new("Loss", Sum(Sum(Read(), Read()), Sum(wrong, Read()))), new("Loss", Read())]);
        var failed = Batch.Check([declaration]).Single();
        Assert.Equal("CS0103", failed.Fault);
        var shrunk = Shrinking.Shrink(failed).Declaration;
        Assert.Equal("NoSuchFunction($0)", shrunk.Terms.Single().Body.Text);
        Assert.Equal(2, shrunk.Size);
    }
}
