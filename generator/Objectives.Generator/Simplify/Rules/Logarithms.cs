using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Logarithms of sums, differences, products and powers.</summary>
internal static class Logarithms
{
    public static readonly Rule[] Rules =
    [
        new("log(1 + exp x) = softplus x", x => (1 + x.Apply<Exp>()).Apply<Log>(), x => x.Apply<Softplus>(), Exactness.Stable) { Fails = [800] },
        new("log(exp x + exp y) = logAddExp(x, y)", (x, y) => (x.Apply<Exp>() + y.Apply<Exp>()).Apply<Log>(), (x, y) => x.Apply<LogAddExp>(y), Exactness.Stable)
            { Fails = [800, 790] },
        new("log(1 + x) = log1p x", x => (1 + x).Apply<Log>(), x => x.Apply<Log1p>(), Exactness.Stable) { Domain = (-0.9, 3), Fails = [1e-20] },
        new("log(1 − x) = log1p(−x)", x => (1 - x).Apply<Log>(), x => (-x).Apply<Log1p>(), Exactness.Stable) { Domain = (-3, 0.9), Fails = [1e-20] },
        // 1 − exp x is −expm1 x by the time its logarithm is seen.
        new("log(−expm1 x) = log1mExp x", x => (-x.Apply<Expm1>()).Apply<Log>(), x => x.Apply<Log1mExp>(), Exactness.Stable) { Domain = (-3, -0.01), Fails = [-50] },
        new("log1p(−exp x) = log1mExp x", x => (-x.Apply<Exp>()).Apply<Log1p>(), x => x.Apply<Log1mExp>(), Exactness.Stable) { Domain = (-3, -0.01), Fails = [-1e-20] },
        new("log1p(exp x) = softplus x", x => x.Apply<Exp>().Apply<Log1p>(), x => x.Apply<Softplus>(), Exactness.Stable) { Fails = [800] },
        new("log1p(expm1 x) = x", x => x.Apply<Expm1>().Apply<Log1p>(), x => x, Exactness.Stable) { Fails = [800] },
        new("logAddExp(0, x) = softplus x", x => x.Of(0).Apply<LogAddExp>(x), x => x.Apply<Softplus>(), Exactness.Ieee),
        new("log(exp x) = x", x => x.Apply<Exp>().Apply<Log>(), x => x, Exactness.Stable) { Fails = [800] },
        new("log(exp(x)·y) = x + log y", (x, y) => (x.Apply<Exp>() * y).Apply<Log>(), (x, y) => x + y.Apply<Log>(), Exactness.Stable)
            { Domain = (0.1, 3), Fails = [800, 2] },
        new("log(exp(x)/y) = x − log y", (x, y) => (x.Apply<Exp>() / y).Apply<Log>(), (x, y) => x - y.Apply<Log>(), Exactness.Stable)
            { Domain = (0.1, 3), Fails = [800, 2] },
        new("log(y/exp x) = log y − x", (x, y) => (y / x.Apply<Exp>()).Apply<Log>(), (x, y) => y.Apply<Log>() - x, Exactness.Stable)
            { Domain = (0.1, 3), Fails = [800, 2] },
        new("log(1/x) = −log x", x => (1 / x).Apply<Log>(), x => -x.Apply<Log>(), Exactness.Stable) { Domain = (0.1, 3), Fails = [1e-310] },
        new("log √x = ½·log x", x => x.Apply<Sqrt>().Apply<Log>(), x => 0.5 * x.Apply<Log>(), Exactness.Ieee) { Domain = (0.1, 3) },
        // 0·log 0 is 0, and the derivative there is the limit.
        new("x·log x = −entropy x", x => x * x.Apply<Log>(), x => -x.Apply<Entropy>(), Exactness.Stable) { Domain = (0.1, 3), Fails = [0] },
    ];
}
