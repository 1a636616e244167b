using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>ψ′(x).</summary>
/// <remarks>+∞ at 0 and at the negative integers.</remarks>
internal sealed class Trigamma : Unary
{
    public override string Doc => "The second derivative of the logarithm of the gamma function.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.6, 5);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Polygamma(DoubleDouble.One, x);
    public override Expr Derivative(Expr x, Expr y) => x.Of(2).Apply<Polygamma>(x);
    public override string Formula(string[] a) => $"ψ′({a[0]})";
}
