using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>∂ⁿP(a, x)/∂aⁿ, the derivatives of <see cref="GammaP"/> in its first argument; the arguments are n, a and x.</summary>
/// <remarks>n is rounded to an integer, so its derivative is zero. From 0 to 7; others give NaN.</remarks>
internal sealed class GammaPDerivative : Operation
{
    public override string Doc => "A derivative of the lower incomplete gamma function in its shape, as often as the first argument says.";
    public override int Arity => 3;
    public override IEnumerable<string> Methods => [];
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument switch { 0 => (0, 2), 1 => (0.6, 4), _ => (0.7, 5) };
    public override DoubleDouble Value(DoubleDouble[] x) => DoubleDouble.IncompleteGamma(x[0], x[1], x[2], upper: false);

    public override Expr Partial(int argument, Expr[] x, Expr y) => argument switch
    {
        1 => (x[0] + 1).Apply<GammaPDerivative>(x[1], x[2]),
        2 => x[0].Apply<GammaDensity>(x[1], x[2]),
        _ => y.Of(0),
    };

    public override string Formula(string[] a) => $"∂({a[0]}) P({a[1]}, {a[2]})";
}
