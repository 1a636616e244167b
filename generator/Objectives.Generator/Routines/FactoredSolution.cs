namespace Objectives.Generator.Routines;

/// <summary>The solution by a <see cref="Factor"/> of A, which is the second argument.</summary>
internal abstract class FactoredSolution(string name, bool isTransposed) : LinearSolution(name, "n n, n n+1, n -> n", isTransposed)
{
    public override bool IsActive(int argument) => argument != 1;

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) =>
        Factor.Solve(arguments[0], lengths[0][0], arguments[2], result, IsTransposed);

    protected override Routine Solver(bool isTransposed) => isTransposed ? Named<SolveTransposed>() : Named<SolveFactored>();
}

/// <summary>The x of Σ_c A[r, c]·x[c] = b[r].</summary>
internal sealed class SolveFactored() : FactoredSolution("solveFactored", isTransposed: false);

/// <summary>The y of Σ_r A[r, c]·y[r] = b[c].</summary>
internal sealed class SolveTransposed() : FactoredSolution("solveTransposed", isTransposed: true);
