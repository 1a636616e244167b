using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The best transport of a to b at the costs C, bordered: the plan P [n, m], the potentials of the rows, of mean 0, as the last column, and those
/// of the columns as the last row. Near a and b the plan uses the same places, so that P is linear in a and b, and the potentials are in C:
/// with the costs bordered in the same way by a and b, the derivative is a <see cref="TransportTree"/> of those.
/// </summary>
internal sealed class TransportSolution() : Routine("transportSolution", "n, m, n m -> n+1 m+1")
{
    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        var b = call.Builder;
        int keep = b.Axes.Without(b.AxesOf(tangent), b.Axes.Set(call.Axes[argument]));
        return Tree(call, b.AddAt(tangent, keep, Places(call, argument)), call.Result);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Builder.At(Tree(call, adjoint, call.Result), Places(call, argument));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        var best = new Transport(arguments[0], arguments[1], arguments[2]);
        int n = shape[0] - 1, m = shape[1] - 1;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++)
                result[(i * (m + 1)) + j] = best.Plan[(i * m) + j];
            result[(i * (m + 1)) + m] = best.OfRows[i];
        }
        for (int j = 0; j < m; j++)
            result[(n * (m + 1)) + j] = best.OfColumns[j];
    }

    /// <summary>Where an argument lies in the bordered matrix.</summary>
    public static (int Axis, int Index)[] Places(ProgramBuilder b, int[] bordered, int argument, int[] axes) => argument switch
    {
        0 => [(bordered[0], b.Iota(axes[0])), (bordered[1], Last(b, bordered[1]))],
        1 => [(bordered[0], Last(b, bordered[0])), (bordered[1], b.Iota(axes[0]))],
        _ => [(bordered[0], b.Iota(axes[0])), (bordered[1], b.Iota(axes[1]))],
    };

    private static (int Axis, int Index)[] Places(RoutineCall call, int argument) => Places(call.Builder, call.Result, argument, call.Axes[argument]);

    private static int Last(ProgramBuilder b, int axis) => b.SizeValue(b.Axes[axis].Size - Size.Of(1));

    private static int Tree(RoutineCall call, int bordered, int[] axes) =>
        call.Call<TransportTree>(call.Result, (call.Values[2], call.Axes[2]), (call.Node, call.Result), (bordered, axes));
}
