using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Ranges;

/// <summary>
/// Which numbers each value of a program may be, from outside and from inside: an interval that it never leaves, and one whose every number
/// it is for some choice of parameters and of data with a declared domain, whatever the other data are. What is said of a value holds where
/// a result needs it: behind its <see cref="Guards"/>.
/// </summary>
/// <remarks>
/// The outer interval is that of interval arithmetic. The inner one is claimed only where the arguments share nothing that may be chosen
/// (<see cref="Sources"/>), so that no correlation can take a number out of it; a complaint rests on it, and is therefore true. Data
/// without a declared domain claim nothing: they may be what they should.
/// </remarks>
internal sealed class RangeAnalysis
{
    private readonly Program _program;
    private readonly Func<Leaf, LeafRange> _rangeOf;
    private readonly Sources _sources;
    private readonly Interval[] _outer;
    private readonly Interval?[] _inner;

    /// <summary>The axes along which elements are chosen independently of each other.</summary>
    private readonly int[] _free;

    private readonly AxisTable _axes;

    /// <param name="program">Any program.</param>
    /// <param name="results">The values that matter.</param>
    /// <param name="rangeOf">What is known of a leaf.</param>
    public RangeAnalysis(Program program, IEnumerable<int> results, Func<Leaf, LeafRange> rangeOf)
    {
        _program = program;
        _rangeOf = rangeOf;
        _axes = program.Axes.Clone();
        Guards = Guards.For(program, results);
        _sources = new Sources(program, leaf => rangeOf(leaf).Claim is not null);
        _outer = new Interval[program.Count];
        _inner = new Interval?[program.Count];
        _free = new int[program.Count];
        var carried = new Dictionary<int, Interval>();
        Run(carried);
        for (int round = 0; !Settle(carried, isLast: round == MostRounds); round++)
            Run(carried);
    }

    /// <summary>Values that are carried on from each other are settled one after the other; after this many rounds, all at once.</summary>
    private const int MostRounds = 3;

    public Guards Guards { get; }

    /// <summary>What the value never leaves, at a place with the given conditions around it.</summary>
    public Interval Outer(int node, IReadOnlyList<Literal> guards)
    {
        var range = _outer[node];
        foreach (var guard in guards)
            range = range.Intersect(Implied(node, guard));
        return range;
    }

    /// <summary>What the value takes every number of, at a place with the given conditions around it; null if nothing is claimed.</summary>
    public Interval? Inner(int node, IReadOnlyList<Literal> guards)
    {
        if (_inner[node] is not { } range)
            return null;
        foreach (var guard in guards)
        {
            if (Guards.Of(node).Contains(guard) || !_sources.OnParameters(guard.Condition) || _sources.AreIndependent(node, guard.Condition))
                continue;
            // What the condition says of the value is known only if it compares the value with a number.
            if (Bounded(node, guard) is not { } implied)
                return null;
            range = range.Intersect(implied);
        }
        return range.IsEmpty ? null : range;
    }

    /// <summary>Whether the two values share nothing that may be chosen.</summary>
    public bool AreIndependent(int a, int b) => _sources.AreIndependent(a, b);

    /// <summary>Whether anything that may be chosen is in the value.</summary>
    public bool IsFree(int node) => _sources.Has(node);

    private void Run(Dictionary<int, Interval> carried)
    {
        for (int node = 0; node < _program.Count; node++)
        {
            _inner[node] = null;
            _free[node] = AxisTable.None;
            Evaluate(node, carried);
            if (_program.Type(node) == ElementType.Bool)
                _outer[node] = _outer[node].Intersect(Interval.Unit);
        }
    }

    /// <summary>
    /// Whether what was assumed of carried values holds. First they are taken to stay on their side of zero, then to be anything.
    /// </summary>
    private bool Settle(Dictionary<int, Interval> carried, bool isLast)
    {
        if (carried.Count == _program.Recurrences.Count)
            return true;
        bool isSettled = true;
        foreach (var recurrence in _program.Recurrences)
        {
            var assumed = _outer[recurrence.Past];
            if (_outer[recurrence.Source].IsInside(assumed))
                continue;
            carried[recurrence.Past] = Interval.All;
            isSettled = false;
        }
        if (isLast && !isSettled)
            foreach (var recurrence in _program.Recurrences)
                carried[recurrence.Past] = Interval.All;
        return isSettled;
    }

