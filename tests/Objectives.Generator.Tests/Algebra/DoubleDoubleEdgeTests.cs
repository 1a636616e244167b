using System;
using System.Globalization;
using System.Numerics;
using System.Threading;
using Objectives.Generator.Algebra;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Zeros, infinities, NaN, overflow and underflow: an infinity never becomes a NaN by its low part.</summary>
public class DoubleDoubleEdgeTests
{
    private static readonly DoubleDouble Inf = DoubleDouble.PositiveInfinity;
    private static readonly DoubleDouble Max = new(double.MaxValue);
    private static readonly DoubleDouble Tiny = new(double.Epsilon);

    [Fact]
    public void Overflow_is_infinite()
    {
        AssertSame(double.PositiveInfinity, Max + Max);
        AssertSame(double.NegativeInfinity, -Max - Max);
        AssertSame(double.PositiveInfinity, Max * 2.0);
        AssertSame(double.PositiveInfinity, Max / 0.5);
        AssertSame(double.PositiveInfinity, DoubleDouble.Exp(710.0));
        AssertSame(double.PositiveInfinity, DoubleDouble.Exp(1e300));
        AssertSame(double.PositiveInfinity, DoubleDouble.Exp2(1024.0));
        AssertSame(double.PositiveInfinity, DoubleDouble.Cosh(1e4));
        AssertSame(double.NegativeInfinity, DoubleDouble.Sinh(-1e4));
        AssertSame(double.PositiveInfinity, DoubleDouble.Pow(10.0, 400.0));
        AssertSame(double.NegativeInfinity, DoubleDouble.Pow(-10.0, 401.0));
        AssertSame(double.PositiveInfinity, DoubleDouble.Hypot(Max, Max));
    }

    [Fact]
    public void The_largest_numbers_do_not_overflow_on_the_way()
    {
        AssertSame(double.MaxValue, Max * 1.0);
        AssertSame(double.MaxValue, Max / 1.0);
        AssertSame(1, Max / Max);
        AssertSame(double.MaxValue / 2, Max * 0.5);
        AssertSame(double.MaxValue, Max * 0.5 + Max * 0.5);
        AssertSame(0, Max - Max);
        AssertSame(double.MaxValue, DoubleDouble.Hypot(Max, 0.0));
    }

    [Fact]
    public void Underflow_is_zero_or_the_smallest_number()
    {
        AssertSame(0, Tiny * Tiny);
        AssertSame(-0.0, -Tiny * Tiny);
        AssertSame(0, DoubleDouble.Exp(-800.0));
        AssertSame(0, DoubleDouble.Erfc(30.0));
        AssertSame(double.Epsilon, Tiny * 1.0);
        AssertSame(1, Tiny / Tiny);
        AssertSame(double.Epsilon, DoubleDouble.Sqrt(Tiny * 1.0) * DoubleDouble.Sqrt(Tiny));
        AssertSame(double.Epsilon, DoubleDouble.Exp2(-1074.0));
    }

