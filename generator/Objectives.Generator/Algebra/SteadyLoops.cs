using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>How the turns of a loop compare.</summary>
internal enum Turns
{
    /// <summary>A turn may do what no other does.</summary>
    Differ,

    /// <summary>All but the first and the last are the same function of what the turn before left.</summary>
    SameButLast,

    /// <summary>All but the first are the same function of what the turn before left.</summary>
    Same,
}

/// <summary>
/// Loops whose turns are all the same function of what the turn before left, the first one excepted: iterations. Once a turn leaves what it
/// found, so would all later ones, bit for bit, and the loop can end. Where the last turn is told apart, as by a sum that chooses its value, that one
/// is still to be run.
/// </summary>
internal static class SteadyLoops
{
    /// <param name="program">The program.</param>
    /// <param name="axis">The axis that the loop runs along.</param>
    /// <param name="nodes">What the loop computes, sums that it collects among it.</param>
    public static Turns Of(Program program, int axis, IReadOnlyCollection<int> nodes)
    {
        var loop = new Loop(program, axis, nodes, [], Turns.Same);
        return loop.IsFollowed ? nodes.Min(n => loop[n]) : Turns.Differ;
    }

    /// <summary>
    /// How the turns of a loop compare that takes those of another one backwards, as far as they go back to turns of that one which left what they found: all
    /// of these are one function of what the turn behind left, sums included, to which each adds the same.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="axis">The axis that both loops run along.</param>
    /// <param name="nodes">What the loop backwards computes, sums that it collects among it.</param>
    /// <param name="forward">What the loop forwards computes.</param>
    /// <param name="turns">How the turns of that one compare.</param>
    public static Turns Back(Program program, int axis, IReadOnlyCollection<int> nodes, IReadOnlyCollection<int> forward, Turns turns)
    {
        var loop = new Loop(program, axis, nodes, forward, turns);
        return loop.IsFollowed ? nodes.Min(n => loop[n]) : Turns.Differ;
    }

    /// <summary>Whether a condition asks for the last turn of a loop along an axis.</summary>
    public static bool IsLast(Program program, int condition, int axis) =>
        program.IsMap(condition, Op.Equal) && program.Kind(program.Argument(condition, 0)) == NodeKind.Iota && program.Operand(program.Argument(condition, 0)) == axis
        && SizePolynomial.Of(program, program.Argument(condition, 1)) is { } place && place.Equals(program.Axes[axis].Size - Size.Of(1));

    private sealed class Loop
    {
        private readonly Program _p;
        private readonly int _axis;
        private readonly HashSet<int> _nodes, _forward;
        private readonly Turns _forwardTurns;
        private readonly Turns[] _turns;

        public Loop(Program program, int axis, IReadOnlyCollection<int> nodes, IReadOnlyCollection<int> forward, Turns forwardTurns)
        {
            (_p, _axis, _nodes, _forward, _forwardTurns, _turns) = (program, axis, [.. nodes], [.. forward], forwardTurns, new Turns[program.Count]);
            for (int n = 0; n < program.Count; n++)
                _turns[n] = _nodes.Contains(n) || program.Axes.Contains(program.AxesOf(n), axis) ? Decide(n) : Turns.Same;
        }

        /// <summary>How the turns compare in what they compute of a value.</summary>
        public Turns this[int node] => _turns[node];

        /// <summary>Whether a turn reads what the one before left.</summary>
        public bool IsFollowed { get; private set; }

        private bool IsBack => _forward.Count > 0;

        private Turns Decide(int node)
        {
            if (_forward.Contains(node))
                return _forwardTurns;
            switch (_p.Kind(node))
            {
                case NodeKind.Iota:
                    return _p.Operand(node) == _axis ? Turns.Differ : Turns.Same;
                case NodeKind.Leaf:
                    return Turns.Differ;
                case NodeKind.AddPast:
                    return IsBack && _nodes.Contains(node) ? Follow(node) : Turns.Differ;
                case NodeKind.Past:
                    return _nodes.Contains(node) && (!IsBack || _forward.Contains(_p.SourceOf(node))) ? Follow(node) : Turns.Differ;
                case NodeKind.Reduce when IsBack && RunsAlong(node):
                    return (ReduceOp)_p.Operand(node) == ReduceOp.Sum ? _turns[_p.Argument(node, 0)] : Turns.Differ;
                case NodeKind.Reduce or NodeKind.AddAt or NodeKind.Custom when RunsAlong(node):
                    // Turns that are left out add nothing.
                    return _p.Kind(node) == NodeKind.Reduce && (ReduceOp)_p.Operand(node) == ReduceOp.Sum && IsOfLast(_p.Argument(node, 0)) ? _turns[_p.Argument(node, 0)] : Turns.Differ;
                case NodeKind.At when RunsAlong(node):
                    return Turns.Differ;
                case NodeKind.Map when IsNotFirst(node):
                    return Turns.Same;
                case NodeKind.Map when IsLast(node):
                    return Turns.SameButLast;
                default:
                    return Of(_p.ArgumentsOf(node).ToArray());
            }
        }

        private Turns Of(IEnumerable<int> arguments) => arguments.Select(a => _turns[a]).DefaultIfEmpty(Turns.Same).Min();

        private Turns Follow(int past)
        {
            var nest = _p.NestOf(past);
            for (int k = 0; k < nest.Length; k++)
                if (nest[k].Axis == _axis && k < (int)_p.Payload(past))
                {
                    if (IsBefore(nest[k].Index))
                        IsFollowed |= !IsBack || _p.Kind(past) == NodeKind.AddPast;
                    else if (!IsIota(nest[k].Index))
                        return Turns.Differ;
                }
            var read = nest.Where(l => l.Axis != _axis).Select(l => l.Index);
            return Of(_p.Kind(past) == NodeKind.Past ? read.Append(_p.Argument(past, 0)) : read);
        }

        private bool RunsAlong(int node) => _p.Axes.Contains((int)_p.Payload(node), _axis);

        private bool IsIota(int node) => _p.Kind(node) == NodeKind.Iota && _p.Operand(node) == _axis;

        /// <summary>The place before, be it 0 at the first place.</summary>
        private bool IsBefore(int node)
        {
            if (_p.IsMap(node, Op.Select) && _p.Kind(_p.Argument(node, 2)) == NodeKind.Const)
                node = _p.Argument(node, 1);
            return _p.IsMap(node, Op.Subtract) && IsIota(_p.Argument(node, 0)) && IsConstant(_p.Argument(node, 1), 1);
        }

        private bool IsNotFirst(int node) => _p.IsMap(node, Op.LessOrEqual) && IsConstant(_p.Argument(node, 0), 1) && IsIota(_p.Argument(node, 1));

        private bool IsLast(int node) => SteadyLoops.IsLast(_p, node, _axis);

        /// <summary>Whether the value is zero at every turn but the last.</summary>
        private bool IsOfLast(int node) => _p.IsMap(node, Op.Store) ? IsOfLast(_p.Argument(node, 0))
            : _p.IsMap(node, Op.Select) && AsksForLast(_p.Argument(node, 0)) && IsConstant(_p.Argument(node, 2), 0);

        private bool AsksForLast(int condition) => IsLast(condition)
            || (_p.IsMap(condition, Op.And) && (AsksForLast(_p.Argument(condition, 0)) || AsksForLast(_p.Argument(condition, 1))));

        private bool IsConstant(int node, long value) => _p.Kind(node) == NodeKind.Const && _p.Payload(node) == value;
    }
}
