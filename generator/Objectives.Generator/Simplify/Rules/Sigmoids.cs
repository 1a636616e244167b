using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>The logistic function and its integral, written with exponentials.</summary>
internal static class Sigmoids
{
    public static readonly Rule[] Rules =
    [
        new("exp(x)/(1 + exp x) = sigmoid x", x => x.Apply<Exp>() / (1 + x.Apply<Exp>()), x => x.Apply<Sigmoid>(), Exactness.Stable) { Fails = [800] },
        new("exp(y)/(exp x + exp y) = sigmoid(y − x)", (x, y) => y.Apply<Exp>() / (x.Apply<Exp>() + y.Apply<Exp>()), (x, y) => (y - x).Apply<Sigmoid>(), Exactness.Stable)
            { Fails = [800, 790] },
        new("y/(1 + exp x) = y·sigmoid(−x)", (x, y) => y / (1 + x.Apply<Exp>()), (x, y) => y * (-x).Apply<Sigmoid>(), Exactness.Stable) { Fails = [709.9, 1] },
        new("1 − sigmoid x = sigmoid(−x)", x => 1 - x.Apply<Sigmoid>(), x => (-x).Apply<Sigmoid>(), Exactness.Stable) { Fails = [40] },
        new("2·sigmoid x − 1 = tanh(x/2)", x => 2 * x.Apply<Sigmoid>() - 1, x => (0.5 * x).Apply<Tanh>(), Exactness.Stable) { Fails = [1e-20] },
        new("log(sigmoid x) = −softplus(−x)", x => x.Apply<Sigmoid>().Apply<Log>(), x => -(-x).Apply<Softplus>(), Exactness.Stable) { Fails = [-800] },
        new("softplus x − x = softplus(−x)", x => x.Apply<Softplus>() - x, x => (-x).Apply<Softplus>(), Exactness.Stable) { Fails = [50] },
        new("x − softplus x = −softplus(−x)", x => x - x.Apply<Softplus>(), x => -(-x).Apply<Softplus>(), Exactness.Stable) { Fails = [50] },
        new("softplus(−x) + x = softplus x", x => (-x).Apply<Softplus>() + x, x => x.Apply<Softplus>(), Exactness.Stable) { Fails = [-50] },
    ];
}
