using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Recurrences. A cycle is computed turn by turn of its outermost loop, and cycles inside of that likewise. Where that cannot be, it is computed as its own fixed point: its nodes are evaluated,
/// over all their elements, until nothing moves; since every element reads earlier ones (or, in adjoints, later ones) alone, that takes a
/// number of rounds that its loops bound.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether a cycle still moves: indices may be out of range then.</summary>
    private bool _isSettling;

    /// <summary>An index out of range met in this round.</summary>
    private string? _stray;

    /// <summary>How many elements a run computes at most in the rounds of cycles that are settled, whose number grows with their loops.</summary>
    public long MostSettled { get; init; } = long.MaxValue;

    private long _settled;

    private readonly Dictionary<int, Nest> _nests = [];

    private readonly Dictionary<int[], LoopPlan?> _turns = [];

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
        {
            Array.Clear(_values, _starts[node], _counts[node]);
            if (_tangents is not null)
                Array.Clear(_tangents, _starts[node], _counts[node]);
        }
        Run(group, inputs, tangents);
    }

    /// <summary>A node, or the nodes of a cycle, at the turns of the loops that are open.</summary>
    private void Run(int[] group, Inputs inputs, Inputs? tangents)
    {
        if (group.Length > 1)
        {
            if (TurnsOf(group) is { } turns)
                TurnByTurn(turns, inputs, tangents);
            else
                Settle(group, inputs, tangents);
        }
        else if (_program.Kind(group[0]) != NodeKind.AddPast || !IsOpen(_program.LoopsOf(group[0])))
            Node(group[0], inputs, tangents);
    }

    /// <summary>The outermost loop of a cycle, if each of its turns needs nothing of later ones; null for any other cycle.</summary>
    private int? LoopOf(int[] group)
    {
        var recurrences = group.Where(n => _program.SourceOf(n) >= 0).ToList();
        var nests = recurrences.Select(n => _program.LoopsOf(n).Where(a => !IsOpen(a)).ToList()).ToList();
        bool isAdjoint = recurrences.Any(n => _program.Kind(n) == NodeKind.AddPast);
        // Adjoints hand on at the end of a turn: of one loop.
        if (isAdjoint && recurrences.Any(n => _program.Kind(n) != NodeKind.AddPast || _program.LoopsOf(n).Length > 1))
            return null;
        foreach (int axis in nests.SelectMany(n => n).Distinct())
            if (nests.All(n => n.IndexOf(axis) <= 0) && group.All(n => _program.Axes.Contains(_program.AxesOf(n), axis)
                && !(_program.Kind(n) is NodeKind.At or NodeKind.AddAt or NodeKind.Reduce or NodeKind.Custom && _program.Axes.Contains((int)_program.Payload(n), axis))))
                return axis;
        return null;
    }

    /// <summary>
    /// How a cycle runs, found once: its loop, the nodes in groups as they depend on each other within a turn, the adjoints among them, what an iteration
    /// carries, and whether its last turn is one of its own.
    /// </summary>
    private sealed record LoopPlan(int Axis, List<int[]> Parts, int[] Adjoints, int[] Carried, bool IsLastTold);

    private LoopPlan? TurnsOf(int[] group)
    {
        // Arrays of nodes live as long as what they are parts of, and the same loops are open whenever a group runs.
        if (_turns.TryGetValue(group, out var known))
            return known;
        LoopPlan? turns = null;
        if (LoopOf(group) is { } axis)
        {
            Open(axis);
            var are = SteadyLoops.Of(_program, axis, group);
            turns = new(axis, Components.Of(group, Needs), [.. group.Where(n => _program.Kind(n) == NodeKind.AddPast && _program.LoopsOf(n).Contains(axis))],
                are == Turns.Differ ? [] : [.. group.Where(n => _program.Kind(n) == NodeKind.Past).Select(_program.SourceOf).Distinct()], are == Turns.SameButLast);
            Leave();
        }
        _turns.Add(group, turns);
        return turns;
    }

    private void TurnByTurn(LoopPlan turns, Inputs inputs, Inputs? tangents)
    {
        int length = _lengths[turns.Axis];
        Open(turns.Axis);
        for (int turn = 0; turn < length; turn++)
        {
            _open[_open.Count - 1] = (turns.Axis, turns.Adjoints.Length > 0 ? length - 1 - turn : turn);
            foreach (int[] part in turns.Parts)
                Run(part, inputs, tangents);
            // What later turns gave is complete when a turn begins: each hands on what it has at its end.
            foreach (int node in turns.Adjoints)
                HandOn(node);
            if (turn > 0 && turns.Carried.Length > 0 && Array.TrueForAll(turns.Carried, n => IsSteady(n, turns.Axis)))
            {
                // A last turn of its own is computed: its tangents are collected from zero.
                foreach (int node in turns.Parts.SelectMany(part => part))
                    Repeat(node, turns.Axis, length - (turns.IsLastTold ? 2 : 1) - turn);
                if (!turns.IsLastTold)
                    break;
                turn = Math.Max(turn, length - 2);
            }
        }
        Leave();
    }

    /// <summary>Whether the turn at hand left a value, and its derivative, as it found them.</summary>
    private bool IsSteady(int node, int axis)
    {
        int back = Stride(AxesOf(node), axis);
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
        {
            int i = _starts[node] + places[e];
            if (!Same(_values[i - back], _values[i]) || (_tangents is not null && !Same(_tangents[i - back], _tangents[i])))
                return false;
        }
        return true;
    }

    /// <summary>Gives the turns that follow what the turn at hand has.</summary>
    private void Repeat(int node, int axis, int turns)
    {
        int stride = Stride(AxesOf(node), axis);
        var places = PlacesOf(node);
        for (int e = 0; e < places.Count; e++)
            for (int turn = 1, i = _starts[node] + places[e]; turn <= turns; turn++)
            {
                _values[i + (turn * stride)] = _values[i];
                if (_tangents is not null)
                    _tangents[i + (turn * stride)] = _tangents[i];
            }
    }

    /// <summary>What a node reads at one turn of the open loops: other turns are there already.</summary>
    private IEnumerable<int> Needs(int node) => _program.SourceOf(node) is >= 0 and var source && !IsOpen(_program.LoopsOf(node))
        ? _program.ArgumentsOf(node).ToArray().Append(source)
        : _program.ArgumentsOf(node).ToArray();

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
            _settled += group.Sum(n => (long)_counts[n]);
            if (_settled > MostSettled)
                throw new TooMuchWorkException(FormattableString.Invariant($"loops around derivatives of loops have more than {MostSettled:N0} numbers to compute"));
            foreach (int node in group)
            {
                bool isRecurrence = _program.SourceOf(node) >= 0;
                var values = isRecurrence ? _values.AsSpan(_starts[node], _counts[node]).ToArray() : [];
                var moved = isRecurrence && _tangents is not null ? _tangents.AsSpan(_starts[node], _counts[node]).ToArray() : [];
                if (_tangents is not null)
                    Clear(_tangents, node, DoubleDouble.Zero);
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
            if (!Same(before[i], all[_starts[node] + i]))
                return false;
        return true;
    }

    private static bool Same(DoubleDouble a, DoubleDouble b) => double.IsNaN(a.Hi) ? double.IsNaN(b.Hi)
        : BitConverter.DoubleToInt64Bits(a.Hi) == BitConverter.DoubleToInt64Bits(b.Hi) && BitConverter.DoubleToInt64Bits(a.Lo) == BitConverter.DoubleToInt64Bits(b.Lo);

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
        Clear(node, DoubleDouble.Zero);
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
