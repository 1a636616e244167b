using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>1 − erf x.</summary>
internal sealed class Erfc : Unary
{
    public override string Doc => "The complementary error function, accurate where it is small.";
    public override Trend TrendIn(int argument) => Trend.Decreasing;
    public override Interval Codomain => Interval.Between(0, 2);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Erfc(x);
    public override Expr Derivative(Expr x, Expr y) => -1.1283791670955126 * (-x.Apply<Square>()).Apply<Exp>();
}
