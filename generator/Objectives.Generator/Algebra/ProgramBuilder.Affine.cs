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
}
