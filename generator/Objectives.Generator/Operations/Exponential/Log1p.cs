using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log(1 + x).</summary>
internal sealed class Log1p : Unary
{
    public override string Doc => "The natural logarithm of 1 + x, accurate near zero.";
    public override IEnumerable<string> Methods => ["Log1p", "LogP1"];
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (-0.9, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.From(-1, isOpen: true);
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Log1p(x);
    public override Expr Derivative(Expr x, Expr y) => 1 / (1 + x);
}
