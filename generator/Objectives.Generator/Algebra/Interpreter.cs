using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Infrastructure;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Evaluates a program, every node over all its axes, in double-double: the oracle of the proof and the tests.
/// One object holds the buffers for a program and its lengths and may be used again and again; results are those of the last call.
/// </summary>
/// <remarks>
/// A node's elements are in row-major order of its axes by ascending number. Which element of an argument belongs to which element of
/// a node is a table of positions, made once for each pair of axis sets. Work is linear in nodes times elements. Not thread-safe.
/// </remarks>
internal sealed partial class Interpreter
{
    private const int ElementLimit = 1 << 26;

    private readonly Program _program;
    private readonly Inputs _sizes;
    private readonly int[] _lengths;
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly Dictionary<(int, int, int), int[]> _positions = [];
    private readonly Dictionary<int, (int[] All, int[] From, int[] To, int[][] At)> _routes = [];
    private readonly DoubleDouble[] _values;
    private DoubleDouble[]? _tangents;

    /// <summary>Whether a node has a tangent other than zero.</summary>
    private readonly bool[] _moves;

    private Rounding? _rounding;
    private DoubleDouble[] _arguments = new DoubleDouble[4];
    private readonly PartialRule.Scratch _scratch = new();

    /// <summary>The cycles in their order among the nodes; null for a program without.</summary>
    private readonly List<int[]>? _groups;

    /// <summary>Lays out the buffers for the lengths in <paramref name="sizes"/>.</summary>
    /// <exception cref="InvalidOperationException">A size has no length or a negative one, or the program is too large to materialise.</exception>
    public Interpreter(Program program, Inputs sizes)
    {
        _program = program;
        _sizes = sizes;
        _lengths = new int[program.Axes.Count];
        for (int axis = 0; axis < _lengths.Length; axis++)
            _lengths[axis] = LengthOf(program.Axes[axis]);
        _starts = new int[program.Count];
        _counts = new int[program.Count];
        _moves = new bool[program.Count];
        long total = 0;
        for (int node = 0; node < program.Count; node++)
        {
            long count = 1;
            foreach (int axis in program.Axes.Of(program.AxesOf(node)))
                count = Math.Min(count * _lengths[axis], ElementLimit + 1);
            _starts[node] = (int)total;
            _counts[node] = (int)count;
            total += count;
            if (total > ElementLimit)
                throw new InvalidOperationException($"The program has more than {ElementLimit} elements at these sizes; use smaller ones.");
        }
        _values = new DoubleDouble[total];
        _groups = program.Recurrences.Count > 0 ? Components.Of(program) : null;
    }

    /// <summary>The values of <paramref name="program"/> at these inputs; with errors if there is a <paramref name="rounding"/>.</summary>
    public static Interpreter Evaluate(Program program, Inputs inputs, Rounding? rounding = null)
    {
        var interpreter = new Interpreter(program, inputs) { _rounding = rounding };
        interpreter.Run(inputs, null);
        return interpreter;
    }

    /// <summary>The values, and the derivative along <paramref name="tangents"/> (leaves not named there stand still).</summary>
    public static Interpreter EvaluateForward(Program program, Inputs inputs, Inputs tangents)
    {
        var interpreter = new Interpreter(program, inputs);
        interpreter.Run(inputs, tangents);
        return interpreter;
    }

    /// <summary>The elements of a node after a run, in row-major order of its axes by ascending number.</summary>
    public ReadOnlySpan<DoubleDouble> Values(int node) => _values.AsSpan(_starts[node], _counts[node]);

    public ReadOnlySpan<DoubleDouble> Values(string output) => Values(OutputNode(output));

    /// <summary>The derivatives of a node's elements after a forward run.</summary>
    public ReadOnlySpan<DoubleDouble> Tangents(int node) =>
        (_tangents ?? throw new InvalidOperationException("There are no tangents: the last run was given none.")).AsSpan(_starts[node], _counts[node]);

    public ReadOnlySpan<DoubleDouble> Tangents(string output) => Tangents(OutputNode(output));

    /// <summary>The elements of an output, row-major in the given order of its axes.</summary>
    public DoubleDouble[] Values(string output, params Axis[] order) => InOrder(OutputNode(output), Values(output), order);

    /// <summary>The derivatives of an output's elements, row-major in the given order of its axes.</summary>
    public DoubleDouble[] Tangents(string output, params Axis[] order) => InOrder(OutputNode(output), Tangents(output), order);

    /// <summary>Evaluates again, at other values of the same sizes.</summary>
    public void Run(Inputs inputs, Inputs? tangents)
    {
        _settled = 0;
        _tangents = tangents is null ? null : _tangents ?? new DoubleDouble[_values.Length];
        if (tangents is not null)
        {
            Array.Clear(_tangents!, 0, _tangents!.Length);
            Array.Clear(_moves, 0, _moves.Length);
        }
        if (_groups is null)
            for (int node = 0; node < _program.Count; node++)
                Node(node, inputs, tangents);
        else
            foreach (int[] group in _groups)
                if (group.Length == 1)
                    Node(group[0], inputs, tangents);
                else
                    Cycle(group, inputs, tangents);
    }

