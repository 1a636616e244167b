using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Iₙ(x), of which the derivatives of <see cref="BesselI1"/> are sums; the first argument is n.</summary>
/// <remarks>n is rounded to an integer, so its derivative is zero. The derivative ½(Iₙ₋₁ + Iₙ₊₁) (DLMF 10.29.1) has no cancellation; I₋₁ is I₁.</remarks>
internal sealed class BesselI : Binary
{
    public override string Doc => "The modified Bessel function of the first kind of the order that comes first.";
    public override IEnumerable<string> Methods => [];
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (0, 4) : (-3, 3);
    public override DoubleDouble Value(DoubleDouble order, DoubleDouble x) => DoubleDouble.BesselI(order, x);

    public override Expr Partial(int argument, Expr[] x, Expr y) => argument == 0
        ? y.Of(0)
        : 0.5 * ((x[0] - 1).Apply<Abs>().Apply<BesselI>(x[1]) + (x[0] + 1).Apply<BesselI>(x[1]));

    public override string Formula(string[] a) => $"I({a[0]}; {a[1]})";
}
