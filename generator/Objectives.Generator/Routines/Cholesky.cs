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
        int k = call.Fresh(i, tangent);
        int rate = FactorCongruence.Rate(call, (call.Values[0], call.Axes[0]), (call.Node, call.Result), tangent);
        return call.Contract(call.Along(call.Node, [j], [k]), call.Along(rate, [i], [k]), k);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var (i, j) = (call.Result[0], call.Result[1]);
        int k = call.Fresh(i, adjoint), l = call.Fresh(i, adjoint), m = call.Fresh(i, adjoint);
        int product = call.Contract(call.Along(call.Node, [i, j], [m, k]), call.Along(adjoint, [i, j], [m, l]), m);   // [k, l] of Lᵀ·L̄
        // Below the diagonal, and on it, P + Pᵀ is the product.
        int both = call.Call<CongruenceTransposed>(call.Axes[0], (call.Values[0], call.Axes[0]), (call.Node, call.Result), (product, [k, l]));
        return call.Builder.Map(Op.Multiply, call.Builder.Const(0.5), both);
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) => Of(arguments[0], shape[0], result);

    /// <summary>The lower part of the factor; the rest of it is left alone.</summary>
    public static void Of(Dual[] matrix, int n, Dual[] factor)
    {
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (int k = 0; k < j; k++)
                    sum -= factor[(i * n) + k] * factor[(j * n) + k];
                factor[(i * n) + j] = i == j ? Dual.Sqrt(sum) : sum / factor[(j * n) + j];
            }
    }
}
