using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>Logistic regression on sparse rows, against the loops that one writes by hand.</summary>
internal static class Sparse
{
    private const int Samples = 100_000, Features = 50_000, PerRow = 50;

    public static IEnumerable<Workload> Workloads()
    {
        SparseMatrix x = Rows();
        double[] y = Numbers.Signs(3, Samples);
        int elements = x.Count;
        yield return new(FormattableString.Invariant($"sparse logistic regression, n = {Samples}, d = {Features}, {elements / (double)Samples:0.0} elements a row"),
            threads => new SparseLogistic(x: x, y: y) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Features + 1))
        {
            Data = Bytes.Of(x) + Bytes.Of(y),
            Limit = Limit.ReadOnce(x.Values),
            Baselines = [new("scalar loop", theta => Value(x, y, theta), (theta, gradient) => ValueAndGradient(x, y, theta, gradient))],
            Bars = [Bar.Against("scalar loop", Work.Gradient, 1), .. Bar.OfDerivatives(3)],
            Peer = ["sparse.py", $"{Samples}", $"{Features}", $"{PerRow}"],
        };
    }

    /// <summary>Lengths differ by row and are what they are to be on average; columns are spread over each row.</summary>
    private static SparseMatrix Rows()
    {
        int[] offsets = new int[Samples + 1], lengths = Numbers.Integers(0, Samples, PerRow);
        for (int i = 0; i < Samples; i++)
            offsets[i + 1] = offsets[i] + PerRow / 2 + lengths[i];
        int all = offsets[Samples];
        int[] columns = new int[all];
        for (int i = 0; i < Samples; i++)
        {
            int stride = Features / (offsets[i + 1] - offsets[i]);
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                columns[k] = (k - offsets[i]) * stride + (int)(Numbers.Uniform(1, k) * stride);
        }
        return new(Features, offsets, columns, Numbers.Centred(2, all));
    }

    private static double Value(SparseMatrix x, double[] y, double[] theta)
    {
        ReadOnlySpan<int> offsets = x.RowOffsets.Span, columns = x.Columns.Span;
        ReadOnlySpan<double> values = x.Values.Span, w = theta.AsSpan(0, Features);
        double sum = 0;
        for (int i = 0; i < Samples; i++)
        {
            double score = theta[Features];
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                score += values[k] * w[columns[k]];
            sum += Softplus(-y[i] * score);
        }
        return sum / Samples + Ridge(w, []);
    }

    /// <summary>Row by row: the score, the loss and its derivative, the row's share of the gradient.</summary>
    private static double ValueAndGradient(SparseMatrix x, double[] y, double[] theta, double[] gradient)
    {
        ReadOnlySpan<int> offsets = x.RowOffsets.Span, columns = x.Columns.Span;
        ReadOnlySpan<double> values = x.Values.Span, w = theta.AsSpan(0, Features);
        Span<double> g = gradient;
        g.Clear();
        double sum = 0, ofBias = 0;
        for (int i = 0; i < Samples; i++)
        {
            double score = theta[Features];
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                score += values[k] * w[columns[k]];
            double margin = -y[i] * score, e = Math.Exp(-Math.Abs(margin));
            sum += Softplus(margin);
            double slope = -y[i] * (margin >= 0 ? 1 / (1 + e) : e / (1 + e));
            ofBias += slope;
            for (int k = offsets[i]; k < offsets[i + 1]; k++)
                g[columns[k]] += slope * values[k];
        }
        g[Features] = ofBias;
        foreach (ref double slope in g)
            slope /= Samples;
        return sum / Samples + Ridge(w, g);
    }

    private static double Softplus(double t) => Math.Max(t, 0) + Math.Log(1 + Math.Exp(-Math.Abs(t)));

    /// <summary>The regularizer; its gradient is added if there is room for it.</summary>
    private static double Ridge(ReadOnlySpan<double> w, Span<double> gradient)
    {
        const double lambda = 1e-2;
        double squares = 0;
        for (int j = 0; j < w.Length; j++)
        {
            squares += w[j] * w[j];
            if (gradient.Length > 0)
                gradient[j] += lambda * w[j];
        }
        return lambda / 2 * squares;
    }
}
