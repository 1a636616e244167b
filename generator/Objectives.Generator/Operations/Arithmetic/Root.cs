using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>√x of a sum of squares: the last step of a norm, whose derivatives at zero are zero by convention.</summary>
internal sealed class Root : Unary
{
    public override string Doc => "The square root of a sum of squares.";
    public override IEnumerable<string> Methods => [];
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Trend TrendIn(int argument) => Trend.Increasing;
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Nonnegative;
    public override DoubleDouble Value(DoubleDouble x) => DoubleDouble.Sqrt(x);
    public override Expr Derivative(Expr x, Expr y) => (y > 0).Then(0.5 / y, y.Of(0));
    public override string Emit(string[] a, ElementType type, bool lanes) => $"{(lanes ? "Lane.Sqrt" : "Math.Sqrt")}({a[0]})";
    public override string Formula(string[] a) => $"√({a[0]})";
}
