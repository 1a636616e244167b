using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Dense logistic regression, against the time to read the data once.</summary>
internal static class Glm
{
    private const double Lambda = 1e-2;

    /// <summary>Shapes of X that are larger than most caches: tall, very tall, wide.</summary>
    private static readonly (int Samples, int Features)[] Shapes = [(100_000, 100), (1_000_000, 16), (20_000, 1000)];

    public static IEnumerable<Workload> Workloads() => Shapes.Select(shape => Of(shape.Samples, shape.Features));

    public static double[] Rows(int n, int d) => Numbers.Centred(0, n * d);

    public static double[] Labels(int n) => Numbers.Signs(1, n);

    public static RidgeLogistic Bind(DataArray<double> x, double[] y, int threads) => new(x: x, y: y) { Lambda = Lambda, MaxDegreeOfParallelism = threads };

    public static Workload Of(int n, int d)
    {
        double[] x = Rows(n, d), y = Labels(n);
        return new($"logistic regression, n = {n}, d = {d}", threads => Bind(DataArray.From(x, n, d), y, threads), Numbers.Centred(Numbers.Parameters, d + 1))
        {
            Data = Bytes.Of(x, y),
            Limit = Limit.ReadOnce(x),
            Baselines =
            [
                Baseline.Of("scalar loop", new HandWrittenLogistic<ScalarRows>(x, y, Lambda)),
                Baseline.Of("TensorPrimitives", new HandWrittenLogistic<TensorPrimitivesRows>(x, y, Lambda)),
                MathNetLogistic.Of(x, y, Lambda),
            ],
            Bars = [Bar.OverLimit(Work.Gradient, 1.6), Bar.OverLimit(Work.Product, 2), .. Bar.OfDerivatives(3)],
            Peer = ["glm.py", $"{n}", $"{d}"],
        };
    }
}
