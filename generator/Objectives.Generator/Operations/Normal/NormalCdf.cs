using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>½ erfc(−x/√2).</summary>
internal sealed class NormalCdf : Unary
{
    public override string Doc => "The distribution function of a standard normal variable.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Unit;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.NormalCdf(x);
    public override Expr Derivative(Expr x, Expr y) => 0.3989422804014327 * (-0.5 * x.Apply<Square>()).Apply<Exp>();
    public override string Formula(string[] a) => $"Φ({a[0]})";
}
