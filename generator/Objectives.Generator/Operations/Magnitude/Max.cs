using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The larger of two numbers; NaN if either is.</summary>
/// <remarks>A tie splits the derivative evenly.</remarks>
internal sealed class Max : Binary
{
    public override string Doc => "The larger of two numbers; at a tie each has half of the derivative.";
    public override bool IsCommutative => true;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => DoubleDouble.Max(x, y);
    public override bool HasKink => true;

    public override Interval Image(Interval[] x) => x[0].IsEmpty || x[1].IsEmpty ? Interval.Empty
        : new(Endpoint.Inner(x[0].Low, x[1].Low, side: -1), Endpoint.Higher(x[0].High, x[1].High));

    public override bool IsImageExact(Interval[] x) => !x[0].LacksZero && !x[1].LacksZero;

    /// <summary>The zero stands outermost, so that what is not taken has no influence; with NaN both are taken.</summary>
    public override Expr Partial(int argument, Expr[] x, Expr y) =>
        (x[argument] < x[1 - argument]).Then(y.Of(0), x[0].EqualTo(x[1]).Then(y.Of(0.5), y.Of(1)));

    public override string Emit(string[] a, ElementType type, bool lanes) => $"{(lanes ? "V.Max" : "Math.Max")}({a[0]}, {a[1]})";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        Fold(b, a) ?? (a[0] == a[1] ? a[0] : a[0] > a[1] ? b.RawMap(this, a[1], a[0]) : null);
}
