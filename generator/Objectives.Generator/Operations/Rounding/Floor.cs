using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>⌊x⌋.</summary>
internal sealed class Floor : Unary
{
    public override string Doc => "The largest integer not above x; its derivative is 0.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override bool IsContinuous => false;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Floor(x);
    public override Expr Derivative(Expr x, Expr y) => x.Of(0);
    public override string Formula(string[] a) => $"⌊{a[0]}⌋";
}
