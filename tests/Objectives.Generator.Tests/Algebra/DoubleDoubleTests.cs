using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

public class DoubleDoubleTests
{
    private static readonly Dictionary<string, Func<DoubleDouble[], DoubleDouble>> Functions = new()
    {
        ["Add"] = x => x[0] + x[1],
        ["Subtract"] = x => x[0] - x[1],
        ["Multiply"] = x => x[0] * x[1],
        ["Divide"] = x => x[0] / x[1],
        ["Sqrt"] = x => DoubleDouble.Sqrt(x[0]),
        ["Cbrt"] = x => DoubleDouble.Cbrt(x[0]),
        ["Exp"] = x => DoubleDouble.Exp(x[0]),
        ["Expm1"] = x => DoubleDouble.Expm1(x[0]),
        ["Exp2"] = x => DoubleDouble.Exp2(x[0]),
        ["Log"] = x => DoubleDouble.Log(x[0]),
        ["Log2"] = x => DoubleDouble.Log2(x[0]),
        ["Log10"] = x => DoubleDouble.Log10(x[0]),
        ["Log1p"] = x => DoubleDouble.Log1p(x[0]),
        ["Sin"] = x => DoubleDouble.Sin(x[0]),
        ["Cos"] = x => DoubleDouble.Cos(x[0]),
        ["Tan"] = x => DoubleDouble.Tan(x[0]),
        ["Asin"] = x => DoubleDouble.Asin(x[0]),
        ["Acos"] = x => DoubleDouble.Acos(x[0]),
        ["Atan"] = x => DoubleDouble.Atan(x[0]),
        ["Atan2"] = x => DoubleDouble.Atan2(x[0], x[1]),
        ["Sinh"] = x => DoubleDouble.Sinh(x[0]),
        ["Cosh"] = x => DoubleDouble.Cosh(x[0]),
        ["Tanh"] = x => DoubleDouble.Tanh(x[0]),
        ["Asinh"] = x => DoubleDouble.Asinh(x[0]),
        ["Acosh"] = x => DoubleDouble.Acosh(x[0]),
        ["Atanh"] = x => DoubleDouble.Atanh(x[0]),
        ["Pow"] = x => DoubleDouble.Pow(x[0], x[1]),
        ["Hypot"] = x => DoubleDouble.Hypot(x[0], x[1]),
        ["Erf"] = x => DoubleDouble.Erf(x[0]),
        ["Erfc"] = x => DoubleDouble.Erfc(x[0]),
        ["NormalCdf"] = x => DoubleDouble.NormalCdf(x[0]),
        ["LogNormalCdf"] = x => DoubleDouble.LogNormalCdf(x[0]),
        ["NormalHazard"] = x => DoubleDouble.NormalHazard(x[0]),
        ["NormalShortfall"] = x => DoubleDouble.NormalShortfall(x[0]),
        ["LogGamma"] = x => DoubleDouble.LogGamma(x[0]),
        ["Digamma"] = x => DoubleDouble.Digamma(x[0]),
        ["Polygamma"] = x => DoubleDouble.Polygamma(x[0], x[1]),
        ["LambertW"] = x => DoubleDouble.LambertW(x[0]),
        ["BesselI"] = x => DoubleDouble.BesselI(x[0], x[1]),
    };

    public static IEnumerable<object[]> Names => Functions.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_the_reference_to_29_digits(string name)
    {
        int count = 0;
        foreach (var (arguments, expected) in Reference(name))
        {
            var actual = Functions[name](arguments);
            double error = Error(actual, expected);
            Assert.True(error <= 2e-30, $"{name}({string.Join("; ", arguments)}): expected {expected}, actual {actual}, relative error {error:E2}");
            count++;
        }
        Assert.True(count >= 20, $"{name} has {count} reference points");
    }

    [Fact]
    public void Every_reference_row_names_a_function() =>
        Assert.Equal(Functions.Keys.OrderBy(n => n, StringComparer.Ordinal),
            Lines.Select(l => l.Split(' ')[0]).Distinct().OrderBy(n => n, StringComparer.Ordinal));

    /// <summary>Relative, apart from what the smallest double cannot resolve; 0 where both are the same infinity.</summary>
    internal static double Error(DoubleDouble actual, DoubleDouble expected)
    {
        if (!actual.IsFinite || !expected.IsFinite)
            return actual.Hi.Equals(expected.Hi) ? 0 : double.PositiveInfinity;
        double difference = Math.Abs((actual - expected).Hi);
        return difference <= 2 * double.Epsilon ? 0 : difference / Math.Abs(expected.Hi);
    }

    internal static IEnumerable<string> FunctionNames => Functions.Keys;

    internal static double WorstError(string name) => Reference(name).Max(r => Error(Functions[name](r.Arguments), r.Value));

    private static IEnumerable<string> Lines => DoubleDoubleReference.Rows.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    private static IEnumerable<(DoubleDouble[] Arguments, DoubleDouble Value)> Reference(string name)
    {
        foreach (string line in Lines)
        {
            string[] parts = line.Split(' ');
            if (parts[0] != name)
                continue;
            var numbers = new List<DoubleDouble>();
            for (int i = 1; i < parts.Length; i += 2)
                numbers.Add(DoubleDouble.Sum(Number(parts[i]), Number(parts[i + 1])));
            yield return (numbers.Take(numbers.Count - 1).ToArray(), numbers[^1]);
        }
    }

    private static double Number(string bits) => BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
