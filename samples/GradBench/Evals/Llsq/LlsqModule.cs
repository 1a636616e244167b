using System.Linq;
using GradBench.Protocol;

namespace GradBench.Evals.Llsq;

/// <summary><c>primal</c> is the sum of squares, <c>gradient</c> its gradient.</summary>
internal static class LlsqModule
{
    public static Module Module { get; } = new("llsq",
        new("primal", request => Computation.Value(Bind(request, out double[] x), x)),
        new("gradient", request => Computation.Gradient(Bind(request, out double[] x), x)));

    private static PolynomialFit Bind(Request request, out double[] x)
    {
        x = request.Numbers("x");
        return new(i: Enumerable.Range(0, request.Integer("n")).ToArray(), m: x.Length) { MaxDegreeOfParallelism = request.Threads };
    }
}
