using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// What a loop leaves is stated as a sum over its turns of which the last one alone counts. Where the value of every turn is remembered anyway, the last is read
/// from there.
/// </summary>
internal static class FinalTurns
{
    public static Program Run(Program program)
    {
        if (program.Recurrences.Count == 0)
            return program;
        // What a past value reads is a computed value, written down for it.
        var remembered = program.Recurrences.Where(r => program.Kind(r.Past) == NodeKind.Past && program.IsMap(r.Source, Op.Store)).GroupBy(r => program.Argument(r.Source, 0))
            .ToDictionary(g => g.Key, g => g.First().Source);
        var b = new ProgramBuilder();
        var readers = Enumerable.Range(0, program.Count).SelectMany(n => program.ArgumentsOf(n).ToArray().Select(read => (Read: read, Reader: n))).ToLookup(r => r.Read, r => r.Reader);
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (LastOf(program, node) is not var (value, axis) || !remembered.TryGetValue(value, out int written))
                return null;
            var size = program.Axes[axis].Size;
            int[] choice = [.. b.ArgumentsOf(arguments[0])];
            int place = b.ArgumentsOf(choice[0])[1], own = b.Axes.Intern(program.Axes[axis]);
            int state = b.RawMap(Op.Store, choice[1], b.Const(program.Constant(program.Argument(written, 1))));
            if (size.Constant is > 0)
                return Read(place);
            // Where there is no turn, nothing is used of what is read.
            int isAny = b.Map(Op.Less, b.Int(0), b.SizeValue(size));
            int read = Read(b.RawMap(Op.Select, isAny, place, b.Int(0)));
            return readers[node].Any() && readers[node].All(r => IsChosenWhereAny(program, r, node, size)) ? read : b.Map(Op.Select, isAny, read, b.Const(0));

            int Read(int index) => b.Raw(NodeKind.At, ElementType.Real, 0, b.Axes.Without(b.AxesOf(state), b.Axes.Set([own])), b.Axes.Set([own]), [state, index]);
        });
    }

    /// <summary>Whether a value is read where there is a turn, and nowhere else.</summary>
    private static bool IsChosenWhereAny(Program program, int reader, int node, Size size) =>
        program.IsMap(reader, Op.Select) && program.Argument(reader, 1) == node && program.Argument(reader, 2) != node && program.Argument(reader, 0) is var condition
        && program.IsMap(condition, Op.Less) && program.Kind(program.Argument(condition, 0)) == NodeKind.Const && program.Payload(program.Argument(condition, 0)) == 0
        && SizePolynomial.Of(program, program.Argument(condition, 1))?.Equals(size) == true;

    /// <summary>The value of a turn and the turns' axis, where a sum chooses the last turn.</summary>
    private static (int Value, int Axis)? LastOf(Program program, int node)
    {
        if (program.Kind(node) != NodeKind.Reduce || (ReduceOp)program.Operand(node) != ReduceOp.Sum || program.Type(node) != ElementType.Real
            || program.Axes.Of((int)program.Payload(node)) is not { Length: 1 } axes)
            return null;
        int choice = program.Argument(node, 0);
        if (!program.IsMap(choice, Op.Select) || !SteadyLoops.IsLast(program, program.Argument(choice, 0), axes[0]))
            return null;
        int value = program.Argument(choice, 1), otherwise = program.Argument(choice, 2);
        return program.Kind(otherwise) == NodeKind.Const && program.Constant(otherwise) == 0 && program.Axes.Contains(program.AxesOf(value), axes[0]) ? (value, axes[0]) : null;
    }
}
