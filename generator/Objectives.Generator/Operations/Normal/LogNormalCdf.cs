using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log Φ(x).</summary>
internal sealed class LogNormalCdf : Unary
{
    public override string Doc => "The natural logarithm of the distribution function of a standard normal variable, accurate in both tails.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(double.NegativeInfinity, 0);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.LogNormalCdf(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<NormalHazard>();
    public override string Formula(string[] a) => $"log Φ({a[0]})";
}
