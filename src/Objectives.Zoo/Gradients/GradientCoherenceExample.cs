using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class GradientCoherenceExample : Example<GradientCoherence>
{
    public override GradientCheckOptions Options => Nested;

    protected override GradientCoherence Problem(RandomData random, int samples) => new(x: random.Normals(samples, 4), y: random.Signs(samples));

    public override IEnumerable<Check> Checks()
    {
        // At w = 0 every gradient is −y x/2. Orthogonal ones of equal length: 1/n, here with n = 4.
        double[,] identity = { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } };
        var orthogonal = new GradientCoherence(x: identity, y: new double[] { 1, -1, 1, 1 });
        yield return new("orthogonal gradients", 0.25, orthogonal.Value(new double[4]));

        // Equal gradients at any w: 1, a maximum, so that the derivative is 0.
        var equal = new GradientCoherence(x: new double[,] { { 1, 2 }, { 1, 2 }, { -1, -2 } }, y: new double[] { 1, 1, -1 });
        yield return new("equal gradients", 1, equal.Value([0.3, -0.2]));
        yield return new("∇ at equal gradients", [0, 0], equal.Gradient(0.3, -0.2));

        // Lengths p and q of two orthogonal gradients: (p² + q²)/4 over (p² + q²)/2, whatever w is.
        var pair = new GradientCoherence(x: new double[,] { { 1, 0 }, { 0, 3 } }, y: new double[] { 1, 1 });
        yield return new("two orthogonal gradients", 0.5, pair.Value([0.7, -1]));
        yield return new("∇² at two orthogonal gradients", [0, 0], pair.Product([0.7, -1], [1, 2]));
    }
}
