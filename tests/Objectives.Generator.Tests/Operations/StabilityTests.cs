using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>
/// Values and derivatives computed in doubles, node by node, from 10⁻³⁰⁰ to 10⁴: no cancellation, no overflow on the way to a finite
/// result, no NaN.
/// </summary>
public class StabilityTests
{
    private const double Tolerance = 1e-12;

    public static IEnumerable<object[]> Names => Rows().Select(r => r.Name).Distinct().Select(n => new object[] { n });

    /// <summary>Derivatives read off the value, for speed: exact to a few rounding errors of 1, however small they are.</summary>
    private static double Slack(string name) => name == "tanh" ? 1e-15 : 0;

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_two_derivatives_keep_their_accuracy(string name)
    {
        var value = Rule.Of(name);
        var first = value.Derivative();
        var second = first.Derivative();
        foreach (var row in Rows().Where(r => r.Name == name))
        {
            AssertClose(row.Value, value.InDouble(row.X), 0, $"{name}({row.X:R})");
            AssertClose(row.First, first.InDouble(row.X), Slack(name), $"{name}′({row.X:R})");
            // At an inflection the second derivative is exact to a rounding error of the first.
            AssertClose(row.Second, second.InDouble(row.X), 1e-15 * Math.Abs(row.First) + Slack(name), $"{name}″({row.X:R})");
        }
    }

    [Fact]
    public void Every_smooth_function_of_one_variable_has_rows()
    {
        string[] withoutCurves = ["negate", "sign", "floor", "ceiling", "round", "root", "keep"];
        var expected = Operation.All.Where(o => o.Arity == 1 && DerivativeTests.IsReal(o)).Select(o => o.Name).Except(withoutCurves)
            .Concat(Composite.All.Where(c => c.Arity - c.Defaults.Length == 1).Select(c => c.Method));
        Assert.Equal(expected.OrderBy(n => n, StringComparer.Ordinal), Rows().Select(r => r.Name).Distinct().OrderBy(n => n, StringComparer.Ordinal));
    }

    /// <summary>Relative, apart from underflow; infinite only where the exact number is beyond the doubles.</summary>
    private static void AssertClose(double expected, double actual, double slack, string what)
    {
        bool close = double.IsInfinity(expected) ? actual == expected : Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected) + slack + 1e-290;
        Assert.True(close, $"{what}: expected {expected:R}, actual {actual:R}");
    }

    private static IEnumerable<(string Name, double X, double Value, double First, double Second)> Rows() =>
        DerivativeReference.Rows.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l.Split(' '))
            .Select(p => (p[0], Number(p[1]), Number(p[2]), Number(p[3]), Number(p[4])));

    private static double Number(string bits) => BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
