using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class IterativeWhiteningExample : Example<IterativeWhitening>
{
    protected override IterativeWhitening Problem(RandomData random, int samples) =>
        new(first: random.Normals(samples, 3), second: random.Normals(samples, 3), d: 2);

    public override IEnumerable<Check> Checks()
    {
        // Σ = I₂ from ±√2 on either axis, so P is a number times I: 1 at first, then p ← (3p − p³/2)/2. The variance of z is p²/2, and the views are equal.
        double r = Math.Sqrt(2);
        double[,] cross = { { r, 0 }, { -r, 0 }, { 0, r }, { 0, -r } };
        double p = 1;
        for (int iterations = 0; iterations <= 3; iterations++)
        {
            var problem = new IterativeWhitening(first: cross, second: cross) { Iterations = iterations, Beta = 0.5 };
            double known = 2 * Math.Pow(1 - (p * p / 2), 2);
            yield return new($"trace loss, T = {iterations}", known, problem.Value([1, 0, 0, 1]));

            // The scale of the features is divided out.
            yield return new($"twice the features, T = {iterations}", known, problem.Value([2, 0, 0, 2]));
            p = ((3 * p) - (p * p * p / 2)) / 2;
        }

        // As published for T = 1.
        var once = new IterativeWhitening(first: cross, second: cross) { Iterations = 1, Beta = 0.5 };
        yield return new("T = 1", 0.095703125, once.Value([1, 0, 0, 1]));
        yield return new("slope along the scale", [0, 0], [once.Gradient(1, 0, 0, 1)[0], once.Gradient(1, 0, 0, 1)[3]]);
    }
}
