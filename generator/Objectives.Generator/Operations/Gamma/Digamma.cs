using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>ψ(x) = Γ′(x)/Γ(x).</summary>
/// <remarks>−∞ at 0, +∞ at −0, NaN at the negative integers, where it has no limit.</remarks>
internal sealed class Digamma : Unary
{
    public override string Doc => "The derivative of the logarithm of the gamma function.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.6, 5);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Digamma(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Trigamma>();
    public override string Formula(string[] a) => $"ψ({a[0]})";
}