    private void Node(int node, Inputs inputs, Inputs? tangents)
    {
        Work.Check();
        switch (_program.Kind(node))
        {
            case NodeKind.Leaf:
                Leaf(node, inputs, tangents);
                break;
            case NodeKind.Const:
                _values[_starts[node]] = ConstantOf(_program, node);
                break;
            case NodeKind.Iota:
                for (int i = 0; i < _counts[node]; i++)
                    _values[_starts[node] + i] = new DoubleDouble(i);
                break;
            case NodeKind.Map:
                Map(node);
                break;
            case NodeKind.Reduce:
                Reduce(node);
                break;
            case NodeKind.At:
                At(node);
                break;
            case NodeKind.AddAt:
                AddAt(node);
                break;
            case NodeKind.Past:
                Past(node);
                break;
            case NodeKind.AddPast:
                AddPast(node);
                break;
            case NodeKind.Frozen:
                Freeze(node);
                break;
            case NodeKind.Custom:
                Custom(node);
                break;
            case NodeKind.Library:
                Library(node);
                break;
            default:
                throw new InvalidOperationException($"Node {node} is of kind {_program.Kind(node)}, which the interpreter does not evaluate.");
        }
        if (_rounding is not null && Rounding.IsRounded(_program, node))
        {
            var places = PlacesOf(node);
            for (int e = 0; e < places.Count; e++)
                _values[_starts[node] + places[e]] = _rounding.Of(node, places[e], _values[_starts[node] + places[e]]);
        }
    }

    /// <summary>A part of a sum or product as it enters.</summary>
    private DoubleDouble Rounded(int node, int place, DoubleDouble part) => _rounding is null || _program.Type(node) != ElementType.Real ? part : _rounding.Of(node, place, part);

    internal static DoubleDouble ConstantOf(Program program, int node) => program.Type(node) == ElementType.Real
        ? new DoubleDouble(program.Constant(node))
        : DoubleDouble.FromInt64(program.Payload(node));

    private int OutputNode(string output) => _program.Find(output)
        ?? throw new InvalidOperationException($"The program has no output '{output}'; it has: {string.Join(", ", _program.Outputs.Select(o => o.Name))}.");

    private DoubleDouble[] InOrder(int node, ReadOnlySpan<DoubleDouble> elements, Axis[] order)
    {
        int[] axes = AxesOf(node);
        int[] numbers = order.Select(axis => Array.Find(axes, a => _program.Axes[a].Equals(axis))).ToArray();
        if (order.Length != axes.Length || !numbers.Select(n => _program.Axes[n]).SequenceEqual(order) || numbers.Distinct().Count() != numbers.Length)
            throw new InvalidOperationException($"Node {node} has the axes [{string.Join(", ", axes.Select(a => _program.Axes[a]))}], in some order; asked for were [{string.Join(", ", order)}].");
        int[] positions = MakePositions(numbers, axes, []);
        var result = new DoubleDouble[positions.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = elements[positions[i]];
        return result;
    }

    private int LengthOf(Axis axis)
    {
        if (axis.Bound >= 0)
            throw new InvalidOperationException($"Axis {axis} has a length that varies (node {axis.Bound}), which the interpreter does not evaluate.");
        long length = axis.Size.Evaluate(_sizes.Length);
        return length is >= 0 and <= ElementLimit
            ? (int)length
            : throw new InvalidOperationException($"Axis {axis} has the length {length}; lengths are from 0 to {ElementLimit}.");
    }

    private int[] AxesOf(int node) => _program.Axes.Of(_program.AxesOf(node));

    /// <summary>
    /// For each element of a node over <paramref name="set"/>, the position of the element of an argument over
    /// <paramref name="argument"/> with the same indices; axes of <paramref name="without"/> count as index 0.
    /// </summary>
    private int[] Positions(int set, int argument, int without = AxisTable.None)
    {
        if (!_positions.TryGetValue((set, argument, without), out var positions))
        {
            var axes = _program.Axes;
            _positions.Add((set, argument, without), positions = MakePositions(axes.Of(set), axes.Of(argument), axes.Of(without)));
        }
        return positions;
    }

    private int[] MakePositions(int[] axes, int[] argument, int[] without)
    {
        int count = CountOf(axes);
        var positions = new int[count];
        // From the innermost axis outwards: the block so far repeats along the next axis, shifted by its stride.
        int block = Math.Min(count, 1);
        for (int a = axes.Length - 1; a >= 0 && count > 0; a--)
        {
            int stride = Array.IndexOf(without, axes[a]) >= 0 ? 0 : Stride(argument, axes[a]);
            int length = _lengths[axes[a]];
            for (int i = 1; i < length; i++)
                for (int k = 0; k < block; k++)
                    positions[i * block + k] = positions[k] + i * stride;
            block *= length;
        }
        return positions;
    }

    /// <summary>How far apart neighbours along an axis are in an array over <paramref name="axes"/>; 0 without the axis.</summary>
    private int Stride(int[] axes, int axis)
    {
        int stride = 1;
        for (int a = axes.Length - 1; a >= 0; a--)
        {
            if (axes[a] == axis)
                return stride;
            stride *= _lengths[axes[a]];
        }
        return 0;
    }
}
