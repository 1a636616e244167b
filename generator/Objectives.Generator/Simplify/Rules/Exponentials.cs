using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Differences, products and quotients of exponentials.</summary>
internal static class Exponentials
{
    public static readonly Rule[] Rules =
    [
        new("exp x − 1 = expm1 x", x => x.Apply<Exp>() - 1, x => x.Apply<Expm1>(), Exactness.Stable) { Fails = [1e-20] },
        new("1 − exp x = −expm1 x", x => 1 - x.Apply<Exp>(), x => -x.Apply<Expm1>(), Exactness.Stable) { Fails = [1e-20] },
        new("exp(x)·exp(y) = exp(x + y)", (x, y) => x.Apply<Exp>() * y.Apply<Exp>(), (x, y) => (x + y).Apply<Exp>(), Exactness.Stable)
            { Fails = [800, -790], Condition = m => Facts.AreNested(m.Builder, m.X, m.Y) },
        new("exp(x)/exp(y) = exp(x − y)", (x, y) => x.Apply<Exp>() / y.Apply<Exp>(), (x, y) => (x - y).Apply<Exp>(), Exactness.Stable)
            { Fails = [800, 790], Condition = m => Facts.AreNested(m.Builder, m.X, m.Y) },
        new("1/exp x = exp(−x)", x => 1 / x.Apply<Exp>(), x => (-x).Apply<Exp>(), Exactness.Stable) { Fails = [709.9] },
        new("exp(log x) = x, x ≥ 0", x => x.Apply<Log>().Apply<Exp>(), x => x, Exactness.Stable)
            { Domain = (0.1, 3), Fails = [1e300], Condition = m => Facts.IsNonnegative(m.Builder, m.X) },
        new("√exp x = exp(x/2)", x => x.Apply<Exp>().Apply<Sqrt>(), x => (0.5 * x).Apply<Exp>(), Exactness.Stable) { Fails = [1000] },
        new("exp(−softplus x) = sigmoid(−x)", x => (-x.Apply<Softplus>()).Apply<Exp>(), x => (-x).Apply<Sigmoid>(), Exactness.Ieee),
    ];
}
