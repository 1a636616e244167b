using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

/// <summary>The reference derivatives reach the tolerance that their documentation states.</summary>
public class DerivativeTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string, double, double> Cases => new()
    {
        { "sin", 0.3, Math.Cos(0.3) },
        { "sin", 100, Math.Cos(100) },
        { "sin", 1e4, Math.Cos(1e4) },
        { "exp", -20, Math.Exp(-20) },
        { "exp", 0, 1 },
        { "exp", 30, Math.Exp(30) },
        { "log", 1e-3, 1e3 },
        { "log", 1e-6, 1e6 },
        { "log", 1e9, 1e-9 },
        { "log", 7, 1.0 / 7 },
        { "sqrt", 0.02, 0.5 / Math.Sqrt(0.02) },
        { "cube", 2, 12 },
        { "cube", 1e20, 3e40 },
        { "tanh", 0.7, 1 - (Math.Tanh(0.7) * Math.Tanh(0.7)) },
        { "softplus", -3, 1 / (1 + Math.Exp(3)) },
        { "erf", 0.5, 2 / Math.Sqrt(Math.PI) * Math.Exp(-0.25) },
        { "oscillating", 0.4, 100 * Math.Cos(40) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void RelativeErrorIsWithinTheTolerance(string name, double s, double expected)
    {
        Func<double, double> f = name switch
        {
            "sin" => Sin,
            "exp" => Exp,
            "log" => Log,
            "sqrt" => Sqrt,
            "cube" => Cube,
            "tanh" => Tanh,
            "softplus" => Softplus,
            "erf" => Erf,
            "oscillating" => x => Math.Sin(100 * x),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        double actual = Derivative(f, s);
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected), FormattableString.Invariant(
            $"{name}'({s}) is {actual:R}, expected {expected:R}: relative error {Math.Abs((actual / expected) - 1):E1}."));
    }

    [Fact]
    public void ExtrapolationGainsWhatPlainDifferencesLack()
    {
        for (int i = 0; i < 100; i++)
        {
            double s = -1.5 + (0.03 * i);
            Assert.Equal(1, Derivative(Sin, s) / Math.Cos(s), 1e-12);
        }
    }

    [Fact]
    public void ErrorIsWithinTheToleranceAtManyPoints()
    {
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            double s = (20 * random.NextDouble()) - 10;
            foreach ((Func<double, double> f, double expected) in new (Func<double, double>, double)[]
            {
                (Sin, Math.Cos(s)), (Tanh, 1 / Square(Math.Cosh(s))), (Softplus, Sigmoid(s)), (NormalCdf, NormalPdf(s)),
            })
            {
                double error = Math.Abs(Derivative(f, s) - expected);
                Assert.True(error <= Math.Max(Tolerance * Math.Abs(expected), 1e-12 * Math.Abs(f(s))),
                    FormattableString.Invariant($"At {s:R} the derivative {expected:R} has the error {error:E1}."));
            }
        }
    }

    [Fact]
    public void OfAVectorAndAMatrix()
    {
        Vector x = [0.5, -1.5, 2];
        Vector gradient = Gradient(v => SquaredNorm(v) + LogSumExp(v), x);
        Vector expected = (2 * x) + Softmax(x);
        Assert.True(NormInf(gradient - expected) <= Tolerance * NormInf(expected));

        Matrix a = new double[,] { { 1, 2, 0.5 }, { -1, 0.25, 3 } };
        Matrix byMatrix = Gradient(m => Sum(Hadamard(Exp(m), m)), a.T);
        Matrix expectedMatrix = Hadamard(Exp(a.T), a.T + 1);
        Assert.Equal(3, byMatrix.RowCount);
        Assert.True(Norm(byMatrix - expectedMatrix) <= Tolerance * Norm(expectedMatrix));
    }

    [Fact]
    public void ConventionsAndFailures()
    {
        Assert.Equal(0, Derivative(Abs, 0));
        Assert.Equal(0.5, Derivative(x => Max(x, 0), 0));
        Assert.Equal(0, Derivative(_ => 3, 1));
        Assert.Equal(double.NaN, Derivative(Log, -1));
        Assert.Equal(double.NaN, Derivative(Sin, double.NaN));
    }

    [Fact]
    public void Nested()
    {
        double second = Derivative(s => Derivative(Exp, s), 0.5);
        double third = Derivative(r => Derivative(s => Derivative(Sin, s), r), 0.5);
        Assert.Equal(Math.Exp(0.5), second, 1e-9);
        Assert.Equal(-Math.Cos(0.5), third, 1e-7);
    }

    [Fact]
    public void StopGradientIsTheIdentity()
    {
        Vector v = [1, 2];
        Assert.Equal(1.5, StopGradient(1.5));
        Assert.Equal(v, StopGradient(v));
        Assert.Equal(new double[,] { { 1, 2 } }, StopGradient(new double[,] { { 1, 2 } }).ToArray());
    }
}
