using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Algebra;

/// <summary>A named result of a program.</summary>
/// <param name="Name">e.g. <c>value</c>, <c>gradient w</c>.</param>
/// <param name="Node">The node computed.</param>
internal readonly record struct Output(string Name, int Node);

/// <summary>A <see cref="NodeKind.Past"/> node and the node whose earlier elements it reads, or an <see cref="NodeKind.AddPast"/> and whose later ones it adds up.</summary>
internal readonly record struct Recurrence(int Past, int Source);

/// <summary>
/// Values with named axes, as flat arrays in topological order, every node once. Immutable; made by <see cref="ProgramBuilder"/>.
/// Equality is equality of the arrays, so a program is the cache key of the incremental pipeline.
/// </summary>
internal sealed partial class Program : IEquatable<Program>
{
    internal readonly NodeKind[] Kinds;
    internal readonly ElementType[] Types;
    internal readonly int[] Operands;
    internal readonly int[] AxisSets;
    internal readonly long[] Payloads;
    internal readonly int[] ArgumentStarts;   // one more than nodes
    internal readonly int[] Arguments;
    private readonly string?[] _names;
    private readonly int[] _sources;   // empty without recurrences

    public Program(AxisTable axes, IReadOnlyList<Leaf> leaves, NodeKind[] kinds, ElementType[] types, int[] operands, int[] axisSets,
        long[] payloads, int[] argumentStarts, int[] arguments, IReadOnlyList<Output> outputs, IReadOnlyList<Recurrence> recurrences,
        string?[]? names = null)
    {
        _names = names ?? new string?[kinds.Length];
        Axes = axes;
        Leaves = leaves;
        Kinds = kinds;
        Types = types;
        Operands = operands;
        AxisSets = axisSets;
        Payloads = payloads;
        ArgumentStarts = argumentStarts;
        Arguments = arguments;
        Outputs = outputs;
        Recurrences = recurrences;
        _sources = new int[recurrences.Count == 0 ? 0 : kinds.Length];
        for (int n = 0; n < _sources.Length; n++)
            _sources[n] = -1;
        foreach (var recurrence in recurrences)
            _sources[recurrence.Past] = recurrence.Source;
    }

    public AxisTable Axes { get; }

    /// <summary>What people call a node: a local of the declaration, an adjoint of one; null where nobody named it.</summary>
    public ReadOnlySpan<string?> Names => _names;

    public IReadOnlyList<Leaf> Leaves { get; }
    public IReadOnlyList<Output> Outputs { get; }
    public IReadOnlyList<Recurrence> Recurrences { get; }
    public int Count => Kinds.Length;

    public NodeKind Kind(int node) => Kinds[node];
    public ElementType Type(int node) => Types[node];
    public int Operand(int node) => Operands[node];
    public int AxesOf(int node) => AxisSets[node];
    public long Payload(int node) => Payloads[node];
    public ReadOnlySpan<int> ArgumentsOf(int node) => Arguments.AsSpan(ArgumentStarts[node], ArgumentStarts[node + 1] - ArgumentStarts[node]);
    public int Argument(int node, int position) => Arguments[ArgumentStarts[node] + position];

    /// <summary>The value that a past value or its adjoint runs over; −1 for any other node.</summary>
    public int SourceOf(int node) => _sources.Length == 0 ? -1 : _sources[node];

    /// <summary>The axes of the loops that carry a past value or its adjoint, outermost first.</summary>
    public int[] LoopsOf(int node) => NestOf(node).Take((int)Payloads[node]).Select(l => l.Axis).ToArray();

    /// <summary>The axes along which a past value or its adjoint reads elsewhere, those of the loops first, outermost first, and the index that is read.</summary>
    public (int Axis, int Index)[] NestOf(int node)
    {
        int first = Kinds[node] == NodeKind.Past ? 1 : 0;
        var arguments = ArgumentsOf(node);
        var nest = new (int, int)[(arguments.Length - first) / 2];
        for (int k = 0; k < nest.Length; k++)
            nest[k] = (Operands[arguments[first + (2 * k)]], arguments[first + (2 * k) + 1]);
        return nest;
    }

    /// <summary>
    /// The axes that a node reads, or adds to, at an index of which its form says nothing, with those indices. The loops of a recurrence are not
    /// among them: where their indices leave the axis there is nothing earlier.
    /// </summary>
    public (int Axis, int Index)[] IndexedBy(int node)
    {
        switch (Kinds[node])
        {
            case NodeKind.At or NodeKind.AddAt:
                int[] axes = Axes.Of((int)Payloads[node]);
                return axes.Select((axis, k) => (axis, Argument(node, 1 + k))).ToArray();
            case NodeKind.Past or NodeKind.AddPast:
                return NestOf(node).Skip((int)Payloads[node]).ToArray();
            default:
                return [];
        }
    }

    /// <summary>The routine that a <see cref="NodeKind.Library"/> calls, its arguments, and the axes that it works on in them and in the result.</summary>
    public (Routine Routine, int[] Values, int[][] Axes, int[] Result) CallOf(int node)
    {
        var routine = Routine.All[Operands[node]];
        var (values, axes, result) = RoutineCall.Take(routine, ArgumentsOf(node).ToArray(), Operand);
        return (routine, values, axes, result);
    }

    public bool IsMap(int node, Operation op) => Kinds[node] == NodeKind.Map && Operands[node] == op.Id;

    public double Constant(int node) => BitConverter.Int64BitsToDouble(Payloads[node]);
    public Leaf LeafOf(int node) => Leaves[Operands[node]];

    public int? Find(string output)
    {
        foreach (var o in Outputs)
            if (o.Name == output)
                return o.Node;
        return null;
    }

    public bool Equals(Program? other) =>
        other is not null
        && Kinds.SequenceEqual(other.Kinds) && Types.SequenceEqual(other.Types) && Operands.AsSpan().SequenceEqual(other.Operands)
        && AxisSets.AsSpan().SequenceEqual(other.AxisSets) && Payloads.AsSpan().SequenceEqual(other.Payloads)
        && ArgumentStarts.AsSpan().SequenceEqual(other.ArgumentStarts) && Arguments.AsSpan().SequenceEqual(other.Arguments)
        && Names.SequenceEqual(other.Names) && Outputs.SequenceEqual(other.Outputs) && Recurrences.SequenceEqual(other.Recurrences)
        && Leaves.Count == other.Leaves.Count && Leaves.Zip(other.Leaves, (a, b) => a.SameAs(b)).All(same => same)
        && Axes.Count == other.Axes.Count && Enumerable.Range(0, Axes.Count).All(a => Axes[a].Equals(other.Axes[a]))
        && AxisSets.Distinct().All(s => Axes.Of(s).AsSpan().SequenceEqual(other.Axes.Of(s)));

    public override bool Equals(object? other) => Equals(other as Program);

    public override int GetHashCode()
    {
        int hash = Count;
        for (int i = 0; i < Operands.Length; i++)
            hash = unchecked(hash * 31 + Operands[i] + (int)Kinds[i] * 7);
        foreach (long payload in Payloads)
            hash = unchecked(hash * 31 + payload.GetHashCode());
        return hash;
    }
}
