using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>∛x.</summary>
internal sealed class Cbrt : Unary
{
    public override string Doc => "The real cube root, of negative numbers too.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.NonZero;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Cbrt(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / (3 * y.Apply<Square>());
    public override string Formula(string[] a) => $"∛({a[0]})";
}
