using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x/(1 + |x|).</summary>
/// <remarks>An operation of its own, because its derivative 1/(1 + |x|)², taken from the quotient, would cancel far out.</remarks>
internal sealed class Softsign : Unary
{
    public override string Doc => "x divided by 1 + |x|.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.OpenSigned;

    public override DoubleDouble Value(DoubleDouble x) =>
        x.IsInfinity ? DoubleDouble.Sign(x) : x / (DoubleDouble.One + DoubleDouble.Abs(x));

    public override Expr Derivative(Expr x, Expr y) => (1 / (1 + x.Apply<Abs>())).Apply<Square>();

    public override int EmitPrecedence(bool lanes) => 2;
    public override bool TakesAtoms => true;

    /// <summary>Clamped to a number at which the quotient is ±1 already, so that an infinity gives ±1 too.</summary>
    public override string Emit(string[] a, ElementType type, bool lanes) => lanes
        ? $"V.Max(V.Min({a[0]}, V.Create(1e30)), V.Create(-1e30)) / (Vd.One + V.Min(V.Abs({a[0]}), V.Create(1e30)))"
        : $"Math.Max(Math.Min({a[0]}, 1e30), -1e30) / (1 + Math.Min(Math.Abs({a[0]}), 1e30))";
}
