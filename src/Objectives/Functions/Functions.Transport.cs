using System;
using System.Linq;
using Objectives.Runtime;

namespace Objectives;

/// <summary>Assignments and transport.</summary>
public static partial class Functions
{
    /// <summary>
    /// The column of each row such that each column is taken once and the sum of costs is the least, in O(n³). NaN counts as infinite.
    /// It has no derivative: <c>Sum(n, i => C[i, p[i]])</c> with p the assignment has that of the chosen costs.
    /// </summary>
    /// <remarks>Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38 (1987).</remarks>
    /// <param name="costs">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static int[] LinearAssignment(Matrix costs)
    {
        Shape.RequireSquare(costs, nameof(LinearAssignment));
        int[] columns = new int[costs.RowCount];
        Assignment.Solve(RowMajor(costs), columns);
        return columns;
    }

    /// <summary>
    /// The least cost Σ P·C of moving masses a to masses b, over all P ≥ 0 with row sums a and column sums b; exact. The derivative is P for C,
    /// and the dual potentials for a, shifted to mean 0, and for b; where the best plan is not unique, that of one of them.
    /// </summary>
    /// <remarks>
    /// a and b are not negative and have equal sums. A difference, of rounding, is taken evenly from all of a; NaN where a mass is negative then.
    /// Source: R. Ahuja, T. Magnanti and J. Orlin, Network Flows (1993), section 9.7.
    /// </remarks>
    /// <param name="a">The masses that there are, of length n.</param>
    /// <param name="b">The masses that are needed, of length m.</param>
    /// <param name="costs">The cost of each unit, of shape [n, m].</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static double OptimalTransport(Vector a, Vector b, Matrix costs)
    {
        if (costs.RowCount != a.Length || costs.ColumnCount != b.Length)
            throw Shape.Mismatch(nameof(OptimalTransport), Shape.Of(costs), $"[{a.Length}, {b.Length}]", "the costs need a row for each element of a and a column for each of b");
        double[] c = RowMajor(costs), plan = new double[c.Length];
        Transport.Solve(a.ToArray(), b.ToArray(), c, plan, new double[a.Length], new double[b.Length]);
        return Enumerable.Range(0, c.Length).Where(k => plan[k] != 0).Sum(k => plan[k] * c[k]);
    }
}
