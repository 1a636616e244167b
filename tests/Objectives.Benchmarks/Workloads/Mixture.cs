using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>A mixture of Gaussians with full covariances.</summary>
internal static class Mixture
{
    private const int Samples = 10_000, Features = 10, Components = 25, Below = Features * (Features - 1) / 2;

    private const int Means = Components, Scales = Means + Components * Features, Lower = Scales + Components * Features;

    public static IEnumerable<Workload> Workloads()
    {
        double[] x = Numbers.Centred(0, Samples * Features, 4);
        const double densities = (double)Samples * Components, triangle = Features * (Features + 1.0);
        yield return new($"mixture of {Components} Gaussians, n = {Samples}, d = {Features}",
            threads => new GaussianMixture(x: DataArray.From(x, Samples, Features), k: Components) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Lower + Components * Below))
        {
            // Q(x − μ) forward; back Qᵀy and y(x − μ)ᵀ; with tangents two products for each.
            Limit = Limit.Operations(
                value: densities * (triangle + 3 * Features + Limit.Elementary),
                gradient: densities * (3 * triangle + 3 * Features + Limit.Elementary),
                product: densities * (9 * triangle + 3 * Features + Limit.Elementary)),
            Data = Bytes.Of(x),
            Baselines = [ByHand(x)],
            Bars = [.. Bar.HalfOfPeak, .. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["mixture.py", $"{Samples}", $"{Features}", $"{Components}"],
        };
    }

    private static Baseline ByHand(double[] x)
    {
        double[] scale = new double[Components * Features], mapped = new double[Components * Features], p = new double[Components], centred = new double[Features];
        return new("scalar loop", theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            gradient.AsSpan().Clear();
            for (int e = 0; e < scale.Length; e++)
                scale[e] = Math.Exp(theta[Scales + e]);
            double sum = 0;
            for (int i = 0; i < Samples; i++)
            {
                for (int c = 0; c < Components; c++)
                {
                    double score = theta[c], squares = 0;
                    for (int a = 0; a < Features; a++)
                    {
                        centred[a] = x[i * Features + a] - theta[Means + c * Features + a];
                        double y = scale[c * Features + a] * centred[a];
                        for (int b = 0; b < a; b++)
                            y += theta[Lower + c * Below + a * (a - 1) / 2 + b] * centred[b];
                        mapped[c * Features + a] = y;
                        squares += y * y;
                        score += theta[Scales + c * Features + a];
                    }
                    p[c] = score - squares / 2;
                }
                // The first component's score stands for the label: it is taken back.
                double first = p[0];
                sum -= Softmax.CrossEntropy(p, 0) + first;
                p[0] += 1;
                for (int c = 0; c < Components && gradient.Length > 0; c++)
                    AddSlopes(theta, gradient, i, c, p[c] / Samples);
            }
            theta.AsSpan(0, Components).CopyTo(p);
            double normalizer = Softmax.CrossEntropy(p, 0) + theta[0];
            for (int c = 0; c < Components && gradient.Length > 0; c++)
                gradient[c] += p[c] + (c == 0 ? 1 : 0);
            return sum / Samples + Features * Math.Log(2 * Math.PI) / 2 + normalizer;
        }

        // The derivative of minus the log density by component c's score is −r.
        void AddSlopes(double[] theta, double[] gradient, int i, int c, double r)
        {
            gradient[c] -= r;
            for (int a = 0; a < Features; a++)
            {
                double slope = r * mapped[c * Features + a], own = x[i * Features + a] - theta[Means + c * Features + a];
                gradient[Scales + c * Features + a] += slope * own * scale[c * Features + a] - r;
                gradient[Means + c * Features + a] -= slope * scale[c * Features + a];
                for (int b = 0; b < a; b++)
                {
                    int place = c * Below + a * (a - 1) / 2 + b;
                    gradient[Lower + place] += slope * (x[i * Features + b] - theta[Means + c * Features + b]);
                    gradient[Means + c * Features + b] -= slope * theta[Lower + place];
                }
            }
        }
    }
}
