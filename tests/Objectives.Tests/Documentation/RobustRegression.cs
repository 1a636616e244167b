using Objectives.Library;
using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>Linear regression with the loss of a library.</summary>
[Objective]
public partial class RobustRegression
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double delta = 0.5;

    [Loss] double Fit() => RobustLosses.PseudoHuber(Dot(w, x) - y, delta);
}
