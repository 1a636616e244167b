using System;
using System.Globalization;
using System.Linq;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Verification;

public class ValidationTests
{
    private const double NaN = double.NaN, Infinity = double.PositiveInfinity;

    [Fact]
    public void FiniteDataAreValid()
    {
        ValidationReport report = default(Validation)
            .Samples<double>("x", [1, double.MaxValue, -double.Epsilon, -0.0], 2)
            .Samples<float>("z", [1, float.MinValue])
            .Shared<double>("centre", [1, 2], 2)
            .Weights<double>("s", [0, 1e-300])
            .Hyperparameter("Lambda", 0.0)
            .Size("d", 2)
            .Report();

        Assert.True(report.IsValid);
        Assert.Empty(report.Findings);
        Assert.Equal("Nothing was found: every number is finite.", report.ToString());
    }

    [Fact]
    public void CountsWhatIsNotFiniteAndNamesTheFirst()
    {
        ValidationReport report = default(Validation).Samples<double>("x", [1, 2, 3, 4, 5, -Infinity, NaN, 8, NaN], 3).Report();

        Assert.False(report.IsValid);
        ValidationFinding finding = Assert.Single(report.Findings);
        Assert.Equal(("x", 2, 1, 1, 2), (finding.Name, finding.NaNCount, finding.InfinityCount, finding.FirstSample, finding.FirstPosition));
        Assert.Equal(
            "x: 2 NaN and 1 infinite of 9 numbers, the first x[1, 2] = −∞. Leave such samples out, or bind finite numbers in their place.",
            report.ToString());
    }

    [Fact]
    public void AScalarOfASampleIsNamedByTheSample()
    {
        ValidationFinding finding = Assert.Single(default(Validation).Samples<double>("y", [0, NaN, 1]).Report().Findings);

        Assert.Equal((1, 0), (finding.FirstSample, finding.FirstPosition));
        Assert.StartsWith("y: 1 NaN of 3 numbers, the first y[1] = NaN.", finding.ToString());
    }

    [Fact]
    public void AMatrixOfASampleIsNamedByItsIndices()
    {
        var values = new float[2 * 3 * 4];
        values[^2] = float.PositiveInfinity;
        ValidationFinding finding = Assert.Single(default(Validation).Samples<float>("patch", values, 3, 4).Report().Findings);

        Assert.Equal((0, 1, 1, 10), (finding.NaNCount, finding.InfinityCount, finding.FirstSample, finding.FirstPosition));
        Assert.StartsWith("patch: 1 infinite of 24 numbers, the first patch[1, 2, 2] = +∞.", finding.Explanation);
    }

    [Fact]
    public void SharedDataHaveNoSample()
    {
        ValidationFinding finding = Assert.Single(default(Validation).Shared<double>("Basis", [0, 1, 2, 3, NaN, 5], 3, 2).Report().Findings);

        Assert.Null(finding.FirstSample);
        Assert.Equal(4, finding.FirstPosition);
        Assert.Equal("Basis: 1 NaN of 6 numbers, the first Basis[2, 0] = NaN. Bind finite numbers in their place.", finding.Explanation);
    }

    [Theory]
    [InlineData(NaN, 1, 0, "Lambda is NaN. Set it to a finite number.")]
    [InlineData(Infinity, 0, 1, "Lambda is +∞. Set it to a finite number.")]
    [InlineData(-Infinity, 0, 1, "Lambda is −∞. Set it to a finite number.")]
    public void AHyperparameterIsFinite(double value, int nans, int infinities, string explanation)
    {
        ValidationFinding finding = Assert.Single(default(Validation).Hyperparameter("Lambda", value).Report().Findings);

        Assert.Equal((nans, infinities, explanation), (finding.NaNCount, finding.InfinityCount, finding.Explanation));
    }

    [Fact]
    public void WeightsThatAreAllZeroMakeMeansNaN()
    {
        ValidationReport report = default(Validation).Weights<double>("s", [0, -0.0, 0]).Report();

        Assert.Equal(
            "s: all sample weights are zero (3 of them), so that means over the samples are NaN. Give at least one sample a positive weight.",
            report.ToString());
        Assert.Null(Assert.Single(report.Findings).FirstPosition);
    }

