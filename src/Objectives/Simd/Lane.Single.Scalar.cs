using System;
using System.Numerics;

namespace Objectives.Simd;

// The scalar form of floats is a lane of the vector form.
public static partial class Lane
{
    /// <inheritdoc cref="Exp(Vector{float})"/>
    public static float Exp(float x) => Exp(new Vector<float>(x))[0];

    /// <inheritdoc cref="Exp2(Vector{float})"/>
    public static float Exp2(float x) => Exp2(new Vector<float>(x))[0];

    /// <inheritdoc cref="Expm1(Vector{float})"/>
    public static float Expm1(float x) => Expm1(new Vector<float>(x))[0];

    /// <inheritdoc cref="Log(Vector{float})"/>
    public static float Log(float x) => Log(new Vector<float>(x))[0];

    /// <inheritdoc cref="Log2(Vector{float})"/>
    public static float Log2(float x) => Log2(new Vector<float>(x))[0];

    /// <inheritdoc cref="Log10(Vector{float})"/>
    public static float Log10(float x) => Log10(new Vector<float>(x))[0];

    /// <inheritdoc cref="Log1p(Vector{float})"/>
    public static float Log1p(float x) => Log1p(new Vector<float>(x))[0];

    /// <inheritdoc cref="Log1mExp(Vector{float})"/>
    public static float Log1mExp(float x) => Log1mExp(new Vector<float>(x))[0];

    /// <inheritdoc cref="Softplus(Vector{float})"/>
    public static float Softplus(float x) => Softplus(new Vector<float>(x))[0];

    /// <inheritdoc cref="LogSigmoid(Vector{float})"/>
    public static float LogSigmoid(float x) => LogSigmoid(new Vector<float>(x))[0];

    /// <inheritdoc cref="Sigmoid(Vector{float})"/>
    public static float Sigmoid(float x) => Sigmoid(new Vector<float>(x))[0];

    /// <inheritdoc cref="Tanh(Vector{float})"/>
    public static float Tanh(float x) => Tanh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Sin(Vector{float})"/>
    public static float Sin(float x) => Sin(new Vector<float>(x))[0];

    /// <inheritdoc cref="Cos(Vector{float})"/>
    public static float Cos(float x) => Cos(new Vector<float>(x))[0];

    /// <inheritdoc cref="Tan(Vector{float})"/>
    public static float Tan(float x) => Tan(new Vector<float>(x))[0];

    /// <inheritdoc cref="Asin(Vector{float})"/>
    public static float Asin(float x) => Asin(new Vector<float>(x))[0];

    /// <inheritdoc cref="Acos(Vector{float})"/>
    public static float Acos(float x) => Acos(new Vector<float>(x))[0];

    /// <inheritdoc cref="Atan(Vector{float})"/>
    public static float Atan(float x) => Atan(new Vector<float>(x))[0];

    /// <inheritdoc cref="Sinh(Vector{float})"/>
    public static float Sinh(float x) => Sinh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Cosh(Vector{float})"/>
    public static float Cosh(float x) => Cosh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Asinh(Vector{float})"/>
    public static float Asinh(float x) => Asinh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Acosh(Vector{float})"/>
    public static float Acosh(float x) => Acosh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Atanh(Vector{float})"/>
    public static float Atanh(float x) => Atanh(new Vector<float>(x))[0];

    /// <inheritdoc cref="Cbrt(Vector{float})"/>
    public static float Cbrt(float x) => Cbrt(new Vector<float>(x))[0];

    /// <inheritdoc cref="Erf(Vector{float})"/>
    public static float Erf(float x) => Erf(new Vector<float>(x))[0];

    /// <inheritdoc cref="Erfc(Vector{float})"/>
    public static float Erfc(float x) => Erfc(new Vector<float>(x))[0];

    /// <inheritdoc cref="NormalCdf(Vector{float})"/>
    public static float NormalCdf(float x) => NormalCdf(new Vector<float>(x))[0];

    /// <inheritdoc cref="LogNormalCdf(Vector{float})"/>
    public static float LogNormalCdf(float x) => LogNormalCdf(new Vector<float>(x))[0];

    /// <inheritdoc cref="NormalHazard(Vector{float})"/>
    public static float NormalHazard(float x) => NormalHazard(new Vector<float>(x))[0];

    /// <inheritdoc cref="NormalShortfall(Vector{float})"/>
    public static float NormalShortfall(float x) => NormalShortfall(new Vector<float>(x))[0];

