using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The logistic function 1/(1 + e^−x).</summary>
    /// <param name="x">The argument.</param>
    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static Vector Sigmoid(Vector x) => Map(x, Sigmoid);

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static Matrix Sigmoid(Matrix x) => Map(x, Sigmoid);

    /// <summary>log σ(x) = −log(1 + e^−x), without overflow.</summary>
    /// <param name="x">The argument.</param>
    public static double LogSigmoid(double x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static Vector LogSigmoid(Vector x) => Map(x, LogSigmoid);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static Matrix LogSigmoid(Matrix x) => Map(x, LogSigmoid);

    /// <summary>x/6 + ½ limited to the interval from 0 to 1.</summary>
    /// <param name="x">The argument.</param>
    public static double HardSigmoid(double x) => Clamp((x / 6) + 0.5, 0, 1);

    /// <inheritdoc cref="HardSigmoid(double)"/>
    public static Vector HardSigmoid(Vector x) => Map(x, HardSigmoid);

    /// <inheritdoc cref="HardSigmoid(double)"/>
    public static Matrix HardSigmoid(Matrix x) => Map(x, HardSigmoid);

    /// <summary>x/(1 + |x|).</summary>
    /// <param name="x">The argument.</param>
    public static double Softsign(double x) => double.IsInfinity(x) ? Sign(x) : x / (1 + Math.Abs(x));

    /// <inheritdoc cref="Softsign(double)"/>
    public static Vector Softsign(Vector x) => Map(x, Softsign);

    /// <inheritdoc cref="Softsign(double)"/>
    public static Matrix Softsign(Matrix x) => Map(x, Softsign);

    /// <summary>3t² − 2t³, with t = x limited to the interval from 0 to 1.</summary>
    /// <param name="x">The argument.</param>
    public static double SmoothStep(double x)
    {
        double t = Clamp(x, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <inheritdoc cref="SmoothStep(double)"/>
    public static Vector SmoothStep(Vector x) => Map(x, SmoothStep);

    /// <inheritdoc cref="SmoothStep(double)"/>
    public static Matrix SmoothStep(Matrix x) => Map(x, SmoothStep);
}
