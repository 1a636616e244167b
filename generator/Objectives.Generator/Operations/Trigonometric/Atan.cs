using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>arctan x.</summary>
internal sealed class Atan : Unary
{
    public override string Doc => "The angle between −π/2 and π/2 whose tangent is x.";
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval Codomain => Interval.Between(-1.5707963267948968, 1.5707963267948968);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Atan(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / (1 + x.Apply<Square>());
}
