namespace Objectives.Generator.Tests.Emitted;

/// <summary>Objectives with problems inside that are solved.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenInnerProblems =>
    [
        // S. Bai, J. Z. Kolter and V. Koltun, Deep Equilibrium Models, NeurIPS 2019: a layer whose output is its own input.
        new("DeepEquilibrium", "h; d", """
            [Size] int h;
            [Parameter("h", "h")] Matrix W;
            [Parameter("h", "d")] Matrix U;
            [Parameter("h")] Vector v;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Fit() => Square(Dot(v, FixedPoint(z => Tanh(0.3 / (1 + Norm(W)) * (W * z) + U * x), Vector.From(h, i => 0), iterations: 40)) - y);
            """) { MostSamples = 300 },
        // N. Cesa-Bianchi et al., Boltzmann exploration done right, NeurIPS 2017: what a policy of largest reward and entropy loses.
        new("Boltzmann", "k", """
            [Size] int k;
            [Parameter("k")] Vector q;
            [Parameter] double t;
            [Sample("k")] Vector r;
            [Loss] double Regret() => -Dot(r, ArgMax(p => Dot(q, p) + Exp(t) * Sum(Entropy(p)), Vector.From(k, i => 1.0 / k), over: Simplex, iterations: 20));
            [Regularizer] double Free() => MaxOver(p => Dot(q, p) + Exp(t) * Sum(Entropy(p)), Vector.From(k, i => 1.0 / k), over: Simplex, iterations: 20);
            """) { Smallest = 2, Largest = 13, MostSamples = 300 },
        // K. Kunisch and T. Pock, A bilevel optimization approach for parameter learning in variational models, SIAM J. Imaging Sciences 6 (2013).
        new("BilevelTotalVariation", "d", """
            [Parameter] double strength;
            [Hyperparameter] double epsilon = 0.5;
            [Sample("d")] Vector noisy, clean;
            double Roughness(Vector u) => Sum(u.Length - 1, i => Hypot(u[i + 1] - u[i], epsilon));
            [Loss] double Error()
            {
                Vector smooth = ArgMin(u => 0.5 * SquaredDistance(u, noisy) + Exp(strength) * Roughness(u), noisy, iterations: 30);
                return 0.5 * SquaredDistance(smooth, clean);
            }
            """) { Smallest = 2, Largest = 6, MostSamples = 100 },
    ];
}
