using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class InfidelityExample : Example<Infidelity>
{
    public override GradientCheckOptions Options => Nested;

    protected override Infidelity Problem(RandomData random, int samples) => new(
        I: random.Normals(samples, 3), x: random.Normals(3), c: random.Normals(3), Q: random.PositiveDefinite(3), W: random.Normals(2, 3), v: random.Normals(2));

    public override IEnumerable<Check> Checks()
    {
        // Linear: the weights explain everything.
        var random = new RandomData(seed: 4);
        var linear = new Infidelity(I: random.Normals(5, 2), x: new double[] { 1, 2 }, c: new double[] { 3, -1 }, Q: new double[2, 2], W: new double[1, 2], v: new double[1]);
        yield return new("linear", 0, linear.Value([3, -1]));
        yield return new("linear, the best", 4, linear.Value([3, 1], Infidelity.Term.FromBest));
        yield return new("linear, sensitivity", 0, linear.Value([3, -1], Infidelity.Term.Sensitivity));

        // f = x² at 1: I = 1 takes 1 away, so that Φ* = 1, as of integrated gradients from 0; the gradient 2 leaves (2 − 1)².
        var square = new Infidelity(I: new double[,] { { 1 } }, x: new double[] { 1 }, c: new double[1], Q: new double[,] { { 2 } }, W: new double[1, 1], v: new double[1]);
        yield return new("f = x², the best", 0, square.Value([1]));
        yield return new("f = x², the gradient", 1, square.Value([2]));
        yield return new("∇ and its distance", [2, 1], [square.Gradient(2)[0], square.Value([2], Infidelity.Term.FromBest)]);

        // The gradient changes from 2 to 4.
        yield return new("sensitivity", 2, square.Value([0], Infidelity.Term.Sensitivity));

        // The Hessian is 2E[IIᵀ], whatever f is: I = (1, 1) and (2, 0).
        var plane = new Infidelity(I: new double[,] { { 1, 1 }, { 2, 0 } }, x: new double[2], c: new double[2], Q: new double[2, 2], W: new double[,] { { 1, 2 } }, v: new double[] { 1 });
        yield return new("∇²·(1, 2)", [7, 3], plane.Product([0, 0], [1, 2]));
    }
}
