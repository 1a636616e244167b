using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>φ(x)/Φ(x), the derivative of log Φ: the inverse of Mills' ratio at −x.</summary>
/// <remarks>The derivative −r·(x + r) has the sum as an operation of its own, because far to the left r is almost −x.</remarks>
internal sealed class NormalHazard : Unary
{
    public override string Doc => "The density of a standard normal variable by its distribution function.";
    public override IEnumerable<string> Methods => [];
    public override Trend TrendIn(int argument) => Trend.Decreasing;
    public override Interval Codomain => Interval.Between(0, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.NormalHazard(x);
    public override Expr Derivative(Expr x, Expr y) => -y * x.Apply<NormalShortfall>();
    public override string Formula(string[] a) => $"φ({a[0]})/Φ({a[0]})";
    public override int Precedence => 2;
}
