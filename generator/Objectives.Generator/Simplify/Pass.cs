using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Simplify;

/// <summary>The skeleton of a pass: every node copied or replaced, in order.</summary>
internal static class Pass
{
    /// <summary>
    /// The program rebuilt in <paramref name="b"/>. <paramref name="replace"/> gets an old node and its new arguments and gives the
    /// new node, or null to copy it as it stands.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="b">An empty builder.</param>
    /// <param name="replace">What becomes of a node.</param>
    /// <param name="close">Closes what an old recurrence became, given the new node of its source.</param>
    /// <param name="alike">The first node that has the value of a node: that one alone is copied, or replaced.</param>
    public static Program Map(Program program, ProgramBuilder b, Func<int, int[], int?> replace, Action<int, int>? close = null, Func<int, int>? alike = null)
    {
        b.Reserve(program.Count);
        for (int a = 0; a < program.Axes.Count; a++)
            b.Axes.Intern(program.Axes[a]);
        var sets = new Dictionary<int, int>();
        int Set(int set)
        {
            if (!sets.TryGetValue(set, out int number))
                sets.Add(set, number = b.Axes.Set(program.Axes.Of(set)));
            return number;
        }
        foreach (var leaf in program.Leaves)
            b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
        var map = new int[program.Count];
        for (int n = 0; n < program.Count; n++)
        {
            int[] arguments = program.ArgumentsOf(n).ToArray();
            for (int k = 0; k < arguments.Length; k++)
                arguments[k] = map[arguments[k]];
            if (alike?.Invoke(n) is { } first && first != n)
                map[n] = map[first];
            else if (replace(n, arguments) is { } replacement)
                map[n] = replacement;
            else if (program.Kind(n) == NodeKind.Leaf)
            {
                var leaf = program.LeafOf(n);
                map[n] = b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
            }
            else
            {
                long payload = program.Kind(n) is NodeKind.Reduce or NodeKind.At or NodeKind.AddAt or NodeKind.Custom ? Set((int)program.Payload(n)) : program.Payload(n);
                map[n] = b.Raw(program.Kind(n), program.Type(n), program.Operand(n), Set(program.AxesOf(n)), payload, arguments);
            }
            if (program.Names[n] is { } name)
                b.Name(map[n], name);
        }
        foreach (var recurrence in program.Recurrences.Where(r => alike is null || alike(r.Past) == r.Past))
            if (close is null)
                b.Close(map[recurrence.Past], map[recurrence.Source]);
            else
                close(recurrence.Past, map[recurrence.Source]);
        return b.Build(program.Outputs.Select(o => new Output(o.Name, map[o.Node])).ToList());
    }
}
