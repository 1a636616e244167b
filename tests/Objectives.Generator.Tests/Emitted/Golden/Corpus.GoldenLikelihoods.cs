namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published likelihoods: counts, lifetimes, ordered classes.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenLikelihoods =>
    [
        // J. Mosimann, On the Compound Multinomial Distribution, Biometrika 49, 1962.
        new("DirichletMultinomial", "k; d", """
            [Parameter("k", "d")] Matrix W;
            [Parameter("k")] Vector b;
            [Sample("d")] Vector x;
            [Sample("k")] Vector count;
            [Loss] double Loss()
            {
                Vector alpha = Exp(W * x + b);
                double total = Sum(count), all = Sum(alpha);
                return LogGamma(total + all) - LogGamma(all) - Sum(LogGamma(count + alpha) - LogGamma(alpha)) + Sum(LogGamma(count + 1)) - LogGamma(total + 1);
            }
            """) { Ranges = "count 0 5", SingleTolerance = 1e-3 },
        // J. Kalbfleisch, R. Prentice, The Statistical Analysis of Failure Time Data, 1980, section 3.6: log-linear lifetimes, some of them censored.
        new("WeibullLifetimes", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double logScale;
            [Sample("d")] Vector x;
            [Sample] double time;
            [Sample] bool died;
            [Loss] double Loss()
            {
                double z = (Log(time) - Dot(w, x)) * Exp(-logScale);
                return Exp(z) + (died ? logScale + Log(time) - z : 0);
            }
            """) { Ranges = "time 0.5 2", SingleTolerance = 5e-4 },
        // P. McCullagh, Regression Models for Ordinal Data, JRSS B 42, 1980: m + 2 classes between ascending cuts.
        new("OrdinalProbit", "d; m", """
            [Size] int m;
            [Parameter("d")] Vector w;
            [Parameter] double first;
            [Parameter("m")] Vector gaps;
            [Sample("d")] Vector x;
            [Sample] int y;
            [Loss] double Loss()
            {
                Vector cuts = CumSum(Concat(first, Exp(gaps)));
                double eta = Dot(w, x);
                if (y == 0)
                    return -LogNormalCdf(cuts[0] - eta);
                if (y == m + 1)
                    return -LogNormalCdf(eta - cuts[m]);
                // In the tail where both are small: in the other one they are equal up to rounding.
                double a = cuts[y] - eta, b = cuts[y - 1] - eta;
                double upper = LogNormalCdf(a + b > 0 ? -b : a), lower = LogNormalCdf(a + b > 0 ? -a : b);
                return -upper - Log1mExp(lower - upper);
            }
            """) { Ranges = "y 0 m+1", SingleTolerance = 1e-3 },
        // A. Banerjee, I. Dhillon, J. Ghosh, S. Sra, Clustering on the Unit Hypersphere using von Mises-Fisher Distributions, JMLR 6, 2005, equation 2.1.
        new("MeanDirection", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                double order = x.Length / 2.0 - 1, concentration = Norm(w);
                return (order + 1) * Log(2 * Math.PI) + LogBesselI(order, concentration) - order * Log(concentration) - Dot(w, x);
            }
            """) { Smallest = 2 },
    ];
}
