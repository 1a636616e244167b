using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

/// <summary>Every function against values of high precision, at most the stated number of units in the last place off.</summary>
public class FunctionReferenceTests
{
    private static readonly Dictionary<string, (Func<double, double> Function, double Ulps)> Unary = new()
    {
        ["Exp"] = (Exp, 1),
        ["Exp2"] = (Exp2, 1),
        ["Expm1"] = (Expm1, 1),
        ["Log"] = (Log, 1),
        ["Log2"] = (Log2, 1),
        ["Log10"] = (Log10, 1),
        ["Log1p"] = (Log1p, 1),
        ["Log1mExp"] = (Log1mExp, 2),
        ["Sqrt"] = (Sqrt, 0),
        ["Cbrt"] = (Cbrt, 2),
        ["Reciprocal"] = (Reciprocal, 0),
        ["Elu"] = (x => Elu(x), 1),
        ["Gelu"] = (Gelu, 4),
        ["Swish"] = (Swish, 2),
        ["Mish"] = (Mish, 2),
        ["Softplus"] = (Softplus, 1),
        ["Softsign"] = (Softsign, 1),
        ["Sigmoid"] = (Sigmoid, 2),
        ["LogSigmoid"] = (LogSigmoid, 1),
        ["HardSigmoid"] = (HardSigmoid, 1),
        ["Sin"] = (Sin, 1),
        ["Cos"] = (Cos, 1),
        ["Tan"] = (Tan, 1),
        ["Asin"] = (Asin, 1),
        ["Acos"] = (Acos, 1),
        ["Atan"] = (Atan, 1),
        ["Sinh"] = (Sinh, 2),
        ["Cosh"] = (Cosh, 2),
        ["Tanh"] = (Tanh, 2),
        ["Asinh"] = (Asinh, 2),
        ["Acosh"] = (Acosh, 2),
        ["Atanh"] = (Atanh, 2),
        ["Sinc"] = (Sinc, 2),
        ["Entropy"] = (Entropy, 1),
        ["SmoothStep"] = (SmoothStep, 2),
        ["Erf"] = (Erf, 3),
        ["Erfc"] = (Erfc, 4),
        ["NormalCdf"] = (NormalCdf, 4),
        ["NormalPdf"] = (NormalPdf, 3),
        ["LogNormalCdf"] = (LogNormalCdf, 4),
        ["LogGamma"] = (LogGamma, 4),
        ["Digamma"] = (Digamma, 4),
        ["Trigamma"] = (Trigamma, 4),
        ["LambertW"] = (LambertW, 8),
        ["BesselI0"] = (BesselI0, 8),
        ["BesselI1"] = (BesselI1, 8),
    };

    private static readonly Dictionary<string, (Func<double, double, double> Function, double Ulps)> Binary = new()
    {
        ["LogAddExp"] = (LogAddExp, 1),
        ["Hypot"] = (Hypot, 1),
        ["Pow"] = (Pow, 1),
        ["Atan2"] = (Atan2, 1),
        ["Xlogy"] = (Xlogy, 1),
        ["LogBeta"] = (LogBeta, 16),
        ["GammaP"] = (GammaP, 1024),
        ["GammaQ"] = (GammaQ, 1024),
        ["LogBesselI"] = (LogBesselI, 64),
    };

    public static TheoryData<string> UnaryNames => new(FunctionReferenceTable.Unary.Select(row => row.Function).Distinct());

    public static TheoryData<string> BinaryNames => new(FunctionReferenceTable.Binary.Select(row => row.Function).Distinct());

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void UnaryWithinBound(string name)
    {
        (Func<double, double> function, double bound) = Unary[name];
        foreach ((_, double x, double expected) in FunctionReferenceTable.Unary.Where(row => row.Function == name))
            Ulps.AssertWithin(bound, expected, function(x), FormattableString.Invariant($"{name}({x:R})"));
    }

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void BinaryWithinBound(string name)
    {
        (Func<double, double, double> function, double bound) = Binary[name];
        foreach ((_, double x, double y, double expected) in FunctionReferenceTable.Binary.Where(row => row.Function == name))
            Ulps.AssertWithin(bound, expected, function(x, y), FormattableString.Invariant($"{name}({x:R}, {y:R})"));
    }

    [Fact]
    public void EveryBoundHasARow()
    {
        Assert.Equal(Unary.Keys.Order(), FunctionReferenceTable.Unary.Select(row => row.Function).Distinct().Order());
        Assert.Equal(Binary.Keys.Order(), FunctionReferenceTable.Binary.Select(row => row.Function).Distinct().Order());
    }
}
