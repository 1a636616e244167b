using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>Regression with errors of Student's t-distribution: ½(ν + 1)·log(1 + r²/ν) up to a constant.</summary>
[Objective]
public partial class StudentRegression
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double nu = 3;

    [Loss] double Loss() => (nu + 1) / 2 * Log1p(Square(Dot(w, x) - y) / nu);
}
