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

    private static Workload Of(int n, int d)
    {
        double[] x = Numbers.Centred(0, n * d), y = Numbers.Signs(1, n);
        return new($"logistic regression, n = {n}, d = {d}",
            threads => new RidgeLogistic(x: DataArray.From(x, n, d), y: y) { Lambda = Lambda, MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, d + 1))
        {
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
