using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The y of Σ_i L[i, k]·y[i] = b[k], where only k ≤ i is read. Arguments: L [i, k], b [k]; result [i]. ẏ = L⁻ᵀ(ḃ − L̇ᵀ·y); with v = L⁻¹·ȳ the
/// adjoints are v for b and the lower part of −y·vᵀ for L.
/// </summary>
internal sealed class SolveLowerTransposed() : Routine("solveLowerTransposed", "n n, n -> n")
{
    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        var (row, column) = (call.Axes[0][0], call.Axes[0][1]);
        int right = argument == 1 ? tangent
            : call.Along(call.Negate(call.Contract(call.Lower(tangent, row, column), call.Along(call.Node, call.Result, [row]), row)), [column], call.Axes[1]);
        return call.Call<SolveLowerTransposed>(call.Result, (call.Values[0], call.Axes[0]), (right, call.Axes[1]));
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var (row, column) = (call.Axes[0][0], call.Axes[0][1]);
        int v = call.Call<SolveLower>([column], (call.Values[0], call.Axes[0]), (adjoint, call.Result));
        return argument == 1
            ? call.Along(v, [column], call.Axes[1])
            : call.Lower(call.Negate(call.Builder.Map(Op.Multiply, call.Along(call.Node, call.Result, [row]), v)), row, column);
    }

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
