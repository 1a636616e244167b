using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class MaximumMomentRestrictionExample : Example<MaximumMomentRestriction>
{
    public override int TimedSamples => 256;

    protected override MaximumMomentRestriction Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), a: random.Normals(samples, 2), k: 2);

    public override IEnumerable<Check> Checks()
    {
        // φ = x, which V reconstructs. With k = a·a′ + 1 the form is ‖mean r a‖² + ‖mean r‖². θ = (U, V, B, c).
        var problem = new MaximumMomentRestriction(x: new double[,] { { 0 }, { 1 }, { 3 } }, a: new double[,] { { 0 }, { 1 }, { 2 } }, k: 1) { Linear = true };

        // B = c = 0: r = x, (7/3)² + (4/3)².
        yield return new("without a fit", 65.0 / 9, problem.Value([1, 1, 0, 0]));

        // Least squares of x on a: slope 3/2, intercept −1/6. Its residuals are orthogonal to a and to 1.
        yield return new("least squares", 0, problem.Value([1, 1, 1.5, -1.0 / 6]));
        yield return new("∇ at least squares", [0, 0, 0, 0], problem.Gradient(1, 1, 1.5, -1.0 / 6));

        // By c alone: 2(mean a)² + 2, with mean a = 1.
        yield return new("∂²/∂c²", 4, problem.Product([1, 1, 0, 0], [0, 0, 0, 1])[3]);

        // Gaussian kernel on one sample: r².
        var one = new MaximumMomentRestriction(x: new double[,] { { 3 } }, a: new double[,] { { 1 } }, k: 1);
        yield return new("one sample", 4, one.Value([1, 1, 0.5, 0.5]));
    }
}
