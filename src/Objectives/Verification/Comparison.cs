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
/// <param name="Error">
/// |analytic − numeric|, relative to the derivative's size or, if that is larger, to the size at which the tolerance is the
/// resolution: so it is within the tolerance exactly if the difference is within tolerance · size or within the resolution.
/// </param>
/// <param name="Verdict">What follows.</param>
internal readonly record struct Comparison(double Analytic, double Numeric, double Resolution, double Error, Verdict Verdict)
{
    public static Comparison Of(double analytic, double numeric, double resolution, double size, double tolerance)
    {
        double difference = Math.Abs(analytic - numeric);
        double unit = Math.Max(Math.Max(size, Math.Abs(numeric)), tolerance > 0 ? resolution / tolerance : 0);
        double error = difference == 0 ? 0 : double.IsFinite(difference) ? difference / unit : double.PositiveInfinity;
        return new(analytic, numeric, resolution, error, error <= tolerance ? Verdict.Agrees : Verdict.Differs);
    }

    public override string ToString() =>
        FormattableString.Invariant($"analytic {Analytic:g12}, differences {Numeric:g12} ± {Resolution:0.0e-00}");
}
