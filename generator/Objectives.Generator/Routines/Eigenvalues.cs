using System;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>The eigenvalues of a symmetric matrix, ascending. Arguments: A [i, j] and its <see cref="Eigen"/>. λ̇ = diag(VᵀȦV); Ā = V·diag(λ̄)·Vᵀ.</summary>
internal sealed class Eigenvalues() : Routine("eigenvalues", "n n, n+1 n -> n")
{
    public override bool IsActive(int argument) => argument == 0;

    public override int Tangent(RoutineCall call, int argument, int tangent) =>
        Spectrum.DiagonalRotated(call, tangent, call.Axes[0][0], call.Axes[0][1], call.Result[0]);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) =>
        call.Call<SpectralMatrix>(call.Axes[0], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (adjoint, call.Result));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) => Array.Copy(arguments[1], result, shape[0]);
}
