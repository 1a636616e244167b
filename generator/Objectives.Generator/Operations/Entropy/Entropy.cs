using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>−x log x.</summary>
/// <remarks>0 at 0, where the derivative −log x − 1 is infinite.</remarks>
internal sealed class Entropy : Unary
{
    public override string Doc => "−x log x, and 0 at zero.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => (0.1, 5);
    public override Interval NaturalDomain(int argument, Interval[] x) => Interval.Nonnegative;
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.Positive;
    public override Interval Codomain => Interval.Between(double.NegativeInfinity, 0.36787944117144239);
    public override DoubleDouble Value(DoubleDouble x) => x.IsZero ? DoubleDouble.Zero : -x * DoubleDouble.Log(x);
    public override Expr Derivative(Expr x, Expr y) => -1 - x.Apply<Log>();
    public override string Formula(string[] a) => $"−{a[0]}·log({a[0]})";
    public override int Precedence => 2;

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override bool TakesAtoms => true;

    public override string Emit(string[] a, ElementType type, bool lanes) => lanes
        ? $"V.ConditionalSelect(Lane.Equal({a[0]}, Vd.Zero), Vd.Zero, -{a[0]} * Lane.Log({a[0]}))"
        : $"{a[0]} == 0 ? 0 : -{a[0]} * Lane.Log({a[0]})";
}
