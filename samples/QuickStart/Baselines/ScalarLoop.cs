using System;
using Objectives;

namespace QuickStart;

/// <summary>
/// An objective as one would write it by hand: a plain loop over samples, derivatives worked out on paper. The generated
/// code is checked against it and timed beside it.
/// </summary>
internal abstract class ScalarLoop(ParameterLayout layout) : IObjective<double>
{
    public int ParameterCount => Layout.ParameterCount;

    public ParameterLayout Layout { get; } = layout;

    public double Value(ReadOnlySpan<double> theta) => ValueAndGradient(theta, new double[ParameterCount]);

    public abstract double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient);

    /// <summary>How good the fit is: a figure of merit that is 1 at best, and its name.</summary>
    public abstract (string Name, double Value) Quality(ReadOnlySpan<double> theta);

    protected static double Softplus(double t) => Math.Max(t, 0) + Math.Log(1 + Math.Exp(-Math.Abs(t)));

    protected static double Sigmoid(double t) => 1 / (1 + Math.Exp(-t));

    protected static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }

    /// <summary>sum ← sum + scale·a.</summary>
    protected static void AddScaled(double scale, ReadOnlySpan<double> a, Span<double> sum)
    {
        for (int j = 0; j < a.Length; j++)
            sum[j] += scale * a[j];
    }

    /// <summary>Adds the gradient of λ/2·‖a‖² and returns its value.</summary>
    protected static double Ridge(double lambda, ReadOnlySpan<double> a, Span<double> gradient)
    {
        AddScaled(lambda, a, gradient);
        return lambda / 2 * Dot(a, a);
    }

    protected static double[][] Rows(double[,] matrix)
    {
        var rows = new double[matrix.GetLength(0)][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[matrix.GetLength(1)];
            for (int j = 0; j < rows[i].Length; j++)
                rows[i][j] = matrix[i, j];
        }
        return rows;
    }

    /// <summary>1 − Σ(y − p)² / Σ(y − ȳ)².</summary>
    protected static double CoefficientOfDetermination(double[] y, Func<int, double> prediction)
    {
        double mean = 0, residual = 0, total = 0;
        foreach (double value in y)
            mean += value / y.Length;
        for (int i = 0; i < y.Length; i++)
        {
            double r = y[i] - prediction(i), t = y[i] - mean;
            residual += r * r;
            total += t * t;
        }
        return 1 - residual / total;
    }
}
