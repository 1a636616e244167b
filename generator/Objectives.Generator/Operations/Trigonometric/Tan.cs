using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>tan x.</summary>
internal sealed class Tan : Unary
{
    public override string Doc => "The tangent of an angle in radians.";
    public override (double Low, double High) Domain(int argument) => (-1.3, 1.3);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Tan(x);
    public override Expr Derivative(Expr x, Expr y) => 1 + y * y;
}
