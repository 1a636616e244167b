using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Distances of distribution functions from their limits, which round to zero where the functions of the tails go on.</summary>
internal static class Tails
{
    public static readonly Rule[] Rules =
    [
        new("1 − erf x = erfc x", x => 1 - x.Apply<Erf>(), x => x.Apply<Erfc>(), Exactness.Stable) { Fails = [10] },
        new("1 − erfc x = erf x", x => 1 - x.Apply<Erfc>(), x => x.Apply<Erf>(), Exactness.Stable) { Fails = [1e-20] },
        new("1 − Φ(x) = Φ(−x)", x => 1 - x.Apply<NormalCdf>(), x => (-x).Apply<NormalCdf>(), Exactness.Stable) { Fails = [10] },
        new("log Φ(x) = logNormalCdf x", x => x.Apply<NormalCdf>().Apply<Log>(), x => x.Apply<LogNormalCdf>(), Exactness.Stable) { Fails = [-40] },
        new("1 − P(x, y) = Q(x, y)", (x, y) => 1 - x.Apply<GammaP>(y), (x, y) => x.Apply<GammaQ>(y), Exactness.Stable) { Domain = (0.6, 4), Fails = [2, 60] },
        new("1 − Q(x, y) = P(x, y)", (x, y) => 1 - x.Apply<GammaQ>(y), (x, y) => x.Apply<GammaP>(y), Exactness.Stable) { Domain = (0.6, 4), Fails = [2, 1e-12] },
    ];
}
