using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>e^(−x²/2)/√(2π).</summary>
internal sealed class NormalPdf : Composite
{
    public override string Doc => "The density of a standard normal variable.";
    public override Expr Expand(Expr[] x) => 0.3989422804014327 * (-0.5 * x[0].Apply<Square>()).Apply<Exp>();
}
