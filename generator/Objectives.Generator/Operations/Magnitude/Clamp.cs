using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>min(max(x, low), high).</summary>
internal sealed class Clamp : Composite
{
    public override string Doc => "x limited to the interval from low to high; at an end the derivative is split evenly.";
    public override int Arity => 3;
    public override (double Low, double High) Domain(int argument) => argument switch { 0 => (-3, 3), 1 => (-2, -1), _ => (1, 2) };
    public override Expr Expand(Expr[] x) => x[0].Apply<Max>(x[1]).Apply<Min>(x[2]);
}
