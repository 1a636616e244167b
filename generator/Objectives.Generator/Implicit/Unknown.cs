using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Implicit;

/// <summary>
/// The unknown of an inner problem: a number, or a vector along one axis. Functions of it are read at a leaf that stands for it, and taken
/// at points in its place.
/// </summary>
/// <param name="builder">The program.</param>
/// <param name="leaf">What stands for the unknown.</param>
/// <param name="row">The unknown's own axis; −1 for a number.</param>
/// <param name="column">A second copy of that axis, along which derivatives lie.</param>
/// <param name="other">A third copy, for right-hand sides.</param>
/// <param name="border">An axis that is longer by one, for factors.</param>
/// <param name="turns">The axis of the iteration's turns.</param>
internal sealed class Unknown(ProgramBuilder builder, int leaf, int row, int column, int other, int border, int turns)
{
    public ProgramBuilder Builder => builder;

    /// <summary>The axes of the unknown itself.</summary>
    public int[] Axes { get; } = row < 0 ? [] : [row];

    /// <summary>The value, by the name that people know it by.</summary>
    public Expr Named(string name, Expr e)
    {
        builder.Name(e.Node, name);
        return e;
    }

    public Expr Number(double value) => new(builder, builder.Const(value));

    /// <summary>A function of the unknown at a point.</summary>
    public Expr At(int function, Expr point) => new(builder, Rebuild.Replace(builder, function, [leaf], [point.Node], narrows: true));

    /// <summary>∂f/∂x of a number.</summary>
    public int Gradient(int f) => Inner.Gradient(builder, f, [leaf])[0];

    /// <summary>∂fᵢ/∂xⱼ, j along the second axis.</summary>
    public int Jacobian(int f) => Inner.Along(builder, f, leaf, Inner.UnitDirections(builder, Axes, row < 0 ? [] : [column]));

    // -- sums and sizes ------------------------------------------------------------------------------------------------

    public Expr Sum(Expr e) => e.Sum(builder.Axes.Set(Axes));

    public Expr Dot(Expr a, Expr b) => Sum(a * b);

    /// <summary>The largest absolute value, of a vector or of a matrix.</summary>
    public Expr Largest(Expr e) => new(builder, builder.Reduce(ReduceOp.Max, e.Map(Op.Abs).Node, builder.Axes.Set(row < 0 ? [] : [row, column])));

    /// <summary>A vector along the second axis.</summary>
    public Expr Across(Expr vector) => row < 0 ? vector : Along(vector, row, column);

    /// <summary>A number on the diagonal.</summary>
    public Expr OnDiagonal(Expr e) => row < 0 ? e : new Expr(builder, builder.Map(Op.Equal, builder.Iota(row), builder.Iota(column))).Then(e, Number(0));

    // -- systems -------------------------------------------------------------------------------------------------------

    /// <summary>The x of A·x = b.</summary>
    public Expr Solve(Expr a, Expr b)
    {
        if (row < 0)
            return b / a;
        int packed = builder.Library(Routine.Named<Factor>(), [row, border], (a.Node, [row, column]));
        int solution = builder.Library(Routine.Named<SolveFactored>(), [column], (a.Node, [row, column]), (packed, [row, border]), (Along(b, row, other).Node, [other]));
        return Along(new(builder, solution), column, row);
    }

    /// <summary>The x of A·x = b for a positive definite A; NaN for any other.</summary>
    public Expr SolvePositive(Expr a, Expr b)
    {
        if (row < 0)
            return (a > 0).Then(b / a, Number(double.NaN));
        int lower = builder.Library(Routine.Named<Cholesky>(), [row, column], (a.Node, [row, column]));
        int half = builder.Library(Routine.Named<SolveLower>(), [column], (lower, [row, column]), (Along(b, row, other).Node, [other]));
        int solution = builder.Library(Routine.Named<SolveLowerTransposed>(), [column], (lower, [row, column]), (Along(new(builder, half), column, other).Node, [other]));
        return Along(new(builder, solution), column, row);
    }

    private Expr Along(Expr e, int from, int to) => new(builder, builder.Rename(e.Node, from, to));

    // -- iterations ----------------------------------------------------------------------------------------------------

    /// <summary>The axes that some functions of the unknown have where the unknown itself has those of a start: samples, indices around.</summary>
    public int Surroundings(int start, params int[] functions)
    {
        int plain = builder.Leaf(LeafRole.Argument, builder.LeafOf(leaf).Name + " plain", ElementType.Real, [.. builder.Axes.Of(builder.Axes.Union(builder.AxesOf(start), builder.Axes.Set(Axes)))]);
        int axes = functions.Select(f => builder.AxesOf(Rebuild.Replace(builder, f, leaf, plain))).Aggregate(builder.AxesOf(start), builder.Axes.Union);
        return builder.Axes.Without(axes, builder.Axes.Set(row < 0 ? [] : [row, column]));
    }

    /// <summary>A value carried from turn to turn, along the unknown's axis or a number.</summary>
    public Expr Open(Expr start, int surroundings, bool isVector = true) => new(builder, builder.Past(builder.Type(start.Node),
        isVector ? builder.Axes.Union(surroundings, builder.Axes.Set(Axes)) : surroundings, start.Node, 1,
        (turns, builder.Map(Op.Subtract, builder.Iota(turns), builder.Int(1)))));

    public void Close(Expr opened, Expr next) => builder.Close(opened.Node, next.Node);

    /// <summary>How small a step ends an iteration, relative to the point: Newton's method squares it.</summary>
    private const double Negligible = 1e-9;

    /// <summary>Whether an iteration has arrived: it then stays, so that a turn leaves what it found.</summary>
    public Expr HasArrived(Expr step, Expr at) => IsSmall(step, at, Number(Negligible));

    /// <summary>What a carried value is after the last turn, held there.</summary>
    public Expr Last(Expr next)
    {
        int last = builder.Map(Op.Subtract, builder.SizeValue(builder.Axes[turns].Size), builder.Int(1));
        return Held(new(builder, builder.At(next.Node, (turns, last))));
    }

    /// <summary>The value without its derivative.</summary>
    public Expr Held(Expr e) => new(builder, builder.Freeze(e.Node, FrozenReason.Iterate));

    /// <summary>A factor of what is zero at the solution: its derivative counts from the second derivatives on.</summary>
    public Expr Stationary(Expr e) => new(builder, builder.Freeze(e.Node, FrozenReason.Stationary));

    /// <summary>
    /// The solution, moving as the Newton step −A⁻¹·F from what was held does: A is that of a step from the solution, which is
    /// <see cref="Stationary"/>, and F is what is zero there.
    /// </summary>
    /// <param name="held">Where the solution was found, held there.</param>
    /// <param name="step">A⁻¹·F.</param>
    public Expr Solution(Expr held, Expr step) => new(builder, builder.Custom(held.Node, AxisTable.None, (builder.Const(-1), step.Node, AxisTable.None)));

    // -- ends ----------------------------------------------------------------------------------------------------------

    /// <summary>Whether a correction is small beside what it corrects: false where either is NaN.</summary>
    public Expr IsSmall(Expr correction, Expr of, Expr tolerance) => Largest(correction) <= tolerance * (Largest(of) + 1);

    public Expr And(params Expr[] conditions) => conditions.Aggregate((a, b) => a.Map(Op.And, b));
}
