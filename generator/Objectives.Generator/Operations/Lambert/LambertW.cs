using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The principal branch of W·e^W = x.</summary>
/// <remarks>The derivative is e^(−W)/(1 + W), infinite at −1/e.</remarks>
internal sealed class LambertW : Unary
{
    public override string Doc => "The solution w ≥ −1 of w·exp(w) = x, for x from −1/e on.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (-0.3, 4);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.From(-0.36787944117144233);
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.From(-0.36787944117144233, isOpen: true);
    public override Interval Codomain => Interval.Between(-1, double.PositiveInfinity);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.LambertW(x);
    public override Expr Derivative(Expr x, Expr y) => (-y).Apply<Exp>() / (1 + y);
    public override string Formula(string[] a) => $"W({a[0]})";
}
