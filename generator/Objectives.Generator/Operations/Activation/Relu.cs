using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x where it is positive, 0 elsewhere.</summary>
/// <remarks>
/// Not max(x, 0), which has the derivative ½ at 0. NaN stays NaN.
/// </remarks>
internal sealed class Relu : Composite
{
    public override string Doc => "x where it is positive, else 0; its derivative at 0 is 0.";
    public override Expr Expand(Expr[] x) => (x[0] <= 0).Then(x[0].Of(0), x[0]);
}
