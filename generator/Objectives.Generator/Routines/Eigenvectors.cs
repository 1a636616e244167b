using System;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The eigenvectors of a symmetric matrix as columns. Arguments: A [i, j] and its <see cref="Eigen"/>; result [i, m]. With F the inverse gaps:
/// V̇ = V(F∘VᵀȦV), Ā = V(F∘VᵀV̄)Vᵀ, symmetrised. Within a group of equal eigenvalues F is 0: the tangent of least norm.
/// </summary>
internal sealed class Eigenvectors() : Routine("eigenvectors", "n n, n+1 n -> n n")
{
    public override bool IsActive(int argument) => argument == 0;

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        var (i, m) = (call.Result[0], call.Result[1]);
        int k = call.Fresh(m, tangent), row = call.Fresh(i, tangent), column = call.Fresh(i, tangent), to = call.Fresh(m, tangent);
        int rotated = Spectrum.Rotated(call, call.Along(tangent, call.Axes[0], [row, column]), row, column, k, to);
        int moved = call.Builder.Map(Op.Multiply, Spectrum.InverseGaps(call, k, to), rotated);
        return call.Along(call.Contract(Spectrum.Vectors(call, i, k), moved, k), [to], [m]);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var b = call.Builder;
        int row = call.Fresh(call.Result[0], adjoint), m = call.Fresh(call.Result[1], adjoint), k = call.Fresh(m, adjoint);
        int product = call.Contract(Spectrum.Vectors(call, row, k), call.Along(adjoint, call.Result, [row, m]), row);
        int moved = b.Map(Op.Multiply, Spectrum.InverseGaps(call, k, m), product);
        int symmetric = b.Map(Op.Multiply, b.Const(0.5), b.Map(Op.Add, moved, call.Along(moved, [k, m], [m, k])));
        return Spectrum.Back(call, symmetric, k, m, call.Axes[0][0], call.Axes[0][1]);
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape) =>
        Array.Copy(arguments[1], shape[1], result, 0, result.Length);
}
