using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x + y.</summary>
internal sealed class Add : Arithmetic
{
    public override string Doc => "The sum of two numbers.";
    public override bool IsCommutative => true;
    public override int Precedence => 1;
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x + y;
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(1);
    public override int EmitPrecedence(bool lanes) => 1;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{a[0]} + {a[1]}";
    public override string Formula(string[] a) => $"{a[0]} + {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if (Is(b, a[0], 0))
            return a[1];
        if (Is(b, a[1], 0))
            return a[0];
        if (FoldBoth(b, a) is { } folded)
            return folded;
        if (b.IsMap(a[1], Op.Negate))
            return b.Map(Op.Subtract, a[0], b.ArgumentsOf(a[1])[0]);
        if (b.IsMap(a[0], Op.Negate))
            return b.Map(Op.Subtract, a[1], b.ArgumentsOf(a[0])[0]);
        if (a[0] == a[1] && b.Type(a[0]) == ElementType.Real)
            return b.Map(Op.Multiply, b.Const(2), a[0]);
        if (b.Scaled(a[0]) is var (s, x) && b.Scaled(a[1]) is var (t, y) && s == t)
            return b.Map(Op.Multiply, s, b.Map(this, x, y));
        if (b.MergeSums(a[0], a[1], Op.Add) is { } merged)
            return merged;
        if (MergeChoices(b, a[0], a[1]) is { } choice)
            return choice;
        return a[0] > a[1] ? b.RawMap(this, a[1], a[0]) : null;
    }

    protected override long Integer(long x, long y) => x + y;

    /// <summary>(c ? x : 0) + (c ? 0 : y) = (c ? x : y).</summary>
    private static int? MergeChoices(ProgramBuilder b, int first, int second)
    {
        if (!b.IsMap(first, Op.Select) || !b.IsMap(second, Op.Select) || b.Type(first) != ElementType.Real)
            return null;
        int[] p = b.ArgumentsOf(first), q = b.ArgumentsOf(second);
        if (p[0] != q[0])
            return null;
        return b.Constant(p[2]) is 0.0 && b.Constant(q[1]) is 0.0 ? b.Map(Op.Select, p[0], p[1], q[2])
            : b.Constant(p[1]) is 0.0 && b.Constant(q[2]) is 0.0 ? b.Map(Op.Select, p[0], q[1], p[2])
            : null;
    }
}
