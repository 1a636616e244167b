using System;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The x of Σ_c A[r, c]·x[c] = b[r]. Arguments: A [r, c], its <see cref="Factor"/>, b [r]; result [c]. ẋ = A⁻¹(ḃ − Ȧ·x); with w = A⁻ᵀ·x̄ the
/// adjoints are w for b and −w·xᵀ for A.
/// </summary>
internal sealed class SolveFactored() : Routine("solveFactored", "n n, n n+1, n -> n")
{
    public override bool IsActive(int argument) => argument != 1;

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        int right = argument == 2 ? tangent : call.Negate(call.Contract(tangent, call.Along(call.Node, call.Result, [call.Axes[0][1]]), call.Axes[0][1]));
        return Solution(call, argument == 2 ? right : call.Along(right, [call.Axes[0][0]], call.Axes[2]));
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        int w = call.Call<SolveTransposed>([call.Axes[0][0]], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (adjoint, call.Result));
        return argument == 2
            ? call.Along(w, [call.Axes[0][0]], call.Axes[2])
            : call.Negate(call.Builder.Map(Operations.Op.Multiply, w, call.Along(call.Node, call.Result, [call.Axes[0][1]])));
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) =>
        Factor.Solve(arguments[0], lengths[0][0], arguments[2], result, isTransposed: false);

    private static int Solution(RoutineCall call, int right) =>
        call.Call<SolveFactored>(call.Result, (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (right, call.Axes[2]));
}
