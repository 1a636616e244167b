using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Saddle;

/// <summary>−f(x, y) for a given x, as a function of y. Its gradient as the objective's is by reverse mode; what is predicted is value and gradient by forward mode.</summary>
[Objective]
internal partial class Opposite
{
    [Parameter(2)] Vector y;
    [Sample(2)] Vector x;

    [Output] Vector ByForward() => Concat(-Descent.Value(x, y), -Descent.Slope(x, y, byReverse: false));
    [Loss] double Opposed() => -Descent.Value(x, y);
}
