using System;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>One method a kind of node: values, and tangents where there are some.</summary>
internal sealed partial class Interpreter
{
    private void Leaf(int node, Inputs inputs, Inputs? tangents)
    {
        var leaf = _program.LeafOf(node);
        if (leaf.Role == LeafRole.Size)
        {
            _values[_starts[node]] = DoubleDouble.FromInt64(Size.Parse(leaf.Name).Evaluate(inputs.Length));
            return;
        }
        var values = inputs.Find(leaf.Role, leaf.Name)
            ?? throw new InvalidOperationException($"The leaf '{leaf.Name}' ({leaf.Role}) has no value.");
        Load(node, leaf, values, _values);
        if (tangents?.Find(leaf.Role, leaf.Name) is not { } direction || leaf.Type != ElementType.Real)
            return;
        Load(node, leaf, direction, _tangents!);
        _moves[node] = true;
    }

    /// <summary>From positional order to ascending axes.</summary>
    private void Load(int node, Leaf leaf, DoubleDouble[] source, DoubleDouble[] target)
    {
        if (source.Length != _counts[node])
            throw new InvalidOperationException($"The leaf '{leaf.Name}' ({leaf.Role}) has {source.Length} values; its axes "
                + $"[{string.Join(", ", leaf.Axes.Select(a => _program.Axes[a]))}] have {_counts[node]} elements.");
        int[] axes = AxesOf(node);
        if (axes.SequenceEqual(leaf.Axes))
        {
            Array.Copy(source, 0, target, _starts[node], source.Length);
            return;
        }
        int[] positions = MakePositions(axes, leaf.Axes, []);
        for (int i = 0; i < positions.Length; i++)
            target[_starts[node] + i] = source[positions[i]];
    }

    private void Map(int node)
    {
        var operation = Operation.At(_program.Operand(node));
        var arguments = _program.ArgumentsOf(node);
        int start = _starts[node];
        var places = PlacesOf(node);
        switch (operation)
        {
            case Unary unary:
                int source = _starts[arguments[0]];
                for (int e = 0; e < places.Count; e++)
                    _values[start + places[e]] = unary.Value(_values[source + places[e]]);
                break;
            case Binary binary:
                int left = _starts[arguments[0]], right = _starts[arguments[1]];
                int[] l = PositionsOf(node, arguments[0]), r = PositionsOf(node, arguments[1]);
                for (int e = 0; e < places.Count; e++)
                {
                    int i = places[e];
                    _values[start + i] = binary.Value(_values[left + l[i]], _values[right + r[i]]);
                }
                break;
            default:
                var x = new DoubleDouble[arguments.Length];
                var positions = new int[arguments.Length][];
                for (int k = 0; k < positions.Length; k++)
                    positions[k] = PositionsOf(node, arguments[k]);
                for (int e = 0; e < places.Count; e++)
                {
                    int i = places[e];
                    for (int k = 0; k < x.Length; k++)
                        x[k] = _values[_starts[arguments[k]] + positions[k][i]];
                    _values[start + i] = operation.Value(x);
                }
                break;
        }
        if (_tangents is not null && _program.Type(node) == ElementType.Real)
            MapTangents(node, operation, arguments);
    }

    private void MapTangents(int node, Operation operation, ReadOnlySpan<int> arguments)
    {
        ElementType[]? types = null;
        for (int moving = 0; moving < arguments.Length; moving++)
        {
            if (!_moves[arguments[moving]])
                continue;
            if (types is null)
            {
                types = new ElementType[arguments.Length];
                for (int k = 0; k < types.Length; k++)
                    types[k] = _program.Type(arguments[k]);
            }
            var rule = PartialRule.Of(operation, moving, types);
            AddPartial(node, rule, arguments, moving);
            _moves[node] = true;
        }
    }

    /// <summary>Adds one argument's part: partial times tangent. A zero on either side is a zero, whatever the other is (LANGUAGE §4).</summary>
    private void AddPartial(int node, PartialRule rule, ReadOnlySpan<int> arguments, int moving)
    {
        int start = _starts[node], source = _starts[arguments[moving]];
        int[] along = PositionsOf(node, arguments[moving]);
        var places = PlacesOf(node);
        if (rule.Constant is { } constant)
        {
            for (int e = 0; e < places.Count && !constant.IsZero; e++)
                if (_tangents![source + along[places[e]]] is { IsZero: false } t)
                    _tangents[start + places[e]] += constant * t;
            return;
        }
        if (_arguments.Length != arguments.Length)
            _arguments = new DoubleDouble[arguments.Length];
        var positions = new int[arguments.Length][];
        for (int k = 0; k < positions.Length; k++)
            positions[k] = PositionsOf(node, arguments[k]);
        for (int e = 0; e < places.Count; e++)
        {
            int i = places[e];
            var t = _tangents![source + along[i]];
            if (t.IsZero)
                continue;
            for (int k = 0; k < positions.Length; k++)
                _arguments[k] = _values[_starts[arguments[k]] + positions[k][i]];
            var partial = rule.Evaluate(_arguments, _values[start + i], _scratch);
            if (!partial.IsZero)
                _tangents[start + i] += partial * t;
        }
    }

