using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>
/// All samples in mini-batches, beside one pass over them: what a batch costs beyond its samples. The mean over batches, weighted by their
/// sizes, is the full objective, so that both compute the same.
/// </summary>
internal static class MiniBatch
{
    private static readonly int[] Sizes = [32, 256, 2048];

    /// <summary>The stream that orders samples.</summary>
    private const int Shuffle = 102;

    public static IEnumerable<Workload> Workloads()
    {
        foreach (Workload full in (IEnumerable<Workload>)[Glm.Of(100_000, 100), .. Mlp.Workloads()])
        {
            yield return full with
            {
                Baselines = [],
                Peer = null,
                Variants = [.. from size in Sizes from byIndex in (bool[])[false, true] select InBatches(full, size, byIndex)],
                Bars = [],
            };
        }
    }

    private static string Name(int size, bool byIndex) => $"{(byIndex ? "shuffled indices" : "ranges")} of {size}";

    private static Func<int, Baseline> InBatches(Workload full, int size, bool byIndex) => threads =>
    {
        var objective = (ISampledObjective<double>)full.Bind(threads);
        int[] order = Enumerable.Range(0, objective.SampleCount).OrderBy(i => Numbers.Uniform(Shuffle, i)).ToArray();
        double[] ofBatch = new double[objective.ParameterCount];
        return new(Name(size, byIndex), Value, Gradient);

        double Value(double[] theta)
        {
            double mean = 0;
            for (int first = 0; first < order.Length; first += size)
            {
                int count = Math.Min(size, order.Length - first);
                double value = byIndex ? objective.Value(theta, order.AsSpan(first, count)) : objective.Value(theta, first..(first + count));
                mean += value * count / order.Length;
            }
            return mean;
        }

        double Gradient(double[] theta, double[] gradient)
        {
            double mean = 0;
            gradient.AsSpan().Clear();
            for (int first = 0; first < order.Length; first += size)
            {
                int count = Math.Min(size, order.Length - first);
                double value = byIndex ? objective.ValueAndGradient(theta, ofBatch, order.AsSpan(first, count)) : objective.ValueAndGradient(theta, ofBatch, first..(first + count));
                mean += value * count / order.Length;
                TensorPrimitivesRows.AddScaled((double)count / order.Length, ofBatch, gradient);
            }
            return mean;
        }
    };
}
