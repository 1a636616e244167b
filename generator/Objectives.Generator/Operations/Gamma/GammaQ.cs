using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Q(a, x) = 1 − P(a, x).</summary>
internal sealed class GammaQ : Binary
{
    public override string Doc => "The normalised upper incomplete gamma function, whose shape comes first.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (0.6, 4) : (0.7, 5);
    public override Interval NaturalDomain(int argument, Interval[] x) => argument == 0 ? Interval.Positive : Interval.Nonnegative;
    public override Interval SmoothDomain(int argument, Interval[] x) => Interval.Positive;
    public override Interval Codomain => Interval.Unit;
    public override DoubleDouble Value(DoubleDouble a, DoubleDouble x) => DoubleDouble.IncompleteGamma(DoubleDouble.Zero, a, x, upper: true);

    public override Expr Partial(int argument, Expr[] x, Expr y) => -(argument == 0
        ? y.Of(1).Apply<GammaPDerivative>(x[0], x[1])
        : y.Of(0).Apply<GammaDensity>(x[0], x[1]));

    public override string Formula(string[] a) => $"Q({a[0]}, {a[1]})";
}
