using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>
    /// The Hessian ∂²f/∂xᵢ∂xⱼ by nested differences: three digits less than <see cref="Derivative(Func{double, double}, double)"/>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <returns>A square matrix with a row for each element of <paramref name="x"/>.</returns>
    public static Matrix Hessian(Func<Vector, double> f, Vector x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Matrix.FromRows(x.Length, i => Gradient(v => Derivative(s => f(Replace(v, i, s)), v[i]), x));
    }

    /// <summary>
    /// The product of the Hessian and a vector: the gradient of the derivative along v, by nested differences, three digits less than
    /// <see cref="Derivative(Func{double, double}, double)"/>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="v">The direction, of the shape of <paramref name="x"/>.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <exception cref="ArgumentException">x and v differ in shape.</exception>
    public static Vector HessianVector(Func<Vector, double> f, Vector x, Vector v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Gradient(u => Derivative(t => f(u + (t * v)), 0), x);
    }

    /// <inheritdoc cref="HessianVector(Func{Vector, double}, Vector, Vector)"/>
    public static Matrix HessianVector(Func<Matrix, double> f, Matrix x, Matrix v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Gradient(u => Derivative(t => f(u + (t * v)), 0), x);
    }

    /// <summary>
    /// The Laplacian Σᵢ ∂²f/∂xᵢ², the trace of the Hessian, by nested differences: three digits less than
    /// <see cref="Derivative(Func{double, double}, double)"/>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    public static double Laplacian(Func<Vector, double> f, Vector x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Sum(x.Length, i => Derivative(t => Derivative(s => f(Replace(x, i, s)), t), x[i]));
    }

    /// <inheritdoc cref="Laplacian(Func{Vector, double}, Vector)"/>
    public static double Laplacian(Func<Matrix, double> f, Matrix x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Sum(x.RowCount, i => Sum(x.ColumnCount, j => Derivative(t => Derivative(s => f(Replace(x, i, j, s)), t), x[i, j])));
    }
}
