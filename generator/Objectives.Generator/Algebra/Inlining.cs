using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// A program built into another through its constructors, with values in the place of its leaves and other axes in the place of its own.
/// The values may run along further axes, and then so does whatever is made of them.
/// </summary>
internal sealed class Inlining
{
    private readonly ProgramBuilder _builder;
    private readonly Program _program;
    private readonly int[] _axes;
    private readonly int[] _nodes;

    private Inlining(ProgramBuilder builder, Program program, int[] axes)
    {
        _builder = builder;
        _program = program;
        _axes = axes;
        _nodes = new int[program.Count];
    }

    /// <summary>The nodes that those of the program became.</summary>
    /// <param name="builder">Where it is built.</param>
    /// <param name="program">What is built; it is valid.</param>
    /// <param name="axes">For each axis of the program the one in its place, all different.</param>
    /// <param name="leaves">For each leaf of the program the value in its place, along the axes in the place of the leaf's.</param>
    public static int[] Into(ProgramBuilder builder, Program program, int[] axes, int[] leaves)
    {
        var inlining = new Inlining(builder, program, axes);
        inlining.Run(leaves);
        return inlining._nodes;
    }

    private void Run(int[] leaves)
    {
        int[] further = Further(leaves);
        for (int n = 0; n < _nodes.Length; n++)
            _nodes[n] = _program.Kind(n) switch
            {
                NodeKind.Leaf => leaves[_program.Operand(n)],
                NodeKind.Past => _builder.Past(_program.Type(n), _builder.Axes.Union(Set(_program.AxesOf(n)), further[n]), _nodes[_program.Argument(n, 0)], (int)_program.Payload(n), Nest(n)),
                NodeKind.AddPast => _builder.AddPast(_builder.Axes.Union(Set(_program.AxesOf(n)), further[n]), (int)_program.Payload(n), Nest(n)),
                _ => Node(n),
            };
        foreach (var recurrence in _program.Recurrences)
            _builder.Close(_nodes[recurrence.Past], _nodes[recurrence.Source]);
        for (int n = 0; n < _nodes.Length; n++)
            if (_program.Names[n] is { } name)
                _builder.Name(_nodes[n], name);
    }

    /// <summary>For each recurrence the further axes of the values that it depends on.</summary>
    private int[] Further(int[] leaves)
    {
        var further = new int[_program.Count];
        for (int n = 0; n < further.Length; n++)
            if (_program.Kind(n) == NodeKind.Leaf)
                further[n] = _builder.Axes.Without(_builder.AxesOf(leaves[_program.Operand(n)]), Set(_program.AxesOf(n)));
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = 0; n < further.Length; n++)
            {
                int all = further[n];
                foreach (int argument in _program.ArgumentsOf(n))
                    all = _builder.Axes.Union(all, further[argument]);
                if (_program.SourceOf(n) is >= 0 and var source)
                    all = _builder.Axes.Union(all, further[source]);
                isNew |= all != further[n] && _program.Recurrences.Count > 0;
                further[n] = all;
            }
        }
        return further;
    }

    private int Set(int set) => _builder.Axes.Set(_program.Axes.Of(set).Select(a => _axes[a]));

    private (int Axis, int Index)[] Nest(int n) => [.. _program.NestOf(n).Select(l => (_axes[l.Axis], _nodes[l.Index]))];

    private int Node(int n)
    {
        int operand = _program.Operand(n);
        int[] arguments = [.. _program.ArgumentsOf(n).ToArray().Select(a => _nodes[a])];
        switch (_program.Kind(n))
        {
            case NodeKind.Const:
                return _program.Type(n) switch
                {
                    ElementType.Real => _builder.Const(_program.Constant(n)),
                    ElementType.Int => _builder.Int(_program.Payload(n)),
                    _ => _builder.Bool(_program.Payload(n) != 0),
                };
            case NodeKind.Iota:
                return _builder.Iota(_axes[operand]);
            case NodeKind.Map:
                return _builder.Map(Operation.At(operand), arguments);
            case NodeKind.Reduce:
                return _builder.Reduce((ReduceOp)operand, arguments[0], Set((int)_program.Payload(n)));
            case NodeKind.At:
                return _builder.At(arguments[0], Indices(n, arguments));
            case NodeKind.AddAt:
                return Added(n, arguments);
            case NodeKind.Library:
                var (routine, values, own, result) = _program.CallOf(n);
                return _builder.Library(routine, [.. result.Select(a => _axes[a])], [.. values.Zip(own, (value, axes) => (_nodes[value], axes.Select(a => _axes[a]).ToArray()))]);
            case NodeKind.Frozen:
                return _builder.Freeze(arguments[0], (FrozenReason)operand);
            case NodeKind.Custom:
                int contracted = Set((int)_program.Payload(n));
                return _builder.Custom(arguments[0], contracted, [.. Enumerable.Range(0, arguments.Length / 2).Select(k =>
                    (arguments[1 + 2 * k], arguments[2 + 2 * k], _builder.Axes.Intersect(contracted, Set(_program.AxesOf(_program.Argument(n, 2 + 2 * k))))))]);
            default:
                throw new InvalidOperationException($"{_program.Kind(n)} cannot be built in");
        }
    }

    private (int Axis, int Index)[] Indices(int n, int[] arguments) =>
        [.. _program.Axes.Of((int)_program.Payload(n)).Select((axis, k) => (_axes[axis], arguments[1 + k]))];

    private int Added(int n, int[] arguments)
    {
        var axes = _builder.Axes;
        int available = arguments.Aggregate(AxisTable.None, (set, a) => axes.Union(set, _builder.AxesOf(a)));
        int before = _program.ArgumentsOf(n).ToArray().Aggregate(AxisTable.None, (set, a) => axes.Union(set, Set(_program.AxesOf(a))));
        int kept = axes.Without(Set(_program.AxesOf(n)), Set((int)_program.Payload(n)));
        int keep = axes.Union(axes.Intersect(kept, available), axes.Without(available, before));
        if ((ReduceOp)_program.Operand(n) == ReduceOp.Max)
            return _builder.MaxAt(arguments[0], keep, Indices(n, arguments));
        int sum = _builder.AddAt(arguments[0], keep, Indices(n, arguments));
        // Along what is summed and all arguments are the same, each place is reached once for every element.
        foreach (int axis in axes.Of(axes.Without(axes.Without(before, kept), available)))
            sum = _builder.Map(Op.Multiply, _program.Type(n) == ElementType.Int ? _builder.SizeValue(axes[axis].Size) : _builder.ToReal(_builder.SizeValue(axes[axis].Size)), sum);
        return sum;
    }
}
