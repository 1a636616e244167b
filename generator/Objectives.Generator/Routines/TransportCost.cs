using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The least cost of transport of a to b, min Σ P·C over P ≥ 0 with sums a and b. Arguments: a, b, C, and their <see cref="TransportSolution"/>.
/// By the envelope theorem the derivative is the plan for C and the potentials for a and b.
/// </summary>
internal sealed class TransportCost() : Routine("transportCost", "n, m, n m, n+1 m+1 ->")
{
    public override bool IsActive(int argument) => argument < 3;

    public override int Tangent(RoutineCall call, int argument, int tangent) => call.Contract(Slope(call, argument), tangent, call.Axes[argument]);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Builder.Map(Op.Multiply, adjoint, Slope(call, argument));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        var best = new Transport(arguments[0], arguments[1], arguments[2]);
        result[0] = 0;
        for (int k = 0; k < best.Plan.Length; k++)
            if (!best.Plan[k].IsZero)
                result[0] += best.Plan[k] * arguments[2][k];
    }

    private static int Slope(RoutineCall call, int argument) =>
        call.Builder.At(call.Values[3], TransportSolution.Places(call.Builder, call.Axes[3], argument, call.Axes[argument]));
}
