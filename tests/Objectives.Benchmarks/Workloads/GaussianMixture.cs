using System;
using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>
/// Minus the mean log-likelihood of a mixture of k Gaussians in d dimensions with precision matrices QᵀQ; Q is lower triangular with exp q on
/// its diagonal and l below it, row after row. Weights are softmax(α).
/// </summary>
[Objective]
public partial class GaussianMixture
{
    [Size] int k;
    [Size] int d;
    [Size] int below => d * (d - 1) / 2;
    [Parameter("k")] Vector alpha;
    [Parameter("k", "d")] Matrix mu, q;
    [Parameter("k", "below")] Matrix l;
    [Sample("d")] Vector x;

    Matrix Factor(int c) => Matrix.From(d, d, (i, j) => i == j ? Exp(q[c, i]) : i > j ? l[c, i > j ? i * (i - 1) / 2 + j : 0] : 0);

    [Loss]
    double LogLikelihood() =>
        d * Log(2 * Math.PI) / 2 + LogSumExp(alpha) - LogSumExp(k, c => alpha[c] + Sum(q[c]) - SquaredNorm(Factor(c) * (x - mu[c])) / 2);
}
