using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SparseTransportExample : Example<SparseTransport>
{
    protected override SparseTransport Problem(RandomData random, int samples) =>
        new(C: random.Normals(4, 3), a: random.Uniforms(4), b: random.Uniforms(3, 0.2));

    public override IEnumerable<Check> Checks()
    {
        // One column, no marginals: Ω* of s = (1, ½, −1), whose gradient is the plan's column.
        double[] s = [1, 0.5, -1, 0];
        var column = new SparseTransport(C: new double[3, 1], a: new double[3], b: new double[] { 0 });
        column.K = 1;
        yield return new("k = 1", 0.5, column.Value(s));
        yield return new("∇, k = 1", [1, 0, 0, 1], column.Gradient(s));
        column.K = 2;
        yield return new("k = 2", 0.625, column.Value(s));
        yield return new("∇, k = 2", [1, 0.5, 0, 1.5], column.Gradient(s));
        yield return new("∇²·1, k = 2", [2, 2, 0, 4], column.Product(s, [1, 1, 1, 1]));
        column.K = 3;
        yield return new("k = 3", 0.625, column.Value(s));

        // Semi-dual with one target: b max s − ½γb² for each column. α = (1, 0): s = (1, −2) and (−1, 0) with b = (0.3, 0.7).
        var plane = new SparseTransport(C: new double[,] { { 0, 2 }, { 2, 0 } }, a: new double[] { 0.5, 0.5 }, b: new double[] { 0.3, 0.7 }) { K = 1 };
        yield return new("semi-dual, k = 1", 0.3 - ((0.09 + 0.49) / 2) - 0.5, plane.Value([1, 0, 0, 0], SparseTransport.Term.SemiDual));

        // It is the dual at its best β. k = 2, γ = 4, α = (1, 0), b = 0.3 for s = (1, −2): t = (0.3, 0), βⱼ has 1 + β = γ·0.3; b = 0.7 for (−1, 0): t = (0.225, 0.475), β = γ·0.475.
        (plane.K, plane.Gamma) = (2, 4);
        double semidual = plane.Value([1, 0, 0, 0], SparseTransport.Term.SemiDual);
        yield return new("semi-dual, k = 2", (0.3 - (2 * 0.09)) + (-0.225 - (2 * ((0.225 * 0.225) + (0.475 * 0.475)))) - 0.5, semidual);
        yield return new("the dual at the best β", semidual, plane.Value([1, 0, 0.2, 1.9]));
        double[] gradient = new double[4];
        plane.ValueAndGradient([1, 0, 0, 0], gradient, SparseTransport.Term.SemiDual);
        yield return new("∇ of the semi-dual: rows of the plan less a", [0.3 + 0.225 - 0.5, 0.475 - 0.5, 0, 0], gradient);
    }
}
