using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The n-th derivative in a of the density f = xᵃ⁻¹e⁻ˣ/Γ(a); the arguments are n, a and x.</summary>
/// <remarks>
/// n is rounded to an integer between 0 and 7, so its derivative is zero; 0 for negative n, NaN for others. As ∂f/∂x = f·(a − 1 − x)/x, that of ∂ⁿf/∂aⁿ has a second term, n·∂ⁿ⁻¹f/∂aⁿ⁻¹/x.
/// </remarks>
internal sealed class GammaDensity : Operation
{
    public override string Doc => "A derivative of the density of a gamma variable in its shape, as often as the first argument says.";
    public override int Arity => 3;
    public override IEnumerable<string> Methods => [];
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument switch { 0 => (0, 2), 1 => (0.6, 4), _ => (0.7, 5) };
    public override DoubleDouble Value(DoubleDouble[] x) => DoubleDouble.GammaDensity(x[0], x[1], x[2]);

    public override Expr Partial(int argument, Expr[] x, Expr y) => argument switch
    {
        1 => (x[0] + 1).Apply<GammaDensity>(x[1], x[2]),
        2 => (y * (x[1] - 1 - x[2]) + x[0].Apply<Round>() * (x[0] - 1).Apply<GammaDensity>(x[1], x[2])) / x[2],
        _ => y.Of(0),
    };

    public override string Formula(string[] a) => $"∂({a[0]}) ({a[2]}^({a[1]} − 1)·exp(−{a[2]})/Γ({a[1]}))";
}
