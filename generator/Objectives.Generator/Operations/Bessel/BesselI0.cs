using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>I₀(x).</summary>
internal sealed class BesselI0 : Unary
{
    public override string Doc => "The modified Bessel function of the first kind of order zero.";
    public override Trend TrendIn(int argument) => Trend.Even;
    public override Interval Codomain => Interval.Between(1, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.BesselI(DoubleDouble.Zero, x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<BesselI1>();
    public override string Formula(string[] a) => $"I₀({a[0]})";
}
