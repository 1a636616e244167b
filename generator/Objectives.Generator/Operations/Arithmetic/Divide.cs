using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x / y.</summary>
internal sealed class Divide : Binary
{
    public override string Doc => "The quotient of two real numbers.";
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 2;
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (-3, 3) : (0.5, 3);
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x / y;
    public override Expr Partial(int argument, Expr[] x, Expr y) => argument == 0 ? 1 / x[1] : -y / x[1];
    public override Interval NaturalDomain(int argument, Interval[] x) => argument == 0 ? Interval.Line : Interval.NonZero;

    /// <summary>By a number of one sign: the ends divided. Zero at an end of the divisor makes the quotient as large as one likes.</summary>
    public override Interval Image(Interval[] x)
    {
        Interval a = x[0], b = x[1];
        if (a.IsEmpty || b.IsEmpty)
            return Interval.Empty;
        if (b.High.Value <= 0)
            (a, b) = (-a, -b);
        if (b.Low.Value < 0)
            return a.Contains(0) || !b.LacksZero ? Interval.All : Interval.All.ExceptZero();
        if (b.High.Value <= 0)
            return Interval.All;
        var corners = new[] { (a.Low, b.Low), (a.Low, b.High), (a.High, b.Low), (a.High, b.High) };
        var image = Interval.Around(corners, (p, q, isUpper) => q.Value == 0 ? Pole(p, isReached: !q.IsOpen) : Endpoint.Quotient(p, q, isUpper));
        return a.Contains(0) ? image.Hull(Interval.Point(0)) : image.ExceptZero();
    }

    public override bool IsImageExact(Interval[] x) => !x[0].LacksZero && (x[1].Low.Value > 0 || x[1].High.Value < 0 || ((x[1].Low.Value == 0 || x[1].High.Value == 0) && !x[1].Contains(0)));

    /// <summary>What a number divided by a positive one near zero comes near.</summary>
    private static Endpoint Pole(Endpoint x, bool isReached) => x.Value == 0
        ? new(0, x.IsOpen)
        : new(x.Value > 0 ? double.PositiveInfinity : double.NegativeInfinity, !isReached);
    public override int EmitPrecedence(bool lanes) => 2;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{a[0]} / {a[1]}";
    public override string Formula(string[] a) => $"{a[0]} / {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if (b.Constant(a[1]) is 1.0)
            return a[0];
        if (b.Constant(a[0]) is 0.0)
            return a[0];
        if (Fold(b, a) is { } folded)
            return folded;
        if (b.IsMap(a[0], Op.Negate))
            return b.Map(Op.Negate, b.Map(this, b.ArgumentsOf(a[0])[0], a[1]));
        if (b.IsMap(a[1], Op.Negate))
            return b.Map(Op.Negate, b.Map(this, a[0], b.ArgumentsOf(a[1])[0]));
        if (!b.IsTame(a[1]) && b.Scaled(a[0]) is var (scale, rest))
            return b.Map(Op.Multiply, scale, b.Map(this, rest, a[1]));
        // Division by a power of two is an exact product.
        return b.Constant(a[1]) is { } c && IsPowerOfTwo(c) ? b.Map(Op.Multiply, b.Const(1 / c), a[0]) : null;
    }

    private static bool IsPowerOfTwo(double c) =>
        (System.BitConverter.DoubleToInt64Bits(c) & 0xFFFFFFFFFFFFF) == 0 && System.Math.Abs(c) is > 1e-300 and < 1e300;
}
