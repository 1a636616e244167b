using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x³.</summary>
internal sealed class Cube : Composite
{
    public override string Doc => "The cube.";
    public override Expr Expand(Expr[] x) => x[0] * x[0].Apply<Square>();
}
