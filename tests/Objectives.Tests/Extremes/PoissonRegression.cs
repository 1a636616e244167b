using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>Poisson regression with the logarithmic link: exp η − y·η up to a constant.</summary>
[Objective]
public partial class PoissonRegression
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss]
    double Loss()
    {
        double eta = Dot(w, x);
        return Exp(eta) - y * eta;
    }
}
