using System;
using System.Linq;
using System.Reflection;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

/// <summary>Signed zeros, infinities, ends of domains, kinks and NaN.</summary>
public class FunctionEdgeTests
{
    private const double NaN = double.NaN;
    private const double PositiveInfinity = double.PositiveInfinity;
    private const double NegativeInfinity = double.NegativeInfinity;

    public static TheoryData<string, double, double> Results => new()
    {
        { nameof(Exp), NegativeInfinity, 0 },
        { nameof(Exp), 710, PositiveInfinity },
        { nameof(Expm1), NegativeInfinity, -1 },
        { nameof(Expm1), PositiveInfinity, PositiveInfinity },
        { nameof(Expm1), -0.0, -0.0 },
        { nameof(Log), 0, NegativeInfinity },
        { nameof(Log), -1, NaN },
        { nameof(Log1p), -0.0, -0.0 },
        { nameof(Log1p), -1, NegativeInfinity },
        { nameof(Log1p), -1.5, NaN },
        { nameof(Log1p), PositiveInfinity, PositiveInfinity },
        { nameof(Log1mExp), 0, NegativeInfinity },
        { nameof(Log1mExp), NegativeInfinity, 0 },
        { nameof(Log1mExp), 1, NaN },
        { nameof(Sqrt), -1, NaN },
        { nameof(Cbrt), -8, -2 },
        { nameof(Square), -3, 9 },
        { nameof(Cube), -3, -27 },
        { nameof(Reciprocal), -0.0, NegativeInfinity },
        { nameof(Abs), -0.0, 0 },
        { nameof(Sign), -2, -1 },
        { nameof(Sign), 0, 0 },
        { nameof(Sign), 1e-300, 1 },
        { nameof(Relu), -1, 0 },
        { nameof(Relu), 2, 2 },
        { nameof(Gelu), NegativeInfinity, -0.0 },
        { nameof(Gelu), PositiveInfinity, PositiveInfinity },
        { nameof(Swish), NegativeInfinity, -0.0 },
        { nameof(Swish), PositiveInfinity, PositiveInfinity },
        { nameof(Mish), NegativeInfinity, -0.0 },
        { nameof(Mish), PositiveInfinity, PositiveInfinity },
        { nameof(Softplus), NegativeInfinity, 0 },
        { nameof(Softplus), PositiveInfinity, PositiveInfinity },
        { nameof(Softsign), NegativeInfinity, -1 },
        { nameof(Softsign), PositiveInfinity, 1 },
        { nameof(Sigmoid), NegativeInfinity, 0 },
        { nameof(Sigmoid), PositiveInfinity, 1 },
        { nameof(LogSigmoid), NegativeInfinity, NegativeInfinity },
        { nameof(LogSigmoid), PositiveInfinity, 0 },
        { nameof(HardSigmoid), -3, 0 },
        { nameof(HardSigmoid), 3, 1 },
        { nameof(Sin), PositiveInfinity, NaN },
        { nameof(Asin), 1.0000001, NaN },
        { nameof(Acosh), 0.5, NaN },
        { nameof(Atanh), 1, PositiveInfinity },
        { nameof(Sinc), 0, 1 },
        { nameof(Sinc), NegativeInfinity, 0 },
        { nameof(Tanh), NegativeInfinity, -1 },
        { nameof(Erf), NegativeInfinity, -1 },
        { nameof(Erf), -0.0, -0.0 },
        { nameof(Erfc), PositiveInfinity, 0 },
        { nameof(Erfc), NegativeInfinity, 2 },
        { nameof(NormalCdf), 0, 0.5 },
        { nameof(NormalCdf), NegativeInfinity, 0 },
        { nameof(NormalCdf), PositiveInfinity, 1 },
        { nameof(NormalPdf), PositiveInfinity, 0 },
        { nameof(LogNormalCdf), NegativeInfinity, NegativeInfinity },
        { nameof(LogNormalCdf), PositiveInfinity, 0 },
        { nameof(LogNormalCdf), -1e300, NegativeInfinity },
        { nameof(LogGamma), 0, PositiveInfinity },
        { nameof(LogGamma), -0.0, PositiveInfinity },
        { nameof(LogGamma), 1, 0 },
        { nameof(LogGamma), 2, 0 },
        { nameof(LogGamma), -3, PositiveInfinity },
        { nameof(LogGamma), 1e308, PositiveInfinity },
        { nameof(LogGamma), PositiveInfinity, PositiveInfinity },
        { nameof(LogGamma), NegativeInfinity, PositiveInfinity },
        { nameof(LogGamma), double.Epsilon, 744.4400719213812 },
        { nameof(LogGamma), -double.Epsilon, 744.4400719213812 },
        { nameof(Digamma), 0, NegativeInfinity },
        { nameof(Digamma), -0.0, PositiveInfinity },
        { nameof(Digamma), -2, NaN },
        { nameof(Digamma), double.Epsilon, NegativeInfinity },
        { nameof(Digamma), -double.Epsilon, PositiveInfinity },
        { nameof(Digamma), PositiveInfinity, PositiveInfinity },
        { nameof(Digamma), NegativeInfinity, NaN },
        { nameof(Trigamma), 0, PositiveInfinity },
        { nameof(Trigamma), -2, PositiveInfinity },
        { nameof(Trigamma), PositiveInfinity, 0 },
        { nameof(Trigamma), NegativeInfinity, NaN },
        { nameof(LambertW), -0.0, -0.0 },
        { nameof(LambertW), Math.E, 1 },
        { nameof(LambertW), -0.36787944117144233, -1 },
        { nameof(LambertW), -0.3678794411714425, NaN },
        { nameof(LambertW), NegativeInfinity, NaN },
        { nameof(LambertW), PositiveInfinity, PositiveInfinity },
        { nameof(BesselI0), 0, 1 },
        { nameof(BesselI0), NegativeInfinity, PositiveInfinity },
        { nameof(BesselI0), 714, PositiveInfinity },
        { nameof(BesselI1), -0.0, -0.0 },
        { nameof(BesselI1), NegativeInfinity, NegativeInfinity },
        { nameof(BesselI1), 714, PositiveInfinity },
        { nameof(Entropy), 0, 0 },
        { nameof(Entropy), -1, NaN },
        { nameof(Entropy), PositiveInfinity, NegativeInfinity },
        { nameof(SmoothStep), -5, 0 },
        { nameof(SmoothStep), 5, 1 },
        { nameof(Floor), -0.5, -1 },
        { nameof(Ceiling), 0.5, 1 },
        { nameof(Round), 0.5, 0 },
        { nameof(Round), 1.5, 2 },
        { nameof(Round), -2.5, -2 },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Edge(string name, double x, double expected)
    {
        MethodInfo method = typeof(Functions).GetMethod(name, [typeof(double)])!;
        double actual = (double)method.Invoke(null, [x])!;
        Assert.Equal(expected, actual);
        if (expected == 0 && double.IsNegative(expected))
            Assert.True(double.IsNegative(actual), "The zero lost its sign.");
    }

    [Fact]
    public void NaNGivesNaNInEveryPlace()
    {
        MethodInfo[] methods = [.. typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType == typeof(double) && m.GetParameters().All(p => p.ParameterType == typeof(double)))];
        Assert.True(methods.Length >= 50, "The element-wise functions were not found.");
        foreach (MethodInfo method in methods)
        {
            int count = method.GetParameters().Length;
            foreach (double other in new[] { -1.0, 0, 1, PositiveInfinity })
            {
                object[] arguments = [.. Enumerable.Repeat((object)other, count)];
                arguments[0] = NaN;
                Assert.True(double.IsNaN((double)method.Invoke(null, arguments)!), $"{method.Name}(NaN, {other})");
                if (method.Name is "Pow" or "Hypot" or "Max" or "Min" or "Atan2" or "LogAddExp" or "GammaP" or "GammaQ" or "LogBesselI" or "Xlogy" or "SoftThreshold")
                    Assert.True(double.IsNaN((double)method.Invoke(null, [other, NaN])!), $"{method.Name}({other}, NaN)");
            }
        }
    }

