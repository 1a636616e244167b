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
        var sum = Size.Of(0);
        foreach (var pass in kernel.Passes)
            sum += pass.Aggregate(Size.Of(0), (s, item) => s + Of(kernel, item));
        return sum;
    }

    private static Size Of(Kernel kernel, Item item)
    {
        if (item.Kind is ItemKind.Lanes or ItemKind.Loop)
            return item.Body.Aggregate(Size.Of(0), (s, inner) => s + Of(kernel, inner));
        var p = kernel.Program;
        int axes = kernel.Strategies.IsCall(item.Node) || p.Kind(item.Node) == NodeKind.Reduce
            ? kernel.Strategies.Operands(item.Node).Aggregate(AxisTable.None, (set, o) => p.Axes.Union(set, p.AxesOf(o)))
            : p.AxesOf(item.Node);
        if (p.Kind(item.Node) == NodeKind.Library)
            return Along(axes) * Along(p.AxesOf(item.Node));
        if (p.Kind(item.Node) is NodeKind.At or NodeKind.Frozen || (p.Kind(item.Node) == NodeKind.Map && p.Operand(item.Node) == Op.Store.Id))
            return Size.Of(0);
        return Along(axes);

        Size Along(int set) => p.Axes.Of(set).Where(a => !p.Axes[a].IsSamples).Aggregate(Size.Of(1), (product, a) => product * p.Axes[a].Size);
    }
}
