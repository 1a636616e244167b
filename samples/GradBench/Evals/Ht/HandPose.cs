using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ht;

/// <summary>The pose of a hand that explains where points of its skin were seen: half the sum of squares of all errors. What is predicted are the errors.</summary>
[Objective]
internal partial class HandPose
{
    [Parameter(26)] Vector theta;
    [Data("bones")] int[] parent, bend, spread;        // −1: no parent; no angle
    [Data("bones", 4, 4)] Tensor3 baseRelative, inverseBaseAbsolute;
    [Data("vertices", 4)] Matrix basePosition;
    [Data("vertices", "bones")] Matrix weight;
    [Data] double mirror;                              // −1 for the other hand, else 1
    [Sample(3)] int[] corner;
    [Sample(2)] Vector u;
    [Sample(3)] Vector seen;

    [Output] Vector Errors() => seen - Skin.Place(theta, corner, u, parent, bend, spread, baseRelative, inverseBaseAbsolute, basePosition, weight, mirror);

    [Loss(Reduction.Sum)] double Squares() => SquaredNorm(Errors()) / 2;
}
