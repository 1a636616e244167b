using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x².</summary>
internal sealed class Square : Unary
{
    public override string Doc => "The square.";
    public override int Precedence => 4;
    public override Trend TrendIn(int argument) => Trend.Even;
    public override Interval Codomain => Interval.Between(0, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => x * x;
    public override Expr Derivative(Expr x, Expr y) => 2 * x;
    public override int EmitPrecedence(bool lanes) => 2;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{a[0]} * {a[0]}";
    public override string Formula(string[] a) => $"{a[0]}²";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        base.Simplify(b, a) ?? (b.IsMap(a[0], Op.Negate) ? b.Map(this, b.ArgumentsOf(a[0])[0]) : null);
}
