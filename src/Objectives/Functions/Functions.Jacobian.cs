using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>
    /// The Jacobian ∂fᵢ/∂xⱼ, element by element as <see cref="Derivative(Func{double, double}, double)"/> does it, with the same tolerance.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <returns>A matrix with a row for each element of f(x) and a column for each of <paramref name="x"/>.</returns>
    public static Matrix Jacobian(Func<Vector, Vector> f, Vector x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Matrix.From(f(x).Length, x.Length, (i, j) => Derivative(s => f(Replace(x, j, s))[i], x[j]));
    }

    /// <summary>
    /// The product J·v of the Jacobian and a vector: the derivative of f along v, as <see cref="Derivative(Func{double, double}, double)"/>
    /// does it, with the same tolerance.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="v">The direction, of the shape of <paramref name="x"/>.</param>
    /// <returns>The shape of f(x).</returns>
    /// <exception cref="ArgumentException">x and v differ in shape.</exception>
    public static Vector JacobianVector(Func<Vector, Vector> f, Vector x, Vector v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Derivative(t => f(x + (t * v)), 0);
    }

    /// <inheritdoc cref="JacobianVector(Func{Vector, Vector}, Vector, Vector)"/>
    public static double JacobianVector(Func<Vector, double> f, Vector x, Vector v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Derivative(t => f(x + (t * v)), 0);
    }

    /// <inheritdoc cref="JacobianVector(Func{Vector, Vector}, Vector, Vector)"/>
    public static Vector JacobianVector(Func<Matrix, Vector> f, Matrix x, Matrix v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Derivative(t => f(x + (t * v)), 0);
    }

    /// <inheritdoc cref="JacobianVector(Func{Vector, Vector}, Vector, Vector)"/>
    public static Matrix JacobianVector(Func<Matrix, Matrix> f, Matrix x, Matrix v)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Derivative(t => f(x + (t * v)), 0);
    }

    /// <summary>
    /// The product Jᵀ·u of the transposed Jacobian and a vector: the gradient of u·f(x), as <see cref="Gradient(Func{Vector, double}, Vector)"/>
    /// does it, with the same tolerance.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="u">The cotangent, of the shape of f(x).</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <exception cref="ArgumentException">f(x) and u differ in shape.</exception>
    public static Vector VectorJacobian(Func<Vector, Vector> f, Vector x, Vector u)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Gradient(v => Dot(f(v), u), x);
    }

    /// <inheritdoc cref="VectorJacobian(Func{Vector, Vector}, Vector, Vector)"/>
    public static Matrix VectorJacobian(Func<Matrix, Vector> f, Matrix x, Vector u)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Gradient(m => Dot(f(m), u), x);
    }

    /// <inheritdoc cref="VectorJacobian(Func{Vector, Vector}, Vector, Vector)"/>
    public static Matrix VectorJacobian(Func<Matrix, Matrix> f, Matrix x, Matrix u)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Gradient(m => Sum(Hadamard(f(m), u)), x);
    }

    /// <summary>
    /// The divergence Σᵢ ∂fᵢ/∂xᵢ, term by term as <see cref="Derivative(Func{double, double}, double)"/> does it, with the same tolerance.
    /// </summary>
    /// <param name="f">A function with as many elements as <paramref name="x"/>.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <exception cref="ArgumentException">f(x) is not as long as x.</exception>
    public static double Divergence(Func<Vector, Vector> f, Vector x)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (f(x).Length != x.Length)
            throw new ArgumentException($"Divergence takes a function of {x.Length} elements at a vector of {x.Length}, but f(x) has {f(x).Length}.", nameof(f));
        return Sum(x.Length, i => Derivative(s => f(Replace(x, i, s))[i], x[i]));
    }
}
