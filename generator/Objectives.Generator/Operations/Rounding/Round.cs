using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The nearest integer.</summary>
internal sealed class Round : Unary
{
    public override string Doc => "The nearest integer, halves to the even one; its derivative is 0.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override bool IsContinuous => false;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Round(x);
    public override Expr Derivative(Expr x, Expr y) => x.Of(0);
}
