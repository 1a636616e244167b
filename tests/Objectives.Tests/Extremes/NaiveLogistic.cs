using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>The logistic loss as it stands in textbooks, which overflows and cancels as written.</summary>
[Objective]
public partial class NaiveLogistic
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Loss() => Log(1 + Exp(-y * Dot(w, x)));
}
