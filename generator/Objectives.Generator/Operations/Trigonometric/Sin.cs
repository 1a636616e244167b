using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>sin x.</summary>
internal sealed class Sin : Unary
{
    public override string Doc => "The sine of an angle in radians.";
    public override Interval Codomain => Interval.Signed;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Sin(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Cos>();
}
