using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>A routine reads arrays from memory: each argument is written out, over every axis that the routine works on.</summary>
internal static class RoutineArguments
{
    public static Program Run(Program program)
    {
        if (!program.Kinds.Contains(NodeKind.Library))
            return program;
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.Library)
                return null;
            var (values, axes, result) = RoutineCall.Take(Routine.All[program.Operand(node)], arguments, b.Operand);
            return b.Library(Routine.All[program.Operand(node)], result, values.Select((value, k) => (Stored(b, value, axes[k]), axes[k])).ToArray());
        });
    }

    private static int Stored(ProgramBuilder b, int value, int[] axes)
    {
        int[] lacking = axes.Where(a => !b.Axes.Contains(b.AxesOf(value), a)).ToArray();
        if (lacking.Length == 0 && (b.Kind(value) == NodeKind.Library || IsSum(b, value)))
            return value;
        return lacking.Length == 0
            ? b.RawMap(Op.Store, value, b.Const(0))
            : lacking.Aggregate(value, (v, axis) => b.Map(Op.Store, v, b.Iota(axis)));
    }

    /// <summary>Whether the value is a reduction that no sample takes part in: it is written out for its readers anyway.</summary>
    private static bool IsSum(ProgramBuilder b, int value) => b.Kind(value) == NodeKind.Reduce && b.Type(value) == ElementType.Real
        && b.Axes.Of(b.AxesOf(b.ArgumentsOf(value)[0])).All(a => !b.Axes[a].IsSamples);
}
