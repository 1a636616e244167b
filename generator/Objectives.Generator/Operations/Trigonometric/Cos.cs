using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>cos x.</summary>
internal sealed class Cos : Unary
{
    public override string Doc => "The cosine of an angle in radians.";
    public override Interval Codomain => Interval.Signed;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Cos(x);
    public override Expr Derivative(Expr x, Expr y) => -x.Apply<Sin>();
    public override int? Simplify(ProgramBuilder b, int[] a) =>
        base.Simplify(b, a) ?? (b.IsMap(a[0], Op.Negate) ? b.Map(this, b.ArgumentsOf(a[0])[0]) : null);
}
