using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Simplify;
using Objectives.Generator.Simplify.Rules;
using Xunit;

namespace Objectives.Generator.Tests.Rules;

/// <summary>Every rule is true on its domain, as exact as it says, needed, and goes down in the order.</summary>
public class RuleTableTests
{
    private const int Samples = 40;

    /// <summary>Double-double, after the cancellations that patterns have.</summary>
    private const double ExactTolerance = 1e-22;

    private const double DoubleTolerance = 1e-13;

    public static IEnumerable<object[]> Names => RuleTable.All.Select(r => new object[] { r.Name });

    public static IEnumerable<object[]> StableNames => RuleTable.All.Where(r => r.Exactness == Exactness.Stable).Select(r => new object[] { r.Name });

    /// <summary>The series of sinc′ has coefficients rounded to doubles, and Φ′ a factor, which the derivative of log Φ does without.</summary>
    private static double Tolerance(Rule rule) =>
        rule.Name.StartsWith("sin(x)/x", StringComparison.Ordinal) || rule.Name.StartsWith("log Φ", StringComparison.Ordinal) ? 1e-15 : ExactTolerance;

    private static Rule Of(string name) => RuleTable.All.Single(r => r.Name == name);

    [Fact]
    public void Names_are_unique()
    {
        Assert.True(RuleTable.All.Count >= 30, "the table was read");
        Assert.Equal(RuleTable.All.Count, RuleTable.All.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pattern_and_replacement_are_equal_to_the_second_derivative(string name)
    {
        var rule = Of(name);
        var random = new Random(1);
        for (int sample = 0; sample < Samples; sample++)
        {
            var at = Numbers.Variables(rule, [], random);
            AssertEqual(rule.Builder, rule.Pattern, rule.Builder, rule.Replacement, "value");
            foreach (string variable in VariablesOf(rule))
            {
                var pattern = Numbers.Derivatives(rule, rule.Pattern, variable);
                var replacement = Numbers.Derivatives(rule, rule.Replacement, variable);
                AssertEqual(pattern.Builder, pattern.First, replacement.Builder, replacement.First, "∂/∂" + variable);
                AssertEqual(pattern.Builder, pattern.Second, replacement.Builder, replacement.Second, "∂²/∂" + variable + "²");
            }

            void AssertEqual(ProgramBuilder leftBuilder, int left, ProgramBuilder rightBuilder, int right, string what)
            {
                var l = Numbers.Exact(leftBuilder, left, at);
                var r = Numbers.Exact(rightBuilder, right, at);
                for (int i = 0; i < Numbers.Length; i++)
                    Assert.True(Math.Abs((l[i] - r[i]).ToDouble()) <= Tolerance(rule) * (1 + Math.Abs(l[i].ToDouble())),
                        $"{what} at {Text(at)}: pattern {l[i]}, replacement {r[i]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Class_holds_in_doubles(string name)
    {
        var rule = Of(name);
        var random = new Random(2);
        var points = Enumerable.Range(0, Samples).Select(_ => Numbers.Variables(rule, [], random)).ToList();
        if (rule.Exactness == Exactness.Exact)
            foreach (double special in new[] { double.NaN, 0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, 1e-200, 1e200 })
                points.Add(Numbers.Variables(rule, [special], random));
        foreach (var at in points)
        {
            double[] pattern = Numbers.Evaluate(rule.Builder, rule.Pattern, at, inDouble: true);
            double[] replacement = Numbers.Evaluate(rule.Builder, rule.Replacement, at, inDouble: true);
            double[] truth = Numbers.Evaluate(rule.Builder, rule.Replacement, at, inDouble: false);
            for (int i = 0; i < Numbers.Length; i++)
                if (rule.Exactness == Exactness.Exact)
                    Assert.True(double.IsNaN(pattern[i]) ? double.IsNaN(replacement[i]) : BitConverter.DoubleToInt64Bits(pattern[i]) == BitConverter.DoubleToInt64Bits(replacement[i]),
                        $"pattern {pattern[i]:R}, replacement {replacement[i]:R}");
                else
                {
                    Assert.True(IsClose(truth[i], replacement[i]), $"at {Text(at)}: exactly {truth[i]:R}, replacement {replacement[i]:R}");
                    if (rule.Exactness == Exactness.Ieee)
                        Assert.True(IsClose(truth[i], pattern[i]), $"at {Text(at)}: exactly {truth[i]:R}, pattern {pattern[i]:R}");
                }
        }
    }

    [Theory]
    [MemberData(nameof(StableNames))]
    public void Formula_as_written_fails_where_the_stable_one_does_not(string name)
    {
        var rule = Of(name);
        Assert.NotEmpty(rule.Fails);
        var at = Numbers.Variables(rule, rule.Fails, new Random(3));
        double[] pattern = Numbers.Evaluate(rule.Builder, rule.Pattern, at, inDouble: true);
        double[] replacement = Numbers.Evaluate(rule.Builder, rule.Replacement, at, inDouble: true);
        double[] truth = Numbers.Evaluate(rule.Builder, rule.Replacement, at, inDouble: false);
        Assert.All(truth.Zip(replacement), p => Assert.True(double.IsFinite(p.First) && Error(p.First, p.Second) <= 2e-15, $"{p.First:R}, replacement {p.Second:R}"));
        Assert.Contains(truth.Zip(pattern), p => !(Error(p.First, p.Second) <= 2e-14));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Replacement_is_smaller(string name)
    {
        var rule = Of(name);
        var before = Order.Of(rule.Builder, rule.Pattern);
        var after = Order.Of(rule.Builder, rule.Replacement);
        Assert.True(after.CompareTo(before) < 0, $"{before} → {after}");
        if (rule.Unfolds)
        {
            var applied = new List<string>();
            Rewriter.Run(rule.Program(rule.Replacement), applied);
            Assert.Empty(applied);
            return;
        }
        Assert.True(after.Weight < before.Weight);
        int[] used = Order.Occurrences(rule.Builder, rule.Pattern), left = Order.Occurrences(rule.Builder, rule.Replacement);
        Assert.All(used.Zip(left), u => Assert.True(u.Second <= u.First, "a variable is repeated"));
    }

    /// <summary>What is inside a pattern is in normal form, or it would never be seen; no earlier rule takes it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Pattern_is_reached(string name)
    {
        var rule = Of(name);
        var (program, _) = Instance.Of(rule);
        var applied = new List<string>();
        var rewritten = Rewriter.Run(program, applied);
        Assert.Equal(name, applied.FirstOrDefault());
        Assert.Empty(Verifier.Check(rewritten));
        var again = new List<string>();
        Assert.Same(rewritten, Rewriter.Run(rewritten, again));
        Assert.Empty(again);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_of_the_replacement_stand_the_whole_range(string name)
    {
        var rule = Of(name);
        int tested = 0;
        foreach (double point in new[] { 1e-300, 1e-20, 30, 700 }.SelectMany(p => new[] { p, -p }))
        {
            if (!(rule.Domain.Low < 0 || point > 0) || !(rule.Domain.High > 0 || point < 0))
                continue;
            var at = Numbers.Variables(rule, VariablesOf(rule).Contains("z") ? [point, point / 2, 1] : [point], new Random(4));
            foreach (string variable in VariablesOf(rule))
            {
                var (b, first, second) = Numbers.Derivatives(rule, rule.Replacement, variable);
                tested += AssertStands(rule, rule.Builder, rule.Replacement, at, 0) ? 1 : 0;
                double scale = AssertStands(rule, b, first, at, 0) ? Numbers.Evaluate(b, first, at, inDouble: false).Max(Math.Abs) : 0;
                AssertStands(rule, b, second, at, scale);
            }
        }
        Assert.True(tested > 0);
    }

    /// <summary>False where the exact number is none or leaves the doubles.</summary>
    private static bool AssertStands(Rule rule, ProgramBuilder b, int node, Dictionary<string, double[]> at, double scale)
    {
        double[] truth = Numbers.Evaluate(b, node, at, inDouble: false);
        if (truth.Any(t => !double.IsFinite(t)))
            return false;
        double[] actual = Numbers.Evaluate(b, node, at, inDouble: true);
        // Derivatives of tanh are read off its value, those of a weighted mean are differences of its entries; a second derivative near
        // an inflection is exact to a rounding error of the first.
        bool ofValues = rule.Name.Contains("tanh", StringComparison.Ordinal) || rule.Name.StartsWith("Σ v", StringComparison.Ordinal);
        double slack = 1e-290 + 2e-15 * scale + (ofValues ? 1e-15 : 0);
        for (int i = 0; i < Numbers.Length; i++)
            Assert.True(Math.Abs(truth[i] - actual[i]) <= 1e-12 * Math.Abs(truth[i]) + slack, $"at {Text(at)}: exactly {truth[i]:R}, in doubles {actual[i]:R}");
        return true;
    }

    private static IEnumerable<string> VariablesOf(Rule rule) =>
        Order.Occurrences(rule.Builder, rule.Pattern).Select((count, leaf) => (count, rule.Builder.Leaves[leaf].Name)).Where(v => v.count > 0).Select(v => v.Name);

    private static bool IsClose(double expected, double actual) => Math.Abs(expected - actual) <= DoubleTolerance * (Math.Abs(expected) + 1e-3);

    private static double Error(double expected, double actual) => actual == expected ? 0 : Math.Abs((actual - expected) / expected);

    private static string Text(Dictionary<string, double[]> at) =>
        string.Join(", ", at.Select(v => v.Key + " = " + string.Join(" ", v.Value.Select(d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))));
}
