using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>2/√π ∫₀ˣ e^(−t²) dt.</summary>
internal sealed class Erf : Unary
{
    public override string Doc => "The error function.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Signed;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Erf(x);
    public override Expr Derivative(Expr x, Expr y) => 1.1283791670955126 * (-x.Apply<Square>()).Apply<Exp>();
}
