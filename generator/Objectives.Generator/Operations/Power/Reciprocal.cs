using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>1/x.</summary>
internal sealed class Reciprocal : Composite
{
    public override string Doc => "One divided by x.";
    public override (double Low, double High) Domain(int argument) => (0.2, 3);
    public override Expr Expand(Expr[] x) => 1 / x[0];
}