    [Fact]
    public void Infinities_compute()
    {
        AssertSame(double.PositiveInfinity, Inf + 1.0);
        AssertSame(double.PositiveInfinity, Inf * 2.0);
        AssertSame(double.NegativeInfinity, Inf * -2.0);
        AssertSame(0, DoubleDouble.One / Inf);
        AssertSame(double.PositiveInfinity, DoubleDouble.One / DoubleDouble.Zero);
        AssertSame(double.NegativeInfinity, DoubleDouble.One / new DoubleDouble(-0.0));
        AssertSame(double.NaN, Inf - Inf);
        AssertSame(double.NaN, Inf * DoubleDouble.Zero);
        AssertSame(double.NaN, Inf / Inf);
        AssertSame(double.NaN, DoubleDouble.Zero / DoubleDouble.Zero);
        AssertSame(double.PositiveInfinity, DoubleDouble.Sqrt(Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.Exp(Inf));
        AssertSame(0, DoubleDouble.Exp(-Inf));
        AssertSame(-1, DoubleDouble.Expm1(-Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.Log(Inf));
        AssertSame(double.NegativeInfinity, DoubleDouble.Log(0.0));
        AssertSame(double.NegativeInfinity, DoubleDouble.Log1p(-1.0));
        AssertSame(1, DoubleDouble.Tanh(Inf));
        AssertSame(-1, DoubleDouble.Erf(-Inf));
        AssertSame(2, DoubleDouble.Erfc(-Inf));
        AssertSame(1, DoubleDouble.NormalCdf(Inf));
        AssertSame(Math.PI / 2, DoubleDouble.Atan(Inf));
        AssertSame(double.NegativeInfinity, DoubleDouble.Asinh(-Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.Atanh(1.0));
        AssertSame(double.NaN, DoubleDouble.Sin(Inf));
        AssertSame(double.NegativeInfinity, DoubleDouble.LogNormalCdf(-Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.NormalHazard(-Inf));
        AssertSame(0, DoubleDouble.NormalHazard(Inf));
        AssertSame(0, DoubleDouble.NormalShortfall(-Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.LogGamma(-Inf));
        AssertSame(double.PositiveInfinity, DoubleDouble.Digamma(Inf));
        AssertSame(double.NaN, DoubleDouble.Digamma(-Inf));
        AssertSame(0, DoubleDouble.Polygamma(1.0, Inf));
        AssertSame(double.NaN, DoubleDouble.Polygamma(1.0, -Inf));
    }

    [Fact]
    public void Gamma_functions_have_poles()
    {
        foreach (var pole in new DoubleDouble[] { 0.0, -0.0, -1.0, -25.0, -1e300 })
        {
            AssertSame(double.PositiveInfinity, DoubleDouble.LogGamma(pole));
            AssertSame(double.PositiveInfinity, DoubleDouble.Polygamma(1.0, pole));
        }
        AssertSame(double.NegativeInfinity, DoubleDouble.Digamma(0.0));
        AssertSame(double.PositiveInfinity, DoubleDouble.Digamma(-0.0));
        AssertSame(double.NaN, DoubleDouble.Digamma(-3.0));
        AssertSame(double.NegativeInfinity, DoubleDouble.Polygamma(2.0, 0.0));
        AssertSame(double.PositiveInfinity, DoubleDouble.Polygamma(2.0, -0.0));
        AssertSame(double.NaN, DoubleDouble.Polygamma(2.0, -3.0));
        Assert.True(DoubleDouble.LogGamma(DoubleDouble.Sum(-3.0, 1e-25)).IsFinite);
        AssertSame(0, DoubleDouble.LogGamma(1.0));
        AssertSame(0, DoubleDouble.LogGamma(2.0));
    }

    [Fact]
    public void Domains_end_in_NaN()
    {
        foreach (var outside in new[]
        {
            DoubleDouble.Sqrt(-1.0), DoubleDouble.Log(-1.0), DoubleDouble.Log2(-1.0), DoubleDouble.Log10(-1.0), DoubleDouble.Log1p(-1.5),
            DoubleDouble.Asin(1.5), DoubleDouble.Acos(-1.5), DoubleDouble.Acosh(0.5), DoubleDouble.Atanh(1.5), DoubleDouble.Pow(-2.0, 0.5),
        })
            Assert.True(outside.IsNaN);
    }

    [Fact]
    public void NaN_comes_through_everything()
    {
        var nan = DoubleDouble.NaN;
        foreach (var value in new[]
        {
            nan + 1.0, nan - nan, nan * 0.0, nan / nan, -nan, DoubleDouble.Abs(nan), DoubleDouble.Sqrt(nan), DoubleDouble.Cbrt(nan), DoubleDouble.Exp(nan),
            DoubleDouble.Expm1(nan), DoubleDouble.Exp2(nan), DoubleDouble.Log(nan), DoubleDouble.Log2(nan), DoubleDouble.Log10(nan), DoubleDouble.Log1p(nan),
            DoubleDouble.Sin(nan), DoubleDouble.Cos(nan), DoubleDouble.Tan(nan), DoubleDouble.Asin(nan), DoubleDouble.Acos(nan), DoubleDouble.Atan(nan),
            DoubleDouble.Atan2(nan, 1.0), DoubleDouble.Atan2(1.0, nan), DoubleDouble.Sinh(nan), DoubleDouble.Cosh(nan), DoubleDouble.Tanh(nan),
            DoubleDouble.Asinh(nan), DoubleDouble.Acosh(nan), DoubleDouble.Atanh(nan), DoubleDouble.Pow(nan, 2.0), DoubleDouble.Hypot(nan, 1.0),
            DoubleDouble.Erf(nan), DoubleDouble.Erfc(nan), DoubleDouble.NormalCdf(nan), DoubleDouble.Floor(nan), DoubleDouble.Ceiling(nan),
            DoubleDouble.LogNormalCdf(nan), DoubleDouble.NormalHazard(nan), DoubleDouble.NormalShortfall(nan), DoubleDouble.LogGamma(nan), DoubleDouble.Digamma(nan),
            DoubleDouble.Polygamma(nan, 1.0), DoubleDouble.Polygamma(2.0, nan), DoubleDouble.Round(nan), DoubleDouble.Sign(nan), DoubleDouble.Min(nan, 1.0), DoubleDouble.Max(1.0, nan),
        })
            AssertSame(double.NaN, value);
    }

    [Fact]
    public void Comparisons_see_the_low_part_and_never_NaN()
    {
        DoubleDouble one = 1.0, nan = DoubleDouble.NaN, more = DoubleDouble.Sum(1.0, 1e-25);
        Assert.True(one < more && more > one && one <= more && more >= one && one != more && !(one == more));
        Assert.False(nan < one || nan > one || nan == DoubleDouble.NaN || nan <= DoubleDouble.NaN);
        Assert.True(new DoubleDouble(0.0) == new DoubleDouble(-0.0));
    }

    [Theory]
    [InlineData(2.5, 0.0, 2.0)]
    [InlineData(2.5, 1e-20, 3.0)]
    [InlineData(2.5, -1e-20, 2.0)]
    [InlineData(3.0, -1e-20, 3.0)]
    [InlineData(-2.5, -1e-20, -3.0)]
    [InlineData(9007199254740993.0, 0.5, 9007199254740992.0)]
    public void Rounds_by_both_parts(double high, double low, double expected) =>
        Assert.Equal(expected, DoubleDouble.Round(DoubleDouble.Sum(high, low)).ToDouble());

    [Fact]
    public void Floors_by_both_parts()
    {
        AssertSame(2, DoubleDouble.Floor(DoubleDouble.Sum(3.0, -1e-20)));
        AssertSame(3, DoubleDouble.Floor(DoubleDouble.Sum(3.0, 1e-20)));
        AssertSame(4, DoubleDouble.Ceiling(DoubleDouble.Sum(3.0, 1e-20)));
    }

    [Fact]
    public void Integers_are_exact()
    {
        foreach (long value in new[] { 0, 1, -1, long.MaxValue, long.MinValue, (1L << 53) + 1, -(1L << 62) - 12345 })
        {
            var number = DoubleDouble.FromInt64(value);
            Assert.Equal(new BigInteger(value), new BigInteger(number.Hi) + new BigInteger(number.Lo));
        }
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            Thread.CurrentThread.CurrentCulture = culture;
            Assert.Equal("1.5 + 1E-20", DoubleDouble.Sum(1.5, 1e-20).ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    /// <summary>Both parts, bit for bit in the high one; the low part of a special value is zero.</summary>
    private static void AssertSame(double expected, DoubleDouble actual)
    {
        if (double.IsNaN(expected))
            Assert.True(actual.IsNaN, actual.ToString());
        else
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual.Hi));
        if (!double.IsFinite(expected) || expected == 0)
            Assert.Equal(0.0, actual.Lo);
    }
}
