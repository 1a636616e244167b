using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Loops whose turns are all the same function of what the turn before left, the first one excepted: iterations. Once a turn leaves what it
/// found, so would all later ones, bit for bit, and the loop can end.
/// </summary>
internal static class SteadyLoops
{
    public static ISet<int> Of(Program program)
    {
        var loops = new HashSet<int>();
        var others = new HashSet<int>();
        for (int n = 0; n < program.Count; n++)
        {
            switch (program.Kind(n))
            {
                case NodeKind.Leaf:
                    others.UnionWith(program.LeafOf(n).Axes);
                    break;
                case NodeKind.Reduce or NodeKind.AddAt or NodeKind.Custom:
                    others.UnionWith(program.Axes.Of((int)program.Payload(n)));
                    break;
                case NodeKind.AddPast:
                    others.UnionWith(program.LoopsOf(n));
                    break;
                case NodeKind.Past:
                    foreach (var (axis, index) in program.NestOf(n).Take((int)program.Payload(n)))
                        if (IsBefore(program, index) == axis)
                            loops.Add(axis);
                        else if (!IsOwn(program, index, axis))
                            others.Add(axis);
                    break;
            }
            for (int k = 0; k < program.ArgumentsOf(n).Length; k++)
                if (TurnOf(program, program.Argument(n, k)) is { } turn && !IsOnlyFollowed(program, n, k, turn))
                    others.Add(turn);
        }
        foreach (var output in program.Outputs)
            if (TurnOf(program, output.Node) is { } turn)
                others.Add(turn);
        loops.ExceptWith(others);
        return loops;
    }

    private static bool IsOwn(Program p, int node, int axis) => p.Kind(node) == NodeKind.Iota && p.Operand(node) == axis;

    /// <summary>The axis whose place before its own the node is, be it 0 at the first place; null for any other node.</summary>
    private static int? IsBefore(Program p, int node)
    {
        if (p.IsMap(node, Op.Select) && p.Kind(p.Argument(node, 2)) == NodeKind.Const)
            node = p.Argument(node, 1);
        return p.IsMap(node, Op.Subtract) && p.Kind(p.Argument(node, 0)) == NodeKind.Iota && p.Kind(p.Argument(node, 1)) == NodeKind.Const
            && p.Payload(p.Argument(node, 1)) == 1 ? p.Operand(p.Argument(node, 0)) : null;
    }

    /// <summary>The axis that a node is a place of: its own or the one before.</summary>
    private static int? TurnOf(Program p, int node) => p.Kind(node) == NodeKind.Iota ? p.Operand(node) : IsBefore(p, node);

    /// <summary>Whether an argument that tells the turns apart is only used to follow them: to read what the turn before left, if it is not the first.</summary>
    private static bool IsOnlyFollowed(Program p, int node, int argument, int axis)
    {
        if (p.Kind(node) is NodeKind.Past or NodeKind.AddPast)
        {
            int first = p.Kind(node) == NodeKind.Past ? 1 : 0;
            return argument >= first && p.Operand(p.Argument(node, first + ((argument - first) / 2 * 2))) == axis;
        }
        // The place before, and whether there is one.
        return IsBefore(p, node) == axis
            || (p.IsMap(node, Op.LessOrEqual) && argument == 1 && p.Kind(p.Argument(node, 0)) == NodeKind.Const && p.Payload(p.Argument(node, 0)) == 1);
    }
}
