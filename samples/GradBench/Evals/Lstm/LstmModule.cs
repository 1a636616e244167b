using GradBench.Protocol;

namespace GradBench.Evals.Lstm;

/// <summary><c>objective</c> is the loss, <c>jacobian</c> its gradient in the order of the parameters.</summary>
internal static class LstmModule
{
    public static Module Module { get; } = new("lstm",
        new("objective", request => Computation.Value(Bind(request, out double[] theta), theta)),
        new("jacobian", request => Computation.Gradient(Bind(request, out double[] theta), theta)));

    private static CharacterModel Bind(Request request, out double[] theta)
    {
        double[,] state = request.Rows("state");
        var problem = new CharacterModel(state: state, text: request.Rows("sequence"), l: state.GetLength(0) / 2) { MaxDegreeOfParallelism = request.Threads };
        theta = new double[problem.ParameterCount];
        request.Block(problem.Layout, theta, "main", "main_params");
        request.Block(problem.Layout, theta, "extra", "extra_params");
        return problem;
    }
}
