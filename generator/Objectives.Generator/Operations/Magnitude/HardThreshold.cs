using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x where |x| &gt; t, else 0.</summary>
internal sealed class HardThreshold : Composite
{
    public override string Doc => "The proximal map of t²/2 for each number that is not 0: x where |x| exceeds t, else 0; its derivative at |x| = t is 0.";
    public override int Arity => 2;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (-3, 3) : (0.5, 1);
    public override Expr Expand(Expr[] x) => (x[0].Apply<Abs>() <= x[1]).Then(x[0].Of(0), x[0]);
}
