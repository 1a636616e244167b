using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ba;

/// <summary>What every weight adds to the Jacobian: the derivative of its error.</summary>
[Objective]
internal partial class WeightSlopes
{
    [Size] int p;
    [Parameter("p")] Vector w;
    [Sample] int observation;

    [Output] double Slope() => Derivative(Camera.WeightError, w[observation]);
    [Loss(Reduction.Sum)] double Squares() => Square(Camera.WeightError(w[observation])) / 2;
}
