using System;

namespace QuickStart;

/// <summary>Mean cross-entropy of softmax(W₂·tanh(W₁·x + b₁) + b₂), plus λ/2·(‖W₁‖² + ‖W₂‖²), by backpropagation.</summary>
internal sealed class TanhNetworkLoop(double[,] features, int[] labels, int h, int k, double lambda)
    : ScalarLoop(new(("W1", [h, features.GetLength(1)]), ("b1", [h]), ("W2", [k, h]), ("b2", [k])))
{
    private readonly double[][] rows = Rows(features);

    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        int d = rows[0].Length, n = rows.Length;
        ReadOnlySpan<double> w1 = Layout.Block(theta, "W1"), w2 = Layout.Block(theta, "W2");
        Span<double> g1 = Layout.Block(gradient, "W1"), c1 = Layout.Block(gradient, "b1");
        Span<double> g2 = Layout.Block(gradient, "W2"), c2 = Layout.Block(gradient, "b2");
        double[] a = new double[h], z = new double[k], back = new double[h];
        double sum = 0;
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            Logits(theta, rows[i], a, z);
            sum += Softmax.CrossEntropy(z, labels[i]);
            Array.Clear(back);
            for (int c = 0; c < k; c++)
            {
                AddScaled(z[c], w2.Slice(c * h, h), back);
                AddScaled(z[c] / n, a, g2.Slice(c * h, h));
                c2[c] += z[c] / n;
            }
            for (int u = 0; u < h; u++)
            {
                double slope = back[u] * (1 - a[u] * a[u]) / n;
                AddScaled(slope, rows[i], g1.Slice(u * d, d));
                c1[u] += slope;
            }
        }
        return sum / n + Ridge(lambda, w1, g1) + Ridge(lambda, w2, g2);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta)
    {
        int right = 0;
        double[] a = new double[h], z = new double[k];
        for (int i = 0; i < rows.Length; i++)
        {
            Logits(theta, rows[i], a, z);
            right += Softmax.ArgMax(z) == labels[i] ? 1 : 0;
        }
        return ("accuracy", (double)right / rows.Length);
    }

    private void Logits(ReadOnlySpan<double> theta, ReadOnlySpan<double> x, Span<double> a, Span<double> z)
    {
        ReadOnlySpan<double> w1 = Layout.Block(theta, "W1"), b1 = Layout.Block(theta, "b1");
        ReadOnlySpan<double> w2 = Layout.Block(theta, "W2"), b2 = Layout.Block(theta, "b2");
        for (int u = 0; u < h; u++)
            a[u] = Math.Tanh(Dot(w1.Slice(u * x.Length, x.Length), x) + b1[u]);
        for (int c = 0; c < k; c++)
            z[c] = Dot(w2.Slice(c * h, h), a) + b2[c];
    }
}
