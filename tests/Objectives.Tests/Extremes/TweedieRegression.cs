using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>Tweedie regression of power p with the logarithmic link: −y·μ¹⁻ᵖ/(1 − p) + μ²⁻ᵖ/(2 − p), μ = exp η, up to a constant.</summary>
[Objective]
public partial class TweedieRegression
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double power = 1.5;

    [Loss]
    double Loss()
    {
        double eta = Dot(w, x);
        // Without the branch 0·exp(−η/2) is NaN where the exponential overflows.
        double claims = y > 0 ? y * Exp((1 - power) * eta) / (1 - power) : 0;
        return Exp((2 - power) * eta) / (2 - power) - claims;
    }
}
