using System;

namespace QuickStart;

/// <summary>Cross-entropy of logits, and the class they predict.</summary>
internal static class Softmax
{
    /// <summary>log Σ exp(z) − z[label]; z becomes its derivative, softmax(z) − onehot(label).</summary>
    public static double CrossEntropy(Span<double> z, int label)
    {
        double max = z[ArgMax(z)], picked = z[label], sum = 0;
        for (int c = 0; c < z.Length; c++)
            sum += z[c] = Math.Exp(z[c] - max);
        for (int c = 0; c < z.Length; c++)
            z[c] /= sum;
        z[label] -= 1;
        return max + Math.Log(sum) - picked;
    }

    public static int ArgMax(ReadOnlySpan<double> z)
    {
        int best = 0;
        for (int c = 1; c < z.Length; c++)
            best = z[c] > z[best] ? c : best;
        return best;
    }
}
