using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>−1, 0 or 1.</summary>
internal sealed class Sign : Unary
{
    public override string Doc => "The sign: −1, 0 or 1; its derivative is 0.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override bool IsContinuous => false;
    public override Interval Codomain => Interval.Signed;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Sign(x);
    public override Expr Derivative(Expr x, Expr y) => x.Of(0);
}
