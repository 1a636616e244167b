using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log(1 − eˣ) for x &lt; 0.</summary>
/// <remarks>
/// M. Mächler, Accurately computing log(1 − exp(−|a|)), 2012. The derivative −1/expm1(−x) is written with parts that stay finite
/// far to the left, so that its own derivative does too.
/// </remarks>
internal sealed class Log1mExp : Unary
{
    public override string Doc => "The natural logarithm of 1 − eˣ for x below 0, accurate at both ends.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (-5, -0.1);
    public override Trend TrendIn(int argument) => Trend.Decreasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.UpTo(0, isOpen: true);
    public override Interval Codomain => Interval.Between(double.NegativeInfinity, 0);
    public override DoubleDouble Value(DoubleDouble x) => x.Hi > -0.6931471805599453 ? DoubleDouble.Log(-DoubleDouble.Expm1(x)) : DoubleDouble.Log1p(-DoubleDouble.Exp(x));
    public override Expr Derivative(Expr x, Expr y) => x.Apply<Exp>() / x.Apply<Expm1>();
    public override string Formula(string[] a) => $"log(1 − exp({a[0]}))";
}
