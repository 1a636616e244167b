using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>1/(1 + e⁻ˣ).</summary>
/// <remarks>
/// The derivative is σ(x)·σ(−x) and not y·(1 − y), whose last factor cancels far to the right: a gradient would stop at 10⁻¹⁶.
/// </remarks>
internal sealed class Sigmoid : Unary
{
    public override string Doc => "The logistic function.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Unit;
    public override Expr Derivative(Expr x, Expr y) => y * (-x).Apply<Sigmoid>();
    public override string Formula(string[] a) => $"σ({a[0]})";

    public override DoubleDouble Value(DoubleDouble x)
    {
        var e = DoubleDouble.Exp(-DoubleDouble.Abs(x));
        return (x.IsNegative ? e : DoubleDouble.One) / (DoubleDouble.One + e);
    }
}
