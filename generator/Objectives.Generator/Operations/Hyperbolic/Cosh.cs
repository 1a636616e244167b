using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>(eˣ + e⁻ˣ)/2.</summary>
internal sealed class Cosh : Unary
{
    public override string Doc => "The hyperbolic cosine.";
    public override Trend TrendIn(int argument) => Trend.Even;
    public override Interval Codomain => Interval.Between(1, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Cosh(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Sinh>();
}
