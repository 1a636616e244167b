using System;

namespace Objectives.Benchmarks;

/// <summary>
/// The same objective by hand: with m = y·(w·x + b), loss log(1 + exp(−m)), its derivatives in the score −y·σ(−m) and
/// σ(−m)·σ(m).
/// </summary>
/// <typeparam name="TRows">How a row is multiplied and added.</typeparam>
internal sealed class HandWrittenLogistic<TRows>(double[] x, double[] y, double lambda) : ITwiceDifferentiable<double>
    where TRows : struct, IRowArithmetic
{
    private readonly int d = x.Length / y.Length;

    public int ParameterCount => Layout.ParameterCount;

    public ParameterLayout Layout { get; } = new(("w", [x.Length / y.Length]), ("b", []));

    public double Value(ReadOnlySpan<double> theta)
    {
        ReadOnlySpan<double> data = x, w = theta[..d];
        double sum = 0, b = theta[d];
        for (int i = 0; i < y.Length; i++)
            sum += Softplus(-y[i] * (TRows.Dot(w, data.Slice(i * d, d)) + b));
        return sum / y.Length + lambda / 2 * TRows.Dot(w, w);
    }

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        ReadOnlySpan<double> data = x, w = theta[..d];
        Span<double> g = gradient[..d];
        double sum = 0, b = theta[d], gb = 0, weight = 1.0 / y.Length;
        gradient.Clear();
        for (int i = 0; i < y.Length; i++)
        {
            ReadOnlySpan<double> row = data.Slice(i * d, d);
            double margin = y[i] * (TRows.Dot(w, row) + b), slope = -y[i] * Sigmoid(-margin) * weight;
            sum += Softplus(-margin);
            TRows.AddScaled(slope, row, g);
            gb += slope;
        }
        TRows.AddScaled(lambda, w, g);
        gradient[d] = gb;
        return sum * weight + lambda / 2 * TRows.Dot(w, w);
    }

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
    {
        ReadOnlySpan<double> data = x, w = theta[..d], v = direction[..d];
        Span<double> g = gradient[..d], p = product[..d];
        double sum = 0, b = theta[d], gb = 0, pb = 0, weight = 1.0 / y.Length;
        gradient.Clear();
        product.Clear();
        for (int i = 0; i < y.Length; i++)
        {
            ReadOnlySpan<double> row = data.Slice(i * d, d);
            double margin = y[i] * (TRows.Dot(w, row) + b), s = Sigmoid(-margin), slope = -y[i] * s * weight;
            double curvature = s * (1 - s) * (TRows.Dot(v, row) + direction[d]) * weight;
            sum += Softplus(-margin);
            TRows.AddScaled(slope, row, g);
            TRows.AddScaled(curvature, row, p);
            gb += slope;
            pb += curvature;
        }
        TRows.AddScaled(lambda, w, g);
        TRows.AddScaled(lambda, v, p);
        gradient[d] = gb;
        product[d] = pb;
        return sum * weight + lambda / 2 * TRows.Dot(w, w);
    }

    public void HessianVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product) =>
        ValueAndGradient(theta, new double[ParameterCount], direction, product);

    private static double Softplus(double t) => Math.Max(t, 0) + Math.Log(1 + Math.Exp(-Math.Abs(t)));

    private static double Sigmoid(double t) => 1 / (1 + Math.Exp(-t));
}
