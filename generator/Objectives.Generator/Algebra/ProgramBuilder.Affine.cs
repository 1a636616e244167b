using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>Integers as sums of multiples: what is known of an index without its value.</summary>
internal sealed partial class ProgramBuilder
{
    /// <summary>a − b, if that is the same number everywhere.</summary>
    public long? Difference(int a, int b)
    {
        var terms = new Dictionary<int, long>();
        long constant = 0;
        return Collect(a, 1) && Collect(b, -1) && terms.Values.All(c => c == 0) ? constant : null;

        bool Collect(int node, long factor)
        {
            if (_types[node] != ElementType.Int)
                return false;
            if (IntConstant(node) is { } value)
                constant += factor * value;
            else if (IsMap(node, Op.Add) || IsMap(node, Op.Subtract))
                return Collect(_arguments[node][0], factor) && Collect(_arguments[node][1], IsMap(node, Op.Add) ? factor : -factor);
            else if (IsMap(node, Op.Negate))
                return Collect(_arguments[node][0], -factor);
            else if (IsMap(node, Op.Multiply) && IntConstant(_arguments[node][0]) is { } left)
                return Collect(_arguments[node][1], factor * left);
            else if (IsMap(node, Op.Multiply) && IntConstant(_arguments[node][1]) is { } right)
                return Collect(_arguments[node][0], factor * right);
            else
                terms[node] = (terms.TryGetValue(node, out long known) ? known : 0) + factor;
            return true;
        }
    }

    /// <summary>An integer as a multiple of the index along an axis and a rest that does not run along it; null if it is not of that form.</summary>
    public (long Factor, int Remainder)? Linear(int node, int axis)
    {
        if (!Axes.Contains(_axisSets[node], axis))
            return (0, node);
        if (IsIota(node, axis))
            return (1, Int(0));
        if (_kinds[node] != NodeKind.Map || _types[node] != ElementType.Int)
            return null;
        int[] a = _arguments[node];
        if (IsMap(node, Op.Negate))
            return Linear(a[0], axis) is var (factor, rest) ? (-factor, Map(Op.Negate, rest)) : null;
        if (a.Length != 2 || Linear(a[0], axis) is not var (leftFactor, left) || Linear(a[1], axis) is not var (rightFactor, right))
            return null;
        if (IsMap(node, Op.Add))
            return (leftFactor + rightFactor, Map(Op.Add, left, right));
        if (IsMap(node, Op.Subtract))
            return (leftFactor - rightFactor, Map(Op.Subtract, left, right));
        if (!IsMap(node, Op.Multiply))
            return null;
        return leftFactor == 0 && IntConstant(left) is { } l ? (l * rightFactor, Map(Op.Multiply, left, right))
            : rightFactor == 0 && IntConstant(right) is { } r ? (r * leftFactor, Map(Op.Multiply, left, right))
            : null;
    }

    /// <summary>
    /// Values added at shifted or reflected places are read from there: no place is reached twice. The index may be guarded, i = 0 ? 0 : i − 1,
    /// where the value is zero when the guard holds. Null if the index is not of that form.
    /// </summary>
    private int? Shifted(int value, int keep, (int Axis, int Index) target) => Shifted(value, keep, target, (from, to) => (from - to).IsNonNegative);

    /// <param name="value">The values.</param>
    /// <param name="keep">The axes that values and results share.</param>
    /// <param name="target">The axis of the places, and the index of each value's place.</param>
    /// <param name="fits">Whether values along an axis of one size may be read from places along an axis of another: there is a value if there is a place.</param>
    internal int? Shifted(int value, int keep, (int Axis, int Index) target, Func<Size, Size, bool> fits)
    {
        int index = Unguarded(value, target.Index);
        foreach (int axis in Axes.Of(Axes.Without(_axisSets[index], keep)))
        {
            // Where there are places there are values, so that one is read only where there is one; and they are the same for all lanes.
            // A guard that is peeled off may be all that ran along an axis to be summed.
            if (Axes[axis].IsSamples || !fits(Axes[axis].Size, Axes[target.Axis].Size) || Linear(index, axis) is not (1 or -1, _) form
                || !Axes.IsSubset(_axisSets[form.Remainder], keep) || Axes.Of(_axisSets[form.Remainder]).Any(a => Axes[a].IsSamples)
                || !Axes.IsSubset(Axes.Without(_axisSets[value], Axes.Set([axis])), keep) || (axis != target.Axis && Axes.Contains(_axisSets[value], target.Axis)))
                continue;
            int place = Iota(target.Axis), from = form.Factor > 0 ? Map(Op.Subtract, place, form.Remainder) : Map(Op.Subtract, form.Remainder, place);
            int inside = Map(Op.And, Map(Op.LessOrEqual, Int(0), from), Map(Op.Less, from, SizeValue(Axes[axis].Size)));
            return Map(Op.Select, inside, At(value, (axis, Map(Op.Select, inside, from, Int(0)))), Const(0));
        }
        return null;
    }

    /// <summary>The index where the value is not zero.</summary>
    private int Unguarded(int value, int index)
    {
        while (IsMap(index, Op.Select))
        {
            int[] a = _arguments[index];
            if (IsZeroWhere(value, a[0], true))
                index = a[2];
            else if (IsZeroWhere(value, a[0], false))
                index = a[1];
            else
                break;
        }
        return index;
    }

    /// <summary>Whether a value is zero wherever a condition is as given, by the way it is written.</summary>
    private bool IsZeroWhere(int value, int condition, bool holds) =>
        Constant(value) is 0.0
        || (IsMap(value, Op.Select) && (_arguments[value][0] == condition
            ? Constant(_arguments[value][holds ? 1 : 2]) is 0.0
            : IsZeroWhere(_arguments[value][1], condition, holds) && IsZeroWhere(_arguments[value][2], condition, holds)));
}
