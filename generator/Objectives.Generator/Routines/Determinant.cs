using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>det A. Arguments: A [r, c] and its <see cref="Factor"/>. The derivative by A is det A·A⁻ᵀ, which takes an A that can be inverted.</summary>
internal sealed class Determinant() : Routine("determinant", "n n, n n+1 ->")
{
    public override bool IsActive(int argument) => argument == 0;

    public override Routine LogMagnitude => Named<LogDeterminant>();

    public override int Tangent(RoutineCall call, int argument, int tangent) =>
        call.Builder.Map(Op.Multiply, call.Node, call.Contract(LogDeterminant.InverseTransposed(call, tangent), tangent, call.Axes[0]));

    public override int Adjoint(RoutineCall call, int argument, int adjoint) =>
        call.Builder.Map(Op.Multiply, call.Builder.Map(Op.Multiply, adjoint, call.Node), LogDeterminant.InverseTransposed(call, adjoint));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = lengths[0][0];
        var (factors, _, sign) = Factor.Of(arguments[0], n);
        result[0] = sign;
        for (int i = 0; i < n; i++)
            result[0] *= factors[(i * n) + i];
    }
}
