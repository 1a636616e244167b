using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>2ˣ.</summary>
internal sealed class Exp2 : Unary
{
    public override string Doc => "2 to the power x.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(0, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Exp2(x);
    public override Expr Derivative(Expr x, Expr y) => y * 0.6931471805599453;
}
