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
    /// <summary>An objective has a term; only what is predicted is of use here.</summary>
    [Regularizer] double Rest() => SquaredNorm(w) / 2;
}
