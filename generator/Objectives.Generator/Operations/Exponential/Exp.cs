using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>eˣ.</summary>
internal sealed class Exp : Unary
{
    public override string Doc => "e to the power x.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(0, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Exp(x);
    public override Expr Derivative(Expr x, Expr y) => y;
}
