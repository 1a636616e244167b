using System.Text.Json;
using GradBench.Protocol;
using Objectives;

namespace GradBench.Evals.Gmm;

/// <summary><c>objective</c> is the logarithm of the posterior, <c>jacobian</c> its gradient, by blocks.</summary>
internal static class GmmModule
{
    private static readonly string[] Blocks = ["alpha", "mu", "q", "l"];

    public static Module Module { get; } = new("gmm",
        new("objective", request => Computation.Value(Bind(request, out double[] theta), theta)),
        new("jacobian", Jacobian));

    private static Computation Jacobian(Request request)
    {
        GaussianMixture problem = Bind(request, out double[] theta);
        return Computation.Gradient(problem, theta, (json, gradient) => Write(json, problem.Layout, gradient));
    }

    private static void Write(Utf8JsonWriter json, ParameterLayout layout, double[] gradient)
    {
        json.WriteStartObject();
        foreach (string block in Blocks)
        {
            json.WritePropertyName(block);
            Json.Block(json, layout, gradient, block);
        }
        json.WriteEndObject();
    }

    private static GaussianMixture Bind(Request request, out double[] theta)
    {
        int k = request.Integer("k"), d = request.Integer("d");
        var problem = new GaussianMixture(x: request.Rows("x"), k: k) { Gamma = request.Number("gamma"), M = request.Integer("m"), MaxDegreeOfParallelism = request.Threads };
        theta = new double[problem.ParameterCount];
        foreach (string block in Blocks)
            request.Block(problem.Layout, theta, block);
        return problem;
    }
}
