using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>|x|.</summary>
internal sealed class Abs : Unary
{
    public override string Doc => "The magnitude; its derivative at 0 is 0.";
    public override bool PartialIsZeroByConvention => true;
    public override Trend TrendIn(int argument) => Trend.Even;
    public override bool HasKink => true;
    public override Interval Image(Interval[] x) => x[0].Abs();
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Abs(x);
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Sign>();
    public override string Formula(string[] a) => $"|{a[0]}|";
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{(lanes ? "V.Abs" : "Math.Abs")}({a[0]})";

    public override int? Simplify(ProgramBuilder b, int[] a) => base.Simplify(b, a)
        ?? (b.IsMap(a[0], Op.Negate) ? b.Map(this, b.ArgumentsOf(a[0])[0])
        : b.IsMap(a[0], this) || b.IsMap(a[0], Op.Square) || b.IsMap(a[0], Op.Exp) ? a[0]
        : null);
}
