using System;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>What a method computes of a workload.</summary>
/// <param name="parameters">The number of parameters.</param>
internal sealed class Results(int parameters)
{
    private readonly double[] value = new double[1], gradient = new double[parameters], product = new double[parameters];

    /// <summary>The value, the norms of gradient and of product.</summary>
    public double[] Fingerprint => [value[0], Norm(gradient), Norm(product)];

    /// <summary>All that the method can do.</summary>
    public static Results Of(Baseline method, Workload workload)
    {
        var results = new Results(workload.Theta.Length);
        results.Compute(method, method.Works.Last(), workload);
        return results;
    }

    public void Compute(Baseline method, string work, Workload workload) => value[0] = work switch
    {
        Work.Gradient => method.Gradient!(workload.Theta, gradient),
        Work.Product => method.Product!(workload.Theta, gradient, workload.Direction, product),
        _ => method.Value(workload.Theta),
    };

    /// <summary>The largest difference of what the work computes, relative to the largest number of each array.</summary>
    public double Difference(Results other, string work)
    {
        double largest = Difference(value, other.value);
        if (work is Work.Gradient or Work.Product)
            largest = Math.Max(largest, Difference(gradient, other.gradient));
        if (work is Work.Product)
            largest = Math.Max(largest, Difference(product, other.product));
        return largest;
    }

    /// <summary>The largest difference over the largest number expected; not a number, where one of the differences is none.</summary>
    public static double Difference(double[] expected, double[] actual) =>
        expected.Zip(actual, (e, a) => Math.Abs(e - a)).Aggregate(0.0, Math.Max) / expected.Max(Math.Abs);

    private static double Norm(double[] array) => Math.Sqrt(array.Sum(a => a * a));
}
