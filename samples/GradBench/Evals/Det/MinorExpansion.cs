using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Det;

/// <summary>
/// det A by expansion by minors along rows, every minor once. The minors of the last m rows are numbered by the set of their columns, and
/// expanded along the first of these rows: 2ⁿ⁻¹n multiplications instead of the n!·e of an expansion that computes equal minors again.
/// </summary>
[Objective]
internal partial class MinorExpansion
{
    [Size] int n;
    [Size] int sets => 1 << n;
    [Parameter("n", "n")] Matrix A;

    [Loss]
    double Determinant()
    {
        double[] minors = new double[sets];
        minors[0] = 1;
        for (int set = 1; set < sets; set++)
        {
            int columns = set;
            int first = n - CountTrue(n, j => (columns >> j & 1) == 1);
            double sum = 0, sign = 1;
            for (int j = 0; j < n; j++)
            {
                bool isMember = (set >> j & 1) == 1;
                sum += isMember ? sign * A[first, j] * minors[isMember ? set - (1 << j) : 0] : 0;
                sign = isMember ? -sign : sign;
            }
            minors[set] = sum;
        }
        return minors[sets - 1];
    }
}
