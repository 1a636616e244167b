using System.Numerics;
using GradBench.Protocol;

namespace GradBench.Evals.Det;

/// <summary><c>primal</c> is the determinant, <c>gradient</c> its gradient, row-major.</summary>
internal static class DetModule
{
    // 2ⁿ minors are kept.
    private const int Largest = 20;

    public static Module Module { get; } = new("det",
        new("primal", request => Computation.Value(Bind(request, out double[] matrix), matrix)),
        new("gradient", request => Computation.Gradient(Bind(request, out double[] matrix), matrix)));

    private static MinorExpansion Bind(Request request, out double[] matrix)
    {
        int n = request.Integer("ell");
        matrix = request.Numbers("A");
        if (n is < 1 or > Largest || matrix.Length != n * n)
            throw new InputException($"\"ell\" is {n}, \"A\" has {matrix.Length} numbers; ell² are expected, with ell from 1 to {Largest}.");
        int sets = 1 << n;
        int[] row = new int[sets];
        int[,] rest = new int[sets, n];
        double[,] sign = new double[sets, n];
        for (int set = 1; set < sets; set++)
        {
            row[set] = n - BitOperations.PopCount((uint)set);
            for (int j = 0; j < n; j++)
                if ((set >> j & 1) == 1)
                    (rest[set, j], sign[set, j]) = (set & ~(1 << j), 1 - 2 * (BitOperations.PopCount((uint)set & ((1u << j) - 1)) % 2));
        }
        return new(row: row, rest: rest, sign: sign) { MaxDegreeOfParallelism = request.Threads };
    }
}
