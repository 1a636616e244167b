using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Each sample against every other: neither keeps an array of all pairs.</summary>
internal static class Pairwise
{
    /// <summary>Each repetition of these lasts long.</summary>
    private const int Repetitions = 3;

    public static IEnumerable<Workload> Workloads() => [Contrastive(8192, 128), Kernel(20_000, 3)];

    public static Workload Contrastive(int samples, int features)
    {
        double[] x = Numbers.Centred(0, samples * features), z = Numbers.Centred(1, samples * features);
        double n = samples, d = features, scores = n * n * 2 * d, maps = 2 * n * 2 * d * d, elementary = n * n * Limit.Elementary;
        return new($"InfoNCE, n = {samples}, d = k = {features}",
            threads => new InfoNce(x: DataArray.From(x, samples, features), z: DataArray.From(z, samples, features), k: features) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, features * features, 0.5))
        {
            // Scores once forward and twice back; with tangents two products for each of these.
            Limit = Limit.Operations(
                value: scores + maps + elementary,
                gradient: 3 * scores + 2 * maps + elementary,
                product: 9 * scores + 4 * maps + elementary),
            Data = Bytes.Of(x, z),
            Baselines = [ContrastiveByHand(x, z, samples, features)],
            Bars = [.. Bar.HalfOfPeak, .. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["infonce.py", $"{samples}", $"{features}"],
            MostRepetitions = Repetitions,
        };
    }

    /// <summary>Row by row of the scores; the softmax of one row at a time.</summary>
    private static Baseline ContrastiveByHand(double[] x, double[] z, int n, int d)
    {
        double[] anchors = new double[n * d], keys = new double[n * d], p = new double[n];
        double[] ofAnchor = new double[d], ofKeys = new double[n * d];
        return new("TensorPrimitives", theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            Map(theta, x, anchors);
            Map(theta, z, keys);
            gradient.AsSpan().Clear();
            ofKeys.AsSpan().Clear();
            double sum = 0;
            for (int i = 0; i < n; i++)
            {
                ReadOnlySpan<double> anchor = anchors.AsSpan(i * d, d);
                for (int j = 0; j < n; j++)
                    p[j] = TensorPrimitivesRows.Dot(keys.AsSpan(j * d, d), anchor);
                sum += Softmax.CrossEntropy(p, i);
                if (gradient.Length == 0)
                    continue;
                ofAnchor.AsSpan().Clear();
                for (int j = 0; j < n; j++)
                {
                    TensorPrimitivesRows.AddScaled(p[j] / n, keys.AsSpan(j * d, d), ofAnchor);
                    TensorPrimitivesRows.AddScaled(p[j] / n, anchor, ofKeys.AsSpan(j * d, d));
                }
                AddOuter(ofAnchor, x.AsSpan(i * d, d), gradient);
            }
            for (int j = 0; j < n && gradient.Length > 0; j++)
                AddOuter(ofKeys.AsSpan(j * d, d), z.AsSpan(j * d, d), gradient);
            return sum / n;
        }

        void Map(double[] w, double[] rows, double[] mapped)
        {
            for (int i = 0; i < n; i++)
                for (int c = 0; c < d; c++)
                    mapped[i * d + c] = TensorPrimitivesRows.Dot(w.AsSpan(c * d, d), rows.AsSpan(i * d, d));
        }

        void AddOuter(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double[] sum)
        {
            for (int c = 0; c < d; c++)
                TensorPrimitivesRows.AddScaled(left[c], right, sum.AsSpan(c * d, d));
        }
    }

    public static Workload Kernel(int samples, int features)
    {
        double[] x = Numbers.Centred(0, samples * features);
        double pairs = (double)samples * samples, d = features;
        return new($"leave-one-out kernel density, n = {samples}, d = {features}",
            threads => new KernelDensity(x: DataArray.From(x, samples, features)) { MaxDegreeOfParallelism = threads },
            [.. Numbers.Centred(Numbers.Parameters, features).Select(t => t + 2)])
        {
            // A pair's exponent has 3d operations; its weight times squared differences is added d times, with tangents another 3d.
            Limit = Limit.Operations(
                value: pairs * (3 * d + Limit.Elementary),
                gradient: pairs * (3 * d + Limit.Elementary + 2 * d),
                product: pairs * (3 * d + Limit.Elementary + 7 * d)),
            Data = Bytes.Of(x),
            Baselines = [KernelByHand(x, samples, features)],
            Bars = [.. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["kernel.py", $"{samples}", $"{features}"],
            MostRepetitions = Repetitions,
        };
    }

    /// <summary>The derivative by log sₐ is that of the mean of −log Σⱼ eᵢⱼ, Σⱼ eᵢⱼ(sₐ(xᵢ − xⱼ)ₐ)² / Σⱼ eᵢⱼ, less one.</summary>
    private static Baseline KernelByHand(double[] x, int n, int d)
    {
        double[] s = new double[d], weighted = new double[d], difference = new double[d];
        return new("scalar loop", theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            double sum = 0;
            gradient.AsSpan().Clear();
            for (int a = 0; a < d; a++)
                s[a] = Math.Exp(theta[a]);
            for (int i = 0; i < n; i++)
            {
                double density = 0;
                weighted.AsSpan().Clear();
                for (int j = 0; j < n; j++)
                {
                    if (j == i)
                        continue;
                    double squares = 0;
                    for (int a = 0; a < d; a++)
                    {
                        double t = s[a] * (x[i * d + a] - x[j * d + a]);
                        squares += difference[a] = t * t;
                    }
                    double e = Math.Exp(-squares / 2);
                    density += e;
                    for (int a = 0; a < gradient.Length; a++)
                        weighted[a] += e * difference[a];
                }
                sum -= Math.Log(density / (n - 1));
                for (int a = 0; a < gradient.Length; a++)
                    gradient[a] += (weighted[a] / density - 1) / n;
            }
            return sum / n + d * Math.Log(2 * Math.PI) / 2 - theta.Sum();
        }
    }
}
