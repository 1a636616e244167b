using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Det;

/// <summary>
/// det A by expansion by minors along rows, every minor once. The minors of the last rows are numbered by the set of their columns, as bits, and
/// expanded along the first of these rows: n·2ⁿ⁻¹ products instead of the n!·e of an expansion that computes equal minors again.
/// </summary>
[Objective]
internal partial class MinorExpansion
{
    [Parameter("n", "n")] Matrix A;
    [Data("sets")] int[] row;              // the row along which the minor of a set is expanded
    [Data("sets", "n")] int[,] rest;       // the set without column j; the empty set where j is not in it
    [Data("sets", "n")] Matrix sign;       // ±1, or 0 where column j is not in the set

    [Loss]
    double Determinant()
    {
        int sets = row.Length, n = A.RowCount;
        double[] minors = new double[sets];
        minors[0] = 1;
        for (int set = 1; set < sets; set++)
        {
            int s = set;
            minors[set] = Sum(n, j => sign[s, j] * A[row[s], j] * minors[rest[s, j]]);
        }
        return minors[sets - 1];
    }
}
