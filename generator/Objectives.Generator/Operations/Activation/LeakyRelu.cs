using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x where it is positive, slope·x elsewhere.</summary>
internal sealed class LeakyRelu : Composite
{
    public override string Doc => "x where it is positive, else slope times x.";
    public override int Arity => 2;
    public override double[] Defaults => [0.01];
    public override Expr Expand(Expr[] x) => (x[0] <= 0).Then(x[1] * x[0], x[0]);
}
