using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x − y.</summary>
internal sealed class Subtract : Arithmetic
{
    public override string Doc => "The difference of two numbers.";
    public override int Precedence => 1;
    public override Trend TrendIn(int argument) => argument == 0 ? Trend.Increasing : Trend.Decreasing;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x - y;
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(argument == 0 ? 1 : -1);
    public override int EmitPrecedence(bool lanes) => 1;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{a[0]} - {a[1]}";
    public override string Formula(string[] a) => $"{a[0]} − {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if (Is(b, a[1], 0))
            return a[0];
        if (Is(b, a[0], 0))
            return b.Map(Op.Negate, a[1]);
        if (FoldBoth(b, a) is { } folded)
            return folded;
        if (b.Scaled(a[0]) is var (s, x) && b.Scaled(a[1]) is var (t, y) && s == t)
            return b.Map(Op.Multiply, s, b.Map(this, x, y));
        if (b.IsMap(a[1], Op.Negate))
            return b.Map(Op.Add, a[0], b.ArgumentsOf(a[1])[0]);
        return b.IsMap(a[0], Op.Negate)
            ? b.Map(Op.Negate, b.Map(Op.Add, b.ArgumentsOf(a[0])[0], a[1]))
            : b.MergeSums(a[0], a[1], Op.Subtract);
    }

    protected override long Integer(long x, long y) => x - y;
}
