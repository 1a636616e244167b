using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// Recurrences as memory sees them: what is read has an index that exists, and a choice stands outside where there is nothing earlier.
/// In the same way what is added later is zero there. Loops then read and add without asking.
/// </summary>
internal static class PastReads
{
    public static Program Run(Program program) => program.Recurrences.Count == 0 ? program : Explicit(Scatterless(program));

    private static Program Explicit(Program program)
    {
        var b = new ProgramBuilder();
        var opened = new Dictionary<int, (int Node, int IsEarlier)>();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) is not (NodeKind.Past or NodeKind.AddPast))
                return null;
            int first = program.Kind(node) == NodeKind.Past ? 1 : 0, loops = (int)program.Payload(node);
            var nest = Enumerable.Range(0, (arguments.Length - first) / 2).Select(k => (Axis: b.Operand(arguments[first + (2 * k)]), Index: arguments[first + (2 * k) + 1])).ToArray();
            int axes = b.Axes.Set(program.Axes.Of(program.AxesOf(node)).Select(a => b.Axes.Intern(program.Axes[a])));
            int isEarlier = Recurrences.IsEarlier(b, nest.Take(loops));
            // Another axis is read at its index whether something is earlier or not, as the value at the beginning is.
            var inside = nest.Select((l, k) => (l.Axis, k >= loops || Recurrences.IsInside(b, l.Axis, l.Index) ? l.Index : b.Map(Op.Select, isEarlier, l.Index, b.Int(0)))).ToArray();
            if (first == 0)
            {
                opened[node] = (b.AddPast(axes, loops, inside), isEarlier);
                return opened[node].Node;
            }
            int zero = program.Type(node) switch { ElementType.Real => b.Const(0), ElementType.Int => b.Int(0), _ => b.Bool(false) };
            opened[node] = (b.Past(program.Type(node), axes, zero, loops, inside), isEarlier);
            return b.Map(Op.Select, isEarlier, opened[node].Node, arguments[0]);
        }, (node, source) =>
        {
            var (recurrence, isEarlier) = opened[node];
            b.Close(recurrence, b.Kind(recurrence) == NodeKind.Past ? Remembered(b, source) : Added(b, recurrence, source, isEarlier));
        });
    }

    /// <summary>What is read later lies in memory: a computed value does, once a loop writes it.</summary>
    private static int Remembered(ProgramBuilder b, int source) =>
        b.Kind(source) == NodeKind.Reduce ? source : b.RawMap(Op.Store, source, b.Const(source));

    /// <summary>What is added up later, computed over all axes of the places where it goes, and zero where it goes nowhere.</summary>
    private static int Added(ProgramBuilder b, int recurrence, int source, int isEarlier)
    {
        int value = b.Map(Op.Select, isEarlier, source, b.Const(0));
        var elsewhere = b.NestOf(recurrence).Skip((int)b.Payload(recurrence)).Select(l => l.Axis).ToList();
        // Where an index varies, each of its places is given the value.
        int all = b.NestOf(recurrence).Aggregate(b.Axes.Without(b.AxesOf(recurrence), b.Axes.Set(elsewhere)), (set, l) => b.Axes.Union(set, b.AxesOf(l.Index)));
        foreach (int axis in b.Axes.Of(all))
            if (!b.Axes.Contains(b.AxesOf(value), axis))
                value = b.Map(Op.Store, value, b.Iota(axis));
        // A statement of its own, whatever else reads the value.
        return b.RawMap(Op.Store, value, b.Const(recurrence));
    }

    /// <summary>A value along another axis: what is computed of places is computed of the other places.</summary>
    private static int From(ProgramBuilder b, int value, int axis, int from) =>
        b.Kind(value) == NodeKind.Map && b.Type(value) != ElementType.Real && b.Axes.Contains(b.AxesOf(value), axis)
            ? b.Map(Operation.At(b.Operand(value)), [.. b.ArgumentsOf(value).Select(a => From(b, a, axis, from))])
            : b.Rename(value, axis, from);

    /// <summary>The most parts of one size that an array is known to be made of.</summary>
    private const int MostParts = 16;

    /// <summary>Whether an array is empty where its part is: it is not longer, or made of parts of that size.</summary>
    private static bool IsSlice(Size part, Size whole) => part.Constant > 0 || (part - whole).IsNonNegative || Enumerable.Range(2, MostParts - 1).Any(k => (Size.Of(k) * part).Equals(whole));

    /// <summary>
    /// What is added at places of an axis, read from there, where each place is reached once along a straight piece of the index: of u[max(i − 1, 0)] one
    /// piece is i − 1, and the other is 0. Null if there are other pieces.
    /// </summary>
    private static int? Gathered(ProgramBuilder b, int value, int keep, int target, int index)
    {
        if (b.Shifted(value, keep, (target, index), IsSlice) is { } shifted)
            return shifted;
        int summed = b.Axes.Without(b.Axes.Union(b.AxesOf(value), b.AxesOf(index)), keep);
        if (!b.Axes.IsSubset(summed, b.AxesOf(value)) || b.Axes.Of(summed).Any(a => b.Axes[a].IsSamples))
            return null;
        if (b.Axes.Intersect(b.AxesOf(index), b.Axes.Union(summed, b.Axes.Set([target]))) == AxisTable.None)
            return b.Map(Op.Select, b.Map(Op.Equal, b.Iota(target), index), b.Reduce(ReduceOp.Sum, value, summed), b.Const(0));
        if (!b.IsMap(index, Op.Select))
            return null;
        int[] piece = b.ArgumentsOf(index);
        return Gathered(b, b.Map(Op.Select, piece[0], value, b.Const(0)), keep, target, piece[1]) is { } here
            && Gathered(b, b.Map(Op.Select, piece[0], b.Const(0), value), keep, target, piece[2]) is { } there ? b.Map(Op.Add, here, there) : null;
    }

    /// <summary>
    /// Within a cycle, adding at places stands in the loop, element by element: what a slice is given back is read from there, anything else is a sum
    /// over choices.
    /// </summary>
    private static Program Scatterless(Program program)
    {
        var cyclic = new HashSet<int>(Components.Of(program).Where(g => g.Length > 1).SelectMany(g => g));
        if (!cyclic.Any(n => program.Kind(n) == NodeKind.AddAt))
            return program;
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.AddAt || !cyclic.Contains(node))
                return null;
            int[] targets = program.Axes.Of((int)program.Payload(node)).Select(a => b.Axes.Intern(program.Axes[a])).ToArray();
            int kept = b.Axes.Set(program.Axes.Of(program.AxesOf(node)).Select(a => b.Axes.Intern(program.Axes[a])));
            int all = arguments.Aggregate(AxisTable.None, (set, a) => b.Axes.Union(set, b.AxesOf(a)));
            if (targets.Length == 1 && program.Operand(node) == (int)ReduceOp.Sum && Gathered(b, arguments[0], b.Axes.Without(kept, b.Axes.Set(targets)), targets[0], arguments[1]) is { } read)
                return read;
            // Where a value comes from is not where it goes, though both lie along one axis.
            foreach (int axis in targets.Where(t => b.Axes.Contains(all, t)))
            {
                int from = b.FreshCopy(axis, b.Axes.Union(all, kept));
                arguments = [.. arguments.Select(a => From(b, a, axis, from))];
                all = b.Axes.Union(all, b.Axes.Set([from]));
            }
            int isHere = targets.Select((axis, k) => b.Map(Op.Equal, b.Iota(axis), arguments[1 + k])).Aggregate((x, y) => b.Map(Op.And, x, y));
            var op = (ReduceOp)program.Operand(node);
            int elsewhere = b.Const(op == ReduceOp.Max ? double.NegativeInfinity : 0);
            return b.Reduce(op, b.Map(Op.Select, isHere, arguments[0], elsewhere), b.Axes.Without(all, kept));
        });
    }
}