    private void Evaluate(int node, Dictionary<int, Interval> carried)
    {
        int[] a = _program.ArgumentsOf(node).ToArray();
        switch (_program.Kind(node))
        {
            case NodeKind.Leaf:
                (_outer[node], _inner[node]) = _rangeOf(_program.LeafOf(node));
                _free[node] = _program.AxesOf(node);
                return;
            case NodeKind.Const:
                double value = _program.Type(node) == ElementType.Real ? _program.Constant(node) : _program.Payload(node);
                _outer[node] = double.IsNaN(value) ? Interval.All : Interval.Point(value);
                _inner[node] = double.IsNaN(value) ? null : Interval.Point(value);
                return;
            case NodeKind.Iota:
                var axis = _program.Axes[_program.Operand(node)];
                _outer[node] = axis.Bound < 0 && axis.Size.Constant is > 0 and var length ? Interval.Between(0, length - 1) : Interval.Nonnegative;
                return;
            case NodeKind.Map:
                Map(node, a);
                return;
            case NodeKind.Reduce:
                Reduce(node, a[0]);
                return;
            case NodeKind.At:
                Read(node, a);
                return;
            case NodeKind.AddAt:
                _outer[node] = (ReduceOp)_program.Operand(node) == ReduceOp.Max ? _outer[a[0]].Hull(Interval.Point(double.NegativeInfinity)) : Multiple(_outer[a[0]], mayBeNone: true);
                return;
            case NodeKind.Past:
                _outer[node] = carried.TryGetValue(node, out var known) ? known : Side(_outer[a[0]]);
                return;
            case NodeKind.Frozen or NodeKind.Custom:
                _outer[node] = _outer[a[0]];
                _inner[node] = _inner[a[0]];
                _free[node] = _free[a[0]];
                return;
            default:
                _outer[node] = Interval.All;
                return;
        }
    }

    /// <summary>The numbers on this side of zero: what a value that is carried on may stay in.</summary>
    private static Interval Side(Interval range) =>
        range.Low.Value > 0 || (range.Low.Value == 0 && range.Low.IsOpen) ? Interval.Positive
        : range.Low.Value >= 0 ? Interval.Nonnegative
        : range.High.Value <= 0 ? -Interval.Nonnegative
        : Interval.All;

    /// <summary>A sum of numbers of an interval, however many.</summary>
    private static Interval Multiple(Interval one, bool mayBeNone)
    {
        var many = new Interval(
            one.Low.Value < 0 ? new(double.NegativeInfinity, double.IsInfinity(one.Low.Value) ? one.Low.IsOpen : true) : one.Low,
            one.High.Value > 0 ? new(double.PositiveInfinity, double.IsInfinity(one.High.Value) ? one.High.IsOpen : true) : one.High);
        return mayBeNone ? many.Hull(Interval.Point(0)) : many;
    }

    // -- maps --------------------------------------------------------------------------------------------------------

    private void Map(int node, int[] a)
    {
        var operation = Operation.At(_program.Operand(node));
        var guards = Guards.Of(node);
        if (operation == Op.Select)
        {
            Choose(node, a);
            return;
        }
        var x = a.Select(argument => Outer(argument, guards)).ToArray();
        // A place that no numbers lead to says nothing.
        _outer[node] = x.Any(i => i.IsEmpty) ? Interval.All : operation.Image(x);
        if (operation == Op.Subtract)
            foreach (var guard in guards)
                _outer[node] = _outer[node].Intersect(OfDifference(a[0], a[1], guard));
        if (_program.Type(node) == ElementType.Real)
            Claim(node, operation, a, x, guards);
    }

    /// <summary>What is taken for certain, if the arguments do not depend on each other.</summary>
    private void Claim(int node, Operation operation, int[] a, Interval[] x, IReadOnlyList<Literal> guards)
    {
        if (operation == Op.Store || operation == Op.Keep)
        {
            _inner[node] = _inner[a[0]];
            _free[node] = _free[a[0]];
            return;
        }
        for (int i = 0; i < a.Length; i++)
            for (int k = 0; k < i; k++)
                if (!_sources.AreIndependent(a[i], a[k]))
                    return;
        var claims = a.Select(argument => Inner(argument, guards)).ToArray();
        if (claims.All(c => c is null))
            return;
        for (int k = 0; k < a.Length; k++)
            if (a.Length == 2 && claims[k] is { } claim && claims[1 - k] is null && Unmoved(operation, k, claim, x[1 - k]) is { } range)
            {
                _inner[node] = range;
                _free[node] = _free[a[k]];
                return;
            }
        if (claims.Any(c => c is null))
            return;
        var inside = claims.Select((c, k) => c!.Value.Intersect(operation.NaturalDomain(k, [.. claims.Select(i => i!.Value)]))).ToArray();
        if (inside.Any(i => i.IsEmpty) || !operation.IsImageExact(inside))
            return;
        _inner[node] = operation.Image(inside);
        _free[node] = _program.AxesOf(node);
        for (int k = 0; k < a.Length; k++)
            if (!claims[k]!.Value.IsPoint)
                _free[node] = _axes.Intersect(_free[node], _free[a[k]]);
    }

