using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>The focal loss with a fixed exponent, written with the probability and its logarithm.</summary>
[Objective]
public partial class NaiveFocalLoss
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;

    [Loss]
    double Loss()
    {
        double p = 1 / (1 + Exp(-Dot(w, x)));
        return -Square(1 - p) * Log(p);
    }
}
