using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class GeometricVicinityExample : Example<GeometricVicinity>
{
    public override GradientCheckOptions Options => Nested;

    protected override GeometricVicinity Problem(RandomData random, int samples) =>
        new(W: random.Tensor(samples, 3, 2), b: random.Normals(samples, 3), x: random.Normals(2), y: 1);

    public override IEnumerable<Check> Checks()
    {
        // One model with two classes: ℓ = log(1 + exp(−m)), m = (w_y − w_other)·(x + δ) + …, is largest at δ = −ε sign(w_y − w_other), where m has lost ε‖w_y − w_other‖₁.
        double[] input = [0.5, 1];
        var one = new GeometricVicinity(W: new double[,,] { { { 1, -2 }, { 0, 1 } } }, b: new double[,] { { 0.5, 0 } }, x: input, y: 0);
        double[] start = one.Gradient(0, 0), worst = [0.1 * Math.Sign(start[0]), 0.1 * Math.Sign(start[1])];
        yield return new("the sign of the gradient", [-0.1, 0.1], worst);
        yield return new("the largest loss", Math.Log(1 + Math.Exp(2 + 0.4)), one.Value(worst));
        double slack = one.Value(worst, GeometricVicinity.Term.Excess);
        yield return new("on the boundary", 0, slack);

        // tr ∇²_W = (1 − ‖p‖²)‖x‖² at probabilities p; m = −2.
        double p = 1 / (1 + Math.Exp(2));
        yield return new("trace by weights", 2 * p * (1 - p) * 1.25, one.Value([0, 0], GeometricVicinity.Term.Flatness));

        // The gradient by δ is Σ (p_c − y_c)w_c, its product Wᵀ(diag p − ppᵀ)W·v.
        double curvature = p * (1 - p);
        yield return new("∇", [-(1 - p), 3 * (1 - p)], start);
        yield return new("∇²·(1, 0)", [curvature, -3 * curvature], one.Product([0, 0], [1, 0]));

        // Of two models the mean counts: the second one has exchanged classes, at m = 0 of a zero input their slopes cancel.
        var opposed = new GeometricVicinity(W: new double[,,] { { { 1, -2 }, { 0, 1 } }, { { 0, 1 }, { 1, -2 } } }, b: new double[2, 2], x: new double[2], y: 0);
        yield return new("∇ of opposed models", [0, 0], opposed.Gradient(0, 0));
        yield return new("all spread along one direction", 1, opposed.Value([0, 0], GeometricVicinity.Term.FirstDirection));

        // Weights ±(2, 0) and ±(0, 1): squares 8 and 2.
        var cross = new GeometricVicinity(W: new double[,,] { { { 2, 0 } }, { { -2, 0 } }, { { 0, 1 } }, { { 0, -1 } } }, b: new double[4, 1], x: input, y: 0);
        yield return new("two directions", 0.8, cross.Value([0, 0], GeometricVicinity.Term.FirstDirection));
    }
}
