using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class RidgeEigenframeworkExample : Example<RidgeEigenframework>
{
    protected override RidgeEigenframework Problem(RandomData random, int samples) => new(lambda: random.Uniforms(4), v: random.Normals(4));

    public override IEnumerable<Check> Checks()
    {
        // Ten eigenvalues of 1, n = 5 and κ = 1: L = ½, no ridge, f = 2(¼‖v‖² + σ²). ‖v‖² = 4, σ² = ¼.
        double[] ones = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        var problem = new RidgeEigenframework(lambda: ones, v: new double[] { 2, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
        yield return new("f at κ = 1", 2.5, problem.Value([0]));
        yield return new("ridge at κ = 1", 0, problem.Value([0], RidgeEigenframework.Term.Ridge));
        yield return new("ridge at κ = 3", 3 * (5 - 2.5), problem.Value([System.Math.Log(3)], RidgeEigenframework.Term.Ridge));

        // By log κ, L′ = −L(1 − L) = −¼ and L″ = 0. The first factor is 2, with −2 and 5; the second ¼‖v‖² + σ², with ¼‖v‖² and ⅛‖v‖².
        yield return new("∇", [-0.5], problem.Gradient(0));
        yield return new("∇²", [(5 * 1.25) - 4 + 1], problem.Product([0], [1]));
    }
}
