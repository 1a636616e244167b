using System.Linq;
using GradBench.Protocol;

namespace GradBench.Evals.Ode;

/// <summary><c>primal</c> is the solution at the end, <c>gradient</c> the gradient of its last component.</summary>
internal static class OdeModule
{
    public static Module Module { get; } = new("ode",
        new("primal", Primal),
        new("gradient", Gradient));

    private static Computation Primal(Request request)
    {
        RungeKutta problem = Bind(request, out double[] x);
        double[] solution = new double[x.Length];
        return new(() => problem.PerSampleValues(x, solution), json => Json.Numbers(json, solution));
    }

    private static Computation Gradient(Request request)
    {
        RungeKutta problem = Bind(request, out double[] x);
        double[] gradient = new double[x.Length];
        return new(() => problem.ValueAndGradient(x, gradient, samples: (x.Length - 1)..), json => Json.Numbers(json, gradient));
    }

    private static RungeKutta Bind(Request request, out double[] x)
    {
        x = request.Numbers("x");
        return new(component: Enumerable.Range(0, x.Length).ToArray(), n: x.Length, steps: request.Integer("s")) { MaxDegreeOfParallelism = request.Threads };
    }
}
