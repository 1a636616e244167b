using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DeepRandomFeaturesExample : Example<DeepRandomFeatures>
{
    protected override DeepRandomFeatures Problem(RandomData random, int samples) => new(
        first: random.Normals(5, 3), second: random.Normals(4, 5), trainInputs: random.Normals(7, 3), trainTargets: random.Normals(7),
        x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // One feature φ = x, trained on (1, 1): θ = 1/(1 + λ), which is ½ for λ = 1. On (2, 3) the error is 3 − 2θ; by log λ, θ′ = −¼ and θ″ = 0.
        double[,] one = { { 1 } };
        var linear = new DeepRandomFeatures(
            first: one, second: one, trainInputs: one, trainTargets: new double[] { 1 }, x: new double[,] { { 2 } }, y: new double[] { 3 })
        { IsLinear = true };
        yield return new("one linear feature", 4, linear.Value([0]));
        yield return new("∇", [2 * 2 * 0.5], linear.Gradient(0));
        yield return new("∇²", [2 * 0.25], linear.Product([0], [1]));

        // The same with φ = tanh(tanh x).
        var bent = new DeepRandomFeatures(
            first: one, second: one, trainInputs: one, trainTargets: new double[] { 1 }, x: new double[,] { { 2 } }, y: new double[] { 3 });
        double trained = Math.Tanh(Math.Tanh(1)), tried = Math.Tanh(Math.Tanh(2));
        yield return new("one feature", Math.Pow(3 - (tried * trained / ((trained * trained) + 1)), 2), bent.Value([0]));

        // Normal inputs, k/m = γ = ½ and λ = 1: the trace nears the solution of t = 1/(λ + 1/(1 + γt)), of γt² + (2 − γ)t = 1.
        const int features = 160, rows = 320;
        double[,] scaled = new double[features, features];
        for (int i = 0; i < features; i++)
            scaled[i, i] = Math.Sqrt(features);
        var wide = new DeepRandomFeatures(
            first: scaled, second: scaled, trainInputs: new RandomData(seed: 1).Normals(rows, features), trainTargets: new double[rows],
            x: new double[1, features], y: new double[1])
        { IsLinear = true };
        yield return new("trace of the resolvent", Math.Sqrt(4.25) - 1.5, wide.Value([0], DeepRandomFeatures.Term.Resolvent), 0.0056);
    }
}
