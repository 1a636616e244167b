using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class MatrixCompletionExample : Example<MatrixCompletion>
{
    protected override MatrixCompletion Problem(RandomData random, int samples) =>
        new(row: RandomData.Labels(samples, 3), column: RandomData.Labels(samples, 4), m: random.Normals(samples), rows: 3, columns: 4);

    public override IEnumerable<Check> Checks()
    {
        // All of diag(3, 2, 1) by rank two: the least value is the square of the last singular value, at U = V with √3 and √2.
        int[] row = [0, 0, 0, 1, 1, 1, 2, 2, 2], column = [0, 1, 2, 0, 1, 2, 0, 1, 2];
        var full = new MatrixCompletion(row: row, column: column, m: new double[] { 3, 0, 0, 0, 2, 0, 0, 0, 1 }, rows: 3, columns: 3);
        double a = Math.Sqrt(3), b = Math.Sqrt(2);
        double[] best = [a, 0, 0, b, 0, 0, a, 0, 0, b, 0, 0];
        yield return new("the least value", 1, full.Value(best));
        yield return new("∇ there", new double[12], full.Gradient(best));

        // Turned factors give the same products: nothing changes along U·skew, V·skew.
        yield return new("∇² along a turn", new double[12], full.Product(best, [0, a, -b, 0, 0, 0, 0, a, -b, 0, 0, 0]));

        // One entry 5 at (1, 0), u = (1, 2), v = (3, −1): the residual 4 has the slopes −8v and −8u.
        var one = new MatrixCompletion(row: new[] { 1 }, column: new[] { 0 }, m: new double[] { 5 }, rows: 2, columns: 1);
        yield return new("one entry", 16, one.Value([9, 9, 1, 2, 3, -1]));
        yield return new("its ∇", [0, 0, -24, 8, -8, -16], one.Gradient(9, 9, 1, 2, 3, -1));
    }
}
