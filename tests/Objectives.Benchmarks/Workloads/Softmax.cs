using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>Multinomial regression: two products of matrices, X·Wᵀ and its transpose, carry nearly all of it.</summary>
internal static class Softmax
{
    private const int Samples = 20_000, Features = 256, Classes = 10;

    public static IEnumerable<Workload> Workloads()
    {
        const double n = Samples, d = Features, k = Classes;
        double[] x = Numbers.Centred(0, Samples * Features);
        int[] label = Numbers.Integers(1, Samples, Classes);
        yield return new($"softmax regression, n = {Samples}, d = {Features}, k = {Classes}",
            threads => new SoftmaxRegression(x: DataArray.From(x, Samples, Features), label: label, k: Classes) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Classes * (Features + 1)))
        {
            Limit = Limit.Operations(
                value: n * k * (2 * d + Limit.Elementary),
                gradient: n * k * (4 * d + Limit.Elementary),
                product: n * k * (8 * d + Limit.Elementary)),
            Baselines = [ByHand<ScalarRows>("scalar loop", x, label), ByHand<TensorPrimitivesRows>("TensorPrimitives", x, label)],
            Bars = [.. Bar.HalfOfPeak, .. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["softmax.py", $"{Samples}", $"{Features}", $"{Classes}"],
        };
    }

    private static Baseline ByHand<TRows>(string method, double[] x, int[] label)
        where TRows : struct, IRowArithmetic
    {
        double[] p = new double[Classes];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            gradient.AsSpan().Clear();
            ReadOnlySpan<double> w = theta.AsSpan(0, Classes * Features), b = theta.AsSpan(Classes * Features);
            double sum = 0;
            for (int i = 0; i < Samples; i++)
            {
                ReadOnlySpan<double> row = x.AsSpan(i * Features, Features);
                for (int c = 0; c < Classes; c++)
                    p[c] = TRows.Dot(w.Slice(c * Features, Features), row) + b[c];
                sum += CrossEntropy(p, label[i]);
                if (gradient.Length == 0)
                    continue;
                for (int c = 0; c < Classes; c++)
                {
                    TRows.AddScaled(p[c] / Samples, row, gradient.AsSpan(c * Features, Features));
                    gradient[Classes * Features + c] += p[c] / Samples;
                }
            }
            return sum / Samples;
        }
    }

    /// <summary>The loss of scores z; they are replaced by its derivative.</summary>
    public static double CrossEntropy(Span<double> z, int label)
    {
        double largest = double.NegativeInfinity, sum = 0, score = z[label];
        foreach (double s in z)
            largest = Math.Max(largest, s);
        for (int c = 0; c < z.Length; c++)
            sum += z[c] = Math.Exp(z[c] - largest);
        for (int c = 0; c < z.Length; c++)
            z[c] /= sum;
        z[label] -= 1;
        return Math.Log(sum) + largest - score;
    }
}
