using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>eˣ − 1.</summary>
/// <remarks>
/// The derivative is eˣ and not y + 1, which would cancel far to the left.
/// </remarks>
internal sealed class Expm1 : Unary
{
    public override string Doc => "e to the power x, minus 1, accurate near zero.";
    public override IEnumerable<string> Methods => ["Expm1", "ExpM1"];
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(-1, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Expm1(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Exp>();
}
