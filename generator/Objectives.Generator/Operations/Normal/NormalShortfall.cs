using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>δ(x) = x + φ(x)/Φ(x), the mean of x − Y given that a standard normal Y is below x.</summary>
/// <remarks>
/// The derivative is the variance of that Y, 1 − δ·φ/Φ. Far to the left this cancels, and there it is ρ₁·(2ρ₂ − ρ₁) with the levels
/// ρₖ = 1/((k + 1)·ρₖ₊₁ − x) of Laplace's continued fraction for δ = ρ₁, which is a rational function: further derivatives keep their accuracy too.
/// </remarks>
internal sealed class NormalShortfall : Unary
{
    /// <summary>Where the cancellation has cost two digits; from here on the levels below reach the precision of doubles.</summary>
    private const double Far = -8;

    private const int Levels = 22;

    public override string Doc => "The mean of x − Y for a standard normal variable Y below x.";
    public override IEnumerable<string> Methods => [];
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.NormalShortfall(x);

    public override Expr Derivative(Expr x, Expr y)
    {
        var far = x < Far;
        return far.Then(FarVariance(far.Then(x, x.Of(Far))), 1 - y * x.Apply<NormalHazard>());
    }

    public override string Formula(string[] a) => $"({a[0]} + φ({a[0]})/Φ({a[0]}))";

    private static Expr FarVariance(Expr x)
    {
        var level = -1 / x;
        for (int k = Levels; k > 1; k--)
            level = 1 / ((k + 1) * level - x);
        var first = 1 / (2 * level - x);
        return first * (2 * level - first);
    }
}
