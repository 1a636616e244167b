using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>xᵖ.</summary>
/// <remarks>
/// ∂/∂x = p·xᵖ⁻¹, 0 where x and p are 0; ∂/∂p = xᵖ log x, 0 where x is 0. Exponents known at build time become products and roots.
/// </remarks>
internal sealed class Pow : Binary
{
    private const int LargestProduct = 8;

    public override string Doc => "x to the power p; NaN of a negative number with a fractional exponent.";
    public override int Precedence => 4;
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (0.2, 3) : (-3, 3);

    public override DoubleDouble Value(DoubleDouble x, DoubleDouble p) => DoubleDouble.Pow(x, p);

    /// <summary>A fractional power wants a base that is not negative, a negative one a base that is not zero; of other exponents nothing is known.</summary>
    public override Interval NaturalDomain(int argument, Interval[] x) => argument == 1 || !x[1].IsPoint ? Interval.Line
        : (x[1].Low.Value, System.Math.Floor(x[1].Low.Value) == x[1].Low.Value) switch
        {
            ( >= 0, true) => Interval.Line,
            (_, true) => Interval.NonZero,
            ( >= 0, _) => Interval.Nonnegative,
            _ => Interval.Positive,
        };

    /// <summary>Below the exponent 1 the slope at zero is infinite.</summary>
    public override Interval SmoothDomain(int argument, Interval[] x) => argument == 0 && x[1].IsPoint && x[1].Low.Value is > 0 and < 1
        ? Interval.Positive
        : NaturalDomain(argument, x);

    public override Trend TrendIn(int argument) => Trend.Either;

    /// <summary>Of a base that is not negative; a negative one has powers of either sign.</summary>
    public override Interval Image(Interval[] x) => x[0].Low.Value >= 0 ? base.Image(x).Intersect(Interval.Between(0, double.PositiveInfinity)) : Interval.All;

    public override bool IsImageExact(Interval[] x) => false;

    public override Expr Partial(int argument, Expr[] x, Expr y)
    {
        Expr b = x[0], p = x[1];
        if (argument == 1)
            return b.EqualTo(b.Of(0)).Then(b.Of(0), y * b.Apply<Log>());
        var slope = p * b.Apply<Pow>(p - 1);
        return p.Builder.Constant(p.Node) is not null
            ? slope
            : b.EqualTo(b.Of(0)).Map(Op.And, p.EqualTo(p.Of(0))).Then(b.Of(0), slope);
    }

    public override string Formula(string[] a) => $"{a[0]}^{a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if (Fold(b, a) is { } folded)
            return folded;
        return b.Constant(a[1]) switch
        {
            0.0 => b.Const(1),
            0.5 => b.Map(Op.Sqrt, a[0]),
            > 0 and <= LargestProduct and var p when p == System.Math.Floor(p) => Product(b, a[0], (int)p),
            < 0 and >= -LargestProduct and var p when p == System.Math.Floor(p) => b.Map(Op.Divide, b.Const(1), Product(b, a[0], -(int)p)),
            _ => null,
        };
    }

    /// <summary>xⁿ by squaring.</summary>
    private static int Product(ProgramBuilder b, int x, int n) =>
        n == 1 ? x
        : n % 2 == 0 ? b.Map(Op.Square, Product(b, x, n / 2))
        : b.Map(Op.Multiply, Product(b, x, n - 1), x);
}
