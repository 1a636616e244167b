using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x·Φ(x).</summary>
/// <remarks>
/// D. Hendrycks and K. Gimpel, 2016. Below −40 the value is under the smallest double; so −∞ gives 0 and not ∞·0.
/// </remarks>
internal sealed class Gelu : Composite
{
    public override string Doc => "The Gaussian error linear unit, in the exact form.";
    public override Expr Expand(Expr[] x) => (x[0] < -40).Then(x[0].Of(0), x[0] * x[0].Apply<NormalCdf>());
}
