using System;
using Objectives;

namespace Objectives.Tests.Solvers;

/// <summary>An objective of one block <c>x</c>, from a function that fills the gradient and returns the value.</summary>
internal sealed class TestFunction(int dimension, TestFunction.Evaluator evaluate) : IObjective<double>
{
    public delegate double Evaluator(ReadOnlySpan<double> x, Span<double> gradient);

    public int Evaluations { get; private set; }

    public int ParameterCount => dimension;

    public ParameterLayout Layout { get; init; } = new(("x", [dimension]));

    public double Value(ReadOnlySpan<double> theta) => ValueAndGradient(theta, new double[dimension]);

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        Evaluations++;
        return evaluate(theta, gradient);
    }

    /// <summary>Σ 100(x₂ᵢ − x₂ᵢ₋₁²)² + (1 − x₂ᵢ₋₁)²: minimum 0 at (1, …, 1). Rosenbrock, <em>Computer J.</em> 3, 1960.</summary>
    public static TestFunction Rosenbrock(int dimension) => new(dimension, (x, g) =>
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += 2)
        {
            double t = x[i + 1] - x[i] * x[i], u = 1 - x[i];
            g[i] = -400 * x[i] * t - 2 * u;
            g[i + 1] = 200 * t;
            sum += 100 * t * t + u * u;
        }
        return sum;
    });

    /// <summary>½ Σ κᵢ(xᵢ − 1)², with κ from 1 to the condition number in equal ratios.</summary>
    public static TestFunction Quadratic(int dimension, double condition) => new(dimension, (x, g) =>
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double k = Math.Pow(condition, i / (x.Length - 1.0)), t = x[i] - 1;
            g[i] = k * t;
            sum += k * t * t / 2;
        }
        return sum;
    });

    /// <summary>Σ i·xᵢ − log xᵢ, not a number outside the positive orthant: minimum at xᵢ = 1/i.</summary>
    public static TestFunction LogBarrier(int dimension) => new(dimension, (x, g) =>
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            g[i] = i + 1 - 1 / x[i];
            sum += (i + 1) * x[i] - Math.Log(x[i]);
        }
        return sum;
    });
}
