using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log I_ν(x) for ν ≥ 0 and x ≥ 0; the first argument is ν.</summary>
internal sealed class LogBesselI : Binary
{
    public override string Doc => "The natural logarithm of the modified Bessel function of the first kind, whose order comes first, without overflow.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (0.6, 4) : (0.7, 5);
    public override Interval NaturalDomain(int argument, Interval[] x) => argument == 0 ? Interval.Nonnegative : Interval.Positive;
    public override DoubleDouble Value(DoubleDouble order, DoubleDouble x) => DoubleDouble.LogBesselI(DoubleDouble.Zero, DoubleDouble.Zero, order, x);
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(1 - argument).Apply<LogBesselIDerivative>(y.Of(argument), x[0], x[1]);
    public override string Formula(string[] a) => $"log I({a[0]}; {a[1]})";
}
