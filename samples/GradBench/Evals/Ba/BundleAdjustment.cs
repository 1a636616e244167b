using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ba;

/// <summary>Cameras, points and weights that explain where points were seen: half the sum of squares of all errors. What is predicted are the errors.</summary>
[Objective]
internal partial class BundleAdjustment
{
    [Size] int n, m, p;
    [Parameter("n", 11)] Matrix cameras;
    [Parameter("m", 3)] Matrix points;
    [Parameter("p")] Vector w;
    [Sample] int camera, point, observation;
    [Sample(2)] Vector seen;

    /// <summary>The errors in the image, and that of the weight.</summary>
    [Output]
    Vector Errors() => Concat(Camera.Error(Concat(cameras[camera], points[point], w[observation]), seen), Camera.WeightError(w[observation]));

    [Loss(Reduction.Sum)] double Squares() => SquaredNorm(Errors()) / 2;
}
