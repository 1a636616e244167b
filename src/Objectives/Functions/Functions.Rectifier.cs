using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>max(x, 0); the derivative at 0 is 0.</summary>
    /// <param name="x">The argument.</param>
    public static double Relu(double x) => Math.Max(x, 0);

    /// <inheritdoc cref="Relu(double)"/>
    public static Vector Relu(Vector x) => Map(x, Relu);

    /// <inheritdoc cref="Relu(double)"/>
    public static Matrix Relu(Matrix x) => Map(x, Relu);

    /// <summary>x where it is positive, slope · x elsewhere.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="slope">The factor of negative arguments.</param>
    public static double LeakyRelu(double x, double slope = 0.01) => x > 0 ? x : slope * x;

    /// <inheritdoc cref="LeakyRelu(double, double)"/>
    public static Vector LeakyRelu(Vector x, double slope = 0.01) => Map(x, e => LeakyRelu(e, slope));

    /// <inheritdoc cref="LeakyRelu(double, double)"/>
    public static Matrix LeakyRelu(Matrix x, double slope = 0.01) => Map(x, e => LeakyRelu(e, slope));

    /// <summary>x where it is positive, α(e^x − 1) elsewhere.</summary>
    /// <remarks>D.-A. Clevert, T. Unterthiner, S. Hochreiter, ELU, 2016.</remarks>
    /// <param name="x">The argument.</param>
    /// <param name="alpha">The limit at −∞ is −α.</param>
    public static double Elu(double x, double alpha = 1) => x > 0 ? x : alpha * Expm1(x);

    /// <inheritdoc cref="Elu(double, double)"/>
    public static Vector Elu(Vector x, double alpha = 1) => Map(x, e => Elu(e, alpha));

    /// <inheritdoc cref="Elu(double, double)"/>
    public static Matrix Elu(Matrix x, double alpha = 1) => Map(x, e => Elu(e, alpha));

    /// <summary>log(1 + e^x), without overflow.</summary>
    /// <param name="x">The argument.</param>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <inheritdoc cref="Softplus(double)"/>
    public static Vector Softplus(Vector x) => Map(x, Softplus);

    /// <inheritdoc cref="Softplus(double)"/>
    public static Matrix Softplus(Matrix x) => Map(x, Softplus);

    /// <summary>x Φ(x), with Φ the standard normal distribution function.</summary>
    /// <remarks>The exact form, not the one by tanh. D. Hendrycks, K. Gimpel, Gaussian error linear units, 2016.</remarks>
    /// <param name="x">The argument.</param>
    public static double Gelu(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * NormalCdf(x);

    /// <inheritdoc cref="Gelu(double)"/>
    public static Vector Gelu(Vector x) => Map(x, Gelu);

    /// <inheritdoc cref="Gelu(double)"/>
    public static Matrix Gelu(Matrix x) => Map(x, Gelu);

    /// <summary>x σ(x), with σ the logistic function; also called SiLU.</summary>
    /// <param name="x">The argument.</param>
    public static double Swish(double x)
    {
        if (double.IsNegativeInfinity(x))
            return -0.0;
        // Two factors e^(−|x|/2) keep the result accurate where e^(−|x|) underflows.
        double h = Math.Exp(-Math.Abs(x) / 2);
        return x >= 0 ? x / (1 + (h * h)) : x * h / (1 + (h * h)) * h;
    }

    /// <inheritdoc cref="Swish(double)"/>
    public static Vector Swish(Vector x) => Map(x, Swish);

    /// <inheritdoc cref="Swish(double)"/>
    public static Matrix Swish(Matrix x) => Map(x, Swish);

    /// <summary>x tanh(log(1 + e^x)).</summary>
    /// <remarks>D. Misra, Mish, 2019.</remarks>
    /// <param name="x">The argument.</param>
    public static double Mish(double x)
    {
        if (x >= 0)
            return x * Math.Tanh(Softplus(x));
        if (double.IsNegativeInfinity(x))
            return -0.0;
        // With w = e^x: tanh log(1 + w) = w(w + 2)/(w(w + 2) + 2). Two factors √w keep the result accurate where w underflows.
        double h = Math.Exp(x / 2), w = h * h;
        return x * h * (w + 2) / ((w * (w + 2)) + 2) * h;
    }

    /// <inheritdoc cref="Mish(double)"/>
    public static Vector Mish(Vector x) => Map(x, Mish);

    /// <inheritdoc cref="Mish(double)"/>
    public static Matrix Mish(Matrix x) => Map(x, Mish);
}
