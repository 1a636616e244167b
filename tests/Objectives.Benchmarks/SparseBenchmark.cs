using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Logistic regression on sparse rows on one thread: the generated code against the loops that one writes by hand.</summary>
internal sealed class SparseBenchmark
{
    private const int Samples = 100_000, Features = 50_000, PerRow = 50;

    /// <summary>What the generated code may take, in times of the loops by hand.</summary>
    private const double Bar = 1;

    private readonly SparseMatrix x;
    private readonly double[] y = new double[Samples];
    private readonly SparseLogistic problem;
    private readonly double[] theta, gradient, byHand;
    private double sink;

    public SparseBenchmark()
    {
        var random = new Random(1);
        int[] offsets = new int[Samples + 1], columns = new int[Samples * PerRow];
        double[] values = new double[Samples * PerRow];
        for (int i = 0; i < Samples; i++)
        {
            y[i] = random.Next(2) * 2 - 1;
            var kept = new SortedSet<int>();
            // Lengths differ, and are what they are to be on average.
            for (int length = PerRow / 2 + random.Next(PerRow); kept.Count < length;)
                kept.Add(random.Next(Features));
            int count = Math.Min(kept.Count, columns.Length - offsets[i]);
            kept.Take(count).ToArray().CopyTo(columns, offsets[i]);
            offsets[i + 1] = offsets[i] + count;
        }
        for (int k = 0; k < values.Length; k++)
            values[k] = random.NextDouble() - 0.5;
        int all = offsets[Samples];
        x = new SparseMatrix(Features, offsets, columns.AsMemory(0, all), values.AsMemory(0, all));
        problem = new SparseLogistic(x: x, y: y) { MaxDegreeOfParallelism = 1 };
        theta = new double[problem.ParameterCount];
        for (int j = 0; j < theta.Length; j++)
            theta[j] = random.NextDouble() - 0.5;
        gradient = new double[theta.Length];
        byHand = new double[theta.Length];
    }

    /// <summary>Measures and prints; false where the two do not agree.</summary>
    public bool Run(TextWriter writer, int repetitions)
    {
        double difference = Math.Abs(ByHand() / problem.ValueAndGradient(theta, gradient) - 1)
            + gradient.Zip(byHand, (g, h) => Math.Abs(g - h)).Max() / gradient.Max(Math.Abs);
        if (!(difference < 1e-10))
        {
            writer.WriteLine(FormattableString.Invariant($"the generated code and the loops by hand differ by {difference:0.0e-00}"));
            return false;
        }
        (string Work, Action Run, List<double> Times)[] candidates =
        [
            ("loops by hand", () => sink += ByHand(), []),
            ("generated", () => sink += problem.ValueAndGradient(theta, gradient), []),
        ];
        for (int round = -3; round < repetitions; round++)
            foreach (var (_, run, times) in candidates)
            {
                double time = Repetition.Of(run).CpuMilliseconds;
                if (round >= 0)
                    times.Add(time);
            }
        writer.WriteLine(FormattableString.Invariant($"sparse logistic regression, n = {Samples}, d = {Features}, {x.Count / (double)Samples:0.0} elements a row, one thread: value+gradient"));
        writer.WriteLine(FormattableString.Invariant($"  processor time of {repetitions} repetitions in turn"));
        foreach (var (work, _, times) in candidates)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {work,-16} median {Median(times),8:0.000} ms   minimum {times.Min(),8:0.000} ms"));
        double ratio = Median(candidates[1].Times) / Median(candidates[0].Times);
        writer.WriteLine(FormattableString.Invariant($"  generated ÷ by hand = {ratio:0.00}, bar {Bar:0.00}: {(ratio <= Bar ? "met" : "missed")}"));
        return true;
    }

    /// <summary>Row by row: the score, the loss and its derivative, the row's share of the gradient.</summary>
    private double ByHand()
    {
        ReadOnlySpan<int> offsets = x.RowOffsets.Span, columns = x.Columns.Span;
        ReadOnlySpan<double> values = x.Values.Span, w = theta.AsSpan(0, Features);
        Span<double> g = byHand;
        g.Clear();
        double sum = 0, ofBias = 0, bias = theta[Features], lambda = problem.Lambda;
        for (int i = 0; i < Samples; i++)
        {
            double score = bias;
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                score += values[k] * w[columns[k]];
            double margin = -y[i] * score, e = Math.Exp(-Math.Abs(margin));
            sum += Math.Max(margin, 0) + Math.Log(1 + e);
            double slope = -y[i] * (margin >= 0 ? 1 / (1 + e) : e / (1 + e));
            ofBias += slope;
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                g[columns[k]] += slope * values[k];
        }
        double squares = 0;
        for (int j = 0; j < Features; j++)
        {
            squares += w[j] * w[j];
            g[j] = g[j] / Samples + lambda * w[j];
        }
        g[Features] = ofBias / Samples;
        return sum / Samples + lambda / 2 * squares;
    }

    private static double Median(List<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
