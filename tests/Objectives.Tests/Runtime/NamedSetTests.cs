using System;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

/// <summary>Three sets of samples, with integers and truth values among them, a batch seen from inside, and residuals.</summary>
[Objective]
internal partial class ThreeSets
{
    [Size] int edgeSamples;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample("d", Set = "edge")] Vector e;
    [Sample(Set = "edge")] int next;
    [Sample(Set = "edge")] bool isWall;
    [Sample(3, Set = "edge")] bool[] seen;
    [SampleWeight(Set = "edge")] double s;
    [Sample(Set = "start")] double level;
    [State] double shift;
    [Loss] double Interior() => Softplus(Dot(w, x) - shift);
    [Loss] double Wall() => Square(Dot(w, e) - (isWall ? 1 : 0) - (seen[1] ? 0.5 : 0)) + Sin(All(() => Dot(w, e))[next]) / edgeSamples;
    [Residual] Vector Start() => level * w;
    [Update(nameof(shift))] double Next() => shift + 1;
}

/// <summary>Named sets only, of which the first is the unnamed one; numbers and arrays of both sorts of data by turns.</summary>
[Objective]
internal partial class TwoNamed
{
    [Parameter] double a;
    [Data] double scale;
    [Data(2)] Vector center;
    [Data] int place;
    [Sample(Set = "inside")] double x;
    [Sample(Set = "edge")] double z;
    [Loss] double Inside() => Square(scale * x - a);
    [Loss] double Edge() => Square(z + a - center[place]);
}

/// <summary>Evaluations over some of the samples of named sets.</summary>
public class NamedSetTests
{
    private static readonly double[] Theta = [0.4, -0.3];

    private static ThreeSets Problem(params int[] edge)
    {
        double[][] e = [[1, 2], [0.5, -1], [-0.25, 0.75], [2, 0.1]];
        int[] next = [2, 0, 1, 1];
        bool[] isWall = [true, false, false, true];
        bool[][] seen = [[true, true, false], [false, false, true], [true, true, true], [false, true, false]];
        double[] s = [1, 0.5, 2, 0.25];
        return new(x: new double[,] { { 1, 0.5 }, { -0.5, 2 } }, e: edge.Select(i => e[i]).ToArray(), next: edge.Select(i => next[i]).ToArray(),
            isWall: edge.Select(i => isWall[i]).ToArray(), seen: edge.Select(i => seen[i]).ToArray(), level: new[] { 1, 2, 3.0 }, s: edge.Select(i => s[i]).ToArray());
    }

    /// <summary>To the bit what a problem bound to these samples gives.</summary>
    [Fact]
    public void Chosen_samples_are_those_of_a_smaller_problem()
    {
        ThreeSets all = Problem(0, 1, 2, 3), run = Problem(0, 1, 2), list = Problem(2, 0, 1);
        double[] actual = new double[2], expected = new double[2], direction = [1, -1];
        Assert.Equal(run.Value(Theta), all.Value(Theta, edgeSamples: 0..3));
        Assert.Equal(list.Value(Theta), all.Value(Theta, edgeSamples: new[] { 2, 0, 1 }));
        Assert.Equal(list.Value(Theta, 1..), all.Value(Theta, samples: 1.., edgeSamples: new[] { 2, 0, 1 }));
        Assert.Equal(list.ValueAndGradient(Theta, expected, new[] { 1, 0 }), all.ValueAndGradient(Theta, actual, samples: new[] { 1, 0 }, edgeSamples: new[] { 2, 0, 1 }));
        Assert.Equal(expected, actual);
        run.HessianVectorProduct(Theta, direction, expected);
        all.HessianVectorProduct(Theta, direction, actual, edgeSamples: ..3);
        Assert.Equal(expected, actual);
        Assert.Equal(run.Value(Theta, ThreeSets.Term.Wall), all.Value(Theta, ThreeSets.Term.Wall, edgeSamples: ..^1));
        double[] residuals = new double[4];
        all.Residuals(Theta, residuals, startSamples: 1..);
        Assert.Equal([0.8, -0.6, 3 * 0.4, 3 * -0.3], residuals);
        double[] byEdge = new double[6], ofRun = new double[6];
        run.DataGradient(Theta, ofRun, ThreeSets.DataField.e);
        all.DataGradient(Theta, byEdge, ThreeSets.DataField.e, edgeSamples: 0..3);
        Assert.Equal(ofRun, byEdge);
    }

    [Fact]
    public void The_first_of_named_sets_is_the_unnamed_one()
    {
        // Positional: samples first, then data, each as they are declared.
        var problem = new TwoNamed(new[] { 1.0, 2, 4 }, new[] { 0.5, -0.5 }, 2.0, new[] { 0.0, 1 }, 1);
        Assert.Equal([3, 3, 2], [problem.SampleCount, problem.SampleCountOf("inside"), problem.SampleCountOf("edge")]);
        Assert.Contains("there is 'inside', 'edge'", Assert.Throws<ArgumentException>(() => problem.SampleCountOf("outside")).Message);
        Assert.Equal(1 + 0.25, problem.Value([1.0], samples: 0..1, edgeSamples: 0..1));
        Assert.Equal(TwoNamed.DataField.x, TwoNamed.DataField.X);
    }

    [Fact]
    public void The_problem_itself_is_as_it_was()
    {
        var problem = Problem(0, 1, 2, 3);
        double whole = problem.Value(Theta);
        problem.UpdateState(Theta);
        problem.Shift = 0.25;
        double shifted = problem.Value(Theta);
        Assert.NotEqual(whole, shifted);
        _ = problem.Value(Theta, edgeSamples: 0..3);
        Assert.Equal(shifted, problem.Value(Theta));
        Assert.Equal(4, problem.SampleCountOf("edge"));
        Assert.Equal(shifted, problem.Value(Theta, edgeSamples: .., startSamples: new[] { 0, 1, 2 }));
    }

    /// <summary>An index into the set is checked against the samples chosen.</summary>
    [Fact]
    public void An_index_past_the_chosen_samples_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Problem(0, 1, 2, 3).Value(Theta, edgeSamples: 0..2));
        Assert.Equal("next is 2 at place 0; it indexes edgeSamples and must be 0 to 1. (Parameter 'next')", error.Message);
        Assert.Throws<ArgumentException>(() => Problem(0, 1, 2, 3).Value(Theta, edgeSamples: 1..1));
        Assert.Throws<ArgumentNullException>(() => Problem(0, 1, 2, 3).Value(Theta, edgeSamples: (int[])null!));
    }
}
