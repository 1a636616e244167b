using System;

namespace QuickStart;

/// <summary>Mean cross-entropy of softmax(W·x + b), plus λ/2·‖W‖².</summary>
internal sealed class SoftmaxRegressionLoop(double[,] features, int[] labels, int k, double lambda)
    : ScalarLoop(new(("W", [k, features.GetLength(1)]), ("b", [k])))
{
    private readonly double[][] rows = Rows(features);

    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        int d = rows[0].Length, n = rows.Length;
        double[] z = new double[k];
        double sum = 0;
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            Logits(theta, rows[i], z);
            sum += Softmax.CrossEntropy(z, labels[i]);
            for (int c = 0; c < k; c++)
            {
                AddScaled(z[c] / n, rows[i], gradient.Slice(c * d, d));
                gradient[k * d + c] += z[c] / n;
            }
        }
        return sum / n + Ridge(lambda, theta[..(k * d)], gradient[..(k * d)]);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta)
    {
        int right = 0;
        double[] z = new double[k];
        for (int i = 0; i < rows.Length; i++)
        {
            Logits(theta, rows[i], z);
            right += Softmax.ArgMax(z) == labels[i] ? 1 : 0;
        }
        return ("accuracy", (double)right / rows.Length);
    }

    private void Logits(ReadOnlySpan<double> theta, ReadOnlySpan<double> x, Span<double> z)
    {
        for (int c = 0; c < k; c++)
            z[c] = Dot(theta.Slice(c * x.Length, x.Length), x) + theta[k * x.Length + c];
    }
}
