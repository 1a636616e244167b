using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x·σ(x).</summary>
/// <remarks>
/// Below −760 the value is under the smallest double; so −∞ gives 0 and not ∞·0.
/// </remarks>
internal sealed class Swish : Composite
{
    public override string Doc => "The sigmoid-weighted linear unit.";
    public override Expr Expand(Expr[] x) => (x[0] < -760).Then(x[0].Of(0), x[0] * x[0].Apply<Sigmoid>());
}
