using System;
using GradBench.Protocol;

namespace GradBench.Evals.Kmeans;

/// <summary><c>cost</c> is the sum of squared distances, <c>dir</c> the step of Newton's method for it.</summary>
internal static class KmeansModule
{
    public static Module Module { get; } = new("kmeans",
        new("cost", request => Computation.Value(Bind(request, out double[] centroids), centroids)),
        new("dir", Direction));

    /// <summary>The gradient divided by the diagonal of the Hessian. As the Hessian is diagonal, its product with ones is the diagonal, in the same pass.</summary>
    private static Computation Direction(Request request)
    {
        ClusterCost problem = Bind(request, out double[] centroids);
        double[] ones = new double[centroids.Length], gradient = new double[centroids.Length], diagonal = new double[centroids.Length];
        Array.Fill(ones, 1);
        return new(
            () =>
            {
                problem.ValueAndGradient(centroids, gradient, ones, diagonal);
                for (int i = 0; i < gradient.Length; i++)
                    gradient[i] /= diagonal[i];
            },
            json => Json.Block(json, problem.Layout, gradient, "centroids"));
    }

    private static ClusterCost Bind(Request request, out double[] centroids)
    {
        var problem = new ClusterCost(point: request.Rows("points"), k: request.Count("centroids")) { MaxDegreeOfParallelism = request.Threads };
        centroids = new double[problem.ParameterCount];
        request.Block(problem.Layout, centroids, "centroids");
        return problem;
    }
}
