using System.Linq;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Values that share their parts stay small: written out as trees, these would have 2⁴⁰ nodes and more.</summary>
public class SharedPartsTests
{
    [Theory]
    [InlineData("lambda")]
    [InlineData("w")]
    [InlineData("w * x")]
    public void ALongChainOfSharedPartsCompiles(string start)
    {
        string steps = string.Concat(Enumerable.Repeat("t = t * t + Sin(t); ", 40));
        var run = GeneratorHarness.Run($$"""
            using Objectives;
            using static Objectives.Functions;
            [Objective]
            public partial class Case
            {
                [Parameter] double w;
                [Sample] double x;
                [Hyperparameter] double lambda = 0.5;
                [Loss] double Fit() { double t = {{start}}; {{steps}} return t * w * x; }
            }
            """);
        Assert.Empty(run.Complaints);
    }
}
