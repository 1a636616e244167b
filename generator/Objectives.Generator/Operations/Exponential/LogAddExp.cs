using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log(eˣ + eʸ).</summary>
/// <remarks>The derivatives are sigmoid(±(x − y)); where both arguments are the same infinity, each has half.</remarks>
internal sealed class LogAddExp : Binary
{
    public override string Doc => "The natural logarithm of eˣ + eʸ, without overflow.";
    public override bool IsCommutative => true;
    public override Trend TrendIn(int argument) => Trend.Increasing;

    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y)
    {
        DoubleDouble high = DoubleDouble.Max(x, y), low = DoubleDouble.Min(x, y);
        return high.IsFinite ? high + DoubleDouble.Log1p(DoubleDouble.Exp(low - high)) : high;
    }

    public override Expr Partial(int argument, Expr[] x, Expr y)
    {
        Expr a = x[argument], b = x[1 - argument];
        var same = a.EqualTo(b).Map(Op.And, a.Apply<IsFinite>().Map(Op.Not));
        return same.Then(a.Of(0), a - b).Apply<Sigmoid>();
    }

    public override string Formula(string[] a) => $"log(exp({a[0]}) + exp({a[1]}))";

    public override int? Simplify(ProgramBuilder b, int[] a) => Fold(b, a) ?? (a[0] > a[1] ? b.RawMap(this, a[1], a[0]) : null);
}