    [Fact]
    public void TwoArgumentsAtTheEnds()
    {
        Assert.Equal(PositiveInfinity, LogAddExp(PositiveInfinity, NegativeInfinity));
        Assert.Equal(NegativeInfinity, LogAddExp(NegativeInfinity, NegativeInfinity));
        Assert.Equal(PositiveInfinity, LogAddExp(PositiveInfinity, PositiveInfinity));
        Assert.Equal(0, Xlogy(0, 0));
        Assert.Equal(0, Xlogy(0, -1));
        Assert.Equal(NegativeInfinity, Xlogy(2, 0));
        Assert.Equal(1, Pow(0, 0));
        Assert.Equal(NaN, Pow(-8, 1.0 / 3));
        Assert.Equal(0, Hypot(0, 0));
        Assert.Equal(PositiveInfinity, Hypot(NegativeInfinity, 1));
        Assert.Equal(0, GammaP(2, 0));
        Assert.Equal(1, GammaQ(2, 0));
        Assert.Equal(1, GammaP(2, PositiveInfinity));
        Assert.Equal(0, GammaQ(2, PositiveInfinity));
        Assert.Equal(0, GammaP(PositiveInfinity, 2));
        Assert.Equal(NaN, GammaP(0, 1));
        Assert.Equal(NaN, GammaQ(1, -1));
        Assert.Equal(0, LogBesselI(0, 0));
        Assert.Equal(NegativeInfinity, LogBesselI(2, 0));
        Assert.Equal(NegativeInfinity, LogBesselI(PositiveInfinity, 2));
        Assert.Equal(PositiveInfinity, LogBesselI(2, PositiveInfinity));
        Assert.Equal(NaN, LogBesselI(-1, 1));
        Assert.Equal(NaN, LogBesselI(1, -1));
        Assert.Equal(0, SoftThreshold(1, 1));
        Assert.Equal(-2, SoftThreshold(-3, 1));
        Assert.Equal(5, Clamp(7, -1, 5));
        Assert.Equal(-1, Clamp(-7, -1, 5));
        Assert.Equal(-0.02, LeakyRelu(-2));
        Assert.Equal(-1, LeakyRelu(-2, 0.5));
        Assert.Equal(-3, Elu(-1000, 3));
    }

