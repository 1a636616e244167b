using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// The second derivatives themselves: the derivative of the gradient along all unit directions of a block at once, which are numbered by
/// seed axes beside the block's own. The Hessian of a generalised linear model is then one pass, Σ ℓ″ x xᵀ, and its diagonal Σ ℓ″ x².
/// Where such a program is large, or holds more for a sample than there are parameters, it is left out: one product for each unit direction
/// costs less than the text.
/// </summary>
internal static class Hessian
{
    /// <summary>The nodes of a kernel beyond which it is not worth its text.</summary>
    private const int MostNodes = 96;

    /// <summary>The blocks beyond which their pairs are not listed.</summary>
    private const int MostBlocks = 4;

    private const string Seeds = "seeds.";

    /// <summary>The seed axes of a block, in the order of its own.</summary>
    public static int[] SeedsOf(IReadOnlyList<Leaf> leaves, string block) => leaves.First(l => l.Role == LeafRole.Argument && l.Name == Seeds + block).Axes;

    /// <summary>
    /// The blocks of the Hessian on and above the diagonal that are not zero, over the first block's axes and the second's seeds; and its
    /// diagonal. None of what is left to products.
    /// </summary>
    /// <param name="b">The program.</param>
    /// <param name="gradient">The gradient of each block.</param>
    /// <param name="blocks">The blocks.</param>
    public static IEnumerable<Output> Of(ProgramBuilder b, IReadOnlyList<int> gradient, IReadOnlyList<int> blocks)
    {
        // A first look at the size, before anything is built.
        int plain = NeededBy(b, gradient).Count;
        if (blocks.Count > MostBlocks || plain > MostNodes || b.HasRecurrences || blocks.Any(l => b.LeafOf(l).Axes.Any(a => b.Axes[a].Size.Names.Contains(Size.SamplesName))))
            return [];
        var pairs = new List<Output>();
        var diagonal = new List<Output>();
        for (int k = 0; k < blocks.Count; k++)
        {
            var leaf = b.LeafOf(blocks[k]);
            var seeds = b.LeafOf(b.Leaf(LeafRole.Argument, Seeds + leaf.Name, ElementType.Real, [.. leaf.Axes.Select(a => b.UnusedAxis(b.Axes[a].Size))])).Axes;
            int[] rows = Forward.Derivative(b, [.. gradient.Take(k + 1)], [(blocks[k], Inner.UnitDirections(b, leaf.Axes, seeds))]);
            for (int j = 0; j <= k; j++)
                if (!Partials.IsZero(b, rows[j]))
                    pairs.Add(new(Outputs.Of(Outputs.Hessian, b.LeafOf(blocks[j]).Name + " " + leaf.Name), rows[j]));
            diagonal.Add(new(Outputs.Of(Outputs.Diagonal, leaf.Name),
                leaf.Axes.Zip(seeds, (axis, seed) => (axis, seed)).Aggregate(rows[k], (node, pair) => b.Axes.Contains(b.AxesOf(node), pair.seed) ? Inner.Diagonal(b, node, pair.seed, pair.axis) : node)));
        }
        int most = blocks.Max(l => b.LeafOf(l).Axes.Length);
        var outputs = new List<Output>();
        if (pairs.Count > 0 && IsSmall(b, pairs, most, 2 * most))
            outputs.AddRange(pairs);
        if (IsSmall(b, diagonal, most, most))
            outputs.AddRange(diagonal);
        return outputs;
    }

    /// <summary>Whether there are few nodes, over few axes: with the samples and without.</summary>
    private static bool IsSmall(ProgramBuilder b, IReadOnlyList<Output> outputs, int mostOfSample, int mostOfAll)
    {
        var needed = NeededBy(b, [.. outputs.Select(o => o.Node)]);
        if (needed.Count > MostNodes)
            return false;
        foreach (int n in needed)
        {
            int[] axes = b.Axes.Of(b.AxesOf(n));
            int inner = axes.Count(a => !b.Axes[a].IsSamples);
            // A product whose sum over the samples is collected is not formed.
            bool isFormed = inner < axes.Length && !b.IsMap(n, Op.Multiply) && !b.IsMap(n, Op.Square);
            if (inner > (isFormed ? mostOfSample : mostOfAll))
                return false;
        }
        return true;
    }

    private static List<int> NeededBy(ProgramBuilder b, IReadOnlyList<int> nodes)
    {
        bool[] needed = b.NeededBy(nodes);
        return [.. Enumerable.Range(0, needed.Length).Where(n => needed[n])];
    }
}
