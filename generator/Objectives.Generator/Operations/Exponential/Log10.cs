using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log₁₀ x.</summary>
internal sealed class Log10 : Unary
{
    public override string Doc => "The logarithm to base 10.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Positive;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Log10(x);
    public override Expr Derivative(Expr x, Expr y) => 0.4342944819032518 / x;
}