    private void Reduce(int node)
    {
        int argument = _program.Argument(node, 0);
        int[] positions = Positions(_program.AxesOf(argument), _program.AxesOf(node));
        var values = _values.AsSpan(_starts[node], _counts[node]);
        var source = _values.AsSpan(_starts[argument], _counts[argument]);
        var op = (ReduceOp)_program.Operand(node);
        Clear(node, IdentityOf(op));
        var places = PlacesOf(argument);
        for (int e = 0; e < places.Count; e++)
        {
            int i = places[e];
            ref var target = ref values[positions[i]];
            target = op switch
            {
                ReduceOp.Sum => target + Rounded(node, i, source[i]),
                ReduceOp.Max => DoubleDouble.Max(target, source[i]),
                ReduceOp.Product => target * Rounded(node, i, source[i]),
                _ => DoubleDouble.Min(target, source[i]),
            };
        }
        if (_tangents is null || !_moves[argument] || _program.Type(node) != ElementType.Real)
            return;
        _moves[node] = true;
        var tangents = _tangents.AsSpan(_starts[node], _counts[node]);
        var moving = _tangents.AsSpan(_starts[argument], _counts[argument]);
        if (op == ReduceOp.Product)
        {
            ProductTangents(source, moving, places, positions, tangents);
            return;
        }
        // An extremum moves with the mean of the elements that attain it.
        var ties = op == ReduceOp.Sum ? null : new int[_counts[node]];
        for (int e = 0; e < places.Count; e++)
        {
            int i = places[e];
            if (ties is null)
                tangents[positions[i]] += moving[i];
            else if (source[i] == values[positions[i]])
            {
                tangents[positions[i]] += moving[i];
                ties[positions[i]]++;
            }
        }
        for (int k = 0; ties is not null && k < ties.Length; k++)
            if (ties[k] > 1)
                tangents[k] /= new DoubleDouble(ties[k]);
    }

    private static DoubleDouble IdentityOf(ReduceOp op) => op switch
    {
        ReduceOp.Sum => DoubleDouble.Zero,
        ReduceOp.Product => DoubleDouble.One,
        ReduceOp.Max => DoubleDouble.NegativeInfinity,
        _ => DoubleDouble.PositiveInfinity,
    };

    /// <summary>Factor by factor, by the rule for two: (P·x)′ = P′·x + P·x′.</summary>
    private static void ProductTangents(ReadOnlySpan<DoubleDouble> source, ReadOnlySpan<DoubleDouble> moving, Places places, int[] positions, Span<DoubleDouble> tangents)
    {
        var products = new DoubleDouble[tangents.Length];
        products.AsSpan().Fill(DoubleDouble.One);
        for (int e = 0; e < places.Count; e++)
        {
            int i = places[e], k = positions[i];
            tangents[k] = tangents[k] * source[i] + products[k] * moving[i];
            products[k] *= source[i];
        }
    }

    private void Custom(int node)
    {
        var arguments = _program.ArgumentsOf(node);
        int start = _starts[node], set = _program.AxesOf(node), contracted = (int)_program.Payload(node);
        int[] positions = Positions(set, _program.AxesOf(arguments[0]));
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            _values[start + places[e]] = _values[_starts[arguments[0]] + positions[places[e]]];
        if (_tangents is null)
            return;
        for (int k = 1; k < arguments.Length; k += 2)
        {
            int partial = arguments[k], by = arguments[k + 1];
            if (!_moves[by])
                continue;
            _moves[node] = true;
            var axes = _program.Axes;
            int all = axes.Union(set, axes.Intersect(contracted, _program.AxesOf(by)));
            int[] p = Positions(all, _program.AxesOf(partial)), b = Positions(all, _program.AxesOf(by)), to = Positions(all, set);
            var taking = PlacesOver(all);
            for (int e = 0; e < taking.Count; e++)
            {
                int i = taking[e];
                if (_tangents[_starts[by] + b[i]] is { IsZero: false } t && _values[_starts[partial] + p[i]] is { IsZero: false } factor)
                    _tangents[start + to[i]] += factor * t;
            }
        }
    }

