using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Recurrences. A cycle around one loop is computed turn by turn. Any other is computed as its own fixed point: its nodes are evaluated,
/// over all their elements, until nothing moves; since every element reads earlier ones (or, in adjoints, later ones) alone, that takes a
/// number of rounds that its loops bound.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether a cycle still moves: indices may be out of range then.</summary>
    private bool _isSettling;

    /// <summary>An index out of range met in this round.</summary>
    private string? _stray;

    private readonly Dictionary<int, Nest> _nests = [];

    private int Stray(string message)
    {
        if (!_isSettling)
            throw new InvalidOperationException(message);
        _stray = message;
        return 0;
    }

    private void Cycle(int[] group, Inputs inputs, Inputs? tangents)
    {
        foreach (int node in group)
            Array.Clear(_values, _starts[node], _counts[node]);
        if (LoopOf(group) is { } axis)
            TurnByTurn(group, axis, inputs, tangents);
        else
            Settle(group, inputs, tangents);
    }

    /// <summary>The one loop that carries a cycle, if each of its turns needs nothing but turns before it; null for any other cycle.</summary>
    private int? LoopOf(int[] group)
    {
        var recurrences = group.Where(n => _program.SourceOf(n) >= 0).ToList();
        var loops = recurrences.SelectMany(_program.LoopsOf).Distinct().ToList();
        if (loops.Count != 1 || recurrences.Select(_program.Kind).Distinct().Count() != 1)
            return null;
        int axis = loops[0];
        return group.All(n => _program.Axes.Contains(_program.AxesOf(n), axis) && !(_program.Kind(n) is NodeKind.At or NodeKind.AddAt or NodeKind.Reduce or NodeKind.Custom
            && _program.Axes.Contains((int)_program.Payload(n), axis))) ? axis : null;
    }

    private void TurnByTurn(int[] group, int axis, Inputs inputs, Inputs? tangents)
    {
        bool isAdjoint = group.Any(n => _program.Kind(n) == NodeKind.AddPast);
        if (_tangents is not null)
            foreach (int node in group)
                Array.Clear(_tangents, _starts[node], _counts[node]);
        for (int turn = 0; turn < _lengths[axis]; turn++)
        {
            (_loop, _turn) = (axis, isAdjoint ? _lengths[axis] - 1 - turn : turn);
            foreach (int node in group)
                if (_program.Kind(node) != NodeKind.AddPast)
                    Node(node, inputs, tangents);
            // What later turns gave is complete when a turn begins: each hands on what it has at its end.
            foreach (int node in group)
                if (_program.Kind(node) == NodeKind.AddPast)
                    HandOn(node);
        }
        _loop = -1;
    }

    private void Settle(int[] group, Inputs inputs, Inputs? tangents)
    {
        bool isMoving = true;
        _isSettling = true;
        // Each recurrence hands on from place to place at most once: after that many rounds every element has its value.
        int[] recurrences = group.Where(n => _program.SourceOf(n) >= 0).ToArray();
        long places = recurrences.SelectMany(_program.LoopsOf).Distinct().Aggregate(1L, (product, axis) => Math.Min(product * Math.Max(_lengths[axis], 1), ElementLimit));
        for (long round = 0; isMoving && round <= (places + 1) * (recurrences.Length + 1); round++)
        {
            isMoving = round == 0;
            _stray = null;
            foreach (int node in group)
            {
                bool isRecurrence = _program.SourceOf(node) >= 0;
                var values = isRecurrence ? _values.AsSpan(_starts[node], _counts[node]).ToArray() : [];
                var moved = isRecurrence && _tangents is not null ? _tangents.AsSpan(_starts[node], _counts[node]).ToArray() : [];
                if (_tangents is not null)
                    Array.Clear(_tangents, _starts[node], _counts[node]);
                Node(node, inputs, tangents);
                isMoving |= isRecurrence && !(Same(values, _values, node) && (_tangents is null || Same(moved, _tangents, node)));
            }
        }
        _isSettling = false;
        if (_stray is not null)
            throw new InvalidOperationException(_stray);
    }

    private bool Same(DoubleDouble[] before, DoubleDouble[] all, int node)
    {
        for (int i = 0; i < before.Length; i++)
        {
            var now = all[_starts[node] + i];
            if (double.IsNaN(before[i].Hi) && double.IsNaN(now.Hi))
                continue;
            if (BitConverter.DoubleToInt64Bits(before[i].Hi) != BitConverter.DoubleToInt64Bits(now.Hi)
                || (!double.IsNaN(now.Hi) && BitConverter.DoubleToInt64Bits(before[i].Lo) != BitConverter.DoubleToInt64Bits(now.Lo)))
                return false;
        }
        return true;
    }

    private void Past(int node)
    {
        int source = _program.SourceOf(node), initial = _program.Argument(node, 0);
        var nest = NestOf(node);
        int[] otherwise = PositionsOf(node, initial);
        bool moves = _tangents is not null && (_moves[source] || _moves[initial]);
        _moves[node] |= moves;
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
        {
            int i = places[e], at = Earlier(node, nest, i), from = at < 0 ? _starts[initial] + otherwise[i] : _starts[source] + at;
            _values[_starts[node] + i] = _values[from];
            if (moves)
                _tangents![_starts[node] + i] = _tangents[from];
        }
    }

    private void AddPast(int node)
    {
        Array.Clear(_values, _starts[node], _counts[node]);
        HandOn(node);
    }

    /// <summary>Adds the elements of a value to those that their indices point to.</summary>
    private void HandOn(int node)
    {
        int source = _program.SourceOf(node);
        var nest = NestOf(node);
        bool moves = _tangents is not null && _moves[source];
        _moves[node] |= moves;
        var places = PlacesOver(nest.Axes);
        for (int e = 0; e < places.Count; e++)
        {
            int at = Earlier(node, nest, places[e]), from = _starts[source] + nest.Source[places[e]];
            if (at < 0)
                continue;
            _values[_starts[node] + at] += _values[from];
            if (moves)
                _tangents![_starts[node] + at] += _tangents[from];
        }
    }

    /// <summary>
    /// How the elements over some axes find their places in an array, laid out once for each recurrence: those of a past value among its source's, those
    /// of an adjoint's source among its own.
    /// </summary>
    private sealed record Nest((int Axis, int Index)[] Pairs, int Loops, int[] Axes, int[] Source, int[] Target, int[][] Own, int[][] Index, int[] Strides);

    private Nest NestOf(int node)
    {
        if (_nests.TryGetValue(node, out var known))
            return known;
        var pairs = _program.NestOf(node);
        int loops = (int)_program.Payload(node), source = _program.SourceOf(node);
        bool isAdjoint = _program.Kind(node) == NodeKind.AddPast;
        // Of an adjoint over every axis that takes part.
        int[] axes = isAdjoint ? [.. AxesOf(node).Except(pairs.Skip(loops).Select(l => l.Axis)).Union(AxesOf(source)).Union(pairs.SelectMany(l => AxesOf(l.Index)))] : AxesOf(node);
        int[] target = AxesOf(isAdjoint ? node : source);
        var nest = new Nest(pairs, loops, axes, MakePositions(axes, AxesOf(source), []), MakePositions(axes, target, [.. pairs.Select(l => l.Axis)]),
            [.. pairs.Select(l => MakePositions(axes, [l.Axis], []))], [.. pairs.Select(l => MakePositions(axes, AxesOf(l.Index), []))], [.. pairs.Select(l => Stride(target, l.Axis))]);
        _nests.Add(node, nest);
        return nest;
    }

    /// <summary>The place among the target's that the indices of an element point to; −1 where it is not earlier.</summary>
    private int Earlier(int node, Nest nest, int i)
    {
        int at = nest.Target[i];
        bool isEarlier = false;
        for (int k = 0; k < nest.Pairs.Length; k++)
        {
            var (axis, index) = nest.Pairs[k];
            var place = _values[_starts[index] + nest.Index[k][i]];
            if (k >= nest.Loops)
            {
                // Further axes are read like any other, where there is something to read.
                if (isEarlier && nest.Strides[k] > 0)
                    at += nest.Strides[k] * Index(node, place, axis);
                continue;
            }
            if (!IsIndex(place, axis))
                return -1;
            int difference = (int)place.Hi - nest.Own[k][i];
            if (!isEarlier && difference > 0)
                return -1;
            isEarlier |= difference < 0;
            at += nest.Strides[k] * (int)place.Hi;
        }
        return isEarlier ? at : -1;
    }
}
