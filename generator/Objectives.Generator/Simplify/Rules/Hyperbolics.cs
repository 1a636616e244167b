using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Hyperbolic functions, written with exponentials, and the logarithm of one.</summary>
internal static class Hyperbolics
{
    public static readonly Rule[] Rules =
    [
        new("exp x − exp(−x) = 2·sinh x", x => x.Apply<Exp>() - (-x).Apply<Exp>(), x => 2 * x.Apply<Sinh>(), Exactness.Stable) { Fails = [1e-20] },
        new("½·(exp x + exp(−x)) = cosh x", x => 0.5 * (x.Apply<Exp>() + (-x).Apply<Exp>()), x => x.Apply<Cosh>(), Exactness.Stable) { Fails = [710] },
        // (exp x − exp(−x))/(exp x + exp(−x)), whose numerator is 2·sinh x by then and whose 2 stands in front.
        new("sinh x/(exp x + exp(−x)) = ½·tanh x", x => x.Apply<Sinh>() / (x.Apply<Exp>() + (-x).Apply<Exp>()), x => 0.5 * x.Apply<Tanh>(), Exactness.Stable)
            { Fails = [800] },
        new("sinh x/cosh x = tanh x", x => x.Apply<Sinh>() / x.Apply<Cosh>(), x => x.Apply<Tanh>(), Exactness.Stable) { Fails = [800] },
        new("expm1 x/(1 + exp x) = tanh(x/2)", x => x.Apply<Expm1>() / (1 + x.Apply<Exp>()), x => (0.5 * x).Apply<Tanh>(), Exactness.Stable) { Fails = [800] },
        new("1 − tanh² x = 4·sigmoid(2x)·sigmoid(−2x)", x => 1 - x.Apply<Tanh>().Apply<Square>(), x => 4 * ((2 * x).Apply<Sigmoid>() * (-2 * x).Apply<Sigmoid>()),
            Exactness.Stable) { Unfolds = true, Fails = [30] },
        new("1 − tanh x = 2·sigmoid(−2x)", x => 1 - x.Apply<Tanh>(), x => 2 * (-2 * x).Apply<Sigmoid>(), Exactness.Stable) { Fails = [30] },
        new("cosh x − 1 = 2·sinh²(x/2)", x => x.Apply<Cosh>() - 1, x => 2 * (0.5 * x).Apply<Sinh>().Apply<Square>(), Exactness.Stable) { Fails = [1e-10] },
        new("atanh(tanh x) = x", x => x.Apply<Tanh>().Apply<Atanh>(), x => x, Exactness.Stable) { Fails = [30] },
        new("log(cosh x) = |x| + log1p(expm1(−2|x|)/2), near 0 log1p(2·sinh²(x/2))", x => x.Apply<Cosh>().Apply<Log>(), LogCosh, Exactness.Stable)
            { Unfolds = true, Fails = [1e-10] },
    ];

    /// <summary>Each side sees a harmless argument where the other is taken.</summary>
    private static Expr LogCosh(Expr x)
    {
        var near = x.Apply<Abs>() < 1;
        var inside = near.Then(x, x.Of(0));
        var outside = near.Then(x.Of(1), x).Apply<Abs>();
        return near.Then((2 * (0.5 * inside).Apply<Sinh>().Apply<Square>()).Apply<Log1p>(), outside + (0.5 * (-2 * outside).Apply<Expm1>()).Apply<Log1p>());
    }
}
