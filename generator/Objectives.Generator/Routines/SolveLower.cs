using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The x of Σ_k L[i, k]·x[k] = b[i], where only k ≤ i is read. Arguments: L [i, k], b [i]; result [k]. ẋ = L⁻¹(ḃ − L̇·x); with w = L⁻ᵀ·x̄ the
/// adjoints are w for b and the lower part of −w·xᵀ for L.
/// </summary>
internal sealed class SolveLower() : Routine("solveLower", "n n, n -> n")
{
    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        var (row, column) = (call.Axes[0][0], call.Axes[0][1]);
        int right = argument == 1 ? tangent
            : call.Along(call.Negate(call.Contract(call.Lower(tangent, row, column), call.Along(call.Node, call.Result, [column]), column)), [row], call.Axes[1]);
        return call.Call<SolveLower>(call.Result, (call.Values[0], call.Axes[0]), (right, call.Axes[1]));
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var (row, column) = (call.Axes[0][0], call.Axes[0][1]);
        int w = call.Call<SolveLowerTransposed>([row], (call.Values[0], call.Axes[0]), (adjoint, call.Result));
        return argument == 1
            ? call.Along(w, [row], call.Axes[1])
            : call.Lower(call.Negate(call.Builder.Map(Op.Multiply, w, call.Along(call.Node, call.Result, [column]))), row, column);
    }

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
