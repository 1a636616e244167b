using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>Logistic loss at the raw score; labels are −1 or +1.</summary>
[Objective]
public partial class ScoreLogistic
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Loss() => Softplus(-y * Dot(w, x));
}