    private void At(int node)
    {
        int value = _program.Argument(node, 0);
        // Nothing can be read of an empty axis: what stands here is not used.
        if (_counts[value] == 0)
        {
            Array.Clear(_values, _starts[node], _counts[node]);
            return;
        }
        int set = _program.AxesOf(node);
        int[] positions = Positions(set, _program.AxesOf(value), (int)_program.Payload(node)), indexed = _program.Axes.Of((int)_program.Payload(node));
        var places = PlacesOf(node);
        var from = new int[places.Count];
        for (int e = 0; e < from.Length; e++)
            from[e] = positions[places[e]];
        for (int k = 0; k < indexed.Length; k++)
        {
            int index = _program.Argument(node, 1 + k), stride = Stride(AxesOf(value), indexed[k]);
            int[] at = Positions(set, _program.AxesOf(index));
            for (int e = 0; e < from.Length; e++)
                from[e] += stride * Index(node, _values[_starts[index] + at[places[e]]], indexed[k], index);
        }
        for (int e = 0; e < from.Length; e++)
            _values[_starts[node] + places[e]] = _values[_starts[value] + from[e]];
        if (_tangents is null || !_moves[value])
            return;
        _moves[node] = true;
        for (int e = 0; e < from.Length; e++)
            _tangents[_starts[node] + places[e]] = _tangents[_starts[value] + from[e]];
    }

    private void AddAt(int node)
    {
        int value = _program.Argument(node, 0);
        Clear(node, IdentityOf((ReduceOp)_program.Operand(node)));
        // Nothing can be added to an empty axis: what stands here is not used.
        if (_counts[node] == 0)
            return;
        var (all, from, targets, at) = RoutesOf(node);
        var places = PlacesOver(all);
        var to = new int[places.Count];
        for (int e = 0; e < to.Length; e++)
            to[e] = targets[places[e]];
        for (int k = 0; k < at.Length; k++)
        {
            int index = _program.Argument(node, 1 + k), axis = _program.Axes.Of((int)_program.Payload(node))[k], stride = Stride(AxesOf(node), axis);
            for (int e = 0; e < to.Length; e++)
                to[e] += stride * Index(node, _values[_starts[index] + at[k][places[e]]], axis, index);
        }
        bool isSum = (ReduceOp)_program.Operand(node) == ReduceOp.Sum;
        var values = _values.AsSpan(_starts[node], _counts[node]);
        for (int e = 0; e < to.Length; e++)
        {
            var added = _values[_starts[value] + from[places[e]]];
            values[to[e]] = isSum ? values[to[e]] + Rounded(node, places[e], added) : DoubleDouble.Max(values[to[e]], added);
        }
        if (_tangents is null || !_moves[value])
            return;
        _moves[node] = true;
        if (isSum)
            for (int e = 0; e < to.Length; e++)
                _tangents[_starts[node] + to[e]] += _tangents[_starts[value] + from[places[e]]];
        else
            LargestTangents(node, value, places, to, from);
    }

    /// <summary>What a node adds up, over every axis that takes part: from where, to where at index 0, and where the indices stand. Laid out once.</summary>
    private (int[] All, int[] From, int[] To, int[][] At) RoutesOf(int node)
    {
        if (_routes.TryGetValue(node, out var known))
            return known;
        int[] indexed = _program.Axes.Of((int)_program.Payload(node)), arguments = _program.ArgumentsOf(node).ToArray();
        // Those of the value and the indices, and those that are kept.
        int[] all = [.. AxesOf(node).Except(indexed).Union(arguments.SelectMany(AxesOf))];
        known = (all, MakePositions(all, AxesOf(arguments[0]), []), MakePositions(all, AxesOf(node), indexed), [.. arguments.Skip(1).Select(a => MakePositions(all, AxesOf(a), []))]);
        _routes.Add(node, known);
        return known;
    }

    /// <summary>A maximum moves with the mean of the elements that attain it.</summary>
    private void LargestTangents(int node, int value, Places places, int[] to, int[] from)
    {
        var ties = new int[_counts[node]];
        for (int e = 0; e < to.Length; e++)
        {
            int source = _starts[value] + from[places[e]];
            if (_values[source] != _values[_starts[node] + to[e]])
                continue;
            _tangents![_starts[node] + to[e]] += _tangents[source];
            ties[to[e]]++;
        }
        for (int k = 0; k < ties.Length; k++)
            if (ties[k] > 1)
                _tangents![_starts[node] + k] /= new DoubleDouble(ties[k]);
    }

    /// <param name="node">What reads.</param>
    /// <param name="index">Where.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="by">The node of the index, if there is one: where nothing is used of what lies outside, the nearest inside is read.</param>
    private int Index(int node, DoubleDouble index, int axis, int by = -1) => IsIndex(index, axis)
        ? (int)index.Hi
        : by >= 0 && IndexBounds.IsInsideWhereUsed(_program, by, _program.Axes[axis].Size) ? index < DoubleDouble.Zero ? 0 : _lengths[axis] - 1
        : Stray($"Node {node} ({_program.Kind(node)}) reads index {index} of axis {_program.Axes[axis]}, whose length is {_lengths[axis]}.");

    private bool IsIndex(DoubleDouble index, int axis) => index >= DoubleDouble.Zero && index < new DoubleDouble(_lengths[axis]);

    private int[] PositionsOf(int node, int argument) => Positions(_program.AxesOf(node), _program.AxesOf(argument));
}
