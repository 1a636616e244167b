using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>Functions of tensors with three axes: element by element, and of all elements.</summary>
public static partial class Functions
{
    /// <inheritdoc cref="StopGradient(double)"/>
    public static Tensor3 StopGradient(Tensor3 x) => x;

    /// <inheritdoc cref="Entropy(double)"/>
    public static Tensor3 Entropy(Tensor3 x) => Map(x, Entropy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor3 Xlogy(Tensor3 x, Tensor3 y) => Map(x, y, Xlogy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor3 Xlogy(Tensor3 x, double y) => Map(x, e => Xlogy(e, y));

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor3 Xlogy(double x, Tensor3 y) => Map(y, e => Xlogy(x, e));

    /// <inheritdoc cref="Exp(double)"/>
    public static Tensor3 Exp(Tensor3 x) => Map(x, Exp);

    /// <inheritdoc cref="Exp2(double)"/>
    public static Tensor3 Exp2(Tensor3 x) => Map(x, Exp2);

    /// <inheritdoc cref="Expm1(double)"/>
    public static Tensor3 Expm1(Tensor3 x) => Map(x, Expm1);

    /// <inheritdoc cref="LogGamma(double)"/>
    public static Tensor3 LogGamma(Tensor3 x) => Map(x, LogGamma);

    /// <inheritdoc cref="Digamma(double)"/>
    public static Tensor3 Digamma(Tensor3 x) => Map(x, Digamma);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static Tensor3 Trigamma(Tensor3 x) => Map(x, Trigamma);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor3 LogBeta(Tensor3 a, Tensor3 b) => Map(a, b, LogBeta);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor3 LogBeta(Tensor3 a, double b) => Map(a, u => LogBeta(u, b));

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor3 LogBeta(double a, Tensor3 b) => Map(b, u => LogBeta(a, u));

    /// <inheritdoc cref="LambertW(double)"/>
    public static Tensor3 LambertW(Tensor3 x) => Map(x, LambertW);

    /// <inheritdoc cref="BesselI0(double)"/>
    public static Tensor3 BesselI0(Tensor3 x) => Map(x, BesselI0);

    /// <inheritdoc cref="BesselI1(double)"/>
    public static Tensor3 BesselI1(Tensor3 x) => Map(x, BesselI1);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor3 LogBesselI(Tensor3 order, Tensor3 x) => Map(order, x, LogBesselI);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor3 LogBesselI(Tensor3 order, double x) => Map(order, u => LogBesselI(u, x));

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor3 LogBesselI(double order, Tensor3 x) => Map(x, u => LogBesselI(order, u));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor3 GammaP(Tensor3 a, Tensor3 x) => Map(a, x, GammaP);

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor3 GammaP(Tensor3 a, double x) => Map(a, u => GammaP(u, x));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor3 GammaP(double a, Tensor3 x) => Map(x, u => GammaP(a, u));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor3 GammaQ(Tensor3 a, Tensor3 x) => Map(a, x, GammaQ);

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor3 GammaQ(Tensor3 a, double x) => Map(a, u => GammaQ(u, x));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor3 GammaQ(double a, Tensor3 x) => Map(x, u => GammaQ(a, u));

    /// <inheritdoc cref="Sinh(double)"/>
    public static Tensor3 Sinh(Tensor3 x) => Map(x, Sinh);

    /// <inheritdoc cref="Cosh(double)"/>
    public static Tensor3 Cosh(Tensor3 x) => Map(x, Cosh);

    /// <inheritdoc cref="Tanh(double)"/>
    public static Tensor3 Tanh(Tensor3 x) => Map(x, Tanh);

    /// <inheritdoc cref="Asinh(double)"/>
    public static Tensor3 Asinh(Tensor3 x) => Map(x, Asinh);

    /// <inheritdoc cref="Acosh(double)"/>
    public static Tensor3 Acosh(Tensor3 x) => Map(x, Acosh);

    /// <inheritdoc cref="Atanh(double)"/>
    public static Tensor3 Atanh(Tensor3 x) => Map(x, Atanh);

    /// <inheritdoc cref="Log(double)"/>
    public static Tensor3 Log(Tensor3 x) => Map(x, Log);

    /// <inheritdoc cref="Log2(double)"/>
    public static Tensor3 Log2(Tensor3 x) => Map(x, Log2);

    /// <inheritdoc cref="Log10(double)"/>
    public static Tensor3 Log10(Tensor3 x) => Map(x, Log10);

    /// <inheritdoc cref="Log1p(double)"/>
    public static Tensor3 Log1p(Tensor3 x) => Map(x, Log1p);

    /// <inheritdoc cref="Log1mExp(double)"/>
    public static Tensor3 Log1mExp(Tensor3 x) => Map(x, Log1mExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor3 LogAddExp(Tensor3 x, Tensor3 y) => Map(x, y, LogAddExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor3 LogAddExp(Tensor3 x, double y) => Map(x, e => LogAddExp(e, y));

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor3 LogAddExp(double x, Tensor3 y) => Map(y, e => LogAddExp(x, e));

    /// <inheritdoc cref="Abs(double)"/>
    public static Tensor3 Abs(Tensor3 x) => Map(x, Abs);

    /// <inheritdoc cref="Sign(double)"/>
    public static Tensor3 Sign(Tensor3 x) => Map(x, Sign);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor3 Max(Tensor3 x, Tensor3 y) => Map(x, y, Max);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor3 Max(Tensor3 x, double y) => Map(x, e => Max(e, y));

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor3 Max(double x, Tensor3 y) => Map(y, e => Max(x, e));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor3 Min(Tensor3 x, Tensor3 y) => Map(x, y, Min);

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor3 Min(Tensor3 x, double y) => Map(x, e => Min(e, y));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor3 Min(double x, Tensor3 y) => Map(y, e => Min(x, e));

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static Tensor3 Clamp(Tensor3 x, double low, double high) => Map(x, e => Clamp(e, low, high));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor3 HardThreshold(Tensor3 x, Tensor3 t) => Map(x, t, HardThreshold);

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor3 HardThreshold(Tensor3 x, double t) => Map(x, e => HardThreshold(e, t));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor3 HardThreshold(double x, Tensor3 t) => Map(t, e => HardThreshold(x, e));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor3 SoftThreshold(Tensor3 x, Tensor3 t) => Map(x, t, SoftThreshold);

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor3 SoftThreshold(Tensor3 x, double t) => Map(x, e => SoftThreshold(e, t));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor3 SoftThreshold(double x, Tensor3 t) => Map(t, e => SoftThreshold(x, e));

    /// <inheritdoc cref="Erf(double)"/>
    public static Tensor3 Erf(Tensor3 x) => Map(x, Erf);

    /// <inheritdoc cref="Erfc(double)"/>
    public static Tensor3 Erfc(Tensor3 x) => Map(x, Erfc);

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static Tensor3 NormalCdf(Tensor3 x) => Map(x, NormalCdf);

    /// <inheritdoc cref="LogNormalCdf(double)"/>
    public static Tensor3 LogNormalCdf(Tensor3 x) => Map(x, LogNormalCdf);

    /// <inheritdoc cref="NormalPdf(double)"/>
    public static Tensor3 NormalPdf(Tensor3 x) => Map(x, NormalPdf);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static Tensor3 Sqrt(Tensor3 x) => Map(x, Sqrt);

    /// <inheritdoc cref="Cbrt(double)"/>
    public static Tensor3 Cbrt(Tensor3 x) => Map(x, Cbrt);

    /// <inheritdoc cref="Square(double)"/>
    public static Tensor3 Square(Tensor3 x) => Map(x, Square);

    /// <inheritdoc cref="Cube(double)"/>
    public static Tensor3 Cube(Tensor3 x) => Map(x, Cube);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor3 Pow(Tensor3 x, Tensor3 p) => Map(x, p, Pow);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor3 Pow(Tensor3 x, double p) => Map(x, e => Pow(e, p));

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor3 Pow(double x, Tensor3 p) => Map(p, e => Pow(x, e));

    /// <inheritdoc cref="Reciprocal(double)"/>
    public static Tensor3 Reciprocal(Tensor3 x) => Map(x, Reciprocal);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor3 Hypot(Tensor3 x, Tensor3 y) => Map(x, y, Hypot);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor3 Hypot(Tensor3 x, double y) => Map(x, e => Hypot(e, y));

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor3 Hypot(double x, Tensor3 y) => Map(y, e => Hypot(x, e));

    /// <inheritdoc cref="Relu(double)"/>
    public static Tensor3 Relu(Tensor3 x) => Map(x, Relu);

    /// <inheritdoc cref="LeakyRelu(double, double)"/>
    public static Tensor3 LeakyRelu(Tensor3 x, double slope = 0.01) => Map(x, e => LeakyRelu(e, slope));

    /// <inheritdoc cref="Elu(double, double)"/>
    public static Tensor3 Elu(Tensor3 x, double alpha = 1) => Map(x, e => Elu(e, alpha));

    /// <inheritdoc cref="Softplus(double)"/>
    public static Tensor3 Softplus(Tensor3 x) => Map(x, Softplus);

    /// <inheritdoc cref="Gelu(double)"/>
    public static Tensor3 Gelu(Tensor3 x) => Map(x, Gelu);

    /// <inheritdoc cref="Swish(double)"/>
    public static Tensor3 Swish(Tensor3 x) => Map(x, Swish);

    /// <inheritdoc cref="Mish(double)"/>
    public static Tensor3 Mish(Tensor3 x) => Map(x, Mish);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor3 Mod(Tensor3 x, Tensor3 y) => Map(x, y, Mod);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor3 Mod(Tensor3 x, double y) => Map(x, e => Mod(e, y));

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor3 Mod(double x, Tensor3 y) => Map(y, e => Mod(x, e));

    /// <inheritdoc cref="Floor(double)"/>
    public static Tensor3 Floor(Tensor3 x) => Map(x, Floor);

    /// <inheritdoc cref="Ceiling(double)"/>
    public static Tensor3 Ceiling(Tensor3 x) => Map(x, Ceiling);

    /// <inheritdoc cref="Round(double)"/>
    public static Tensor3 Round(Tensor3 x) => Map(x, Round);

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static Tensor3 Sigmoid(Tensor3 x) => Map(x, Sigmoid);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static Tensor3 LogSigmoid(Tensor3 x) => Map(x, LogSigmoid);

    /// <inheritdoc cref="HardSigmoid(double)"/>
    public static Tensor3 HardSigmoid(Tensor3 x) => Map(x, HardSigmoid);

    /// <inheritdoc cref="Softsign(double)"/>
    public static Tensor3 Softsign(Tensor3 x) => Map(x, Softsign);

    /// <inheritdoc cref="SmoothStep(double)"/>
    public static Tensor3 SmoothStep(Tensor3 x) => Map(x, SmoothStep);

    /// <inheritdoc cref="Sin(double)"/>
    public static Tensor3 Sin(Tensor3 x) => Map(x, Sin);

    /// <inheritdoc cref="Cos(double)"/>
    public static Tensor3 Cos(Tensor3 x) => Map(x, Cos);

    /// <inheritdoc cref="Tan(double)"/>
    public static Tensor3 Tan(Tensor3 x) => Map(x, Tan);

    /// <inheritdoc cref="Asin(double)"/>
    public static Tensor3 Asin(Tensor3 x) => Map(x, Asin);

    /// <inheritdoc cref="Acos(double)"/>
    public static Tensor3 Acos(Tensor3 x) => Map(x, Acos);

    /// <inheritdoc cref="Atan(double)"/>
    public static Tensor3 Atan(Tensor3 x) => Map(x, Atan);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor3 Atan2(Tensor3 y, Tensor3 x) => Map(y, x, Atan2);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor3 Atan2(Tensor3 y, double x) => Map(y, e => Atan2(e, x));

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor3 Atan2(double y, Tensor3 x) => Map(x, e => Atan2(y, e));

    /// <inheritdoc cref="Sinc(double)"/>
    public static Tensor3 Sinc(Tensor3 x) => Map(x, Sinc);

    /// <summary>The sum of all elements, with compensated rounding; 0 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Sum(Tensor3 t) => Sum(Flatten(t));

    /// <summary>The product of all elements; 1 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Product(Tensor3 t) => Product(Flatten(t));

    /// <summary>The arithmetic mean of all elements; NaN without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Mean(Tensor3 t) => Mean(Flatten(t));

    /// <summary>The largest element, −∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="t">The tensor.</param>
    public static double Max(Tensor3 t) => Max(Flatten(t));

    /// <summary>The smallest element, +∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="t">The tensor.</param>
    public static double Min(Tensor3 t) => Min(Flatten(t));

    /// <summary>log Σ e^ of all elements, without overflow; −∞ without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double LogSumExp(Tensor3 t) => LogSumExp(Flatten(t));

    /// <summary>The Euclidean norm of all elements; its derivative at 0 is 0.</summary>
    /// <param name="t">The tensor.</param>
    public static double Norm(Tensor3 t) => Norm(Flatten(t));

    /// <summary>The sum of the squares of all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double SquaredNorm(Tensor3 t) => SquaredNorm(Flatten(t));

    /// <summary>The sum of the absolute values of all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Norm1(Tensor3 t) => Norm1(Flatten(t));

    /// <summary>The largest absolute value, 0 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double NormInf(Tensor3 t) => NormInf(Flatten(t));

    /// <summary>The mean of the squared distances from the mean, over all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Variance(Tensor3 t) => Variance(Flatten(t));

    /// <summary>The square root of the variance; its derivative is 0 where all elements are equal.</summary>
    /// <param name="t">The tensor.</param>
    public static double StandardDeviation(Tensor3 t) => StandardDeviation(Flatten(t));

    /// <summary>The logarithm of the mean of e^ of all elements, without overflow.</summary>
    /// <param name="t">The tensor.</param>
    public static double LogMeanExp(Tensor3 t) => LogMeanExp(Flatten(t));

    /// <summary>(Σ |e|ᵖ)^(1/p) over all elements, without overflow; at 0 it is 0 with derivative 0.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="p">The power, positive; from 1 on the result is a norm.</param>
    public static double NormP(Tensor3 t, double p) => NormP(Flatten(t), p);

    /// <summary>The sum of the products of all elements.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Dot(Tensor3 a, Tensor3 b) => Sum(Map(a, b, (x, y) => x * y));

    /// <summary>The sum of the squared differences of all elements.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double SquaredDistance(Tensor3 a, Tensor3 b) => SquaredNorm(Map(a, b, (x, y) => x - y));

    private static Tensor3 Map(Tensor3 x, Func<double, double> f) => Tensor3.From(x.GetLength(0), x.GetLength(1), x.GetLength(2), (i, j, k) => f(x[i, j, k]));

    private static Tensor3 Map(Tensor3 x, Tensor3 y, Func<double, double, double> f, [CallerMemberName] string name = "")
    {
        int[] left = [.. Enumerable.Range(0, 3).Select(x.GetLength)], right = [.. Enumerable.Range(0, 3).Select(y.GetLength)];
        if (!left.AsSpan().SequenceEqual(right))
            throw Shape.Mismatch(name, Shape.Of(left), Shape.Of(right), "the shapes must be equal");
        return Tensor3.From(x.GetLength(0), x.GetLength(1), x.GetLength(2), (i, j, k) => f(x[i, j, k], y[i, j, k]));
    }

    private static Vector Flatten(Tensor3 t)
    {
        var elements = new double[t.Length];
        t.CopyTo(elements);
        return elements;
    }
}
