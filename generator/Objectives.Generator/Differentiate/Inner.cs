using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Derivatives inside a term. The variable is a leaf that carries the axes in scope besides its own: one derivative for each sample and
/// each enclosing index, never a sum over them. A seed axis, along which the variable moves in one direction after the other, is in scope
/// too, so that nothing is summed over it.
/// </summary>
internal static class Inner
{
    /// <summary>∂output/∂variable for each of several variables.</summary>
    public static int[] Gradient(ProgramBuilder b, int output, IReadOnlyList<int> variables) => Reverse.Gradient(b, output, b.Const(1), variables);

    /// <summary>The adjoint of the variable for an adjoint of the output; along axes that the output lacks its elements are one.</summary>
    public static int Pullback(ProgramBuilder b, int output, IReadOnlyList<int> outputAxes, int adjoint, int variable) =>
        Reverse.Gradient(b, output, b.Sum(adjoint, b.Axes.Without(b.Axes.Set(outputAxes), b.AxesOf(output))), [variable])[0];

    /// <summary>The derivative of the output as the variable moves along a tangent.</summary>
    public static int Along(ProgramBuilder b, int output, int variable, int tangent) => Forward.Derivative(b, [output], [(variable, tangent)])[0];

    /// <summary>The direction of each element of an array in turn: 1 where the indices along the axes equal those along the seeds.</summary>
    public static int UnitDirections(ProgramBuilder b, IReadOnlyList<int> axes, IReadOnlyList<int> seeds) => axes.Count == 0
        ? b.Const(1)
        : b.Map(Op.Select, axes.Zip(seeds, (axis, seed) => b.Map(Op.Equal, b.Iota(axis), b.Iota(seed))).Aggregate((x, y) => b.Map(Op.And, x, y)), b.Const(1), b.Const(0));

    /// <summary>
    /// The node read at equal indices along two axes, of which it keeps the second. Sums inside are made at those indices alone: no array
    /// over both axes is formed for its diagonal.
    /// </summary>
    public static int Diagonal(ProgramBuilder b, int node, int from, int to)
    {
        var map = new Dictionary<int, int>();
        foreach (int n in Along(b, node, from))
            map[n] = b.Kind(n) switch
            {
                NodeKind.Map => b.Map(Operation.At(b.Operand(n)), b.ArgumentsOf(n).Select(Read).ToArray()),
                NodeKind.Reduce when !b.Axes.Contains((int)b.Payload(n), to) => b.Reduce((ReduceOp)b.Operand(n), Read(b.ArgumentsOf(n)[0]), (int)b.Payload(n)),
                _ => b.At(n, (from, b.Iota(to))),
            };
        return Read(node);

        int Read(int n) => map.TryGetValue(n, out int read) ? read : n;
    }

    /// <summary>The nodes that a value is made of and that run along an axis, in order.</summary>
    private static IEnumerable<int> Along(ProgramBuilder b, int node, int axis)
    {
        var needed = new bool[node + 1];
        needed[node] = true;
        for (int n = node; n >= 0; n--)
            if (needed[n] && b.Axes.Contains(b.AxesOf(n), axis))
            {
                if (b.Kind(n) is NodeKind.Map or NodeKind.Reduce)
                    foreach (int argument in b.ArgumentsOf(n))
                        needed[argument] = true;
            }
            else
                needed[n] = false;
        return Enumerable.Range(0, node + 1).Where(n => needed[n]).ToList();
    }
}
