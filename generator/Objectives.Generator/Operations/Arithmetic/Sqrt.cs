using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>√x.</summary>
internal sealed class Sqrt : Unary
{
    public override string Doc => "The square root.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Nonnegative;
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.Positive;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Sqrt(x);
    public override Expr Derivative(Expr x, Expr y) => 0.5 / y;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{(lanes ? "Lane.Sqrt" : "Math.Sqrt")}({a[0]})";
    public override string Formula(string[] a) => $"√({a[0]})";
}
