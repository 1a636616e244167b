using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Algebra;

/// <summary>Parts of programs, in the one numbering that equal meanings built alike have.</summary>
internal sealed partial class Program
{
    /// <summary>
    /// The program of these outputs: what they need and nothing else, renumbered in the order of first need, with axes, sets and leaves numbered by first use,
    /// so that equal meanings built alike are equal arrays. Leaves keep their order of creation, so that layouts follow declarations. Different nodes stay
    /// different: the numbers of axes, sets and nodes are one to one.
    /// </summary>
    public Program Select(IEnumerable<Output> outputs)
    {
        Work.Check();
        Output[] wanted = [.. outputs];
        var live = NeededBy(wanted);
        int count = live.Count(isLive => isLive);
        var axes = new Renumbering(Axes);
        foreach (var leaf in Leaves)
            foreach (int axis in leaf.Axes)
                axes.Axis(axis);
        Leaf[] leaves = [.. Leaves.Select(leaf => new Leaf(leaf.Role, leaf.Name, leaf.Type, Array.ConvertAll(leaf.Axes, axes.Axis)))];

        var map = new int[Count];
        var (kinds, types, operands, axisSets, payloads, names) = (new NodeKind[count], new ElementType[count], new int[count], new int[count], new long[count], new string?[count]);
        var starts = new int[count + 1];
        var arguments = new int[Enumerable.Range(0, Count).Sum(n => live[n] ? ArgumentsOf(n).Length : 0)];
        var recurrences = new List<Recurrence>();
        for (int n = 0, next = 0, loops = 0; n < Count; n++)
        {
            if (!live[n])
                continue;
            var kind = Kinds[n];
            operands[next] = kind == NodeKind.Iota ? axes.Axis(Operands[n]) : kind is NodeKind.Past or NodeKind.AddPast ? loops++ : Operands[n];
            var own = arguments.AsSpan(starts[next], ArgumentsOf(n).Length);
            starts[next + 1] = starts[next] + own.Length;
            for (int k = 0; k < own.Length; k++)
                own[k] = map[Argument(n, k)];
            payloads[next] = Payloads[n];
            if (kind is NodeKind.At or NodeKind.AddAt)
            {
                // The indices follow the order of the set, which the new numbering may change.
                int[] order = Array.ConvertAll(Axes.Of((int)Payloads[n]), axes.Axis), indices = own.Slice(1).ToArray();
                Array.Sort(order, indices);
                indices.CopyTo(own.Slice(1));
            }
            if (kind is NodeKind.Reduce or NodeKind.Custom or NodeKind.At or NodeKind.AddAt)
                payloads[next] = axes.Set((int)Payloads[n]);
            axisSets[next] = axes.Set(AxisSets[n]);
            (kinds[next], types[next], names[next]) = (kind, Types[n], _names[n]);
            map[n] = next++;
        }
        foreach (var recurrence in Recurrences)
            if (live[recurrence.Past])
                recurrences.Add(new(map[recurrence.Past], map[recurrence.Source]));
        return new Program(axes.Table, leaves, kinds, types, operands, axisSets, payloads, starts, arguments, Array.ConvertAll(wanted, o => new Output(o.Name, map[o.Node])), recurrences, names);
    }

    /// <summary>Which nodes the outputs need.</summary>
    private bool[] NeededBy(Output[] outputs)
    {
        var needed = new bool[Count];
        var pending = new Stack<int>();
        foreach (var output in outputs)
            Need(output.Node);
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            foreach (int argument in ArgumentsOf(node))
                Need(argument);
            if (SourceOf(node) is >= 0 and var source)
                Need(source);
        }
        return needed;

        void Need(int node)
        {
            if (needed[node])
                return;
            needed[node] = true;
            pending.Push(node);
        }
    }

    /// <summary>The axes and sets of another table, numbered by first use.</summary>
    private sealed class Renumbering(AxisTable old)
    {
        private readonly int[] _axes = Unknown(old.Count), _sets = Unknown(old.SetCount);

        public AxisTable Table { get; } = new();

        public int Axis(int axis) => _axes[axis] >= 0 ? _axes[axis] : _axes[axis] = Table.Intern(old[axis]);

        public int Set(int set) => _sets[set] >= 0 ? _sets[set] : _sets[set] = Table.Set(Array.ConvertAll(old.Of(set), Axis));

        private static int[] Unknown(int count)
        {
            var numbers = new int[count];
            numbers.AsSpan().Fill(-1);
            return numbers;
        }
    }
}
