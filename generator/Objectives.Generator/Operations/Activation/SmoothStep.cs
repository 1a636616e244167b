using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>3t² − 2t³ with t = x limited to the interval from 0 to 1.</summary>
internal sealed class SmoothStep : Composite
{
    public override string Doc => "The cubic step from 0 at 0 to 1 at 1.";

    public override Expr Expand(Expr[] x)
    {
        var t = x[0].Apply<Max>(x[0].Of(0)).Apply<Min>(x[0].Of(1));
        return t.Apply<Square>() * (3 - 2 * t);
    }
}
