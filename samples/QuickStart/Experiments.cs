using System.Collections.Generic;
using Objectives.Solvers;

namespace QuickStart;

/// <summary>The six declarations of the folder <c>Objectives</c>, bound to data.</summary>
internal static class Experiments
{
    private static readonly LbfgsOptions Convex = new() { GradientTolerance = 1e-9, MaxIterations = 2000 };
    private static readonly LbfgsOptions Nonconvex = new() { GradientTolerance = 1e-6, MaxIterations = 1000 };
    private static readonly LbfgsOptions Network = new() { GradientTolerance = 1e-4, MaxIterations = 1000 };

    /// <summary>All experiments, in the order in which they are reported.</summary>
    /// <exception cref="DataFileException">A data file is missing or malformed.</exception>
    public static IReadOnlyList<Experiment> All(string dataFolder)
    {
        (double[,] cells, double[] diagnoses) = Datasets.BreastCancer(dataFolder);
        (double[,] images, int[] digits) = Datasets.Digits(dataFolder);
        (double[,] patients, double[] progressions) = Datasets.Diabetes(dataFolder);
        Ratings ratings = Ratings.Generate(users: 200, items: 120, rank: 4, count: 6000);
        var random = new SeededRandom(1986);

        return
        [
            new(
                "n=569 d=30",
                new RidgeLogistic(x: cells, y: diagnoses) { Lambda = 1e-2, MaxDegreeOfParallelism = 1 },
                new RidgeLogisticLoop(cells, diagnoses, lambda: 1e-2),
                new double[31],
                Convex),
            new(
                "n=1797 d=64 k=10",
                new SoftmaxRegression(x: images, label: digits, k: 10) { Lambda = 1e-3, MaxDegreeOfParallelism = 1 },
                new SoftmaxRegressionLoop(images, digits, k: 10, lambda: 1e-3),
                new double[650],
                Convex),
            new(
                "n=442 d=10",
                new HuberRegression(x: patients, y: progressions) { Delta = 50, Lambda = 1e-2, MaxDegreeOfParallelism = 1 },
                new HuberRegressionLoop(patients, progressions, delta: 50, lambda: 1e-2),
                new double[11],
                Convex),
            new(
                "n=1797 d=64 h=32 k=10",
                new TanhNetwork(x: images, label: digits, k: 10) { Lambda = 1e-3, MaxDegreeOfParallelism = 1 },
                new TanhNetworkLoop(images, digits, h: 32, k: 10, lambda: 1e-3),
                random.Normals(32 * 64 + 32 + 10 * 32 + 10, 0.1),
                Network),
            new(
                "n=6000 users=200 items=120 rank=8",
                new MatrixFactorization(user: ratings.User, item: ratings.Item, rating: ratings.Rating, users: 200, items: 120) { Lambda = 1e-3, MaxDegreeOfParallelism = 1 },
                new MatrixFactorizationLoop(ratings, rank: 8, lambda: 1e-3),
                random.Normals((200 + 120) * 9 + 1, 0.1),
                Nonconvex),
            new(
                "n=569 d=30",
                new SmoothedLogistic(x: cells, y: diagnoses) { Mu = 0.1, Lambda = 1e-2, MaxDegreeOfParallelism = 1 },
                new SmoothedLogisticLoop(cells, diagnoses, mu: 0.1, lambda: 1e-2),
                new double[31],
                Convex),
        ];
    }
}