    /// <summary>An interval that a number of which only the sign is known does not change: the line plus it, the line or a half of it times it.</summary>
    private static Interval? Unmoved(Operation operation, int argument, Interval claim, Interval other)
    {
        var finite = other.Intersect(Interval.Line);
        if (operation == Op.Add || operation == Op.Subtract)
            return claim.IsUnbounded && !claim.LacksZero ? claim : null;
        bool isScale = operation == Op.Multiply || (operation == Op.Divide && argument == 0);
        if (!isScale || finite.IsEmpty || finite == Interval.Point(0))
            return null;
        return claim.IsUnbounded ? claim : !claim.IsHalfLine ? null : finite.Low.Value >= 0 ? claim : finite.High.Value <= 0 ? -claim : null;
    }

    private void Choose(int node, int[] a)
    {
        var guards = Guards.Of(node);
        Interval outer = Interval.Empty;
        Interval? inner = null;
        _free[node] = _program.AxesOf(node);
        for (int k = 1; k <= 2; k++)
        {
            var there = Guards.With(_program, guards, new(a[0], k == 1));
            outer = outer.Hull(Outer(a[k], there));
            if (Inner(a[k], there) is not { } claim || !MayHold(a[0], k == 1))
                continue;
            _free[node] = _axes.Intersect(_free[node], claim.IsPoint ? _program.AxesOf(node) : _free[a[k]]);
            inner = inner is not { } first ? claim : Touch(first, claim) ? first.Hull(claim) : first.IsPoint ? claim : first;
        }
        _outer[node] = outer.IsEmpty ? Interval.All : outer;
        if (_program.Type(node) == ElementType.Real)
            _inner[node] = inner;
    }

    /// <summary>Whether a condition surely holds somewhere: one on data alone may, one that compares what may be chosen with a number can be looked at.</summary>
    private bool MayHold(int condition, bool holds)
    {
        if (!_sources.OnParameters(condition))
            return true;
        foreach (var (c, h) in Guards.With(_program, [], new(condition, holds)))
        {
            if (!_sources.OnParameters(c))
                continue;
            int[] a = _program.Kind(c) == NodeKind.Map ? _program.ArgumentsOf(c).ToArray() : [];
            if (a.Length != 2 || !a.Any(x => _inner[x] is { } range && Bounded(x, new(c, h)) is { } implied && !range.Intersect(implied).IsEmpty))
                return false;
        }
        return true;
    }

    private static bool Touch(Interval a, Interval b)
    {
        if (a.Low.Value > b.Low.Value)
            (a, b) = (b, a);
        return b.Low.Value < a.High.Value || (b.Low.Value == a.High.Value && !(b.Low.IsOpen && a.High.IsOpen));
    }

    // -- conditions --------------------------------------------------------------------------------------------------

    /// <summary>What a condition says of a value.</summary>
    private Interval Implied(int node, Literal literal)
    {
        if (_program.Kind(literal.Condition) != NodeKind.Map)
            return Interval.All;
        var operation = Operation.At(_program.Operand(literal.Condition));
        if (operation == Op.IsFinite && literal.Holds && _program.Argument(literal.Condition, 0) == node)
            return Interval.Line;
        if (operation is not Comparison)
            return Interval.All;
        int left = _program.Argument(literal.Condition, 0), right = _program.Argument(literal.Condition, 1);
        var range = Interval.All;
        foreach (var (side, other, isLeft) in new[] { (left, right, true), (right, left, false) })
        {
            var compared = Compared(operation, isLeft, literal.Holds, _outer[other]);
            if (side == node)
                range = range.Intersect(compared);
            else if (_program.Kind(side) == NodeKind.Map && _program.ArgumentsOf(side).Length == 1 && _program.Argument(side, 0) == node)
                range = range.Intersect(Within(Operation.At(_program.Operand(side)), compared));
        }
        return range;
    }

    /// <summary>The same where the value is compared with one number and nothing else is said.</summary>
    private Interval? Bounded(int node, Literal literal)
    {
        if (_program.Kind(literal.Condition) != NodeKind.Map || Operation.At(_program.Operand(literal.Condition)) is not Comparison)
            return null;
        int left = _program.Argument(literal.Condition, 0), right = _program.Argument(literal.Condition, 1);
        int other = left == node ? right : right == node ? left : -1;
        return other >= 0 && _outer[other].IsPoint ? Implied(node, literal) : null;
    }