    [Fact]
    public void AnInfiniteWeightIsOneFinding()
    {
        ValidationFinding finding = Assert.Single(default(Validation).Weights<double>("s", [0, 0, Infinity]).Report().Findings);

        Assert.Equal((1, 2), (finding.InfinityCount, finding.FirstSample));
    }

    [Fact]
    public void NoWeightsAreNotZeroWeights() => Assert.True(default(Validation).Weights<double>("s", []).Report().IsValid);

    [Fact]
    public void AnEmptyAxisHasNoMean() => Assert.Equal(
        "d: the size is 0, so that sums over it are empty and means over it are NaN. Bind data with at least one element along it.",
        default(Validation).Size("d", 0).Report().ToString());

    [Fact]
    public void FindingsKeepTheOrderOfTheChecksOneALine()
    {
        ValidationReport report = default(Validation)
            .Samples<double>("x", [NaN])
            .Samples<double>("y", [1])
            .Weights<double>("s", [0])
            .Hyperparameter("Lambda", NaN)
            .Size("d", 0)
            .Report();

        Assert.Equal(["x", "s", "Lambda", "d"], report.Findings.Select(f => f.Name));
        Assert.Equal(["x:", "s:", "Lambda", "d:"], report.ToString().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void AValidationMayBeGoneOnWithTwice()
    {
        Validation first = default(Validation).Hyperparameter("a", NaN);
        ValidationReport one = first.Hyperparameter("b", NaN).Report(), other = first.Hyperparameter("c", NaN).Report();

        Assert.Equal(["a", "b"], one.Findings.Select(f => f.Name));
        Assert.Equal(["a", "c"], other.Findings.Select(f => f.Name));
    }

    [Fact]
    public void ReportsWithTheSameFindingsAreEqual()
    {
        static ValidationReport Report(double value) => default(Validation).Hyperparameter("a", value).Report();

        Assert.Equal(Report(NaN), Report(NaN));
        Assert.Equal(Report(NaN).GetHashCode(), Report(NaN).GetHashCode());
        Assert.NotEqual(Report(NaN), Report(Infinity));
        Assert.NotEqual(Report(NaN), Report(0));
        Assert.Equal(Report(0), Report(1));
    }

    [Fact]
    public void TheTextDoesNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = default(Validation).Samples("x", new double[2000].Append(NaN).ToArray(), 1).Report().ToString();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NaNSymbol = "nix", NegativeSign = "minus", NumberGroupSeparator = "_" } };
            Assert.Equal(expected, default(Validation).Samples("x", new double[2000].Append(NaN).ToArray(), 1).Report().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.Contains("1 NaN of 2001 numbers, the first x[2000, 0] = NaN", expected);
    }

    [Theory]
    [InlineData(true, 3, 2, "x has 3 numbers; expected a multiple of 2, of axes [2].")]
    [InlineData(true, 3, 0, "x has 3 numbers; expected a multiple of 0, of axes [0].")]
    [InlineData(false, 3, 2, "x has 3 numbers; expected 2, of axes [2].")]
    public void AxesThatDoNotFitAreErrors(bool perSample, int count, int axis, string message)
    {
        var values = new double[count];
        var error = Assert.Throws<ArgumentException>(() => perSample
            ? default(Validation).Samples<double>("x", values, axis)
            : default(Validation).Shared<double>("x", values, axis));

        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void FindingNothingAllocatesOnlyTheReport()
    {
        var x = new double[1000];
        double[] s = [1];
        static ValidationReport Run(double[] x, double[] s) => default(Validation)
            .Samples<double>("x", x, 10).Shared<double>("c", x, 100, 10).Weights<double>("s", s).Hyperparameter("Lambda", 1.0).Size("d", 10).Report();
        for (int i = 0; i < 100; i++)
            Run(x, s);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValidationReport report = Run(x, s);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(report.IsValid);
        Assert.InRange(allocated, 1, 64);
    }
}
