using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>I₁(x).</summary>
internal sealed class BesselI1 : Unary
{
    public override string Doc => "The modified Bessel function of the first kind of order one.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.BesselI(DoubleDouble.One, x);
    public override Expr Derivative(Expr x, Expr y) => 0.5 * (x.Apply<BesselI0>() + x.Of(2).Apply<BesselI>(x));
    public override string Formula(string[] a) => $"I₁({a[0]})";
}
