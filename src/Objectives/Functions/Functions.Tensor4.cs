using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>Functions of tensors with four axes: element by element, and of all elements.</summary>
public static partial class Functions
{
    /// <inheritdoc cref="StopGradient(double)"/>
    public static Tensor4 StopGradient(Tensor4 x) => x;

    /// <inheritdoc cref="Entropy(double)"/>
    public static Tensor4 Entropy(Tensor4 x) => Map(x, Entropy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor4 Xlogy(Tensor4 x, Tensor4 y) => Map(x, y, Xlogy);

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor4 Xlogy(Tensor4 x, double y) => Map(x, e => Xlogy(e, y));

    /// <inheritdoc cref="Xlogy(double, double)"/>
    public static Tensor4 Xlogy(double x, Tensor4 y) => Map(y, e => Xlogy(x, e));

    /// <inheritdoc cref="Exp(double)"/>
    public static Tensor4 Exp(Tensor4 x) => Map(x, Exp);

    /// <inheritdoc cref="Exp2(double)"/>
    public static Tensor4 Exp2(Tensor4 x) => Map(x, Exp2);

    /// <inheritdoc cref="Expm1(double)"/>
    public static Tensor4 Expm1(Tensor4 x) => Map(x, Expm1);

    /// <inheritdoc cref="LogGamma(double)"/>
    public static Tensor4 LogGamma(Tensor4 x) => Map(x, LogGamma);

    /// <inheritdoc cref="Digamma(double)"/>
    public static Tensor4 Digamma(Tensor4 x) => Map(x, Digamma);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static Tensor4 Trigamma(Tensor4 x) => Map(x, Trigamma);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor4 LogBeta(Tensor4 a, Tensor4 b) => Map(a, b, LogBeta);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor4 LogBeta(Tensor4 a, double b) => Map(a, u => LogBeta(u, b));

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Tensor4 LogBeta(double a, Tensor4 b) => Map(b, u => LogBeta(a, u));

    /// <inheritdoc cref="LambertW(double)"/>
    public static Tensor4 LambertW(Tensor4 x) => Map(x, LambertW);

    /// <inheritdoc cref="BesselI0(double)"/>
    public static Tensor4 BesselI0(Tensor4 x) => Map(x, BesselI0);

    /// <inheritdoc cref="BesselI1(double)"/>
    public static Tensor4 BesselI1(Tensor4 x) => Map(x, BesselI1);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor4 LogBesselI(Tensor4 order, Tensor4 x) => Map(order, x, LogBesselI);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor4 LogBesselI(Tensor4 order, double x) => Map(order, u => LogBesselI(u, x));

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Tensor4 LogBesselI(double order, Tensor4 x) => Map(x, u => LogBesselI(order, u));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor4 GammaP(Tensor4 a, Tensor4 x) => Map(a, x, GammaP);

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor4 GammaP(Tensor4 a, double x) => Map(a, u => GammaP(u, x));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Tensor4 GammaP(double a, Tensor4 x) => Map(x, u => GammaP(a, u));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor4 GammaQ(Tensor4 a, Tensor4 x) => Map(a, x, GammaQ);

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor4 GammaQ(Tensor4 a, double x) => Map(a, u => GammaQ(u, x));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Tensor4 GammaQ(double a, Tensor4 x) => Map(x, u => GammaQ(a, u));

    /// <inheritdoc cref="Sinh(double)"/>
    public static Tensor4 Sinh(Tensor4 x) => Map(x, Sinh);

    /// <inheritdoc cref="Cosh(double)"/>
    public static Tensor4 Cosh(Tensor4 x) => Map(x, Cosh);

    /// <inheritdoc cref="Tanh(double)"/>
    public static Tensor4 Tanh(Tensor4 x) => Map(x, Tanh);

    /// <inheritdoc cref="Asinh(double)"/>
    public static Tensor4 Asinh(Tensor4 x) => Map(x, Asinh);

    /// <inheritdoc cref="Acosh(double)"/>
    public static Tensor4 Acosh(Tensor4 x) => Map(x, Acosh);

    /// <inheritdoc cref="Atanh(double)"/>
    public static Tensor4 Atanh(Tensor4 x) => Map(x, Atanh);

    /// <inheritdoc cref="Log(double)"/>
    public static Tensor4 Log(Tensor4 x) => Map(x, Log);

    /// <inheritdoc cref="Log2(double)"/>
    public static Tensor4 Log2(Tensor4 x) => Map(x, Log2);

    /// <inheritdoc cref="Log10(double)"/>
    public static Tensor4 Log10(Tensor4 x) => Map(x, Log10);

    /// <inheritdoc cref="Log1p(double)"/>
    public static Tensor4 Log1p(Tensor4 x) => Map(x, Log1p);

    /// <inheritdoc cref="Log1mExp(double)"/>
    public static Tensor4 Log1mExp(Tensor4 x) => Map(x, Log1mExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor4 LogAddExp(Tensor4 x, Tensor4 y) => Map(x, y, LogAddExp);

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor4 LogAddExp(Tensor4 x, double y) => Map(x, e => LogAddExp(e, y));

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static Tensor4 LogAddExp(double x, Tensor4 y) => Map(y, e => LogAddExp(x, e));

    /// <inheritdoc cref="Abs(double)"/>
    public static Tensor4 Abs(Tensor4 x) => Map(x, Abs);

    /// <inheritdoc cref="Sign(double)"/>
    public static Tensor4 Sign(Tensor4 x) => Map(x, Sign);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor4 Max(Tensor4 x, Tensor4 y) => Map(x, y, Max);

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor4 Max(Tensor4 x, double y) => Map(x, e => Max(e, y));

    /// <inheritdoc cref="Max(double, double)"/>
    public static Tensor4 Max(double x, Tensor4 y) => Map(y, e => Max(x, e));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor4 Min(Tensor4 x, Tensor4 y) => Map(x, y, Min);

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor4 Min(Tensor4 x, double y) => Map(x, e => Min(e, y));

    /// <inheritdoc cref="Min(double, double)"/>
    public static Tensor4 Min(double x, Tensor4 y) => Map(y, e => Min(x, e));

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static Tensor4 Clamp(Tensor4 x, double low, double high) => Map(x, e => Clamp(e, low, high));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor4 HardThreshold(Tensor4 x, Tensor4 t) => Map(x, t, HardThreshold);

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor4 HardThreshold(Tensor4 x, double t) => Map(x, e => HardThreshold(e, t));

    /// <inheritdoc cref="HardThreshold(double, double)"/>
    public static Tensor4 HardThreshold(double x, Tensor4 t) => Map(t, e => HardThreshold(x, e));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor4 SoftThreshold(Tensor4 x, Tensor4 t) => Map(x, t, SoftThreshold);

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor4 SoftThreshold(Tensor4 x, double t) => Map(x, e => SoftThreshold(e, t));

    /// <inheritdoc cref="SoftThreshold(double, double)"/>
    public static Tensor4 SoftThreshold(double x, Tensor4 t) => Map(t, e => SoftThreshold(x, e));

    /// <inheritdoc cref="Erf(double)"/>
    public static Tensor4 Erf(Tensor4 x) => Map(x, Erf);

    /// <inheritdoc cref="Erfc(double)"/>
    public static Tensor4 Erfc(Tensor4 x) => Map(x, Erfc);

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static Tensor4 NormalCdf(Tensor4 x) => Map(x, NormalCdf);

    /// <inheritdoc cref="LogNormalCdf(double)"/>
    public static Tensor4 LogNormalCdf(Tensor4 x) => Map(x, LogNormalCdf);

    /// <inheritdoc cref="NormalPdf(double)"/>
    public static Tensor4 NormalPdf(Tensor4 x) => Map(x, NormalPdf);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static Tensor4 Sqrt(Tensor4 x) => Map(x, Sqrt);

    /// <inheritdoc cref="Cbrt(double)"/>
    public static Tensor4 Cbrt(Tensor4 x) => Map(x, Cbrt);

    /// <inheritdoc cref="Square(double)"/>
    public static Tensor4 Square(Tensor4 x) => Map(x, Square);

    /// <inheritdoc cref="Cube(double)"/>
    public static Tensor4 Cube(Tensor4 x) => Map(x, Cube);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor4 Pow(Tensor4 x, Tensor4 p) => Map(x, p, Pow);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor4 Pow(Tensor4 x, double p) => Map(x, e => Pow(e, p));

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Tensor4 Pow(double x, Tensor4 p) => Map(p, e => Pow(x, e));

    /// <inheritdoc cref="Reciprocal(double)"/>
    public static Tensor4 Reciprocal(Tensor4 x) => Map(x, Reciprocal);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor4 Hypot(Tensor4 x, Tensor4 y) => Map(x, y, Hypot);

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor4 Hypot(Tensor4 x, double y) => Map(x, e => Hypot(e, y));

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Tensor4 Hypot(double x, Tensor4 y) => Map(y, e => Hypot(x, e));

    /// <inheritdoc cref="Relu(double)"/>
    public static Tensor4 Relu(Tensor4 x) => Map(x, Relu);

    /// <inheritdoc cref="LeakyRelu(double, double)"/>
    public static Tensor4 LeakyRelu(Tensor4 x, double slope = 0.01) => Map(x, e => LeakyRelu(e, slope));

    /// <inheritdoc cref="Elu(double, double)"/>
    public static Tensor4 Elu(Tensor4 x, double alpha = 1) => Map(x, e => Elu(e, alpha));

    /// <inheritdoc cref="Softplus(double)"/>
    public static Tensor4 Softplus(Tensor4 x) => Map(x, Softplus);

    /// <inheritdoc cref="Gelu(double)"/>
    public static Tensor4 Gelu(Tensor4 x) => Map(x, Gelu);

    /// <inheritdoc cref="Swish(double)"/>
    public static Tensor4 Swish(Tensor4 x) => Map(x, Swish);

    /// <inheritdoc cref="Mish(double)"/>
    public static Tensor4 Mish(Tensor4 x) => Map(x, Mish);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor4 Mod(Tensor4 x, Tensor4 y) => Map(x, y, Mod);

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor4 Mod(Tensor4 x, double y) => Map(x, e => Mod(e, y));

    /// <inheritdoc cref="Mod(double, double)"/>
    public static Tensor4 Mod(double x, Tensor4 y) => Map(y, e => Mod(x, e));

    /// <inheritdoc cref="Floor(double)"/>
    public static Tensor4 Floor(Tensor4 x) => Map(x, Floor);

    /// <inheritdoc cref="Ceiling(double)"/>
    public static Tensor4 Ceiling(Tensor4 x) => Map(x, Ceiling);

    /// <inheritdoc cref="Round(double)"/>
    public static Tensor4 Round(Tensor4 x) => Map(x, Round);

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static Tensor4 Sigmoid(Tensor4 x) => Map(x, Sigmoid);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static Tensor4 LogSigmoid(Tensor4 x) => Map(x, LogSigmoid);

    /// <inheritdoc cref="HardSigmoid(double)"/>
    public static Tensor4 HardSigmoid(Tensor4 x) => Map(x, HardSigmoid);

    /// <inheritdoc cref="Softsign(double)"/>
    public static Tensor4 Softsign(Tensor4 x) => Map(x, Softsign);

    /// <inheritdoc cref="SmoothStep(double)"/>
    public static Tensor4 SmoothStep(Tensor4 x) => Map(x, SmoothStep);

    /// <inheritdoc cref="Sin(double)"/>
    public static Tensor4 Sin(Tensor4 x) => Map(x, Sin);

    /// <inheritdoc cref="Cos(double)"/>
    public static Tensor4 Cos(Tensor4 x) => Map(x, Cos);

    /// <inheritdoc cref="Tan(double)"/>
    public static Tensor4 Tan(Tensor4 x) => Map(x, Tan);

    /// <inheritdoc cref="Asin(double)"/>
    public static Tensor4 Asin(Tensor4 x) => Map(x, Asin);

    /// <inheritdoc cref="Acos(double)"/>
    public static Tensor4 Acos(Tensor4 x) => Map(x, Acos);

    /// <inheritdoc cref="Atan(double)"/>
    public static Tensor4 Atan(Tensor4 x) => Map(x, Atan);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor4 Atan2(Tensor4 y, Tensor4 x) => Map(y, x, Atan2);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor4 Atan2(Tensor4 y, double x) => Map(y, e => Atan2(e, x));

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Tensor4 Atan2(double y, Tensor4 x) => Map(x, e => Atan2(y, e));

    /// <inheritdoc cref="Sinc(double)"/>
    public static Tensor4 Sinc(Tensor4 x) => Map(x, Sinc);

    /// <summary>The sum of all elements, with compensated rounding; 0 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Sum(Tensor4 t) => Sum(Flatten(t));

    /// <summary>The product of all elements; 1 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Product(Tensor4 t) => Product(Flatten(t));

    /// <summary>The arithmetic mean of all elements; NaN without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Mean(Tensor4 t) => Mean(Flatten(t));

    /// <summary>The largest element, −∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="t">The tensor.</param>
    public static double Max(Tensor4 t) => Max(Flatten(t));

    /// <summary>The smallest element, +∞ without elements; ties share the derivative evenly.</summary>
    /// <param name="t">The tensor.</param>
    public static double Min(Tensor4 t) => Min(Flatten(t));

    /// <summary>log Σ e^ of all elements, without overflow; −∞ without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double LogSumExp(Tensor4 t) => LogSumExp(Flatten(t));

    /// <summary>The Euclidean norm of all elements; its derivative at 0 is 0.</summary>
    /// <param name="t">The tensor.</param>
    public static double Norm(Tensor4 t) => Norm(Flatten(t));

    /// <summary>The sum of the squares of all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double SquaredNorm(Tensor4 t) => SquaredNorm(Flatten(t));

    /// <summary>The sum of the absolute values of all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Norm1(Tensor4 t) => Norm1(Flatten(t));

    /// <summary>The largest absolute value, 0 without elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double NormInf(Tensor4 t) => NormInf(Flatten(t));

    /// <summary>The mean of the squared distances from the mean, over all elements.</summary>
    /// <param name="t">The tensor.</param>
    public static double Variance(Tensor4 t) => Variance(Flatten(t));

    /// <summary>The square root of the variance; its derivative is 0 where all elements are equal.</summary>
    /// <param name="t">The tensor.</param>
    public static double StandardDeviation(Tensor4 t) => StandardDeviation(Flatten(t));

    /// <summary>The logarithm of the mean of e^ of all elements, without overflow.</summary>
    /// <param name="t">The tensor.</param>
    public static double LogMeanExp(Tensor4 t) => LogMeanExp(Flatten(t));

    /// <summary>(Σ |e|ᵖ)^(1/p) over all elements, without overflow; at 0 it is 0 with derivative 0.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="p">The power, positive; from 1 on the result is a norm.</param>
    public static double NormP(Tensor4 t, double p) => NormP(Flatten(t), p);

    /// <summary>The sum of the products of all elements.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Dot(Tensor4 a, Tensor4 b) => Sum(Map(a, b, (x, y) => x * y));

    /// <summary>The sum of the squared differences of all elements.</summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double SquaredDistance(Tensor4 a, Tensor4 b) => SquaredNorm(Map(a, b, (x, y) => x - y));

    private static Tensor4 Map(Tensor4 x, Func<double, double> f) => Tensor4.From(x.GetLength(0), x.GetLength(1), x.GetLength(2), x.GetLength(3), (i, j, k, l) => f(x[i, j, k, l]));

    private static Tensor4 Map(Tensor4 x, Tensor4 y, Func<double, double, double> f, [CallerMemberName] string name = "")
    {
        int[] left = [.. Enumerable.Range(0, 4).Select(x.GetLength)], right = [.. Enumerable.Range(0, 4).Select(y.GetLength)];
        if (!left.AsSpan().SequenceEqual(right))
            throw Shape.Mismatch(name, Shape.Of(left), Shape.Of(right), "the shapes must be equal");
        return Tensor4.From(x.GetLength(0), x.GetLength(1), x.GetLength(2), x.GetLength(3), (i, j, k, l) => f(x[i, j, k, l], y[i, j, k, l]));
    }

    private static Vector Flatten(Tensor4 t)
    {
        var elements = new double[t.Length];
        t.CopyTo(elements);
        return elements;
    }
}
