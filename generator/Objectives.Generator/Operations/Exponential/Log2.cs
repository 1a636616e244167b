using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log₂ x.</summary>
internal sealed class Log2 : Unary
{
    public override string Doc => "The logarithm to base 2.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Positive;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Log2(x);
    public override Expr Derivative(Expr x, Expr y) => 1.4426950408889634 / x;
}
