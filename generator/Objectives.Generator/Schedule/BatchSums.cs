using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A sum over the whole batch becomes a sum over the samples, where no current sample stands beside it: then it streams through the data tile by
/// tile like any other, in chunks and on all threads. Counts stay where they are: what is collected over samples is real. This runs after
/// differentiation, since a derivative may give its parameters the samples' axis. What a cycle needs at every turn stays a sum over an array: no pass
/// over the samples stands inside of a loop.
/// </summary>
internal static class BatchSums
{
    public static Program Run(Program program)
    {
        if (!Enumerable.Range(0, program.Axes.Count).Any(a => program.Axes[a].IsBatch))
            return program;
        var inCycles = program.Recurrences.Count == 0 ? [] : new HashSet<int>(Components.Of(program).Where(group => group.Length > 1).SelectMany(group => group));
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.Reduce || (ReduceOp)program.Operand(node) != ReduceOp.Sum || program.Type(node) != ElementType.Real || inCycles.Contains(node))
                return null;
            int samples = b.Axes.Intern(new Axis(Size.Samples, 0));
            int[] axes = program.Axes.Of((int)program.Payload(node)).Select(a => b.Axes.Intern(program.Axes[a])).ToArray();
            foreach (int axis in axes.Where(a => b.Axes[a].IsBatch))
                if (ToSamples(b, arguments[0], axis, samples) is { } value)
                    return b.Sum(value, b.Axes.Set(axes.Select(a => a == axis ? samples : a)));
            return null;
        });
    }

    /// <summary>The value with the samples' axis in place of one of the batch; null where it cannot be read so.</summary>
    public static int? ToSamples(ProgramBuilder b, int value, int axis, int samples)
    {
        if (b.Axes.Contains(b.AxesOf(value), samples) || !b.Axes.Contains(b.AxesOf(value), axis))
            return null;
        var parts = new SortedSet<int> { value };
        var pending = new Stack<int>([value]);
        while (pending.Count > 0)
        {
            int n = pending.Pop();
            if (!IsStored(n))
                foreach (int argument in b.ArgumentsOf(n))
                    if (b.Axes.Contains(b.AxesOf(argument), axis) && parts.Add(argument))
                        pending.Push(argument);
        }
        var moved = new Dictionary<int, int>();
        foreach (int n in parts)
        {
            if (IsStored(n))
                moved[n] = b.Rename(n, axis, samples);
            else if (b.Kind(n) == NodeKind.Iota)
                moved[n] = b.Iota(samples);
            else if (ComparesComputed(n) || b.IsRecurrence(n) || b.Axes.Contains(b.AxesOf(n), samples) || (b.Kind(n) == NodeKind.At && b.Axes.Contains((int)b.Payload(n), axis)))
                return null;
            else
                moved[n] = Rebuild.Node(b, n, b.ArgumentsOf(n).Select(a => moved.TryGetValue(a, out int m) ? m : a).ToArray());
        }
        return moved[value];

        // Elsewhere the same value is rounded in another order: where it is compared (with an extremum, say), it stays what it was.
        bool ComparesComputed(int n) => b.Kind(n) == NodeKind.Map && Operation.At(b.Operand(n)) is Comparison
            && b.ArgumentsOf(n).Any(a => b.Type(a) == ElementType.Real && b.Kind(a) is NodeKind.Map or NodeKind.Reduce);

        // Fields, and what was collected over the samples before: read at each of them.
        bool IsStored(int n) => b.Kind(n) is NodeKind.Leaf or NodeKind.AddAt or NodeKind.Library
            || (b.Kind(n) == NodeKind.Reduce && b.ArgumentsOf(n).Any(a => b.Axes.Contains(b.AxesOf(a), samples)));
    }
}
