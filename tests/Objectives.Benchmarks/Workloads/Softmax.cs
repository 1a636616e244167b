using System;
using System.Collections.Generic;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Objectives.Benchmarks;

/// <summary>Multinomial regression: two products of matrices, X·Wᵀ and its transpose, carry nearly all of it.</summary>
internal static class Softmax
{
    private const int Samples = 20_000, Features = 256, Classes = 10;

    public static IEnumerable<Workload> Workloads()
    {
        const double n = Samples, d = Features, k = Classes;
        double[] x = Numbers.Centred(0, Samples * Features);
        int[] label = Numbers.Integers(1, Samples, Classes);
        yield return new($"softmax regression, n = {Samples}, d = {Features}, k = {Classes}",
            threads => new SoftmaxRegression(x: DataArray.From(x, Samples, Features), label: label, k: Classes) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Classes * (Features + 1)))
        {
            Limit = Limit.Operations(
                value: n * k * (2 * d + Limit.Elementary),
                gradient: n * k * (4 * d + Limit.Elementary),
                product: n * k * (8 * d + Limit.Elementary)),
            Baselines = [ByHand<ScalarRows>("scalar loop", x, label), ByHand<TensorPrimitivesRows>("TensorPrimitives", x, label), ByMathNet(x, label)],
            Data = Bytes.Of(x, label),
            Bars = [.. Bar.HalfOfPeak, .. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["softmax.py", $"{Samples}", $"{Features}", $"{Classes}"],
        };
    }

    private static Baseline ByHand<TRows>(string method, double[] x, int[] label)
        where TRows : struct, IRowArithmetic
    {
        double[] p = new double[Classes];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            gradient.AsSpan().Clear();
            ReadOnlySpan<double> w = theta.AsSpan(0, Classes * Features), b = theta.AsSpan(Classes * Features);
            double sum = 0;
            for (int i = 0; i < Samples; i++)
            {
                ReadOnlySpan<double> row = x.AsSpan(i * Features, Features);
                for (int c = 0; c < Classes; c++)
                    p[c] = TRows.Dot(w.Slice(c * Features, Features), row) + b[c];
                sum += CrossEntropy(p, label[i]);
                if (gradient.Length == 0)
                    continue;
                for (int c = 0; c < Classes; c++)
                {
                    TRows.AddScaled(p[c] / Samples, row, gradient.AsSpan(c * Features, Features));
                    gradient[Classes * Features + c] += p[c] / Samples;
                }
            }
            return sum / Samples;
        }
    }

    private static Baseline ByMathNet(double[] x, int[] label)
    {
        DenseMatrix columns = MathNetMatrix.Transposed(x, Features), scores = MathNetMatrix.Transposed(Samples, Classes);
        DenseMatrix w = MathNetMatrix.Transposed(Classes, Features), ofW = MathNetMatrix.Transposed(Classes, Features);
        return new(MathNetMatrix.Name, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            MathNetMatrix.Read(w, theta);
            w.TransposeThisAndMultiply(columns, scores);
            double sum = CrossEntropy(scores.Values, theta.AsSpan(Classes * Features), label);
            if (gradient.Length == 0)
                return sum;
            columns.TransposeAndMultiply(scores, ofW);
            MathNetMatrix.Write(ofW, gradient);
            MathNetMatrix.AddColumns(scores, gradient.AsSpan(Classes * Features));
            return sum;
        }
    }

    /// <summary>The mean loss of all samples' scores, to which the bias is yet to be added; they are replaced by its derivative.</summary>
    public static double CrossEntropy(Span<double> scores, ReadOnlySpan<double> bias, int[] label)
    {
        double sum = 0;
        for (int i = 0; i < label.Length; i++)
        {
            Span<double> z = scores.Slice(i * bias.Length, bias.Length);
            TensorPrimitivesRows.AddScaled(1, bias, z);
            sum += CrossEntropy(z, label[i]);
            foreach (ref double slope in z)
                slope /= label.Length;
        }
        return sum / label.Length;
    }

    /// <summary>The loss of scores z; they are replaced by its derivative.</summary>
    public static double CrossEntropy(Span<double> z, int label)
    {
        double largest = double.NegativeInfinity, sum = 0, score = z[label];
        foreach (double s in z)
            largest = Math.Max(largest, s);
        for (int c = 0; c < z.Length; c++)
            sum += z[c] = Math.Exp(z[c] - largest);
        for (int c = 0; c < z.Length; c++)
            z[c] /= sum;
        z[label] -= 1;
        return Math.Log(sum) + largest - score;
    }
}
