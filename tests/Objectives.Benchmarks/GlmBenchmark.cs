using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>Dense logistic regression on one thread, against the time to read the data once.</summary>
internal sealed class GlmBenchmark
{
    private const double Lambda = 1e-2;

    /// <summary>Shapes of X that are larger than most caches: tall, very tall, wide.</summary>
    public static readonly (int Samples, int Features)[] Shapes = [(100_000, 100), (1_000_000, 16), (20_000, 1000)];

    private readonly double[,] x;
    private readonly double[] y, theta, direction;
    private readonly (string Name, ITwiceDifferentiable<double> Objective)[] methods;
    private double sink;

    public GlmBenchmark(int samples, int features)
    {
        var random = new Random(1);
        x = new double[samples, features];
        y = new double[samples];
        theta = new double[features + 1];
        direction = new double[features + 1];
        for (int i = 0; i < samples; i++)
        {
            y[i] = random.Next(2) * 2 - 1;
            for (int j = 0; j < features; j++)
                x[i, j] = random.NextDouble() - 0.5;
        }
        for (int j = 0; j <= features; j++)
            (theta[j], direction[j]) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
        methods =
        [
            ("scalar loop", new HandWrittenLogistic<ScalarRows>(x, y, Lambda)),
            ("TensorPrimitives", new HandWrittenLogistic<TensorPrimitivesRows>(x, y, Lambda)),
            ("generated", new RidgeLogistic(x: x, y: y) { Lambda = Lambda, MaxDegreeOfParallelism = 1 }),
        ];
    }

    /// <summary>Everything that is timed, the limit first.</summary>
    public IReadOnlyList<Candidate> Candidates()
    {
        var candidates = new List<Candidate> { new("read X once", "", () => sink += MemoryRead.Sum(x)) };
        foreach ((string name, ITwiceDifferentiable<double> objective) in methods)
        {
            double[] gradient = new double[theta.Length], product = new double[theta.Length];
            candidates.Add(new(name, "value", () => sink += objective.Value(theta)));
            candidates.Add(new(name, "value+gradient", () => sink += objective.ValueAndGradient(theta, gradient)));
            candidates.Add(new(name, "value+gradient+HVP", () => sink += objective.ValueAndGradient(theta, gradient, direction, product)));
        }
        return candidates;
    }

    /// <summary>The largest relative difference between the methods' results; they must compute the same thing to be compared.</summary>
    public double Disagreement()
    {
        double[] expected = Results(methods[0].Objective);
        double largest = 0;
        foreach ((_, ITwiceDifferentiable<double> objective) in methods[1..])
        {
            double[] actual = Results(objective);
            for (int i = 0; i < expected.Length; i++)
                largest = Math.Max(largest, Math.Abs(actual[i] - expected[i]) / (1e-3 + Math.Abs(expected[i])));
        }
        return largest;
    }

    private double[] Results(ITwiceDifferentiable<double> objective)
    {
        double[] gradient = new double[theta.Length], product = new double[theta.Length];
        double value = objective.ValueAndGradient(theta, gradient, direction, product);
        return [objective.Value(theta), value, .. gradient, .. product];
    }
}
