using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>ln x.</summary>
internal sealed class Log : Unary
{
    public override string Doc => "The natural logarithm.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Positive;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Log(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / x;
}
