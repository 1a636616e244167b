using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Forecasts from two kinds of latent variables, causal ones z and those s that change with the environment: minus the bound maxₖ log q(y | zₖ, sₖ) + E log p(x | z, s) + E[log p(s) − log q(s | x)] + E[log p(z) − log q(z | x)],
/// expectations by k draws, p(s) = Σₑ πₑ N(s; μₑ, diag exp(2ςₑ)) over the environments, p(z) = N(0, I).
/// </summary>
/// <remarks>
/// The past x is [p], the future y is [f]. q(z | x) and q(s | x) have the means A x and B x and the log deviations a and b; decoders are linear with unit variance: y by C z + D s, x by E z + F s. Densities stay logarithms, so that
/// none underflows. Source: S. S. Shirahmad Gale Bagi, Z. Gharaee, O. Schulte, M. Crowley, <em>Generative Causal Representation Learning for Out-of-Distribution Motion Forecasting</em>, 2023.
/// </remarks>
[Objective]
public partial class CausalTrajectories
{
    [Size] int m = 2, r = 2, environments = 2, p, f;
    [Size] int draws = 3;
    [Parameter("m", "p")] Matrix A;
    [Parameter("r", "p")] Matrix B;
    [Parameter("m")] Vector a;
    [Parameter("r")] Vector b;
    [Parameter("f", "m")] Matrix C;
    [Parameter("f", "r")] Matrix D;
    [Parameter("p", "m")] Matrix E;
    [Parameter("p", "r")] Matrix F;
    [Parameter("environments", "r")] Matrix mu, scale;
    [Parameter("environments")] Vector pi;
    [Sample("p")] Vector x;
    [Sample("f")] Vector y;
    [Noise(Distribution.Normal, "draws", "m")] Matrix ofCauses;
    [Noise(Distribution.Normal, "draws", "r")] Matrix ofEnvironment;

    const double LogTwoPi = 1.8378770664093453;

    static double LogDensity(Vector v, Vector mean, Vector logDeviation) => -Sum(Square((v - mean) / Exp(logDeviation)) / 2 + logDeviation + LogTwoPi / 2);

    Vector Cause(int k) => A * x + Exp(a) * ofCauses[k];
    Vector Environment(int k) => B * x + Exp(b) * ofEnvironment[k];

    double LogPrior(Vector s) => LogSumExp(environments, e => LogSoftmax(pi)[e] + LogDensity(s, mu[e], scale[e]));

    [Loss] double Future() => -Max(draws, k => -SquaredDistance(y, C * Cause(k) + D * Environment(k)) / 2) + f * LogTwoPi / 2;
    [Loss] double Past() => Mean(draws, k => SquaredDistance(x, E * Cause(k) + F * Environment(k))) / 2 + p * LogTwoPi / 2;
    [Loss] double OfEnvironments() => Mean(draws, k => LogDensity(Environment(k), B * x, b) - LogPrior(Environment(k)));
    [Loss] double OfCauses() => Mean(draws, k => LogDensity(Cause(k), A * x, a) + (SquaredNorm(Cause(k)) + m * LogTwoPi) / 2);
}
