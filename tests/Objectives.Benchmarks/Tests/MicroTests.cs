using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Objectives.Benchmarks.Tests;

/// <summary>What is timed one by one.</summary>
public sealed class MicroTests
{
    /// <summary>An instruction or two, or of integers in lanes of doubles.</summary>
    private static readonly string[] Trivial = ["Abs", "Ceiling", "Floor", "Round", "Sign", "Sqrt", "Equal", "Less", "LessOrEqual", "StrongZero"];

    [Fact]
    public void Every_function_of_vectors_is_timed() =>
        Assert.Equal(FunctionCases.Vectorised.Select(m => m.Name).Distinct().Except(Trivial).Order(), FunctionRange.All.Select(f => f.Function).Order());

    [Fact]
    public void All_ways_to_do_the_same_agree() => Assert.Empty(MicroRun.All.GroupBy(c => c.Group).SelectMany(MicroRun.Disagreeing));

    [Fact]
    public void Every_group_has_ours_and_most_have_another()
    {
        var groups = MicroRun.All.GroupBy(c => c.Group).ToList();
        Assert.All(groups, g => Assert.Single(g, c => c.Method == MicroCase.Ours));
        Assert.All(groups, g => Assert.Equal(g.Count(), g.Select(c => c.Method).Distinct().Count()));
        Assert.True(groups.Count(g => g.Any(c => c.Method == MicroCase.Library)) >= 2 * 20);
    }

    [Fact]
    public void Measures_what_is_asked_for()
    {
        var writer = new StringWriter();
        Assert.True(new MicroRun("Log1p f64", new Effort(1, 1), writer).Run(), writer.ToString());
        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("  Log1p f64 ", Assert.Single(lines[2..]));
        string[] cells = lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, cells.Length);
        Assert.All(cells[2..], cell => Assert.True(double.Parse(cell) > 0));
    }

    [Fact]
    public void Says_that_nothing_is_called_like_that()
    {
        var writer = new StringWriter();
        Assert.False(new MicroRun("Sinus", new Effort(1, 1), writer).Run());
        Assert.Equal("micro: nothing is called like 'Sinus'", writer.ToString().Trim());
    }
}
