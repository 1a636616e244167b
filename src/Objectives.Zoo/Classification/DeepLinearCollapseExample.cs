using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DeepLinearCollapseExample : Example<DeepLinearCollapse>
{
    protected override DeepLinearCollapse Problem(RandomData random, int samples) => new(label: RandomData.Labels(6, 3), k: 3, d: 3, hidden: 2);

    public override IEnumerable<Check> Checks()
    {
        // K = n = 2 and no layer between: W = H = aI gives ½(a² − 1)² + 2λa², smallest at a² = 1 − 2λ = 0.98, where it is 0.0198.
        const double square = 0.98, lambda = 0.01;
        double a = System.Math.Sqrt(square);
        double[] theta = [a, 0, 0, a, a, 0, 0, a];
        var problem = new DeepLinearCollapse(label: new[] { 0, 1 }, k: 2, d: 2, hidden: 0) { Lambda = lambda };
        yield return new("smallest value", 0.0198, problem.Value(theta));
        yield return new("∇ there", [0, 0, 0, 0, 0, 0, 0, 0], problem.Gradient(theta));
        yield return new("shrunk singular values", 2 * square, problem.Value(theta, DeepLinearCollapse.Term.SumOfSingularValues));

        // ∇_W = ½(WH − I)Hᵀ + λW and ∇_H = ½Wᵀ(WH − I) + λH, in the direction W = I: (½a² + λ)I and ½((a² − 1) + a²)I.
        const double own = (square / 2) + lambda, other = square - 0.5;
        yield return new("∇²·(I, 0)", [own, 0, 0, own, other, 0, 0, other], problem.Product(theta, [1, 0, 0, 1, 0, 0, 0, 0]));

        // A layer 2I between, W = I, H = ½I: nothing is left of the error. λ/2 (2 + 8 + ½).
        var deep = new DeepLinearCollapse(label: new[] { 0, 1 }, k: 2, d: 2) { Lambda = lambda };
        yield return new("three factors", 0.0525, deep.Value([1, 0, 0, 1, 2, 0, 0, 2, 0.5, 0, 0, 0.5]));
    }
}
