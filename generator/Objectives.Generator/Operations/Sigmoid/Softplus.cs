using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log(1 + eˣ).</summary>
internal sealed class Softplus : Unary
{
    public override string Doc => "The natural logarithm of 1 + eˣ, without overflow.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(0, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Max(x, DoubleDouble.Zero) + DoubleDouble.Log1p(DoubleDouble.Exp(-DoubleDouble.Abs(x)));
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Sigmoid>();
}
