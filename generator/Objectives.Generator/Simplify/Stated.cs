using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify;

/// <summary>Derivatives that were stated beside values, and what moves in them alone: when all derivatives are taken, the values remain.</summary>
internal static class Stated
{
    public static Program Drop(Program program)
    {
        if (!program.Kinds.Contains(NodeKind.Custom))
            return program;
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) == NodeKind.Frozen && (FrozenReason)program.Operand(node) == FrozenReason.Stationary)
                return arguments[0];
            if (program.Kind(node) != NodeKind.Custom)
                return null;
            // The others rely on the axes: one that only a derivative had is the value's too.
            int value = arguments[0];
            foreach (int axis in program.Axes.Of(program.AxesOf(node)).Where(a => !b.Axes.Contains(b.AxesOf(value), a)))
                value = b.RawMap(Op.Add, value, b.RawMap(Op.Multiply, b.Const(0), b.ToReal(b.Iota(axis))));
            return value;
        });
    }
}
