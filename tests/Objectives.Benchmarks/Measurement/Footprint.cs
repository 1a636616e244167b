using System;

namespace Objectives.Benchmarks;

/// <summary>The memory of a problem and of its evaluations.</summary>
/// <param name="Bound">What binding allocates: what is not referenced where it lies, and the problem itself.</param>
/// <param name="Workspace">
/// What a first evaluation of value, gradient and Hessian-vector product allocates, on all threads. It is kept: later ones allocate nothing, and the value and
/// the gradient alone need no more.
/// </param>
internal readonly record struct Footprint(long Bound, long Workspace)
{
    /// <summary>Of a problem of its own; exact, where another has been evaluated before, so that types and threads are there.</summary>
    public static Footprint Of(Func<ITwiceDifferentiable<double>> bind, double[] theta, double[] direction)
    {
        double[] gradient = new double[theta.Length], product = new double[theta.Length];
        long start = GC.GetTotalAllocatedBytes(precise: true);
        ITwiceDifferentiable<double> problem = bind();
        long bound = GC.GetTotalAllocatedBytes(precise: true);
        problem.ValueAndGradient(theta, gradient, direction, product);
        return new(bound - start, GC.GetTotalAllocatedBytes(precise: true) - bound);
    }
}
