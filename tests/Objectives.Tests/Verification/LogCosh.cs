using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Tests.Verification;

/// <summary>
/// f = Σᵢ log cosh(xᵢ·θ) / n + ½‖θ‖² by hand, over blocks <c>W</c>[2, 3] and <c>b</c>; the tests override one member each
/// with a mistake.
/// </summary>
internal class LogCosh : ITwiceDifferentiable<double>, ISampledObjective<double>, ITermObjective<double>, IReferenceObjective<double>
{
    private readonly double[][] x;

    public LogCosh(int samples = 37)
    {
        var random = new Random(5);
        x = [.. Enumerable.Range(0, samples).Select(_ => Enumerable.Range(0, 7).Select(_ => random.NextDouble() * 2 - 1).ToArray())];
    }

    /// <summary>A point where nothing is symmetric.</summary>
    public static double[] Point => [0.3, -0.7, 0.2, 0.9, -0.4, 0.6, -0.5];

    public int ParameterCount => 7;

    public ParameterLayout Layout { get; } = new(("W", [2, 3]), ("b", []));

    public int SampleCount => x.Length;

    public IReadOnlyList<string> TermNames => ["Loss", "Ridge"];

    public virtual double Value(ReadOnlySpan<double> theta) => Value(theta, All);

    public virtual double Value(ReadOnlySpan<double> theta, Range samples) => Value(theta, List(samples));

    public virtual double Value(ReadOnlySpan<double> theta, ReadOnlySpan<int> samples) => ValueAndGradient(theta, new double[7], samples);

    public virtual double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient) => ValueAndGradient(theta, gradient, All);

    public virtual double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, Range samples) =>
        ValueAndGradient(theta, gradient, List(samples));

    public virtual double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
    {
        double loss = 0, ridge = 0;
        gradient.Clear();
        foreach (int i in samples)
        {
            double z = Dot(x[i], theta);
            loss += LogCoshOf(z);
            for (int j = 0; j < 7; j++)
                gradient[j] += Math.Tanh(z) * x[i][j];
        }
        for (int j = 0; j < 7; j++)
        {
            ridge += theta[j] * theta[j] / 2;
            gradient[j] = gradient[j] / samples.Length + theta[j];
        }
        return loss / samples.Length + ridge;
    }

    public virtual double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
    {
        HessianVectorProduct(theta, direction, product);
        return ValueAndGradient(theta, gradient);
    }

    public virtual void HessianVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product)
    {
        product.Clear();
        foreach (double[] row in x)
        {
            double z = Dot(row, theta), dz = Dot(row, direction), tanh = Math.Tanh(z);
            for (int j = 0; j < 7; j++)
                product[j] += (1 - tanh * tanh) * dz * row[j] / x.Length;
        }
        for (int j = 0; j < 7; j++)
            product[j] += direction[j];
    }

    public virtual void PerSampleValues(ReadOnlySpan<double> theta, Span<double> values)
    {
        for (int i = 0; i < x.Length; i++)
            values[i] = LogCoshOf(Dot(x[i], theta));
    }

    public virtual void TermValues(ReadOnlySpan<double> theta, Span<double> values)
    {
        values[1] = Dot(theta.ToArray(), theta) / 2;
        values[0] = Value(theta) - values[1];
    }

    public virtual double ReferenceValue(ReadOnlySpan<double> theta)
    {
        double loss = 0;
        foreach (double[] row in x)
            loss += Math.Log(Math.Cosh(Dot(row, theta)));
        return loss / x.Length + Dot(theta.ToArray(), theta) / 2;
    }

    private int[] All => List(..x.Length);

    private int[] List(Range samples)
    {
        (int start, int length) = samples.GetOffsetAndLength(x.Length);
        return [.. Enumerable.Range(start, length)];
    }

    private static double LogCoshOf(double z) => Math.Abs(z) + Math.Log((1 + Math.Exp(-2 * Math.Abs(z))) / 2);

    private static double Dot(double[] a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }
}
