using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>arcosh x.</summary>
/// <remarks>
/// √(x² − 1) by factors: no cancellation near 1, no overflow, and NaN below 1.
/// </remarks>
internal sealed class Acosh : Unary
{
    public override string Doc => "The inverse of the hyperbolic cosine; NaN below 1.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (1.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.From(1);
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.From(1, isOpen: true);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Acosh(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / ((x - 1).Apply<Sqrt>() * (x + 1).Apply<Sqrt>());
}