    /// <inheritdoc cref="LogGamma(Vector{float})"/>
    public static float LogGamma(float x) => LogGamma(new Vector<float>(x))[0];

    /// <inheritdoc cref="Digamma(Vector{float})"/>
    public static float Digamma(float x) => Digamma(new Vector<float>(x))[0];

    /// <inheritdoc cref="Trigamma(Vector{float})"/>
    public static float Trigamma(float x) => Trigamma(new Vector<float>(x))[0];

    /// <inheritdoc cref="Polygamma(Vector{float}, Vector{float})"/>
    public static float Polygamma(float order, float x) => Polygamma(new Vector<float>(order), new Vector<float>(x))[0];

    /// <inheritdoc cref="LambertW(Vector{float})"/>
    public static float LambertW(float x) => LambertW(new Vector<float>(x))[0];

    /// <inheritdoc cref="BesselI0(Vector{float})"/>
    public static float BesselI0(float x) => BesselI0(new Vector<float>(x))[0];

    /// <inheritdoc cref="BesselI1(Vector{float})"/>
    public static float BesselI1(float x) => BesselI1(new Vector<float>(x))[0];

    /// <inheritdoc cref="BesselI(Vector{float}, Vector{float})"/>
    public static float BesselI(float order, float x) => BesselI(new Vector<float>(order), new Vector<float>(x))[0];

    /// <inheritdoc cref="LogBesselI(Vector{float}, Vector{float})"/>
    public static float LogBesselI(float order, float x) => (float)LogBesselI((double)order, x);

    /// <inheritdoc cref="LogBesselIDerivative(Vector{float}, Vector{float}, Vector{float}, Vector{float})"/>
    public static float LogBesselIDerivative(float orderDerivatives, float derivatives, float order, float x) =>
        (float)LogBesselIDerivative((double)orderDerivatives, derivatives, order, x);

    /// <inheritdoc cref="GammaP(Vector{float}, Vector{float})"/>
    public static float GammaP(float shape, float x) => (float)GammaP((double)shape, x);

    /// <inheritdoc cref="GammaQ(Vector{float}, Vector{float})"/>
    public static float GammaQ(float shape, float x) => (float)GammaQ((double)shape, x);

    /// <inheritdoc cref="GammaPDerivative(Vector{float}, Vector{float}, Vector{float})"/>
    public static float GammaPDerivative(float order, float shape, float x) => (float)GammaPDerivative((double)order, shape, x);

    /// <inheritdoc cref="GammaDensity(Vector{float}, Vector{float}, Vector{float})"/>
    public static float GammaDensity(float order, float shape, float x) => (float)GammaDensity((double)order, shape, x);

    /// <inheritdoc cref="LogAddExp(Vector{float}, Vector{float})"/>
    public static float LogAddExp(float x, float y) => LogAddExp(new Vector<float>(x), new Vector<float>(y))[0];

    /// <inheritdoc cref="Atan2(Vector{float}, Vector{float})"/>
    public static float Atan2(float y, float x) => Atan2(new Vector<float>(y), new Vector<float>(x))[0];

    /// <inheritdoc cref="Pow(Vector{float}, Vector{float})"/>
    public static float Pow(float x, float y) => Pow(new Vector<float>(x), new Vector<float>(y))[0];

    /// <inheritdoc cref="Hypot(Vector{float}, Vector{float})"/>
    public static float Hypot(float x, float y) => Hypot(new Vector<float>(x), new Vector<float>(y))[0];

    /// <inheritdoc cref="Floor(Vector{float})"/>
    public static float Floor(float x) => MathF.Floor(x);

    /// <inheritdoc cref="Ceiling(Vector{float})"/>
    public static float Ceiling(float x) => MathF.Ceiling(x);

    /// <inheritdoc cref="Round(Vector{float})"/>
    public static float Round(float x) => MathF.Round(x, MidpointRounding.ToEven);

    /// <inheritdoc cref="Sign(Vector{float})"/>
    public static float Sign(float x) => x == 0 || float.IsNaN(x) ? x : MathF.CopySign(1, x);

    /// <inheritdoc cref="Abs(Vector{float})"/>
    public static float Abs(float x) => MathF.Abs(x);

    /// <inheritdoc cref="Sqrt(Vector{float})"/>
    public static float Sqrt(float x) => MathF.Sqrt(x);
}
