using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A product of an array and each sample's row reads the array in the numbers of the kernel. A sum over the samples is collected in others, which may be
/// wider: where it is such an array itself, it is written out once.
/// </summary>
internal static class SumOperands
{
    public static Program Run(Program program)
    {
        int samples = Enumerable.Range(0, program.Axes.Count).FirstOrDefault(a => program.Axes[a].IsSamples);
        if (program.Axes.Count == 0 || !program.Axes[samples].IsSamples)
            return program;
        bool HasSamples(int node) => program.Axes.Contains(program.AxesOf(node), samples);
        bool IsCollected(int node) => program.Kind(node) is NodeKind.Reduce or NodeKind.AddAt && !HasSamples(node) && program.ArgumentsOf(node).ToArray().Any(HasSamples)
            && program.AxesOf(node) != AxisTable.None;
        bool IsProductWithSum(int node) => program.Kind(node) == NodeKind.Reduce && HasSamples(node) && program.IsMap(program.Argument(node, 0), Op.Multiply)
            && program.ArgumentsOf(program.Argument(node, 0)).ToArray() is var factors && factors.Any(IsCollected) && factors.Any(HasSamples);
        if (!Enumerable.Range(0, program.Count).Any(IsProductWithSum))
            return program;
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (!IsProductWithSum(node))
                return null;
            int[] stored = [.. program.ArgumentsOf(program.Argument(node, 0)).ToArray().Zip(b.ArgumentsOf(arguments[0]), (old, now) => IsCollected(old) ? b.RawMap(Op.Store, now, b.Const(0)) : now)];
            int product = b.Raw(NodeKind.Map, b.Type(arguments[0]), Op.Multiply.Id, b.AxesOf(arguments[0]), 0, stored);
            return b.Raw(NodeKind.Reduce, program.Type(node), program.Operand(node), b.Axes.Set(program.Axes.Of(program.AxesOf(node))), b.Axes.Set(program.Axes.Of((int)program.Payload(node))), [product]);
        });
    }
}
