using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Schedule;

/// <summary>
/// What the turns of a loop backwards take along: values element by element that nothing but adjoints read, or that follow from adjoints,
/// and the sums of these. None of them is then kept for all turns.
/// </summary>
internal sealed partial class LoopTree
{
    /// <summary>The nodes of cycles that run backwards along the axis, and what follows from them.</summary>
    private HashSet<int> Followers(List<int> nodes, int axis, IEnumerable<int[]> cycles)
    {
        var followers = new HashSet<int>(cycles.Where(c => c.Any(n => program.Kind(n) == NodeKind.AddPast && program.LoopsOf(n).Contains(axis))).SelectMany(c => c));
        if (followers.Count > 0)
            followers.UnionWith(nodes.Where(n => IsTakenAlong(n, axis) && strategies.Operands(n).Any(followers.Contains) && followers.Add(n)).ToList());
        return followers;
    }

    /// <summary>What only the followers read, each at its own place.</summary>
    private HashSet<int> Feeders(List<int> nodes, int axis, HashSet<int> followers)
    {
        var feeders = new HashSet<int>();
        if (followers.Count > 0)
            foreach (int n in Enumerable.Reverse(nodes))
                if (!followers.Contains(n) && program.Kind(n) == NodeKind.Map && IsTakenAlong(n, axis)
                    && IsReadByAlone(n, r => (followers.Contains(r) || feeders.Contains(r)) && !ReadsElsewhere(r, n, axis)))
                    feeders.Add(n);
        return feeders;
    }

    /// <summary>Operations that a loop takes in passing, even one whose turns wait for each other.</summary>
    private static readonly HashSet<int> Quick = [.. new[] { Op.Add, Op.Subtract, Op.Multiply, Op.MultiplyAdd, Op.Negate, Op.Square, Op.Select }.Select(o => o.Id)];

    /// <summary>What a turn of a loop computes quickly and reads for the last time: it waits for the loop that reads it.</summary>
    private HashSet<int> Waiting(List<int> nodes, int[] path)
    {
        if (path.Length == 0)
            return [];
        var turn = new HashSet<int>(nodes);
        return [.. nodes.Where(n => program.Kind(n) == NodeKind.Map && Quick.Contains(program.Operand(n)) && program.Type(n) == ElementType.Real && strategies.Carried[n] == AxisTable.None
            && IsReadByAlone(n, turn.Contains))];
    }

    /// <summary>Whether no other than such readers, and no call, reads the node, and one of them does.</summary>
    private bool IsReadByAlone(int node, Func<int, bool> isOne) =>
        !strategies.IsResult(node) && strategies.Readers[node].Any() && strategies.Readers[node].All(r => !strategies.IsCall(r) && isOne(r));

    /// <summary>Whether a turn computes the value as well as a loop of its own would: in lanes along another axis, or by a product of matrices.</summary>
    private bool IsTakenAlong(int node, int axis) =>
        program.Kind(node) is NodeKind.Map or NodeKind.Reduce && (!strategies.IsCall(node) || strategies[node] == Strategy.MatrixProduct) && Has(node, axis) && program.Type(node) == ElementType.Real
        && strategies.Carried[node] == AxisTable.None && strategies.LaneOf(node) is >= 0 and var lane && lane != axis && !strategies.IsTurn(lane);
}
