using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class FactorPretrainingExample : Example<FactorPretraining>
{
    protected override FactorPretraining Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), input: random.Normals(5, 3), y: random.Normals(5));

    public override IEnumerable<Check> Checks()
    {
        // One number: normal with variance B² + 1. B = 1, x = 1: ½(log 2π + log 2 + ½); the posterior mean is ½.
        var one = new FactorPretraining(x: new double[,] { { 1 } }, input: new double[,] { { 1 } }, y: new double[] { 2 }, r: 1);
        double entropy = Math.Log(2 * Math.PI) / 2;
        yield return new("B = 1, x = 1", 1.515512, one.Value([1, 0], FactorPretraining.Term.NegativeLogLikelihood), 5e-7);
        yield return new("with the downstream loss", entropy + (Math.Log(2) / 2) + 0.25 + 1, one.Value([1, 2]));

        // By B: ½(2B/(B² + 1) − 2B/(B² + 1)²) = ¼, and 2(ψB/(1 + B²) − 2)·ψ(1 − B²)/(1 + B²)² = 0; by ψ: 2·(−1)·½.
        yield return new("∇", [0.25, -1], one.Gradient(1, 2));
        var zero = new FactorPretraining(x: new double[1, 1], input: new double[1, 1], y: new double[1], r: 1);
        yield return new("B = 0, x = 0", entropy, zero.Value([0, 0]));

        // Samples whose second moments are BBᵀ + I = diag(2, 5): B is best, with ½(2 log 2π + log 10 + 2), and stays so when its factors are turned.
        var plane = new FactorPretraining(x: new double[,] { { 2, 0 }, { 0, Math.Sqrt(10) } }, input: new double[1, 2], y: new double[1]) { Lambda = 0 };
        double[] best = [1, 0, 0, 2, 0, 0];
        yield return new("at the best B", (2 * entropy) + (Math.Log(10) / 2) + 1, plane.Value(best));
        yield return new("∇ there", new double[6], plane.Gradient(best));
        yield return new("∇² along B·skew", new double[6], plane.Product(best, [0, 1, -2, 0, 0, 0]));
        double cosine = Math.Cos(0.7), sine = Math.Sin(0.7);
        yield return new("B turned", 0.37, 0.37 + plane.Value([cosine, sine, -2 * sine, 2 * cosine, 0, 0]) - plane.Value(best));
    }
}
