using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A reduction over several axes becomes one over each, inner axes first and the lane axis last; where the turns of a loop add up products of matrices,
/// those products come first. With one axis each, the order of summation does not depend on how a kernel nests its loops.
/// </summary>
internal static class SingleAxisReductions
{
    /// <summary>Whether a loop computes the value, so that a reduction has a loop to collect it in.</summary>
    private static bool IsComputed(ProgramBuilder b, int value) =>
        b.Kind(value) == NodeKind.Map && b.Type(value) == ElementType.Real && !b.IsMap(value, Op.ToReal);

    public static Program Run(Program program)
    {
        var order = new LaneOrder(program);
        var b = new ProgramBuilder();
        int turns = program.Recurrences.Aggregate(AxisTable.None, (set, r) => program.Axes.Union(set, program.Axes.Set(program.LoopsOf(r.Past))));
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.Reduce)
                return null;
            int value = arguments[0];
            foreach (int axis in program.Axes.Of((int)program.Payload(node)).OrderByDescending(a => IsProductOfTurns(program, node, a, turns))
                .ThenByDescending(a => order.Rank(program.Axes, a)).ThenByDescending(a => a))
            {
                int set = b.Axes.Set([b.Axes.Intern(program.Axes[axis])]);
                if (!program.Axes[axis].IsSamples && !IsComputed(b, value))
                    value = b.Raw(NodeKind.Map, b.Type(value), Op.Store.Id, b.AxesOf(value), 0, [value, b.Const(0)]);
                value = b.Raw(NodeKind.Reduce, program.Type(node), program.Operand(node), b.Axes.Without(b.AxesOf(value), set), set, [value]);
            }
            return value;
        });
    }

    /// <summary>Whether a sum over turns and more has a product of matrices at each turn, of which this axis is the inner one.</summary>
    private static bool IsProductOfTurns(Program program, int sum, int axis, int turns)
    {
        int summed = (int)program.Payload(sum), value = program.Argument(sum, 0);
        if (program.Axes.Intersect(summed, turns) == AxisTable.None || program.Axes.Contains(turns, axis) || !program.IsMap(value, Op.Multiply)
            || program.Axes.Of(program.AxesOf(value)).Any(a => program.Axes[a].IsSamples))
            return false;
        int left = program.AxesOf(program.Argument(value, 0)), right = program.AxesOf(program.Argument(value, 1));
        return program.Axes.Contains(left, axis) && program.Axes.Contains(right, axis) && HasOwn(left, right) && HasOwn(right, left);

        bool HasOwn(int set, int other) => program.Axes.Without(program.Axes.Without(program.Axes.Without(set, other), summed), turns) != AxisTable.None;
    }
}
