using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Gradients of single samples of a network on one thread, against the gradient of their mean and the time to write them.</summary>
internal sealed class SamplesBenchmark
{
    private const int Samples = 10_000, Features = 64, Hidden = 32, Classes = 10;

    /// <summary>What the gradients of single samples may cost beyond writing them, in gradients of the mean.</summary>
    private const double Bar = 2;

    private readonly TanhNetwork network;
    private readonly double[] theta, gradient, rows;
    private double sink;

    public SamplesBenchmark()
    {
        var random = new Random(1);
        double[,] x = new double[Samples, Features];
        int[] label = new int[Samples];
        for (int i = 0; i < Samples; i++)
        {
            label[i] = random.Next(Classes);
            for (int j = 0; j < Features; j++)
                x[i, j] = random.NextDouble() - 0.5;
        }
        network = new TanhNetwork(x: x, label: label, h: Hidden, k: Classes) { MaxDegreeOfParallelism = 1 };
        theta = new double[network.ParameterCount];
        for (int j = 0; j < theta.Length; j++)
            theta[j] = random.NextDouble() - 0.5;
        gradient = new double[theta.Length];
        rows = new double[Samples * theta.Length];
    }

    /// <summary>
    /// Measures and prints; false where the mean of the samples' gradients is not the gradient. One repetition lasts longer than a busy
    /// machine leaves a thread alone, so that processor time is taken.
    /// </summary>
    public bool Run(TextWriter writer, int repetitions)
    {
        double disagreement = Disagreement();
        if (!(disagreement < 1e-12))
        {
            writer.WriteLine(FormattableString.Invariant($"the samples' gradients have a mean that differs from the gradient by {disagreement:0.0e-00}"));
            return false;
        }
        (string Work, Action Run, List<double> Times)[] candidates =
        [
            ("value+gradient", () => sink += network.ValueAndGradient(theta, gradient), []),
            ("gradients of samples", () => network.PerSampleGradients(theta, rows), []),
            ("write their array once", () => rows.AsSpan().Fill(sink), []),
        ];
        for (int round = -3; round < repetitions; round++)
            foreach (var (_, run, times) in candidates)
            {
                double time = Repetition.Of(run).CpuMilliseconds;
                if (round >= 0)
                    times.Add(time);
            }
        writer.WriteLine(FormattableString.Invariant(
            $"tanh network {Features}-{Hidden}-{Classes}, n = {Samples}, one thread: {theta.Length} parameters, {rows.Length * (long)sizeof(double) / 1e6:0} MB of gradients"));
        writer.WriteLine(FormattableString.Invariant($"  processor time of {repetitions} repetitions in turn"));
        foreach (var (work, _, times) in candidates)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {work,-24} median {Median(times),8:0.000} ms   minimum {times.Min(),8:0.000} ms"));
        double ratio = (Median(candidates[1].Times) - Median(candidates[2].Times)) / Median(candidates[0].Times);
        writer.WriteLine(FormattableString.Invariant($"  (gradients of samples − write) ÷ value+gradient = {ratio:0.00}, bar {Bar:0.00}: {(ratio <= Bar ? "met" : "missed")}"));
        return true;
    }

    /// <summary>The largest difference between the gradient and the mean of the samples' gradients.</summary>
    private double Disagreement()
    {
        network.ValueAndGradient(theta, gradient);
        network.PerSampleGradients(theta, rows);
        double largest = 0;
        for (int j = 0; j < gradient.Length; j++)
        {
            double sum = 0;
            for (int i = 0; i < Samples; i++)
                sum += rows[i * gradient.Length + j];
            largest = Math.Max(largest, Math.Abs(sum / Samples - gradient[j]));
        }
        return largest;
    }

    private static double Median(List<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
