using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log |Γ(x)|.</summary>
/// <remarks>+∞ at 0 and at the negative integers.</remarks>
internal sealed class LogGamma : Unary
{
    public override string Doc => "The natural logarithm of the absolute value of the gamma function.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.6, 5);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.LogGamma(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Digamma>();
    public override string Formula(string[] a) => $"log Γ({a[0]})";
}
