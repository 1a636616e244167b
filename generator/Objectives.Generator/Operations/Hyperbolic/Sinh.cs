using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>(eˣ − e⁻ˣ)/2.</summary>
internal sealed class Sinh : Unary
{
    public override string Doc => "The hyperbolic sine.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Sinh(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Cosh>();
}
