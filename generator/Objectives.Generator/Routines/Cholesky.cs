using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The lower L of a symmetric positive definite A = L·Lᵀ, of which only the lower part is read; NaN where A is not positive definite.
/// L̇ = L·Φ(L⁻¹·Ȧ·L⁻ᵀ) and Ā = ½·L⁻ᵀ(P + Pᵀ)L⁻¹ with P = Φ(Lᵀ·L̄), where Φ takes the lower part and half of the diagonal; Ȧ is symmetric.
/// Source: I. Murray, Differentiation of the Cholesky decomposition, arXiv:1602.07527.
/// </summary>
internal sealed class Cholesky() : Routine("cholesky", "n n -> n n")
{
    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        var (i, j) = (call.Result[0], call.Result[1]);
        int k = call.Fresh(i, tangent), l = call.Fresh(i, tangent), m = call.Fresh(i, tangent);
        int half = Solve(call, call.Along(tangent, call.Axes[0], [l, m]), l, k);   // [k, m] of L⁻¹·Ȧ
        int inner = Solve(call, half, m, l);                                       // [k, l] of L⁻¹·Ȧ·L⁻ᵀ
        return call.Contract(call.Along(call.Node, [j], [k]), call.Along(call.HalfLower(inner, k, l), [l], [j]), k);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var (i, j) = (call.Result[0], call.Result[1]);
        var b = call.Builder;
        int k = call.Fresh(i, adjoint), l = call.Fresh(i, adjoint), m = call.Fresh(i, adjoint);
        int product = call.Contract(call.Along(call.Node, [i, j], [m, k]), call.Along(adjoint, [i, j], [m, l]), m);   // [k, l] of Lᵀ·L̄
        int half = call.HalfLower(product, k, l);
        int symmetric = b.Map(Op.Multiply, b.Const(0.5), b.Map(Op.Add, half, call.Along(half, [k, l], [l, k])));
        int left = SolveTransposed(call, symmetric, k, m);   // [m, l] of L⁻ᵀ(P + Pᵀ)/2
        int both = SolveTransposed(call, left, l, k);        // [m, k]
        return call.Along(both, [m, k], call.Axes[0]);
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
            {
                var sum = arguments[0][(i * n) + j];
                for (int k = 0; k < j; k++)
                    sum -= result[(i * n) + k] * result[(j * n) + k];
                result[(i * n) + j] = i == j ? Dual.Sqrt(sum) : sum / result[(j * n) + j];
            }
    }

    /// <summary>L⁻¹ along the axis <paramref name="from"/> of a value, the result along <paramref name="to"/>.</summary>
    private static int Solve(RoutineCall call, int value, int from, int to) =>
        call.Call<SolveLower>([to], (call.Node, call.Result), (value, [from]));

    /// <summary>L⁻ᵀ along the axis <paramref name="from"/> of a value, the result along <paramref name="to"/>.</summary>
    private static int SolveTransposed(RoutineCall call, int value, int from, int to) =>
        call.Call<SolveLowerTransposed>([to], (call.Node, call.Result), (value, [from]));
}
