using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>log |B(a, b)| = log |Γ(a)| + log |Γ(b)| − log |Γ(a + b)|.</summary>
/// <remarks>
/// The last two cancel where the larger argument h is large beside the smaller one l. From 10 on Stirling's formula is put in for both, and its leading
/// terms are subtracted by hand: log |Γ(l)| − (h − ½)·log(1 + l/h) − l·(log(h + l) − 1) + Δ(h) − Δ(h + l) with Δ the series of DLMF 5.11.1. Each branch
/// sees a harmless argument where the other is taken.
/// </remarks>
internal sealed class LogBeta : Composite
{
    private const double Large = 10;

    /// <summary>B₂ⱼ/(2j(2j − 1)) from j = 1 on.</summary>
    private static readonly double[] Stirling =
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188, -174611.0 / 125400,
    ];

    public override string Doc => "The natural logarithm of the absolute value of the beta function.";
    public override int Arity => 2;
    public override (double Low, double High) Domain(int argument) => (0.6, 5);

    public override Expr Expand(Expr[] x)
    {
        // A choice and not the operation max, whose ties would be split.
        var ordered = x[0] < x[1];
        Expr low = ordered.Then(x[0], x[1]), high = ordered.Then(x[1], x[0]);
        var large = (high >= Large).Map(Op.And, high + low >= Large);
        Expr h = large.Then(high, x[0].Of(Large)), l = large.Then(low, x[0].Of(1));
        Expr a = large.Then(x[0].Of(1), x[0]), b = large.Then(x[0].Of(1), x[1]);
        var far = l.Apply<LogGamma>() - (h - 0.5) * (l / h).Apply<Log1p>() - l * ((h + l).Apply<Log>() - 1) + (Correction(h) - Correction(h + l));
        return large.Then(far, a.Apply<LogGamma>() + b.Apply<LogGamma>() - (a + b).Apply<LogGamma>());
    }

    /// <summary>Δ(x) = log Γ(x) − (x − ½)·log x + x − ½·log 2π.</summary>
    private static Expr Correction(Expr x)
    {
        var reciprocal = 1 / x;
        var z = reciprocal.Apply<Square>();
        var sum = x.Of(Stirling[Stirling.Length - 1]);
        for (int j = Stirling.Length - 2; j >= 0; j--)
            sum = sum * z + Stirling[j];
        return sum * reciprocal;
    }
}
