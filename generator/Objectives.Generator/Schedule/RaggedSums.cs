using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// What ragged samples add to places that their own integers say — a gradient over sparse rows — as a factor of each sample times a bound element,
/// with what is the same for all outside: then it is added where the elements lie, and no product of the two is kept.
/// </summary>
internal static class RaggedSums
{
    public static Program Run(Program program, IReadOnlyCollection<string> ragged)
    {
        if (ragged.Count == 0)
            return program;
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.AddAt || (ReduceOp)program.Operand(node) != ReduceOp.Sum || program.Axes.Of(program.AxesOf(node)).Length != 1 || arguments.Length != 2
                || !b.IsMap(arguments[0], Op.Select) || b.Constant(b.ArgumentsOf(arguments[0])[2]) is not 0.0)
                return null;
            int present = b.ArgumentsOf(arguments[0])[0], samples = b.Axes.Intern(new Axis(Size.Samples, 0));
            if (!b.IsMap(present, Op.Less) || b.Kind(b.ArgumentsOf(present)[0]) != NodeKind.Iota || b.Factors(b.ArgumentsOf(arguments[0])[1]) is not { } factors)
                return null;
            int axis = b.Operand(b.ArgumentsOf(present)[0]);
            var elements = factors.Where(f => b.Axes.Contains(b.AxesOf(f), axis)).ToList();
            var common = factors.Where(b.IsTame).ToList();
            var own = factors.Where(f => !b.IsTame(f) && !elements.Contains(f)).ToList();
            if (elements.Count != 1 || b.Kind(elements[0]) != NodeKind.Leaf || own.Count == 0 || own.Any(f => !b.Axes.IsSubset(b.AxesOf(f), b.Axes.Set([samples]))))
                return null;
            int factor = own.Aggregate((x, y) => b.Map(Op.Multiply, x, y));
            if (!b.Axes.Contains(b.AxesOf(factor), samples))
                return null;
            int product = b.Raw(NodeKind.Map, ElementType.Real, Op.Multiply.Id, b.Axes.Union(b.AxesOf(factor), b.AxesOf(elements[0])), 0, [factor, elements[0]]);
            int masked = b.Map(Op.Select, present, product, b.Const(0));
            int sum = b.Raw(NodeKind.AddAt, ElementType.Real, program.Operand(node), b.Axes.Set(program.Axes.Of(program.AxesOf(node))), b.Axes.Set(program.Axes.Of((int)program.Payload(node))), [masked, arguments[1]]);
            return common.Count == 0 ? sum : b.Map(Op.Multiply, common.Aggregate((x, y) => b.Map(Op.Multiply, x, y)), sum);
        });
    }

    /// <summary>What a choice has where its sample has an element along the axis, and it is zero elsewhere; −1 for any other value.</summary>
    public static int Masked(Program p, int node, int axis)
    {
        if (p.Kind(node) != NodeKind.Map || p.Operand(node) != Op.Select.Id || p.Kind(p.Argument(node, 2)) != NodeKind.Const || p.Payload(p.Argument(node, 2)) != 0)
            return -1;
        int present = p.Argument(node, 0);
        bool isPresent = p.Kind(present) == NodeKind.Map && p.Operand(present) == Op.Less.Id && p.Kind(p.Argument(present, 0)) == NodeKind.Iota && p.Operand(p.Argument(present, 0)) == axis
            && p.Kind(p.Argument(present, 1)) == NodeKind.Leaf && p.LeafOf(p.Argument(present, 1)).Role == LeafRole.Sample
            && p.Axes[axis].Size.Name is { } size && p.LeafOf(p.Argument(present, 1)).Name == FieldModel.LengthsName(size);
        return isPresent ? p.Argument(node, 1) : -1;
    }
}
