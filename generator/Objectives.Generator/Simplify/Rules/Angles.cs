using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>Trigonometric forms that lose their digits at small angles.</summary>
internal static class Angles
{
    public static readonly Rule[] Rules =
    [
        new("sin(x)/x = sinc x", x => x.Apply<Sin>() / x, x => x.Apply<Sinc>(), Exactness.Stable) { Fails = [0] },
        new("1 − cos x = 2·sin²(x/2)", x => 1 - x.Apply<Cos>(), x => 2 * (0.5 * x).Apply<Sin>().Apply<Square>(), Exactness.Stable) { Fails = [1e-10] },
    ];
}