    [Fact]
    public void ArraysAreMappedElementByElement()
    {
        Vector v = [-1, 0, 2];
        Matrix a = new double[,] { { -1, 4 }, { 9, 2 } };
        Assert.Equal([1, 0, 2], Abs(v));
        Assert.Equal(new double[,] { { 1, 16 }, { 81, 4 } }, Square(a).ToArray());
        Assert.Equal([0, 0, 2], Max(v, 0));
        Assert.Equal([1, 0, 4], Max(v, new Vector(new double[] { 1, -1, 4 })));
        Assert.Equal([2, 1, 0.25], Pow(0.5, v));
        Assert.Equal([-1, 0, 1], Clamp(v, -1, 1));
        Assert.Equal(new double[,] { { -0.1, 4 }, { 9, 2 } }, LeakyRelu(a, 0.1).ToArray());
        Assert.Equal(new double[,] { { -1, 2 }, { 2, 2 } }, Min(a, 2).ToArray());
    }

    [Fact]
    public void DifferentShapesNameTheFunctionAndBothShapes()
    {
        var error = Assert.Throws<ArgumentException>(() => Hypot(new Vector(new double[2]), new Vector(new double[3])));
        Assert.Contains("Hypot", error.Message);
        Assert.Contains("[2]", error.Message);
        Assert.Contains("[3]", error.Message);
        error = Assert.Throws<ArgumentException>(() => Hadamard(new double[1, 2], new double[2, 1]));
        Assert.Contains("Hadamard", error.Message);
        Assert.Contains("[1, 2]", error.Message);
        Assert.Contains("[2, 1]", error.Message);
    }
}
