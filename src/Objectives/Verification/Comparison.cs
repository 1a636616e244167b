using System;

namespace Objectives.Verification;

/// <summary>What differences say about an analytic derivative.</summary>
internal enum Verdict
{
    Agrees,
    Differs,

    /// <summary>The one-sided derivatives differ, and the analytic value lies between them.</summary>
    Kink,

    /// <summary>The function is not finite next to the point.</summary>
    NotFinite,
}

/// <summary>An analytic derivative against a numeric one.</summary>
/// <param name="Analytic">What is checked.</param>
/// <param name="Numeric">The extrapolated difference.</param>
/// <param name="Resolution">How far the numeric one may be off.</param>
/// <param name="Size">The size that errors are measured by, not less than that of the numeric derivative.</param>
/// <param name="Error">
/// |analytic − numeric|, relative to the derivative's size or, if that is larger, to the size at which the tolerance is the
/// resolution: so it is within the tolerance exactly if the difference is within tolerance · size or within the resolution.
/// </param>
/// <param name="Verdict">What follows.</param>
internal readonly record struct Comparison(double Analytic, double Numeric, double Resolution, double Size, double Error, Verdict Verdict)
{
    public static Comparison Of(double analytic, double numeric, double resolution, double size, double tolerance)
    {
        double difference = Math.Abs(analytic - numeric);
        size = Math.Max(size, Math.Abs(numeric));
        double unit = Math.Max(size, tolerance > 0 ? resolution / tolerance : 0);
        double error = difference == 0 ? 0 : double.IsFinite(difference) ? difference / unit : double.PositiveInfinity;
        return new(analytic, numeric, resolution, size, error, error <= tolerance ? Verdict.Agrees : Verdict.Differs);
    }

    /// <summary>Whether the differences tell fewer than five digits of the derivative.</summary>
    public bool IsCoarse => Resolution > 1e-5 * Size;

    /// <summary>The same derivative with respect to a variable that many times as large.</summary>
    public Comparison Per(double scale) => this with
    {
        Analytic = Analytic / scale,
        Numeric = Numeric / scale,
        Resolution = Resolution / scale,
        Size = Size / scale,
    };

    public override string ToString() =>
        FormattableString.Invariant($"analytic {Analytic:g12}, differences {Numeric:g12} ± {Resolution:0.0e-00}");
}
