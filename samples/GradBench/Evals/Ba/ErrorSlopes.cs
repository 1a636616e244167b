using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ba;

/// <summary>What every observation adds to the Jacobian of the errors in the image: 2 × 15 numbers, the derivatives of both by camera, point and weight.</summary>
[Objective]
internal partial class ErrorSlopes
{
    [Size] int n, m, p;
    [Parameter("n", 11)] Matrix cameras;
    [Parameter("m", 3)] Matrix points;
    [Parameter("p")] Vector w;
    [Sample] int camera, point, observation;
    [Sample(2)] Vector seen;

    /// <summary>Both rows; two reverse sweeps through one projection.</summary>
    [Output]
    Vector Rows()
    {
        Vector v = Concat(cameras[camera], points[point], w[observation]);
        return Concat(Gradient(x => Camera.Error(x, seen)[0], v), Gradient(x => Camera.Error(x, seen)[1], v));
    }

    /// <summary>An objective has a term; only what is predicted is of use here.</summary>
    [Regularizer] double Rest() => (SquaredNorm(cameras) + SquaredNorm(points) + SquaredNorm(w)) / 2;
}
