namespace Objectives;

public static partial class Functions
{
    /// <summary>x itself, as a constant: its derivative is 0 in every mode.</summary>
    /// <param name="x">The argument.</param>
    public static double StopGradient(double x) => x;

    /// <inheritdoc cref="StopGradient(double)"/>
    public static Vector StopGradient(Vector x) => x;

    /// <inheritdoc cref="StopGradient(double)"/>
    public static Matrix StopGradient(Matrix x) => x;

    /// <summary>
    /// The value of <paramref name="forward"/> with the derivative of <paramref name="surrogate"/>, in every mode and order: gradient and
    /// Hessian are those of the function that adds to the surrogate the constant by which they differ.
    /// </summary>
    /// <remarks>Y. Bengio, N. Léonard, A. Courville, Estimating or propagating gradients through stochastic neurons, 2013.</remarks>
    /// <param name="forward">What is computed.</param>
    /// <param name="surrogate">What is differentiated; of the same shape.</param>
    public static double StraightThrough(double forward, double surrogate) => forward;

    /// <inheritdoc cref="StraightThrough(double, double)"/>
    public static Vector StraightThrough(Vector forward, Vector surrogate) => forward;

    /// <inheritdoc cref="StraightThrough(double, double)"/>
    public static Matrix StraightThrough(Matrix forward, Matrix surrogate) => forward;

    /// <summary>x itself; its derivative is multiplied by <paramref name="factor"/>.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="factor">The factor of the derivative.</param>
    public static double GradientScale(double x, double factor) => x;

    /// <inheritdoc cref="GradientScale(double, double)"/>
    public static Vector GradientScale(Vector x, double factor) => x;

    /// <inheritdoc cref="GradientScale(double, double)"/>
    public static Matrix GradientScale(Matrix x, double factor) => x;

    /// <summary>x itself; its derivative has the other sign.</summary>
    /// <remarks>Y. Ganin, V. Lempitsky, Unsupervised domain adaptation by backpropagation, 2015.</remarks>
    /// <param name="x">The argument.</param>
    public static double GradientReverse(double x) => x;

    /// <inheritdoc cref="GradientReverse(double)"/>
    public static Vector GradientReverse(Vector x) => x;

    /// <inheritdoc cref="GradientReverse(double)"/>
    public static Matrix GradientReverse(Matrix x) => x;

    /// <summary>The multiple of <paramref name="step"/> that is nearest to x, step·Round(x/step), with the derivative 1 in x.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="step">The distance of the multiples; its derivative is 0.</param>
    public static double Quantize(double x, double step) => step * Round(x / step);

    /// <inheritdoc cref="Quantize(double, double)"/>
    public static Vector Quantize(Vector x, double step) => step * Round(x / step);

    /// <inheritdoc cref="Quantize(double, double)"/>
    public static Matrix Quantize(Matrix x, double step) => step * Round(x / step);
}
