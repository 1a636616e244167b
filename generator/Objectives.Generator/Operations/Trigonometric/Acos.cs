using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>arccos x.</summary>
/// <remarks>
/// 1 − x² by factors, which do not cancel near ±1.
/// </remarks>
internal sealed class Acos : Unary
{
    public override string Doc => "The angle between 0 and π whose cosine is x; NaN beyond ±1.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (-0.9, 0.9);
    public override Trend TrendIn(int argument) => Trend.Decreasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Signed;
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.OpenSigned;
    public override Interval Codomain => Interval.Between(0, 3.1415926535897936);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Acos(x);
    public override Expr Derivative(Expr x, Expr y) => -1 / ((1 - x) * (1 + x)).Apply<Sqrt>();
}
