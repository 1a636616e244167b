using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>√(x² + y²).</summary>
/// <remarks>The derivatives x/r and y/r are 0 at the origin, and so is everything after them.</remarks>
internal sealed class Hypot : Binary
{
    public override string Doc => "The square root of x² + y², without overflow or underflow.";
    public override bool IsCommutative => true;
    public override Trend TrendIn(int argument) => Trend.Even;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => DoubleDouble.Hypot(x, y);
    public override Expr Partial(int argument, Expr[] x, Expr y) => (y > 0).Then(x[argument] / y, y.Of(0));
    public override int? Simplify(ProgramBuilder b, int[] a) => Fold(b, a) ?? (a[0] > a[1] ? b.RawMap(this, a[1], a[0]) : null);
}
