using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>tanh x.</summary>
/// <remarks>
/// The derivative is (1 − y)(1 + y), read off the value: its absolute error is below 2⁻⁵³ everywhere, and it costs no further exponential.
/// Far out, where it is itself below that, it is 0.
/// </remarks>
internal sealed class Tanh : Unary
{
    public override string Doc => "The hyperbolic tangent.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Signed;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Tanh(x);
    public override Expr Derivative(Expr x, Expr y) => (1 - y) * (1 + y);
}
