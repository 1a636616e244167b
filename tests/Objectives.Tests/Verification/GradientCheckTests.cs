using System;
using System.Globalization;
using System.Linq;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Verification;

/// <summary>What is right passes, what is wrong fails with the right check at the right entry.</summary>
public class GradientCheckTests
{
    [Fact]
    public void ARightObjectivePassesEveryCheck()
    {
        GradientCheckResult result = GradientCheck.Run(new LogCosh(), LogCosh.Point);

        Passes(result);
        Assert.Equal(
            ["finite", "gradient", "Hessian-vector product", "Hessian symmetry", "Hessian linearity", "one value", "fused gradient", "fused product",
             "same bits again", "reference value", "terms", "full batch", "part batch", "per-sample values", "permuted batch"],
            result.Checks.Select(c => c.Name));
        Assert.InRange(result.Order1Error, 0, 1e-9);
        Assert.InRange(result.Order2Error, 0, 1e-9);
        Assert.All(result.Checks, c => Assert.Equal("", c.Note));
    }

    [Fact]
    public void StatedDerivativesAreNamedAndNotComparedWithDifferences()
    {
        (double[,] x, double[] _) = Data(80, 5, seed: 1);
        var problem = new CheckedStated(x);

        GradientCheckResult result = GradientCheck.Run(problem, Normals(10, 1, 2));

        Passes(result);
        Assert.Equal(double.NaN, result.Order1Error);
        foreach (string check in new[] { "gradient", "Hessian-vector product" })
        {
            Assert.Contains("Loss: StopGradient(Dot(w, x) / 2): held at its value; Loss: Quantize(w, 0.5): the derivative is 1; ", Check(result, check).Note, StringComparison.Ordinal);
            Assert.Contains("Loss: GradientReverse(v): the derivative has the other sign", Check(result, check).Note, StringComparison.Ordinal);
        }
        Assert.Contains("reference value", result.Checks.Select(c => c.Name));
        Assert.True(problem.Layout["v"].Ascent);
        Assert.False(problem.Layout["w"].Ascent);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1e3)]
    public void ADeclarationWithSamplesPassesAtAnyScaleOfItsParameters(double scale)
    {
        (double[,] x, double[] y) = Data(80, 5, seed: 1);
        Passes(GradientCheck.Run(new CheckedLogistic(x, [.. y.Select(t => t > 0 ? 1.0 : -1.0)]), Normals(6, scale, 2)));
    }

    [Fact]
    public void ResidualsAndConstraintsAreCheckedToo()
    {
        (double[,] x, double[] y) = Data(80, 5, seed: 1);
        GradientCheckResult result = GradientCheck.Run(new CheckedResiduals(x, y), Normals(5, 1, 2));

        Passes(result);
        foreach (string check in new[] { "residual product", "residual transpose", "residual Jacobian", "Gauss–Newton symmetry", "constraints" })
            Check(result, check);
    }

    /// <summary>One mistake in one of the members that solvers of least squares read.</summary>
    [Theory]
    [InlineData("residual product")]
    [InlineData("residual transpose")]
    [InlineData("residual Jacobian")]
    [InlineData("Gauss–Newton symmetry")]
    [InlineData("Fisher symmetry")]
    [InlineData("constraints")]
    public void AWrongProductOfAJacobianFailsItsCheck(string check)
    {
        Passes(GradientCheck.Run(new MistakenResiduals(""), LogCosh.Point));
        GradientCheckResult result = GradientCheck.Run(new MistakenResiduals(check), LogCosh.Point);
        Assert.False(result.Passed);
        Assert.All(result.Checks, c => Assert.Equal(c.Name != check, c.Passed));
    }

    [Fact]
    public void ADeclarationPassesAtItsMinimumWhereTheGradientIsRounding()
    {
        (double[,] x, double[] y) = Data(80, 5, seed: 1);
        var problem = new CheckedLogistic(x, [.. y.Select(t => t > 0 ? 1.0 : -1.0)]) { Lambda = 0.1 };
        double[] minimum = Lbfgs.Minimize(problem, new double[6], new() { GradientTolerance = 1e-12 }).Theta;

        GradientCheckResult result = GradientCheck.Run(problem, minimum);

        Passes(result);
        Assert.Contains("fewer than five digits", Check(result, "gradient").Note);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AnEntryOfTheProductThatIsNothingButRoundingIsNoDifference(int seed)
    {
        var problem = new CheckedAttention(Normals(4, 1, seed));
        double[] theta = Normals(24, 0.5, seed + 10);

        Passes(GradientCheck.Run(problem, theta));
    }

    [Fact]
    public void RoundingIsNotADifferenceWhereTheGradientIsNothingElse()
    {
        var problem = new Mistakes.AtMinimum();
        double[] gradient = new double[7], fused = new double[7];
        problem.ValueAndGradient(LogCosh.Point, gradient);
        problem.ValueAndGradient(LogCosh.Point, fused, new double[7], new double[7]);
        Assert.NotEqual(gradient, fused);

        Passes(GradientCheck.Run(problem, LogCosh.Point));
    }

    [Fact]
    public void ADeclarationWithWeightsPasses()
    {
        (double[,] x, double[] y) = Data(60, 4, seed: 3);
        Passes(GradientCheck.Run(new CheckedWeighted(x, y, [.. y.Select(t => t * t)]), Normals(4, 0.3, 4)));
    }

    [Fact]
    public void ADeclarationWithoutSamplesPasses()
    {
        GradientCheckResult result = GradientCheck.Run(new CheckedValley(), [-1.2, 1]);

        Passes(result);
        Assert.InRange(result.Order1Error, 0, 1e-9);
        Assert.InRange(result.Order2Error, 0, 1e-9);
    }

    [Theory]
    [InlineData(1e-2)]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(-1e-5)]
    public void AKinkNearThetaIsKeptOutOfTheDifferences(double a)
    {
        GradientCheckResult result = GradientCheck.Run(new CheckedRectifier(), [a, 0.4]);

        Passes(result);
        Assert.DoesNotContain("kink", Check(result, "gradient").Note);
    }

    [Fact]
    public void AKinkAtThetaIsSaidSoAndIsNoFailure()
    {
        GradientCheckResult result = GradientCheck.Run(new CheckedRectifier(), [0, 0.4]);

        Passes(result);
        GradientCheckItem check = Check(result, "gradient");
        Assert.Contains("There is a kink at θ", check.Note);
        Assert.Contains(" a, ", check.Note);
        Assert.Contains("There is a kink at θ", result.ToString());
    }

    [Fact]
    public void ManyKinksEverywherePass()
    {
        (double[,] x, double[] y) = Data(3000, 4, seed: 8);
        for (int seed = 0; seed < 5; seed++)
            Passes(GradientCheck.Run(new CheckedDeviations(x, y), Normals(5, 0.5, seed), new() { Seed = seed }));
    }

    [Theory]
    [InlineData(0, "W[0, 0]")]
    [InlineData(5, "W[1, 2]")]
    [InlineData(6, "b")]
    public void AFlippedSignInTheGradientIsFoundAndNamed(int index, string entry)
    {
        var problem = new Mistakes.GradientEntry(index, g => -g[index]);
        GradientCheckResult result = GradientCheck.Run(problem, LogCosh.Point);

        GradientCheckItem check = Failure(result, "gradient", entry);
        Assert.Contains("sign", check.Explanation);
        Assert.InRange(result.Order1Error, 0.5, 2.5);
    }

    [Theory]
    [InlineData(0, "W[0, 0]")]
    [InlineData(4, "W[1, 1]")]
    [InlineData(6, "b")]
    public void RandomDirectionsAloneFindTheEntry(int index, string entry) =>
        Failure(
            GradientCheck.Run(new Mistakes.GradientEntry(index, g => g[index] + 1e-5), LogCosh.Point, new() { MaxCoordinates = 0 }),
            "gradient", entry);

    [Fact]
    public void TheLikelyCauseIsNamed()
    {
        Assert.Contains("this is the value at W[0, 0]", Explanation(new Mistakes.GradientEntry(3, g => g[0])));
        GradientCheckItem swapped = Check(GradientCheck.Run(new Mistakes.Swapped(3, 1), LogCosh.Point), "gradient");
        Assert.Contains("the right value is at " + (swapped.Entry == "W[1, 0]" ? "W[0, 1]" : "W[1, 0]"), swapped.Explanation);
        Assert.Contains("no derivative", Explanation(new Mistakes.GradientEntry(3, g => 0)));
        Assert.Contains("factor (2 times", Explanation(new Mistakes.GradientEntry(3, g => 2 * g[3])));
        Assert.Contains("sum over the samples", Explanation(new Mistakes.GradientEntry(3, g => 37 * g[3])));
        Assert.Contains("mean over the samples", Explanation(new Mistakes.GradientEntry(3, g => g[3] / 37)));

        static string Explanation(LogCosh problem) => Failure(GradientCheck.Run(problem, LogCosh.Point), "gradient", "W[1, 0]").Explanation;
    }

    [Fact]
    public void AScaledProductFails()
    {
        var problem = new Mistakes.ChangedProduct((product, _) => Array.ForEach([0, 1, 2, 3, 4, 5, 6], i => product[i] *= 1.001));
        GradientCheckResult result = GradientCheck.Run(problem, LogCosh.Point);

        GradientCheckItem check = Check(result, "Hessian-vector product");
        Assert.False(check.Passed);
        Assert.Contains("factor (1.001", check.Explanation);
        Assert.True(Check(result, "Hessian symmetry").Passed);
        Assert.True(Check(result, "gradient").Passed);
        Assert.InRange(result.Order2Error, 1e-4, 2e-3);
    }

    [Fact]
    public void AnAsymmetricProductFailsAtItsEntry()
    {
        var problem = new Mistakes.ChangedProduct((product, direction) => product[2] += 0.01 * direction[6]);
        GradientCheckResult result = GradientCheck.Run(problem, LogCosh.Point);

        GradientCheckItem symmetry = Check(result, "Hessian symmetry");
        Assert.False(symmetry.Passed);
        Assert.Contains(symmetry.Entry, new[] { "W[0, 2], b", "b, W[0, 2]" });
        Assert.Equal("W[0, 2]", Check(result, "Hessian-vector product").Entry);
        Assert.True(Check(result, "Hessian linearity").Passed);
    }

    [Fact]
    public void AProductThatIsNotLinearFailsAtItsEntry()
    {
        var problem = new Mistakes.ChangedProduct((product, direction) => product[3] += 1e-5 * Math.Abs(direction[3]));
        GradientCheckItem check = Check(GradientCheck.Run(problem, LogCosh.Point), "Hessian linearity");

        Assert.False(check.Passed);
        Assert.Equal("W[1, 0]", check.Entry);
    }

    [Fact]
    public void OneBitBetweenTheValuesFails()
    {
        Failure(GradientCheck.Run(new Mistakes.LastBitOfValue(), LogCosh.Point), "one value", "ValueAndGradient(theta, gradient)");
        Failure(GradientCheck.Run(new Mistakes.LastBitOfFusedValue(), LogCosh.Point), "one value", "ValueAndGradient(theta, gradient, direction, product)");
    }

    [Fact]
    public void TheFusedCallMustAgree()
    {
        Failure(GradientCheck.Run(new Mistakes.LastBitOfFusedProduct(4), LogCosh.Point), "fused product", "W[1, 1]");
        Failure(GradientCheck.Run(new Mistakes.FusedGradient(1), LogCosh.Point), "fused gradient", "W[0, 1]");
    }

    [Fact]
    public void WhatIsLeftOverFromAnEarlierCallFails() =>
        Failure(GradientCheck.Run(new Mistakes.Remembers(), LogCosh.Point), "same bits again", "W[1, 1]");

    [Fact]
    public void AnEntryThatIsNotWrittenFails() =>
        Failure(GradientCheck.Run(new Mistakes.LeavesOut(3), LogCosh.Point), "finite", "W[1, 0]");

    [Fact]
    public void TheReferenceIsComparedToItsTolerance()
    {
        Failure(GradientCheck.Run(new Mistakes.Reference(1e-5), LogCosh.Point), "reference value", "θ");
        Passes(GradientCheck.Run(new Mistakes.Reference(1e-7), LogCosh.Point));
        Failure(GradientCheck.Run(new Mistakes.Reference(1e-7), LogCosh.Point, new() { ReferenceTolerance = 1e-10 }), "reference value", "θ");
    }

    [Fact]
    public void TermsAndSamplesMustBeWrittenAndComeOutTheSame()
    {
        Failure(GradientCheck.Run(new Mistakes.UnwrittenTerm(), LogCosh.Point), "terms", "Ridge");
        Failure(GradientCheck.Run(new Mistakes.SampleCounter(), LogCosh.Point), "per-sample values", "sample 11");
    }

    [Fact]
    public void AWrongBatchFails()
    {
        Failure(GradientCheck.Run(new Mistakes.ShortRange(), LogCosh.Point), "full batch", "Value over the range of all samples");
        Failure(GradientCheck.Run(new Mistakes.ListNormaliser(), LogCosh.Point), "part batch", "b");
    }

    [Fact]
    public void AListInAnotherOrderGivesTheSameValueUnlessAllowedOtherwise()
    {
        Failure(GradientCheck.Run(new Mistakes.ReadsRuns(), LogCosh.Point), "permuted batch", "Value");
        Passes(GradientCheck.Run(new Mistakes.ReadsRuns(), LogCosh.Point, new() { OrderIndependent = false }));
    }

    [Fact]
    public void AnyLengthButTheRightOneIsAnError()
    {
        var error = Assert.Throws<ArgumentException>(() => GradientCheck.Run(new LogCosh(), new double[6]));
        Assert.Equal("theta", error.ParamName);
        Assert.Contains("length 6", error.Message);
        Assert.Contains("7 parameters", error.Message);
        Assert.Throws<ArgumentNullException>(() => GradientCheck.Run(null!, new double[6]));
    }

    [Fact]
    public void AValueThatIsNotFiniteIsAFailedCheck()
    {
        GradientCheckResult result = GradientCheck.Run(new CheckedValley(), [1e200, 1]);

        Assert.False(result.Passed);
        Assert.Equal("finite", Assert.Single(result.Checks).Name);
        Assert.Contains("The value at θ is", result.Checks[0].Explanation);
        Assert.True(double.IsNaN(result.Order1Error) && double.IsNaN(result.Order2Error));
        Failure(GradientCheck.Run(new CheckedRectifier(), [double.NaN, 0]), "finite", "a");
    }

    [Fact]
    public void TheSameSeedGivesTheSameResult()
    {
        string once = GradientCheck.Run(new LogCosh(), LogCosh.Point).ToString();
        Assert.Equal(once, GradientCheck.Run(new LogCosh(), LogCosh.Point).ToString());
    }

    [Fact]
    public void TheTableCanBeReadAndDoesNotDependOnTheCulture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            string[] lines = GradientCheck.Run(new Mistakes.GradientEntry(5, g => -g[5]), LogCosh.Point).ToString().Split('\n');

            Assert.StartsWith("Gradient check of GradientEntry, 7 parameters: FAILED: gradient", lines[0]);
            Assert.Matches("^  check +result  error    tolerance  worst at$", lines[1]);
            Assert.Equal("  finite                  passed  0        0", lines[2]);
            Assert.Matches(@"^  gradient                FAILED  \d\.\de[-+]?\d\d +1\.0e-07    W\[1, 2\]$", lines[3]);
            Assert.Contains(lines, line => line.StartsWith("gradient: ∂f/∂W[1, 2]: analytic ", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.DoesNotContain('~', line));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void Passes(GradientCheckResult result) => Assert.True(result.Passed, result.ToString());

    private static GradientCheckItem Check(GradientCheckResult result, string name) => Assert.Single(result.Checks, c => c.Name == name);

    /// <summary>The check of this name failed, at this entry.</summary>
    private static GradientCheckItem Failure(GradientCheckResult result, string name, string entry)
    {
        GradientCheckItem check = Check(result, name);
        Assert.False(check.Passed, result.ToString());
        Assert.False(result.Passed);
        Assert.Equal(entry, check.Entry);
        Assert.Contains(entry == "θ" ? "ReferenceValue" : entry, check.Explanation);
        return check;
    }

    private static (double[,] X, double[] Y) Data(int n, int d, int seed)
    {
        double[] numbers = Normals(n * (d + 1), 1, seed);
        double[,] x = new double[n, d];
        for (int i = 0; i < n * d; i++)
            x[i / d, i % d] = numbers[i];
        return (x, numbers[(n * d)..]);
    }

    /// <summary>Box and Muller's normal numbers.</summary>
    private static double[] Normals(int count, double scale, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
            scale * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
    }
}
