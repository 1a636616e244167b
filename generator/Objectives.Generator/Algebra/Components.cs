using System;
using System.Collections.Generic;

namespace Objectives.Generator.Algebra;

/// <summary>
/// The nodes of a program in groups, each after all that it needs: single nodes, and the nodes of each cycle together. Within a cycle
/// nodes ascend, so that each stands after its arguments; only recurrences read what stands below them.
/// </summary>
internal static class Components
{
    /// <summary>The groups of the given nodes.</summary>
    /// <param name="nodes">Some nodes; others are passed over.</param>
    /// <param name="needs">What a node needs.</param>
    public static List<int[]> Of(IReadOnlyList<int> nodes, Func<int, IEnumerable<int>> needs)
    {
        // R. Tarjan, Depth-first search and linear graph algorithms, 1972; with a stack of its own.
        const int Other = -2, New = -1;
        int count = 0;
        foreach (int n in nodes)
            count = Math.Max(count, n + 1);
        int[] index = new int[count], low = new int[count];
        for (int n = 0; n < count; n++)
            index[n] = Other;
        foreach (int n in nodes)
            index[n] = New;
        var open = new Stack<int>();
        var isOpen = new bool[count];
        var groups = new List<int[]>();
        var path = new Stack<(int Node, IEnumerator<int> Needs)>();
        int next = 0;
        foreach (int root in nodes)
        {
            if (index[root] >= 0)
                continue;
            Enter(root);
            while (path.Count > 0)
            {
                var (node, needed) = path.Peek();
                if (needed.MoveNext())
                {
                    int need = needed.Current, seen = need < count ? index[need] : Other;
                    if (seen == New)
                        Enter(need);
                    else if (seen != Other && isOpen[need])
                        low[node] = Math.Min(low[node], seen);
                    continue;
                }
                path.Pop();
                if (path.Count > 0)
                    low[path.Peek().Node] = Math.Min(low[path.Peek().Node], low[node]);
                if (low[node] != index[node])
                    continue;
                var group = new List<int>();
                int member;
                do
                {
                    member = open.Pop();
                    isOpen[member] = false;
                    group.Add(member);
                }
                while (member != node);
                group.Sort();
                groups.Add([.. group]);
            }
        }
        return groups;

        void Enter(int node)
        {
            index[node] = low[node] = next++;
            open.Push(node);
            isOpen[node] = true;
            path.Push((node, needs(node).GetEnumerator()));
        }
    }

    /// <summary>The groups of a whole program.</summary>
    public static List<int[]> Of(Program program)
    {
        var nodes = new int[program.Count];
        for (int n = 0; n < nodes.Length; n++)
            nodes[n] = n;
        return Of(nodes, n => Needs(program, n));
    }

    /// <summary>What a node reads: its arguments, and the value that a recurrence runs over.</summary>
    public static IEnumerable<int> Needs(Program program, int node)
    {
        foreach (int argument in program.ArgumentsOf(node).ToArray())
            yield return argument;
        if (program.SourceOf(node) is >= 0 and var source)
            yield return source;
    }
}
