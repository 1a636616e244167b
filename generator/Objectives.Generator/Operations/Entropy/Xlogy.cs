using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x log y.</summary>
/// <remarks>
/// 0 where x is 0, whatever number y is. The derivatives are log y, the limit, and x/y, which is 0 where both are 0; not where x alone is, or
/// its own derivative 1/y would be lost.
/// </remarks>
internal sealed class Xlogy : Binary
{
    public override string Doc => "x log y, and 0 where x is 0.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (-3, 3) : (0.1, 5);
    public override Interval NaturalDomain(int argument, Interval[] x) => argument == 0 || x[0] == Interval.Point(0) ? Interval.Line : Interval.Positive;
    public override Trend TrendIn(int argument) => Trend.Either;
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x.IsZero && !y.IsNaN ? DoubleDouble.Zero : x * DoubleDouble.Log(y);

    public override Expr Partial(int argument, Expr[] x, Expr y)
    {
        if (argument == 0)
            return x[1].Apply<Log>();
        var zero = y.Of(0);
        return x[0].EqualTo(zero).Map(Op.And, x[1].EqualTo(zero)).Then(zero, x[0] / x[1]);
    }

    public override string Formula(string[] a) => $"{a[0]}·log({a[1]})";
    public override int Precedence => 2;

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override bool TakesAtoms => true;

    public override string Emit(string[] a, ElementType type, bool lanes) => lanes
        ? $"V.ConditionalSelect(V.BitwiseAnd(Lane.Equal({a[0]}, Vd.Zero), Lane.Equal({a[1]}, {a[1]})), Vd.Zero, {a[0]} * Lane.Log({a[1]}))"
        : $"{a[0]} == 0 && !double.IsNaN({a[1]}) ? 0 : {a[0]} * Lane.Log({a[1]})";
}
