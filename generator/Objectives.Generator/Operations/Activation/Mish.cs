using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x·tanh(log(1 + eˣ)).</summary>
/// <remarks>
/// D. Misra, 2019. Below −760 the value is under the smallest double; so −∞ gives 0 and not ∞·0.
/// </remarks>
internal sealed class Mish : Composite
{
    public override string Doc => "x times the hyperbolic tangent of its softplus.";
    public override Expr Expand(Expr[] x) => (x[0] < -760).Then(x[0].Of(0), x[0] * x[0].Apply<Softplus>().Apply<Tanh>());
}
