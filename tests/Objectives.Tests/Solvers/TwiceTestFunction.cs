using System;

namespace Objectives.Tests.Solvers;

/// <summary>A <see cref="TestFunction"/> with Hessian-vector products.</summary>
internal sealed class TwiceTestFunction(TestFunction function, TwiceTestFunction.Multiplier multiply) : ITwiceDifferentiable<double>
{
    public delegate void Multiplier(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product);

    public TwiceTestFunction(int dimension, TestFunction.Evaluator evaluate, Multiplier multiply)
        : this(new TestFunction(dimension, evaluate), multiply)
    {
    }

    public int Evaluations => function.Evaluations;

    public int Products { get; private set; }

    public int ParameterCount => function.ParameterCount;

    public ParameterLayout Layout => function.Layout;

    public double Value(ReadOnlySpan<double> theta) => function.Value(theta);

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient) => function.ValueAndGradient(theta, gradient);

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
    {
        HessianVectorProduct(theta, direction, product);
        return function.ValueAndGradient(theta, gradient);
    }

    public void HessianVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product)
    {
        Products++;
        multiply(theta, direction, product);
    }

    /// <inheritdoc cref="TestFunction.Rosenbrock"/>
    public static TwiceTestFunction Rosenbrock(int dimension) => new(TestFunction.Rosenbrock(dimension), (x, v, p) =>
    {
        for (int i = 0; i < x.Length; i += 2)
        {
            p[i] = (1200 * x[i] * x[i] - 400 * x[i + 1] + 2) * v[i] - 400 * x[i] * v[i + 1];
            p[i + 1] = -400 * x[i] * v[i] + 200 * v[i + 1];
        }
    });

    /// <inheritdoc cref="TestFunction.Quadratic"/>
    public static TwiceTestFunction Quadratic(int dimension, double condition) => new(TestFunction.Quadratic(dimension, condition), (x, v, p) =>
    {
        for (int i = 0; i < x.Length; i++)
            p[i] = Math.Pow(condition, i / (x.Length - 1.0)) * v[i];
    });

    /// <inheritdoc cref="TestFunction.LogBarrier"/>
    public static TwiceTestFunction LogBarrier(int dimension) => new(TestFunction.LogBarrier(dimension), (x, v, p) =>
    {
        for (int i = 0; i < x.Length; i++)
            p[i] = v[i] / (x[i] * x[i]);
    });

    /// <summary>¼x⁴ − ½x² + ½y²: minima −¼ at (±1, 0), a saddle at 0.</summary>
    public static TwiceTestFunction DoubleWell() => new(2, (x, g) =>
    {
        g[0] = x[0] * x[0] * x[0] - x[0];
        g[1] = x[1];
        return x[0] * x[0] * (x[0] * x[0] / 4 - 0.5) + x[1] * x[1] / 2;
    }, (x, v, p) =>
    {
        p[0] = (3 * x[0] * x[0] - 1) * v[0];
        p[1] = v[1];
    });
}
