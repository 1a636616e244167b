using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Kmeans;

/// <summary>f(C) = Σᵢ minⱼ ‖xᵢ − Cⱼ‖²: the squared distances of points to the nearest of k centroids. Which one that is has no derivative.</summary>
[Objective]
internal partial class ClusterCost
{
    [Size] int k;
    [Parameter("k", "d")] Matrix centroids;
    [Sample("d")] Vector point;

    [Loss(Reduction.Sum)]
    double Nearest()
    {
        int nearest = ArgMin(Vector.From(k, j => SquaredDistance(point, centroids[j])));
        return SquaredDistance(point, centroids[nearest]);
    }
}
