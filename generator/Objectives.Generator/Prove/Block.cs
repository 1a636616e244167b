using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Prove;

/// <summary>A block of parameters at fixed lengths.</summary>
/// <param name="Name">The field.</param>
/// <param name="Axes">In positional order.</param>
/// <param name="Shape">Their lengths.</param>
internal sealed record Block(string Name, Axis[] Axes, int[] Shape)
{
    public int Count { get; } = Shape.Aggregate(1, (product, length) => checked(product * length));

    public static IReadOnlyList<Block> Of(Program program, Lengths lengths) => [.. program.Leaves
        .Where(l => l.Role == LeafRole.Parameter && program.Find(Outputs.Of(Outputs.Gradient, l.Name)) is not null)
        .Select(l => new Block(l.Name, [.. l.Axes.Select(a => program.Axes[a])], [.. l.Axes.Select(a => checked((int)lengths.Of(program.Axes[a].Size)))]))];

    /// <summary>How an entry is written: <c>W[1, 0]</c>.</summary>
    public string Entry(int position)
    {
        var indices = new string[Shape.Length];
        for (int a = Shape.Length - 1; a >= 0; a--)
        {
            indices[a] = (position % Shape[a]).ToString(CultureInfo.InvariantCulture);
            position /= Shape[a];
        }
        return indices.Length == 0 ? Name : $"{Name}[{string.Join(", ", indices)}]";
    }

    /// <summary>An axis of the node that the block lacks: then the node is no derivative by the block.</summary>
    public Axis? Stranger(Program program, int node)
    {
        foreach (int axis in program.Axes.Of(program.AxesOf(node)))
            if (!Axes.Contains(program.Axes[axis]))
                return program.Axes[axis];
        return null;
    }

    /// <summary>For each entry, its place among the elements of a node; along an axis that the node lacks, they are the same.</summary>
    public int[] Positions(Program program, int node)
    {
        // Elements of a node are row-major by ascending axes; entries are row-major by positional axes.
        var strides = new int[Shape.Length];
        int stride = 1;
        foreach (int axis in Enumerable.Reverse(program.Axes.Of(program.AxesOf(node))))
        {
            int place = Array.IndexOf(Axes, program.Axes[axis]);
            strides[place] = stride;
            stride *= Shape[place];
        }
        var positions = new int[Count];
        for (int entry = 0; entry < Count; entry++)
            for (int a = Shape.Length - 1, rest = entry; a >= 0; rest /= Shape[a], a--)
                positions[entry] += rest % Shape[a] * strides[a];
        return positions;
    }
}
