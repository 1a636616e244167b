using System;
using Objectives.Runtime;

namespace Objectives;

public static partial class Functions
{
    /// <summary>f′(x): the same as <see cref="Derivative(Func{double, double}, double)"/>.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    public static double Gradient(Func<double, double> f, double x) => Derivative(f, x);

    /// <summary>The gradient of f at x, element by element as <see cref="Derivative(Func{double, double}, double)"/> does it, with the same tolerance.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <returns>A vector of the length of <paramref name="x"/>.</returns>
    public static Vector Gradient(Func<Vector, double> f, Vector x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Vector.From(x.Length, i => Derivative(s => f(Replace(x, i, s)), x[i]));
    }

    /// <summary>The gradient of f at x, element by element as <see cref="Derivative(Func{double, double}, double)"/> does it, with the same tolerance.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <returns>A matrix of the shape of <paramref name="x"/>.</returns>
    public static Matrix Gradient(Func<Matrix, double> f, Matrix x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Matrix.From(x.RowCount, x.ColumnCount, (i, j) => Derivative(s => f(Replace(x, i, j, s)), x[i, j]));
    }

    /// <summary>The gradients of f with respect to each of its arguments, the others held, with the tolerance of <see cref="Derivative(Func{double, double}, double)"/>.</summary>
    /// <typeparam name="T1"><c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>.</typeparam>
    /// <typeparam name="T2"><c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>One gradient an argument, each of its shape.</returns>
    /// <exception cref="ArgumentException">An argument is neither a number nor an array.</exception>
    public static (T1 X, T2 Y) Gradient<T1, T2>(Func<T1, T2, double> f, T1 x, T2 y)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (OfAny(u => f(u, y), x), OfAny(u => f(x, u), y));
    }

    /// <summary>The gradients of f with respect to each of its arguments, the others held, with the tolerance of <see cref="Derivative(Func{double, double}, double)"/>.</summary>
    /// <typeparam name="T1"><c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>.</typeparam>
    /// <typeparam name="T2"><c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>.</typeparam>
    /// <typeparam name="T3"><c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">The third argument.</param>
    /// <returns>One gradient an argument, each of its shape.</returns>
    /// <exception cref="ArgumentException">An argument is neither a number nor an array.</exception>
    public static (T1 X, T2 Y, T3 Z) Gradient<T1, T2, T3>(Func<T1, T2, T3, double> f, T1 x, T2 y, T3 z)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (OfAny(u => f(u, y, z), x), OfAny(u => f(x, u, z), y), OfAny(u => f(x, y, u), z));
    }

    /// <summary>
    /// ∂e/∂θ of an expression with respect to all parameters of the objective whose term it stands in: one vector over the blocks in the order
    /// of their declaration, each row-major, with the tolerance of <see cref="Derivative(Func{double, double}, double)"/>. Parameters are
    /// read where the expression is evaluated: what was computed from them before stands still.
    /// </summary>
    /// <param name="e">The expression.</param>
    /// <returns>A vector as long as θ.</returns>
    /// <exception cref="InvalidOperationException">No objective is being evaluated on this thread.</exception>
    public static Vector ParameterGradient(Func<double> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var scope = ParameterScope.Current;
        return Vector.From(scope.Point.Length, i =>
        {
            double[] point = scope.Point;
            try
            {
                return Derivative(
                    s =>
                    {
                        scope.Point = Replace((double[])point.Clone(), i, s);
                        return e();
                    },
                    point[i]);
            }
            finally
            {
                scope.Point = point;
            }
        });
    }

    private static T OfAny<T>(Func<T, double> f, T at) => at switch
    {
        double x => (T)(object)Derivative(s => f((T)(object)s), x),
        Vector x => (T)(object)Gradient(v => f((T)(object)v), x),
        Matrix x => (T)(object)Gradient(m => f((T)(object)m), x),
        _ => throw new ArgumentException($"Gradient takes arguments of type double, Vector and Matrix, not {typeof(T).Name}; convert it.", nameof(at)),
    };
}
