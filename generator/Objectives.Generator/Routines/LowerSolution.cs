using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>The solution by substitution; of L [i, k] only k ≤ i is read.</summary>
internal abstract class LowerSolution(string name, bool isTransposed) : LinearSolution(name, "n n, n -> n", isTransposed)
{
    protected override int Part(RoutineCall call, int matrix) => call.Lower(matrix, call.Axes[0][0], call.Axes[0][1]);

    protected override Routine Solver(bool isTransposed) => isTransposed ? Named<SolveLowerTransposed>() : Named<SolveLower>();
}

/// <summary>The x of Σ_k L[i, k]·x[k] = b[i].</summary>
internal sealed class SolveLower() : LowerSolution("solveLower", isTransposed: false)
{
    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        for (int i = 0; i < n; i++)
        {
            result[i] = arguments[1][i];
            for (int k = 0; k < i; k++)
                result[i] -= arguments[0][(i * n) + k] * result[k];
            result[i] /= arguments[0][(i * n) + i];
        }
    }
}

/// <summary>The y of Σ_i L[i, k]·y[i] = b[k].</summary>
internal sealed class SolveLowerTransposed() : LowerSolution("solveLowerTransposed", isTransposed: true)
{
    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        for (int i = n - 1; i >= 0; i--)
        {
            result[i] = arguments[1][i];
            for (int k = i + 1; k < n; k++)
                result[i] -= arguments[0][(k * n) + i] * result[k];
            result[i] /= arguments[0][(i * n) + i];
        }
    }
}
