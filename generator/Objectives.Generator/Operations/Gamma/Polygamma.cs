using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>ψ⁽ⁿ⁾(x), the derivatives of <see cref="Trigamma"/>; the first argument is n.</summary>
/// <remarks>n is rounded to an integer, so its derivative is zero. Orders between 1 and 100; others give NaN.</remarks>
internal sealed class Polygamma : Binary
{
    public override string Doc => "The derivative of the digamma function of the order that comes first.";
    public override IEnumerable<string> Methods => [];
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (1, 4) : (0.6, 5);
    public override DoubleDouble Value(DoubleDouble order, DoubleDouble x) => DoubleDouble.Polygamma(order, x);
    public override Expr Partial(int argument, Expr[] x, Expr y) => argument == 0 ? y.Of(0) : (x[0] + 1).Apply<Polygamma>(x[1]);
    public override string Formula(string[] a) => $"ψ({a[0]}; {a[1]})";
}
