using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>
/// The order in which every rewrite goes down, so that rewriting ends: first the places where a rule that unfolds matches, then the weight.
/// </summary>
/// <remarks>
/// The weight is that of the formula as a tree, differences and exponentials heaviest, as they are where accuracy is lost. A rule that does not
/// unfold lowers the weight of the skeleton and repeats no variable more often than its pattern, so it lowers the weight of every
/// formula around it. A rule that unfolds leaves nothing that a rule matches and is the last at its node; nodes are finitely many.
/// </remarks>
internal static class Order
{
    public static (int Unfoldable, int Weight) Of(ProgramBuilder b, int node)
    {
        var nodes = new HashSet<int>();
        int weight = Weight(b, node, nodes);
        return (nodes.Count(n => RuleTable.All.Any(r => r.Unfolds && Match.Of(r, b, n) is not null)), weight);
    }

    /// <summary>How often each variable occurs, by the number of its leaf.</summary>
    public static int[] Occurrences(ProgramBuilder b, int node)
    {
        var counts = new int[b.Leaves.Count];
        var stack = new Stack<int>([node]);
        while (stack.Count > 0)
        {
            int n = stack.Pop();
            if (b.Kind(n) == NodeKind.Leaf)
                counts[b.Operand(n)]++;
            foreach (int argument in b.ArgumentsOf(n))
                stack.Push(argument);
        }
        return counts;
    }

    private static int Weight(ProgramBuilder b, int node, HashSet<int> nodes)
    {
        nodes.Add(node);
        return Own(b, node) + b.ArgumentsOf(node).Sum(a => Weight(b, a, nodes));
    }

    private static int Own(ProgramBuilder b, int node) => b.Kind(node) != NodeKind.Map ? 1 : Operation.At(b.Operand(node)) switch
    {
        Subtract or Exp => 5,
        Add => 2,
        Multiply or Divide or Negate or Square or Abs or Operations.Select => 1,
        _ => 3,
    };
}
