using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The x of A·x = b, or of Aᵀ·x = b. The first argument is A [row, column], the last one b, along the axis of the equations; the result runs along
/// that of the unknowns. ẋ solves the same for ḃ − Ȧ·x; with w the solution of the transposed system for x̄, the adjoints are w for b and −w·xᵀ for A.
/// </summary>
/// <param name="name">The name in programs.</param>
/// <param name="shape">The arguments' lengths.</param>
/// <param name="isTransposed">Whether rows are the unknowns.</param>
internal abstract class LinearSolution(string name, string shape, bool isTransposed) : Routine(name, shape)
{
    protected bool IsTransposed { get; } = isTransposed;

    public override bool TakesMany => true;

    public override bool IsLinear => true;

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        int right = argument == Last(call) ? tangent
            : call.Along(call.Negate(call.Contract(Part(call, tangent), Unknowns(call), Unknown(call))), [Equation(call)], call.Axes[Last(call)]);
        return Of(call, call.Result, right, call.Axes[Last(call)], isTransposed: IsTransposed);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        int w = Of(call, [Equation(call)], adjoint, call.Result, isTransposed: !IsTransposed);
        return argument == Last(call)
            ? call.Along(w, [Equation(call)], call.Axes[argument])
            : Part(call, call.Negate(call.Builder.Map(Op.Multiply, w, Unknowns(call))));
    }

    /// <summary>The part of a matrix that is read.</summary>
    protected virtual int Part(RoutineCall call, int matrix) => matrix;

    /// <summary>The routine for the same matrix, or for its transpose.</summary>
    protected abstract Routine Solver(bool isTransposed);

    private static int Last(RoutineCall call) => call.Values.Length - 1;

    private int Equation(RoutineCall call) => call.Axes[0][IsTransposed ? 1 : 0];

    private int Unknown(RoutineCall call) => call.Axes[0][IsTransposed ? 0 : 1];

    /// <summary>The result along the axis of the unknowns in A.</summary>
    private int Unknowns(RoutineCall call) => call.Along(call.Node, call.Result, [Unknown(call)]);

    /// <summary>The solution for another right-hand side; what stands beside A is handed on.</summary>
    private int Of(RoutineCall call, int[] result, int right, int[] axes, bool isTransposed) =>
        call.Builder.Library(Solver(isTransposed), result, [.. call.Values.Zip(call.Axes, (value, own) => (value, own)).Take(Last(call)), (right, axes)]);
}
