using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A reduction over several axes becomes one over each, inner axes first and the lane axis last. With one axis each, the order of
/// summation does not depend on how a kernel nests its loops.
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
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.Reduce)
                return null;
            int value = arguments[0];
            foreach (int axis in program.Axes.Of((int)program.Payload(node)).OrderByDescending(a => order.Rank(program.Axes, a)).ThenByDescending(a => a))
            {
                int set = b.Axes.Set([b.Axes.Intern(program.Axes[axis])]);
                if (!program.Axes[axis].IsSamples && !IsComputed(b, value))
                    value = b.Raw(NodeKind.Map, b.Type(value), Op.Store.Id, b.AxesOf(value), 0, [value, b.Const(0)]);
                value = b.Raw(NodeKind.Reduce, program.Type(node), program.Operand(node), b.Axes.Without(b.AxesOf(value), set), set, [value]);
            }
            return value;
        });
    }
}
