using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>Gradients of single samples of a network, against the gradient of their mean and the time to write them.</summary>
internal static class Samples
{
    private const string Gradients = "gradients of samples", Write = "write their array once";

    private const int Count = 10_000, Features = 64, Hidden = 32, Classes = 10;

    public static IEnumerable<Workload> Workloads()
    {
        double[] x = Numbers.Centred(0, Count * Features), theta = Numbers.Centred(Numbers.Parameters, Hidden * (Features + 1) + Classes * (Hidden + 1));
        int[] label = Numbers.Integers(1, Count, Classes);
        const double first = 2.0 * Features * Hidden, second = 2.0 * Hidden * Classes, elementary = Limit.Elementary * (Hidden + Classes);
        TanhNetwork Bind(int threads) =>
            new(x: DataArray.From(x, Count, Features), label: label, h: Hidden, k: Classes) { MaxDegreeOfParallelism = threads };
        double[] rows = new double[Count * theta.Length];
        var network = Bind(1);
        yield return new($"tanh network {Features}-{Hidden}-{Classes}, n = {Count}: {theta.Length} parameters, {rows.Length * (long)sizeof(double) / 1_000_000} MB of gradients", Bind, theta)
        {
            Limit = Limit.Operations(
                value: Count * (first + second + elementary),
                gradient: Count * (2 * first + 3 * second + elementary),
                product: Count * (4 * first + 9 * second + elementary)),
            Data = Bytes.Of(x, label),
            Baselines = [new("mean of the samples' gradients", theta => network.Value(theta), Mean)],
            Further =
            [
                new(Measurements.Generated, Gradients, () => network.PerSampleGradients(theta, rows)),
                new(Measurements.Generated, Write, Probe.Write(rows).Run),
            ],
            // What the gradients of single samples cost beyond writing them, in gradients of the mean.
            Bars =
            [
                new($"({Gradients} − write) ÷ {Work.Gradient}", 2, m =>
                    (m.Median(Measurements.Generated, Gradients) - m.Median(Measurements.Generated, Write)) / m.Median(Measurements.Generated, Work.Gradient)),
            ],
        };

        double Mean(double[] theta, double[] gradient)
        {
            network.PerSampleGradients(theta, rows);
            for (int j = 0; j < gradient.Length; j++)
            {
                double sum = 0;
                for (int i = 0; i < Count; i++)
                    sum += rows[i * gradient.Length + j];
                gradient[j] = sum / Count;
            }
            return network.Value(theta);
        }
    }
}
