using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A count over the samples becomes a sum of reals, which is as exact: what passes collect are reals. So do the integers computed from it, up to
/// where they become real or are compared. Only an index needs the integer itself.
/// </summary>
internal static class RealCounts
{
    public static Program Run(Program program)
    {
        bool IsCount(int node) => program.Type(node) == ElementType.Int && program.Kind(node) == NodeKind.Reduce && (ReduceOp)program.Operand(node) == ReduceOp.Sum
            && program.Axes.Of((int)program.Payload(node)).Any(a => program.Axes[a].IsSamples);
        if (!Enumerable.Range(0, program.Count).Any(IsCount))
            return program;
        var b = new ProgramBuilder();
        // The real number equal to an integer of the new program, for counts and what is computed from them.
        var equals = new Dictionary<int, int>();
        return Pass.Map(program, b, (node, arguments) =>
        {
            bool isInt = program.Type(node) == ElementType.Int;
            if ((!IsCount(node) && !arguments.Any(equals.ContainsKey)) || program.Kind(node) is NodeKind.Past or NodeKind.AddPast)
                return null;
            int[] reals = arguments.Select((a, i) => program.Kind(node) == NodeKind.At && i > 0 ? a : Real(a)).ToArray();
            if (program.Kind(node) == NodeKind.Map && !isInt)
                return program.Operand(node) == Op.ToReal.Id ? reals[0] : b.Map(Operation.At(program.Operand(node)), reals);
            if (!isInt)
                return null;
            long payload = program.Kind(node) is NodeKind.Reduce or NodeKind.At or NodeKind.AddAt ? Set((int)program.Payload(node)) : program.Payload(node);
            int axes = Set(program.AxesOf(node));
            int integer = b.Raw(program.Kind(node), ElementType.Int, program.Operand(node), axes, payload, arguments);
            equals[integer] = program.Kind(node) == NodeKind.Map
                ? b.Map(Operation.At(program.Operand(node)), reals)
                : b.Raw(program.Kind(node), ElementType.Real, program.Operand(node), axes, payload, reals);
            return integer;
        });

        int Set(int set) => b.Axes.Set(program.Axes.Of(set));

        int Real(int value)
        {
            if (b.Type(value) != ElementType.Int)
                return value;
            if (equals.TryGetValue(value, out int real))
                return real;
            return b.IsMap(value, Op.Select)
                ? b.Map(Op.Select, b.ArgumentsOf(value)[0], Real(b.ArgumentsOf(value)[1]), Real(b.ArgumentsOf(value)[2]))
                : b.ToReal(value);
        }
    }
}
