using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>arsinh x.</summary>
/// <remarks>
/// √(1 + x²) is a hypotenuse, because x² may overflow.
/// </remarks>
internal sealed class Asinh : Unary
{
    public override string Doc => "The inverse of the hyperbolic sine.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Asinh(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / x.Of(1).Apply<Hypot>(x);
}
