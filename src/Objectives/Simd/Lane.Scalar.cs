using System;
using System.Numerics;

namespace Objectives.Simd;

// The scalar form is a lane of the vector form.
public static partial class Lane
{
    /// <inheritdoc cref="Exp(Vector{double})"/>
    public static double Exp(double x) => Exp(new Vector<double>(x))[0];

    /// <inheritdoc cref="Exp2(Vector{double})"/>
    public static double Exp2(double x) => Exp2(new Vector<double>(x))[0];

    /// <inheritdoc cref="Expm1(Vector{double})"/>
    public static double Expm1(double x) => Expm1(new Vector<double>(x))[0];

    /// <inheritdoc cref="Log(Vector{double})"/>
    public static double Log(double x) => Log(new Vector<double>(x))[0];

    /// <inheritdoc cref="Log2(Vector{double})"/>
    public static double Log2(double x) => Log2(new Vector<double>(x))[0];

    /// <inheritdoc cref="Log10(Vector{double})"/>
    public static double Log10(double x) => Log10(new Vector<double>(x))[0];

    /// <inheritdoc cref="Log1p(Vector{double})"/>
    public static double Log1p(double x) => Log1p(new Vector<double>(x))[0];

    /// <inheritdoc cref="Log1mExp(Vector{double})"/>
    public static double Log1mExp(double x) => Log1mExp(new Vector<double>(x))[0];

    /// <inheritdoc cref="Softplus(Vector{double})"/>
    public static double Softplus(double x) => Softplus(new Vector<double>(x))[0];

    /// <inheritdoc cref="LogSigmoid(Vector{double})"/>
    public static double LogSigmoid(double x) => LogSigmoid(new Vector<double>(x))[0];

    /// <inheritdoc cref="Sigmoid(Vector{double})"/>
    public static double Sigmoid(double x) => Sigmoid(new Vector<double>(x))[0];

    /// <inheritdoc cref="Tanh(Vector{double})"/>
    public static double Tanh(double x) => Tanh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Sin(Vector{double})"/>
    public static double Sin(double x) => Sin(new Vector<double>(x))[0];

    /// <inheritdoc cref="Cos(Vector{double})"/>
    public static double Cos(double x) => Cos(new Vector<double>(x))[0];

    /// <inheritdoc cref="Tan(Vector{double})"/>
    public static double Tan(double x) => Tan(new Vector<double>(x))[0];

    /// <inheritdoc cref="Asin(Vector{double})"/>
    public static double Asin(double x) => Asin(new Vector<double>(x))[0];

    /// <inheritdoc cref="Acos(Vector{double})"/>
    public static double Acos(double x) => Acos(new Vector<double>(x))[0];

    /// <inheritdoc cref="Atan(Vector{double})"/>
    public static double Atan(double x) => Atan(new Vector<double>(x))[0];

    /// <inheritdoc cref="Sinh(Vector{double})"/>
    public static double Sinh(double x) => Sinh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Cosh(Vector{double})"/>
    public static double Cosh(double x) => Cosh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Asinh(Vector{double})"/>
    public static double Asinh(double x) => Asinh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Acosh(Vector{double})"/>
    public static double Acosh(double x) => Acosh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Atanh(Vector{double})"/>
    public static double Atanh(double x) => Atanh(new Vector<double>(x))[0];

    /// <inheritdoc cref="Cbrt(Vector{double})"/>
    public static double Cbrt(double x) => Cbrt(new Vector<double>(x))[0];

    /// <inheritdoc cref="Erf(Vector{double})"/>
    public static double Erf(double x) => Erf(new Vector<double>(x))[0];

    /// <inheritdoc cref="Erfc(Vector{double})"/>
    public static double Erfc(double x) => Erfc(new Vector<double>(x))[0];

    /// <inheritdoc cref="NormalCdf(Vector{double})"/>
    public static double NormalCdf(double x) => NormalCdf(new Vector<double>(x))[0];

    /// <inheritdoc cref="LogNormalCdf(Vector{double})"/>
    public static double LogNormalCdf(double x) => LogNormalCdf(new Vector<double>(x))[0];

    /// <inheritdoc cref="NormalHazard(Vector{double})"/>
    public static double NormalHazard(double x) => NormalHazard(new Vector<double>(x))[0];

    /// <inheritdoc cref="NormalShortfall(Vector{double})"/>
    public static double NormalShortfall(double x) => NormalShortfall(new Vector<double>(x))[0];

    /// <inheritdoc cref="LogGamma(Vector{double})"/>
    public static double LogGamma(double x) => LogGamma(new Vector<double>(x))[0];

    /// <inheritdoc cref="Digamma(Vector{double})"/>
    public static double Digamma(double x) => Digamma(new Vector<double>(x))[0];

    /// <inheritdoc cref="Trigamma(Vector{double})"/>
    public static double Trigamma(double x) => Trigamma(new Vector<double>(x))[0];

    /// <inheritdoc cref="LambertW(Vector{double})"/>
    public static double LambertW(double x) => LambertW(new Vector<double>(x))[0];

    /// <inheritdoc cref="BesselI0(Vector{double})"/>
    public static double BesselI0(double x) => BesselI0(new Vector<double>(x))[0];

    /// <inheritdoc cref="BesselI1(Vector{double})"/>
    public static double BesselI1(double x) => BesselI1(new Vector<double>(x))[0];

    /// <inheritdoc cref="LogAddExp(Vector{double}, Vector{double})"/>
    public static double LogAddExp(double x, double y) => LogAddExp(new Vector<double>(x), new Vector<double>(y))[0];

    /// <inheritdoc cref="Atan2(Vector{double}, Vector{double})"/>
    public static double Atan2(double y, double x) => Atan2(new Vector<double>(y), new Vector<double>(x))[0];

    /// <inheritdoc cref="Pow(Vector{double}, Vector{double})"/>
    public static double Pow(double x, double y) => Pow(new Vector<double>(x), new Vector<double>(y))[0];

    /// <inheritdoc cref="Hypot(Vector{double}, Vector{double})"/>
    public static double Hypot(double x, double y) => Hypot(new Vector<double>(x), new Vector<double>(y))[0];

    /// <inheritdoc cref="Polygamma(Vector{double}, Vector{double})"/>
    public static double Polygamma(double order, double x) => Polygamma(new Vector<double>(order), new Vector<double>(x))[0];

    /// <inheritdoc cref="Floor(Vector{double})"/>
    public static double Floor(double x) => Math.Floor(x);

    /// <inheritdoc cref="Ceiling(Vector{double})"/>
    public static double Ceiling(double x) => Math.Ceiling(x);

    /// <inheritdoc cref="Round(Vector{double})"/>
    public static double Round(double x) => Math.Round(x, MidpointRounding.ToEven);

    /// <inheritdoc cref="Sign(Vector{double})"/>
    public static double Sign(double x) => x == 0 || double.IsNaN(x) ? x : Math.CopySign(1, x);

    /// <inheritdoc cref="Abs(Vector{double})"/>
    public static double Abs(double x) => Math.Abs(x);

    /// <inheritdoc cref="Sqrt(Vector{double})"/>
    public static double Sqrt(double x) => Math.Sqrt(x);
}
