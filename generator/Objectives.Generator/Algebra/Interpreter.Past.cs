using System;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Recurrences. A cycle is computed as its own fixed point: its nodes are evaluated in turn, over all their elements, until nothing moves.
/// Since every element reads earlier ones (or, in adjoints, later ones) alone, that takes a number of turns that its loops bound.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether a cycle still moves: indices may be out of range then.</summary>
    private bool _isSettling;

    /// <summary>An index out of range met in this turn.</summary>
    private string? _stray;

    private int Stray(string message)
    {
        if (!_isSettling)
            throw new InvalidOperationException(message);
        _stray = message;
        return 0;
    }

    private void Settle(int[] group, Inputs inputs, Inputs? tangents)
    {
        foreach (int node in group)
            Array.Clear(_values, _starts[node], _counts[node]);
        bool isMoving = true;
        _isSettling = true;
        // Each recurrence hands on from place to place at most once: after that many turns every element has its value.
        int[] recurrences = group.Where(n => _program.SourceOf(n) >= 0).ToArray();
        long places = recurrences.SelectMany(_program.LoopsOf).Distinct().Aggregate(1L, (product, axis) => Math.Min(product * Math.Max(_lengths[axis], 1), ElementLimit));
        for (long turn = 0; isMoving && turn <= (places + 1) * (recurrences.Length + 1); turn++)
        {
            isMoving = turn == 0;
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
        int[] axes = AxesOf(node);
        int[] at = Earlier(node, axes, AxesOf(source));
        int[] otherwise = PositionsOf(node, initial);
        for (int i = 0; i < at.Length; i++)
            _values[_starts[node] + i] = at[i] < 0 ? _values[_starts[initial] + otherwise[i]] : _values[_starts[source] + at[i]];
        if (_tangents is null || (!_moves[source] && !_moves[initial]))
            return;
        _moves[node] = true;
        for (int i = 0; i < at.Length; i++)
            _tangents[_starts[node] + i] = at[i] < 0 ? _tangents[_starts[initial] + otherwise[i]] : _tangents[_starts[source] + at[i]];
    }

    private void AddPast(int node)
    {
        int source = _program.SourceOf(node);
        // Over every axis that takes part.
        var elsewhere = _program.NestOf(node).Skip((int)_program.Payload(node)).Select(l => l.Axis);
        int[] all = AxesOf(node).Except(elsewhere).Union(AxesOf(source)).Union(_program.NestOf(node).SelectMany(l => AxesOf(l.Index))).ToArray();
        int[] at = Earlier(node, all, AxesOf(node));
        int[] from = MakePositions(all, AxesOf(source), []);
        Array.Clear(_values, _starts[node], _counts[node]);
        for (int i = 0; i < at.Length; i++)
            if (at[i] >= 0)
                _values[_starts[node] + at[i]] += _values[_starts[source] + from[i]];
        if (_tangents is null || !_moves[source])
            return;
        _moves[node] = true;
        for (int i = 0; i < at.Length; i++)
            if (at[i] >= 0)
                _tangents[_starts[node] + at[i]] += _tangents[_starts[source] + from[i]];
    }

    /// <summary>For each element over <paramref name="axes"/>, the place among those over <paramref name="target"/> that its indices point to; −1 where it is not earlier.</summary>
    private int[] Earlier(int node, int[] axes, int[] target)
    {
        var nest = _program.NestOf(node);
        int loops = (int)_program.Payload(node);
        int[] positions = MakePositions(axes, target, nest.Select(l => l.Axis).ToArray());
        var own = nest.Select(l => MakePositions(axes, [l.Axis], [])).ToArray();
        var index = nest.Select(l => MakePositions(axes, AxesOf(l.Index), [])).ToArray();
        for (int i = 0; i < positions.Length; i++)
        {
            bool isEarlier = false;
            for (int k = 0; k < nest.Length; k++)
            {
                var place = _values[_starts[nest[k].Index] + index[k][i]];
                if (k >= loops)
                {
                    // Further axes are read like any other, where there is something to read.
                    if (isEarlier && Stride(target, nest[k].Axis) is > 0 and var stride)
                        positions[i] += stride * Index(node, place, nest[k].Axis);
                    continue;
                }
                if (!IsIndex(place, nest[k].Axis))
                {
                    isEarlier = false;
                    break;
                }
                int difference = (int)place.Hi - own[k][i];
                if (!isEarlier && difference > 0)
                    break;
                isEarlier |= difference < 0;
                positions[i] += Stride(target, nest[k].Axis) * (int)place.Hi;
            }
            if (!isEarlier)
                positions[i] = -1;
        }
        return positions;
    }
}
