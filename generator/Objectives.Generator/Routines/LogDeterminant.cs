using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>log |det A|; −∞ where A is singular. Arguments: A [r, c] and its <see cref="Factor"/>. The derivative by A is A⁻ᵀ.</summary>
internal sealed class LogDeterminant() : Routine("logDeterminant", "n n, n n+1 ->")
{
    public override bool IsActive(int argument) => argument == 0;

    public override int Tangent(RoutineCall call, int argument, int tangent) => call.Contract(InverseTransposed(call, tangent), tangent, call.Axes[0]);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Builder.Map(Operations.Op.Multiply, adjoint, InverseTransposed(call, adjoint));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = lengths[0][0];
        var (factors, _, _) = Factor.Of(arguments[0], n);
        result[0] = Dual.Zero;
        for (int i = 0; i < n; i++)
            result[0] += Dual.Log(Dual.Abs(factors[(i * n) + i]));
    }

    /// <summary>A⁻ᵀ over the axes of A: row by row the solutions of A·x = e.</summary>
    internal static int InverseTransposed(RoutineCall call, int other)
    {
        var (row, column) = (call.Axes[0][0], call.Axes[0][1]);
        int unit = call.Fresh(row, other);
        int inverse = call.Call<SolveFactored>([column], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (call.Identity(row, unit), [row]));
        return call.Along(inverse, [unit], [row]);
    }
}