    /// <summary>The numbers x with x ∘ y for some y of an interval, or without it.</summary>
    private static Interval Compared(Operation operation, bool isLeft, bool holds, Interval y)
    {
        if (operation == Op.Equal)
            return holds ? y : y == Interval.Point(0) ? Interval.All.ExceptZero() : Interval.All;
        // x < y fails where y ≤ x.
        bool isBelow = isLeft == holds, isStrict = operation == Op.Less == holds;
        return isBelow
            ? new(new(double.NegativeInfinity, false), new(y.High.Value, y.High.IsOpen || isStrict))
            : new(new(y.Low.Value, y.Low.IsOpen || isStrict), new(double.PositiveInfinity, false));
    }

    /// <summary>Where the argument of an operation is when its value is in an interval.</summary>
    private static Interval Within(Operation operation, Interval value)
    {
        if (operation == Op.Negate)
            return -value;
        if (operation == Op.ToReal)
            return value;
        bool lacksZero = operation.TrendIn(0) == Trend.Even && (value.Low.Value > 0 || (value.Low.Value == 0 && value.Low.IsOpen) || value.LacksZero) && operation.Value([DoubleDouble.Zero]).IsZero;
        if (lacksZero)
            return Interval.All.ExceptZero();
        return operation == Op.Abs && !double.IsInfinity(value.High.Value) ? new(-value.High, value.High) : Interval.All;
    }

    private Interval OfDifference(int left, int right, Literal literal)
    {
        if (_program.Kind(literal.Condition) != NodeKind.Map)
            return Interval.All;
        var operation = Operation.At(_program.Operand(literal.Condition));
        if (operation is not Comparison)
            return Interval.All;
        int p = _program.Argument(literal.Condition, 0), q = _program.Argument(literal.Condition, 1);
        var zero = Interval.Point(0);
        return (p, q) == (left, right) ? Compared(operation, isLeft: true, literal.Holds, zero)
            : (q, p) == (left, right) ? Compared(operation, isLeft: false, literal.Holds, zero)
            : Interval.All;
    }

    // -- reductions and indices --------------------------------------------------------------------------------------

    private void Reduce(int node, int value)
    {
        int axes = (int)_program.Payload(node);
        var (one, op) = (_outer[value], (ReduceOp)_program.Operand(node));
        bool mayBeNone = _axes.Of(axes).Any(a => !IsInhabited(_program.Axes[a]));
        _outer[node] = op switch
        {
            ReduceOp.Sum => Multiple(one, mayBeNone),
            ReduceOp.Max => mayBeNone ? one.Hull(Interval.Point(double.NegativeInfinity)) : one,
            ReduceOp.Min => mayBeNone ? one.Hull(Interval.Point(double.PositiveInfinity)) : one,
            _ => one.Low.Value >= 1 ? Interval.Between(1, double.PositiveInfinity)
                : one.Low.Value >= 0 ? Interval.Between(0, one.High.Value <= 1 ? 1 : double.PositiveInfinity)
                : Interval.All,
        };
        // Each of the elements takes its numbers on its own; how many there are is not known.
        if (_inner[value] is not { } claim || !_axes.IsSubset(axes, _free[value]))
            return;
        if (op is ReduceOp.Max or ReduceOp.Min || claim.IsUnbounded || claim.IsHalfLine)
        {
            _inner[node] = op == ReduceOp.Product && claim.High.Value <= 0 ? null : claim;
            _free[node] = _axes.Without(_free[value], axes);
        }
    }

    /// <summary>Whether an axis surely has an element: there is a sample in every batch, and a length of some number has so many.</summary>
    private static bool IsInhabited(Axis axis) => axis.Bound < 0 && (axis.IsSamples || axis.IsBatch || axis.Size.Constant > 0);

    private void Read(int node, int[] a)
    {
        _outer[node] = _outer[a[0]];
        _inner[node] = _inner[a[0]];
        int[] indexed = _axes.Of((int)_program.Payload(node));
        int free = _axes.Without(_free[a[0]], (int)_program.Payload(node));
        for (int k = 0; k < indexed.Length; k++)
            if (_program.Kind(a[1 + k]) == NodeKind.Iota && _axes.Contains(_free[a[0]], indexed[k]))
                free = _axes.With(free, _program.Operand(a[1 + k]));
        _free[node] = free;
    }
}
