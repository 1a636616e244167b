using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x/6 + ½, limited to the interval from 0 to 1.</summary>
internal sealed class HardSigmoid : Composite
{
    public override string Doc => "x/6 + ½ limited to the interval from 0 to 1.";
    public override Expr Expand(Expr[] x) => (x[0] / 6 + 0.5).Apply<Max>(x[0].Of(0)).Apply<Min>(x[0].Of(1));
}
