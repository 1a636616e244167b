using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify;

/// <summary>
/// Recurrences that begin alike and go on alike are one. Other nodes are equal if their arguments are, and are one when they are built; a value that reads its
/// own past is equal to another if it is on the supposition that their pasts are. So all recurrences of one form are supposed equal at first, and parted where
/// what they run over turns out to differ, until nothing does: B. Alpern, M. Wegman, F. Zadeck, Detecting equality of variables in programs, 1988.
/// </summary>
internal static class EqualCycles
{
    /// <summary>The same program with the values of equal recurrences computed once; it is returned as it is where there are none.</summary>
    public static Program Run(Program program)
    {
        if (program.Recurrences.Count < 2)
            return program;
        int[] classes = ClassesOf(program);
        var first = new Dictionary<int, int>();
        for (int n = 0; n < classes.Length; n++)
            if (!first.ContainsKey(classes[n]))
                first.Add(classes[n], n);
        if (program.Recurrences.All(r => first[classes[r.Past]] == r.Past))
            return program;
        // Equal nodes need not become one by themselves: the arguments of a sum are in the order in which they were built.
        return Pass.Map(program, new ProgramBuilder(), (_, _) => null, alike: n => first[classes[n]]);
    }

    /// <summary>A number for each node; equal numbers are equal values.</summary>
    private static int[] ClassesOf(Program program)
    {
        int[] classes = new int[program.Count], supposed = new int[program.Count];
        for (int count = 1; ;)
        {
            var known = new Dictionary<Form, int>();
            for (int n = 0; n < classes.Length; n++)
            {
                // The operand of a recurrence is its number.
                int operand = program.SourceOf(n) < 0 ? program.Operand(n) : supposed[n];
                int[] arguments = [.. program.ArgumentsOf(n).ToArray().Select(a => classes[a])];
                if (program.Kind(n) == NodeKind.Map && Operation.At(operand).IsCommutative)
                    Array.Sort(arguments);
                var form = new Form(program.Kind(n), program.Type(n), operand, program.AxesOf(n), program.Payload(n), arguments);
                if (!known.TryGetValue(form, out classes[n]))
                    known.Add(form, classes[n] = known.Count);
            }
            // Those of one class whose sources are of one class too stay together.
            var parts = new Dictionary<(int, int), int>();
            foreach (var recurrence in program.Recurrences)
            {
                var part = (classes[recurrence.Past], classes[recurrence.Source]);
                if (!parts.TryGetValue(part, out supposed[recurrence.Past]))
                    parts.Add(part, supposed[recurrence.Past] = parts.Count);
            }
            if (parts.Count == count)
                return classes;
            count = parts.Count;
        }
    }

    /// <summary>What a node is, by the classes of its arguments.</summary>
    private readonly struct Form(NodeKind kind, ElementType type, int operand, int axes, long payload, int[] arguments) : IEquatable<Form>
    {
        private readonly (NodeKind, ElementType, int, int, long) _head = (kind, type, operand, axes, payload);
        private readonly int[] _arguments = arguments;

        public bool Equals(Form other) => _head.Equals(other._head) && _arguments.AsSpan().SequenceEqual(other._arguments);

        public override bool Equals(object? obj) => obj is Form other && Equals(other);

        public override int GetHashCode() => _arguments.Aggregate(_head.GetHashCode(), (hash, a) => unchecked((hash * 31) + a));
    }
}
