using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x − y⌊x/y⌋.</summary>
internal sealed class Mod : Composite
{
    public override string Doc => "What is left over of x divided by y, x − y⌊x/y⌋, between 0 and y; its derivatives are 1 and −⌊x/y⌋.";
    public override int Arity => 2;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (-3, 3) : (0.5, 2);
    public override Expr Expand(Expr[] x) => x[0] - (x[1] * (x[0] / x[1]).Apply<Floor>());
}
