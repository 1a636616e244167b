using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x·y.</summary>
internal sealed class Multiply : Arithmetic
{
    public override string Doc => "The product of two numbers.";
    public override bool IsCommutative => true;
    public override int Precedence => 2;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x * y;
    public override Expr Partial(int argument, Expr[] x, Expr y) => x[1 - argument];

    /// <summary>The ends of a product are products of ends; zero times an infinity is zero here, as zero is what the other factor comes near.</summary>
    public override Interval Image(Interval[] x)
    {
        Interval a = x[0], b = x[1];
        if (a.IsEmpty || b.IsEmpty)
            return Interval.Empty;
        var corners = new[] { (a.Low, b.Low), (a.Low, b.High), (a.High, b.Low), (a.High, b.High) };
        var image = Interval.Around(corners, (p, q, isUpper) => Endpoint.Product(p, q, isUpper));
        return a.Contains(0) || b.Contains(0) ? image.Hull(Interval.Point(0)) : image.ExceptZero();
    }

    public override bool IsImageExact(Interval[] x) => !x[0].LacksZero && !x[1].LacksZero;
    public override int EmitPrecedence(bool lanes) => 2;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{a[0]} * {a[1]}";
    public override string Formula(string[] a) => $"{a[0]}·{a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if (Is(b, a[0], 0))
            return a[0];
        if (Is(b, a[1], 0))
            return a[1];
        if (Is(b, a[0], 1))
            return a[1];
        if (Is(b, a[1], 1))
            return a[0];
        if (FoldBoth(b, a) is { } folded)
            return folded;
        if (IsNumberOfSamplesByItself(b, a[0], a[1]) || IsNumberOfSamplesByItself(b, a[1], a[0]))
            return b.Const(1);
        if (Is(b, a[0], -1))
            return b.Map(Op.Negate, a[1]);
        if (Is(b, a[1], -1))
            return b.Map(Op.Negate, a[0]);
        if (b.IsMap(a[0], Op.Negate))
            return b.Map(Op.Negate, b.Map(this, b.ArgumentsOf(a[0])[0], a[1]));
        if (b.IsMap(a[1], Op.Negate))
            return b.Map(Op.Negate, b.Map(this, a[0], b.ArgumentsOf(a[1])[0]));
        if (a[0] == a[1] && b.Type(a[0]) == ElementType.Real)
            return b.Map(Op.Square, a[0]);
        // Constants come first and merge: 2·(3·x) = 6·x, exact when one of them is a power of two and at rounding level otherwise.
        if (b.Constant(a[1]) is not null)
            return b.Map(this, a[1], a[0]);
        if (b.Constant(a[0]) is { } c)
            return b.IsMap(a[1], this) && b.Constant(b.ArgumentsOf(a[1])[0]) is { } d
                ? b.Map(this, b.Const(c * d), b.ArgumentsOf(a[1])[1])
                : null;
        if (b.IsMap(a[0], this) && b.Constant(b.ArgumentsOf(a[0])[0]) is not null)
            return b.Map(this, b.ArgumentsOf(a[0])[0], b.Map(this, b.ArgumentsOf(a[0])[1], a[1]));
        if (b.IsMap(a[1], this) && b.Constant(b.ArgumentsOf(a[1])[0]) is not null)
            return b.Map(this, b.ArgumentsOf(a[1])[0], b.Map(this, a[0], b.ArgumentsOf(a[1])[1]));
        // Numbers of sizes and hyperparameters float outwards, where they leave sums: (s·x)·y = s·(x·y).
        if (!b.IsTame(a[0]) && !b.IsTame(a[1]))
            for (int k = 0; k < 2; k++)
                if (b.Scaled(a[k]) is var (scale, rest))
                    return b.Map(this, scale, k == 0 ? b.Map(this, rest, a[1]) : b.Map(this, a[0], rest));
        for (int k = 0; k < 2; k++)
            if (b.IsTame(a[k]) && !b.IsTame(a[1 - k]) && b.IsMap(a[1 - k], this) && b.Scaled(a[1 - k]) is var (inner, other))
                return b.Map(this, b.Map(this, a[k], inner), other);
        return a[0] > a[1] ? b.RawMap(this, a[1], a[0]) : null;
    }

    /// <summary>n·(1/n), what a constant has for its mean: a batch has at least one sample.</summary>
    private static bool IsNumberOfSamplesByItself(ProgramBuilder b, int count, int reciprocal) =>
        b.IsMap(reciprocal, Op.Divide) && b.ArgumentsOf(reciprocal) is var quotient && quotient[1] == count && b.Constant(quotient[0]) is 1.0
        && b.IsMap(count, Op.ToReal) && b.ArgumentsOf(count)[0] == b.SizeValue(Size.Samples);

    protected override long Integer(long x, long y) => x * y;
}
