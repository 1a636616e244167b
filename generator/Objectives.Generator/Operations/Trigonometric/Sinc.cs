using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>sin(x)/x, 1 at 0.</summary>
/// <remarks>
/// The derivative −j₁(x) (spherical Bessel, DLMF 10.51.2) is −x·g(x²) with g(z) = Σ (−1)ᵏ (2k + 2)/(2k + 3)! zᵏ: the series where z &lt; 1, and
/// (sin(x)/x − cos x)/z beyond. Each branch sees a harmless argument where the other is taken, so further derivatives are finite too.
/// </remarks>
internal sealed class Sinc : Unary
{
    private const int Terms = 14;

    public override string Doc => "sin(x)/x, and 1 at zero.";
    public override Interval Codomain => Interval.Between(-0.21723362821122166, 1);

    public override DoubleDouble Value(DoubleDouble x) =>
        x.IsZero ? DoubleDouble.One : x.IsInfinity ? DoubleDouble.Zero : DoubleDouble.Sin(x) / x;

    public override Expr Derivative(Expr x, Expr y)
    {
        var square = x.Apply<Square>();
        var near = square < 1;
        return -x * near.Then(Series(near.Then(square, x.Of(0))), Closed(near.Then(x.Of(1), x)));
    }

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override bool TakesAtoms => true;

    public override string Emit(string[] a, ElementType type, bool lanes) => lanes
        ? $"V.ConditionalSelect(Lane.Equal({a[0]}, Vd.Zero), Vd.One, V.ConditionalSelect(Lane.Equal(V.Abs({a[0]}), V.Create(double.PositiveInfinity)), Vd.Zero, Lane.Sin({a[0]}) / {a[0]}))"
        : $"{a[0]} == 0 ? 1 : double.IsInfinity({a[0]}) ? 0 : Lane.Sin({a[0]}) / {a[0]}";

    private static Expr Series(Expr z)
    {
        var sum = z.Of(Coefficient(Terms - 1));
        for (int k = Terms - 2; k >= 0; k--)
            sum = sum * z + Coefficient(k);
        return sum;
    }

    private static Expr Closed(Expr x) => (x.Apply<Sin>() / x - x.Apply<Cos>()) / x.Apply<Square>();

    private static double Coefficient(int k)
    {
        double value = 2 * k + 2;
        for (int n = 2; n <= 2 * k + 3; n++)
            value /= n;
        return k % 2 == 0 ? value : -value;
    }
}
