using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Prove;

/// <summary>
/// Values that the user froze are constants of the derivative, so a difference must hold them where they were: each becomes a leaf.
/// Shifts stay as they are: what they shift does not depend on them.
/// </summary>
/// <param name="Program">The program with leaves instead; nodes keep their numbers.</param>
/// <param name="Frozen">The frozen nodes and the names of their leaves.</param>
internal sealed record HeldValues(Program Program, IReadOnlyList<(int Node, string Leaf)> Frozen)
{
    public const LeafRole Role = LeafRole.Argument;

    public static HeldValues Of(Program program)
    {
        var frozen = new List<(int Node, string Leaf)>();
        for (int node = 0; node < program.Count; node++)
            if (program.Kind(node) == NodeKind.Frozen && (FrozenReason)program.Operand(node) == FrozenReason.User)
                frozen.Add((node, "frozen" + node.ToString(CultureInfo.InvariantCulture)));
        if (frozen.Count == 0)
            return new(program, frozen);

        var leaves = program.Leaves.ToList();
        var kinds = (NodeKind[])program.Kinds.Clone();
        int[] operands = (int[])program.Operands.Clone();
        foreach (var (node, leaf) in frozen)
        {
            kinds[node] = NodeKind.Leaf;
            operands[node] = leaves.Count;
            leaves.Add(new Leaf(Role, leaf, program.Type(node), program.Axes.Of(program.AxesOf(node))));
        }
        var starts = new int[program.Count + 1];
        var arguments = new List<int>();
        for (int node = 0; node < program.Count; node++)
        {
            if (kinds[node] != NodeKind.Leaf)
                arguments.AddRange(program.ArgumentsOf(node).ToArray());
            starts[node + 1] = arguments.Count;
        }
        return new(new Program(program.Axes, leaves, kinds, program.Types, operands, program.AxisSets, program.Payloads, starts,
            [.. arguments], program.Outputs, program.Recurrences), frozen);
    }
}
