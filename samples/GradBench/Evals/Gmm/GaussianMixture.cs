using System;
using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Gmm;

/// <summary>
/// The logarithm of the posterior density of a mixture of k Gaussians in d dimensions, with a Wishart prior on the precision matrices QᵀQ. Q is lower
/// triangular, with exp q on its diagonal and l below it, column after column; the weights of the components are softmax(α).
/// </summary>
[Objective]
internal partial class GaussianMixture
{
    [Size] int k;
    [Size] int d;
    [Size] int below => d * (d - 1) / 2;
    [Parameter("k")] Vector alpha;
    [Parameter("k", "d")] Matrix mu, q;
    [Parameter("k", "below")] Matrix l;
    [Sample("d")] Vector x;
    [Hyperparameter] double gamma = 1;     // the precision of the prior
    [Hyperparameter] int m = 0;            // its additional degrees of freedom

    [Loss(Reduction.Sum)]
    double LogLikelihood()
    {
        // logsumexp of a sample; α's own is counted once a sample.
        Vector beta = Vector.From(k, c => alpha[c] - SquaredNorm(Factor(c) * (x - mu[c])) / 2 + Sum(q[c]));
        return LogSumExp(beta) - LogSumExp(alpha) - d * Log(2 * Math.PI) / 2;
    }

    [Regularizer]
    double LogPrior()
    {
        int freedom = d + m + 1;
        double normalizer = freedom * d * (Log(gamma) - Log(2.0) / 2) - MultivariateLogGamma(freedom / 2.0);
        return k * normalizer - Square(gamma) / 2 * (SquaredNorm(Exp(q)) + SquaredNorm(l)) + m * Sum(q);
    }

    /// <summary>Q of component c; the entry (i, j) below the diagonal is l at jd − j(j + 1)/2 + i − j − 1.</summary>
    Matrix Factor(int c) => Matrix.From(d, d, (i, j) => i == j ? Exp(q[c, i]) : i > j ? l[c, i > j ? j * d - j * (j + 1) / 2 + i - j - 1 : 0] : 0);

    /// <summary>log Γ of d dimensions at a.</summary>
    double MultivariateLogGamma(double a) => d * (d - 1) / 4.0 * Log(Math.PI) + Sum(d, j => LogGamma(a - j / 2.0));
}
