using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SharpnessAwareEdgeExample : Example<SharpnessAwareEdge>
{
    public override GradientCheckOptions Options => Nested;

    protected override SharpnessAwareEdge Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // Linear, H = diag(4, 1): from (1, 1) the step is ρHθ, to (1.2, 1.05). The gradient is (I + ρH)Hθ, the Hessian that of L.
        var linear = new SharpnessAwareEdge(x: new double[,] { { 2, 0 }, { 0, 1 } }, y: new double[2]) { Q = 0 };
        yield return new("f", ((4 * 1.44) + (1.05 * 1.05)) / 2, linear.Value([1, 1]));
        yield return new("∇", [4 * 1.2, 1.05], linear.Gradient(1, 1));
        yield return new("∇²·(1, 1)", [4, 1], linear.Product([1, 1], [1, 1]));
        yield return new("ηλ(1 + ρλ)", 0.1 * 4 * 1.2, linear.Value([1, 1], SharpnessAwareEdge.Term.Edge));

        // 2 at λ = (−1 + (1 + 8ρ/η)^½)/(2ρ), 12.361 and not 2/η = 20.
        double edge = (Math.Sqrt(5) - 1) / 0.1;
        var one = new SharpnessAwareEdge(x: new[,] { { Math.Sqrt(edge) } }, y: new double[1]) { Q = 0 };
        yield return new("at the edge", 2, one.Value([1], SharpnessAwareEdge.Term.Edge));

        // f = θ + ½θ² with x = 1, q = 1: J = 1 + θ = 3 at θ = 2, λ = 9.
        var bent = new SharpnessAwareEdge(x: new double[,] { { 1 } }, y: new double[1]) { Q = 1 };
        yield return new("of a quadratic model", 0.1 * 9 * 1.45, bent.Value([2], SharpnessAwareEdge.Term.Edge));
    }
}
