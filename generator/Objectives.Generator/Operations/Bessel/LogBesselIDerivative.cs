using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>∂ⁱ⁺ʲ log I_ν(x)/∂νⁱ∂xʲ, the derivatives of <see cref="LogBesselI"/>; the arguments are i, j, ν and x.</summary>
/// <remarks>i and j are rounded to integers, so their derivatives are zero. From 0 to 7; others give NaN.</remarks>
internal sealed class LogBesselIDerivative : Operation
{
    public override string Doc => "A derivative of log I by its order and its argument, as often as the first two arguments say.";
    public override int Arity => 4;
    public override IEnumerable<string> Methods => [];
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument switch { 0 or 1 => (0, 1), 2 => (0.6, 4), _ => (0.7, 5) };
    public override DoubleDouble Value(DoubleDouble[] x) => DoubleDouble.LogBesselI(x[0], x[1], x[2], x[3]);

    public override Expr Partial(int argument, Expr[] x, Expr y) => argument switch
    {
        2 => (x[0] + 1).Apply<LogBesselIDerivative>(x[1], x[2], x[3]),
        3 => x[0].Apply<LogBesselIDerivative>(x[1] + 1, x[2], x[3]),
        _ => y.Of(0),
    };

    public override string Formula(string[] a) => $"∂({a[0]}, {a[1]}) log I({a[2]}; {a[3]})";
}
