using GradBench.Protocol;

namespace GradBench.Evals.Lse;

/// <summary><c>primal</c> is log Σ exp xᵢ, <c>gradient</c> its gradient.</summary>
internal static class LseModule
{
    public static Module Module { get; } = new("lse",
        new("primal", request => Computation.Value(Bind(request, out double[] x), x)),
        new("gradient", request => Computation.Gradient(Bind(request, out double[] x), x)));

    private static LogSumExponentials Bind(Request request, out double[] x)
    {
        x = request.Numbers("x");
        return new(n: x.Length) { MaxDegreeOfParallelism = request.Threads };
    }
}
