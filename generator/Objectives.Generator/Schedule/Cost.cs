using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Schedule;

/// <summary>Operation counts, as polynomials of the sizes.</summary>
internal static class Cost
{
    /// <summary>The operations that one sample costs in a kernel's passes.</summary>
    public static Size OfSamples(Kernel kernel)
    {
        var p = kernel.Program;
        var counts = new Dictionary<(int Arguments, int Result), long>();   // nodes by the axes that they run along: those of arguments, and of a routine's result
        foreach (int node in kernel.Passes.SelectMany(pass => pass).SelectMany(item => item.Nodes).Where(n => !IsFree(p, n)))
        {
            int arguments = kernel.Strategies.IsCall(node) || p.Kind(node) == NodeKind.Reduce
                ? kernel.Strategies.Operands(node).Aggregate(AxisTable.None, (set, o) => p.Axes.Union(set, p.AxesOf(o)))
                : p.AxesOf(node);
            var axes = (arguments, p.Kind(node) == NodeKind.Library ? p.AxesOf(node) : AxisTable.None);
            counts[axes] = counts.TryGetValue(axes, out long count) ? count + 1 : 1;
        }
        return counts.Aggregate(Size.Of(0), (sum, c) => sum + Size.Of(c.Value) * Along(c.Key.Arguments) * Along(c.Key.Result));

        Size Along(int set) => p.Axes.Of(set).Where(a => !p.Axes[a].IsSamples).Aggregate(Size.Of(1), (product, a) => product * p.Axes[a].Size);
    }

    /// <summary>What moves numbers and computes none; a routine always computes.</summary>
    private static bool IsFree(Program p, int node) =>
        p.Kind(node) is NodeKind.At or NodeKind.Frozen || (p.Kind(node) == NodeKind.Map && p.Operand(node) == Op.Store.Id);
}
