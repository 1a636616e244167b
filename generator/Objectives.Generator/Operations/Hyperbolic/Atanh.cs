using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>artanh x.</summary>
internal sealed class Atanh : Unary
{
    public override string Doc => "The inverse of the hyperbolic tangent; infinite at ±1, NaN beyond.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (-0.9, 0.9);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.OpenSigned;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Atanh(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / ((1 - x) * (1 + x));
}
