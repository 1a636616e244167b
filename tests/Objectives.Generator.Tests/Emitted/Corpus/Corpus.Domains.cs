namespace Objectives.Generator.Tests.Emitted;

/// <summary>Fields that say which numbers they have.</summary>
internal static partial class Corpus
{
    private static Case[] Domains =>
    [
        new("DeclaredDomains", "d", """
            [Parameter("d")] Vector w;
            [Parameter(Domain = Domain.Positive)] double sigma;
            [Sample("d")] Vector x;
            [Sample(Domain = Domain.Positive)] double time;
            [Sample(Domain = Domain.Counts)] int events;
            [Sample("d", Domain = Domain.UnitInterval)] Vector shares;
            [Data("d", Domain = Domain.Nonnegative)] Vector cost;
            [Data(Domain = Domain.OpenUnitInterval)] double level;
            [Hyperparameter(Domain = Domain.Positive)] double scale = 1.5;
            [Loss] double Waiting() => Log(sigma) + Square(Log(time) - Dot(w, x)) / (2 * sigma * sigma);
            [Loss] double Counting() => Exp(Dot(w, x)) - events * Dot(w, x);
            [Regularizer] double Costs() => Log(scale) * Sum(Sqrt(1 + cost)) * sigma - Log(1 - level) * SquaredNorm(w);
            [Metric] double Shares() => Sum(Entropy(shares)) * sigma;
            """)
            { Ranges = "time 0.5 2; events 0 3; shares 0.1 0.9; cost 0 2; level 0.2 0.8; scale 0.5 2; sigma 0.5 2" },
        new("DistancesFromLimits", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Tails() => Log(1 - NormalCdf(Dot(w, x) - y)) + Log(NormalCdf(b * y)) + (1 - Erf(b)) * y + (1 - Erfc(b * y)) + Log(1 - Tanh(b - y));
            [Loss] double PseudoHuber() => Sqrt(1 + Square(Dot(w, x) - y)) - 1 + (Cosh(b) - 1) * y;
            [Regularizer] double Gammas() => (1 - GammaP(2, 1 + b * b)) * (1 - GammaQ(3, 1 + SquaredNorm(w))) + Atanh(Tanh(b));
            """),
    ];
}
