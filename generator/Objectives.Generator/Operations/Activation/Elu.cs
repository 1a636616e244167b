using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x where it is positive, α(eˣ − 1) elsewhere.</summary>
/// <remarks>
/// D.-A. Clevert, T. Unterthiner, S. Hochreiter, 2016.
/// </remarks>
internal sealed class Elu : Composite
{
    public override string Doc => "The exponential linear unit.";
    public override int Arity => 2;
    public override double[] Defaults => [1];
    public override Expr Expand(Expr[] x) => (x[0] <= 0).Then(x[1] * x[0].Apply<Expm1>(), x[0]);
}
