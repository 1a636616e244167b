using System;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The y of Σ_r A[r, c]·y[r] = b[c]. Arguments: A [r, c], its <see cref="Factor"/>, b [c]; result [r]. ẏ = A⁻ᵀ(ḃ − Ȧᵀ·y); with v = A⁻¹·ȳ the
/// adjoints are v for b and −y·vᵀ for A.
/// </summary>
internal sealed class SolveTransposed() : Routine("solveTransposed", "n n, n n+1, n -> n")
{
    public override bool IsActive(int argument) => argument != 1;

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        int right = argument == 2 ? tangent
            : call.Along(call.Negate(call.Contract(tangent, call.Along(call.Node, call.Result, [call.Axes[0][0]]), call.Axes[0][0])), [call.Axes[0][1]], call.Axes[2]);
        return call.Call<SolveTransposed>(call.Result, (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (right, call.Axes[2]));
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        int v = call.Call<SolveFactored>([call.Axes[0][1]], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (adjoint, call.Result));
        return argument == 2
            ? call.Along(v, [call.Axes[0][1]], call.Axes[2])
            : call.Negate(call.Builder.Map(Operations.Op.Multiply, call.Along(call.Node, call.Result, [call.Axes[0][0]]), v));
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) =>
        Factor.Solve(arguments[0], lengths[0][0], arguments[2], result, isTransposed: true);
}
