using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Roots of squares: the square may leave the range of doubles where the root is well inside.</summary>
internal static class Magnitudes
{
    public static readonly Rule[] Rules =
    [
        new("√x² = |x|", x => x.Apply<Square>().Apply<Sqrt>(), x => x.Apply<Abs>(), Exactness.Stable) { Fails = [1e200] },
        new("‖x‖ = |x|", x => x.Apply<Square>().Apply<Root>(), x => x.Apply<Abs>(), Exactness.Stable) { Fails = [1e-200] },
        new("√(x² + y²) = hypot(x, y)", (x, y) => (x.Apply<Square>() + y.Apply<Square>()).Apply<Sqrt>(), (x, y) => x.Apply<Hypot>(y), Exactness.Stable)
            { Fails = [1e200, 2e200] },
        new("‖(x, y)‖ = hypot(x, y)", (x, y) => (x.Apply<Square>() + y.Apply<Square>()).Apply<Root>(), (x, y) => x.Apply<Hypot>(y), Exactness.Stable)
            { Fails = [1e-200, 2e-200] },
        new("√(1 + x) − 1 = x/(1 + √(1 + x))", x => (1 + x).Apply<Sqrt>() - 1, x => x / (1 + (1 + x).Apply<Sqrt>()), Exactness.Stable)
            { Unfolds = true, Domain = (-0.9, 3), Fails = [1e-20] },
        new("|x|² = x²", x => x.Apply<Abs>().Apply<Square>(), x => x.Apply<Square>(), Exactness.Exact),
    ];
}
