using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>Reductions. A sum is linear: what does not run along its axes stands outside it.</summary>
internal sealed partial class ProgramBuilder
{
    /// <summary>Longer products are summed as they stand, which bounds the work of taking them apart.</summary>
    private const int FactorLimit = 8;

    public int Reduce(ReduceOp op, int value, int axes) => op switch
    {
        ReduceOp.Sum => Sum(value, axes),
        ReduceOp.Product => ProductOver(value, axes),
        _ => Extremum(op, value, axes),
    };

    /// <summary>Σ over the axes; an axis that the value lacks multiplies by its length.</summary>
    public int Sum(int value, int axes)
    {
        if (axes == AxisTable.None || Constant(value) is 0.0)
            return value;
        value = OnlyPresent(value, Axes.Intersect(axes, _axisSets[value]), ReduceOp.Sum);
        foreach (int axis in Axes.Of(Axes.Without(axes, _axisSets[value])))
            value = Map(Op.Multiply, _types[value] == ElementType.Int ? SizeValue(Axes[axis].Size) : ToReal(SizeValue(Axes[axis].Size)), value);
        axes = Axes.Intersect(axes, _axisSets[value]);
        if (axes == AxisTable.None)
            return value;
        if (Single(value, axes) is var (axis0, single))
            return Sum(single, Axes.Without(axes, Axes.Set([axis0])));
        if (IsMap(value, Op.Negate))
            return Map(Op.Negate, Sum(_arguments[value][0], axes));
        if (IsMap(value, Op.Divide) && Axes.Intersect(_axisSets[_arguments[value][1]], axes) == AxisTable.None)
            return Map(Op.Divide, Sum(_arguments[value][0], axes), _arguments[value][1]);
        if ((IsMap(value, Op.Add) || IsMap(value, Op.Subtract)) && _arguments[value].Any(a => IsContraction(a, axes))
            && _arguments[value].All(a => IsContraction(a, axes) || HasFewer(a, value, axes)))
            return Map(Operation.At(_operands[value]), _arguments[value].Select(a => Sum(a, axes)).ToArray());
        if ((IsMap(value, Op.Multiply) || IsMap(value, Op.Square)) && Factors(value) is { } factors)
        {
            if (PullFactors(factors, axes) is { } pulled)
                return pulled;
            value = Product(factors);
        }
        if (_kinds[value] == NodeKind.Reduce && (ReduceOp)_operands[value] == ReduceOp.Sum)
            return Sum(_arguments[value][0], Axes.Union(axes, (int)_payloads[value]));
        return Intern(NodeKind.Reduce, _types[value], (int)ReduceOp.Sum, Axes.Without(_axisSets[value], axes), axes, [value]);
    }

    /// <summary>Π over the axes; along an axis that the value lacks, all factors are equal.</summary>
    private int ProductOver(int value, int axes)
    {
        if (axes == AxisTable.None || Constant(value) is 1.0)
            return value;
        foreach (int axis in Axes.Of(Axes.Without(axes, _axisSets[value])))
            value = RawMap(Op.Store, value, Iota(axis));
        value = OnlyPresent(value, axes, ReduceOp.Product);
        return Intern(NodeKind.Reduce, _types[value], (int)ReduceOp.Product, Axes.Without(_axisSets[value], axes), axes, [value]);
    }

    /// <summary>An axis of a size that nothing runs along yet.</summary>
    public int UnusedAxis(Size size) =>
        Axes.Intern(new Axis(size, Enumerable.Range(0, Axes.Count).Select(a => Axes[a]).Where(a => a.Size.Equals(size)).Select(a => a.Copy + 1).DefaultIfEmpty(0).Max()));

    /// <summary>The lowest copy of an axis that is not among <paramref name="taken"/>.</summary>
    public int FreshCopy(int axis, int taken)
    {
        for (int copy = Axes[axis].Copy + 1; ; copy++)
        {
            int fresh = Axes.Intern(Axes[axis] with { Copy = copy });
            if (!Axes.Contains(taken, fresh))
                return fresh;
        }
    }

    /// <summary>
    /// A value that is zero but where the index along one of the axes equals that along another, or a number: the axis, and the value there, which
    /// is the sum over it. Such a value may be a factor.
    /// </summary>
    private (int Axis, int Value)? Single(int value, int axes)
    {
        if (SingleFactor(value, axes) is not var (axis, place, condition, choice))
            return null;
        int there = At(choice, (axis, place));
        return (axis, condition < 0 ? there : Map(Op.Select, At(condition, (axis, place)), there, Const(0)));
    }

    /// <summary>The value as one that is <c>choice</c> where the index along an axis has a value and a further condition holds, else 0.</summary>
    private (int Axis, int Place, int Condition, int Choice)? SingleFactor(int value, int axes)
    {
        int[] a = _arguments[value];
        if (IsMap(value, Op.Select) && Constant(a[2]) is 0.0 && Diagonal(a[0], axes) is var (axis, place, condition))
            return (axis, place, condition, a[1]);
        if (IsMap(value, Op.Multiply))
            for (int k = 0; k < 2; k++)
                if (SingleFactor(a[k], axes) is var (along, at, needed, factor))
                    return (along, at, needed, Map(Op.Multiply, factor, a[1 - k]));
        return null;
    }

    /// <summary>
    /// The condition as equality of the index along an axis of the set and the index along another axis, or a number that every length of the axis is
    /// beyond, and what else it asks for (−1: nothing).
    /// </summary>
    private (int Axis, int Place, int Condition)? Diagonal(int condition, int axes)
    {
        int[] a = _arguments[condition];
        if (IsMap(condition, Op.Equal))
            for (int k = 0; k < 2; k++)
                if (_kinds[a[k]] == NodeKind.Iota && Axes[_operands[a[k]]] is var along && Axes.Contains(axes, _operands[a[k]]) && Size.SamplesName != along.Size.Name
                    && (IntConstant(a[1 - k]) is >= 0 and var number && (along.Size - Size.Of(number + 1)).IsNonNegative || _kinds[a[1 - k]] == NodeKind.Iota && a[0] != a[1] && along.Size.Equals(Axes[_operands[a[1 - k]]].Size)))
                    return (_operands[a[k]], a[1 - k], -1);
        if (IsMap(condition, Op.And))
            for (int k = 0; k < 2; k++)
                if (Diagonal(a[k], axes) is var (axis, place, rest))
                    return (axis, place, rest < 0 ? a[1 - k] : Map(Op.And, rest, a[1 - k]));
        return null;
    }

    private int Extremum(ReduceOp op, int value, int axes)
    {
        axes = Axes.Intersect(axes, _axisSets[value]);
        value = OnlyPresent(value, axes, op);
        return axes == AxisTable.None
            ? value
            : Intern(NodeKind.Reduce, _types[value], (int)op, Axes.Without(_axisSets[value], axes), axes, [value]);
    }

    /// <summary>A product none of whose factors has all the axes: worth its own sum, which runs as a matrix product.</summary>
    private bool IsContraction(int value, int axes)
    {
        if (IsMap(value, Op.Negate))
            return IsContraction(_arguments[value][0], axes);
        if (!IsMap(value, Op.Multiply) || !Axes.IsSubset(axes, _axisSets[value]))
            return false;
        return Factors(value) is { } factors && factors.All(f => _axisSets[f] != _axisSets[value]);
    }

    /// <summary>An addend that lacks an axis of the sum's result: it is summed once for all places along it.</summary>
    private bool HasFewer(int addend, int value, int axes) => _axisSets[addend] != _axisSets[value] && Axes.IsSubset(axes, _axisSets[addend]);

    /// <summary>Takes out of the sum the factors that do not run along an axis, and sums the rest along that axis first.</summary>
    private int? PullFactors(List<int> factors, int axes)
    {
        foreach (int axis in Axes.Of(axes))
        {
            var inside = factors.Where(f => Axes.Contains(_axisSets[f], axis)).ToList();
            if (inside.Count == factors.Count)
                continue;
            var outside = factors.Where(f => !Axes.Contains(_axisSets[f], axis)).ToList();
            int inner = Sum(Product(inside), Axes.Set([axis]));
            return Sum(Product([.. outside, inner]), Axes.Without(axes, Axes.Set([axis])));
        }
        return null;
    }

    /// <summary>The factors of a product, constants and signs among them; null where there are too many.</summary>
    internal List<int>? Factors(int value)
    {
        var factors = new List<int>();
        var stack = new Stack<int>();
        stack.Push(value);
        while (stack.Count > 0)
        {
            int node = stack.Pop();
            if (IsMap(node, Op.Multiply))
            {
                stack.Push(_arguments[node][1]);
                stack.Push(_arguments[node][0]);
            }
            else if (IsMap(node, Op.Negate))
            {
                factors.Add(Const(-1));
                stack.Push(_arguments[node][0]);
            }
            else if (IsMap(node, Op.Square) && Axes.Of(_axisSets[node]).Length > 1 && IsMap(_arguments[node][0], Op.Multiply))
            {
                // (ab)² = a²b² lets a factor leave the sum.
                stack.Push(Map(Op.Square, _arguments[_arguments[node][0]][1]));
                stack.Push(Map(Op.Square, _arguments[_arguments[node][0]][0]));
            }
            else
                factors.Add(node);
            if (factors.Count + stack.Count > FactorLimit)
                return null;
        }
        return factors;
    }

    /// <summary>
    /// The product, grouped: factors over the same axes are multiplied together first, then what has fewer axes into what has more,
    /// so that loops do the least work and a contraction has two factors.
    /// </summary>
    internal int Product(IReadOnlyList<int> factors)
    {
        var groups = new List<int>();
        foreach (var group in factors.GroupBy(f => _axisSets[f]).OrderBy(g => Axes.Of(g.Key).Length).ThenBy(g => g.Key))
        {
            int product = group.OrderBy(f => f).Aggregate((a, b) => Map(Op.Multiply, a, b));
            // Into the first group that has all of its axes; what fits nowhere stays a factor of its own.
            int inner = groups.FindIndex(g => Axes.IsSubset(_axisSets[g], group.Key));
            if (inner >= 0)
            {
                product = Map(Op.Multiply, groups[inner], product);
                groups.RemoveAt(inner);
            }
            groups.Add(product);
        }
        return groups.Count == 0 ? Const(1) : groups.Aggregate((a, b) => Map(Op.Multiply, a, b));
    }

    /// <summary>A number of sizes, hyperparameters and constants alone: finite whenever they are, so it may leave sums and choices.</summary>
    internal bool IsTame(int node) => _tame[node];

    /// <summary>Decided when a node is made, from its arguments: once a node, however many share it.</summary>
    private bool DecideTame(int node) => _axisSets[node] == AxisTable.None && _types[node] != ElementType.Bool && _kinds[node] switch
    {
        NodeKind.Const => true,
        NodeKind.Leaf => _leaves[_operands[node]].Role is LeafRole.Size or LeafRole.Hyperparameter,
        NodeKind.Map => _arguments[node].All(IsTame),
        _ => false,
    };

    /// <summary>The value as a tame number times the rest: the number −1 … or null where there is none.</summary>
    internal (int Scale, int Other)? Scaled(int node)
    {
        if (IsMap(node, Op.Negate))
            return Scaled(_arguments[node][0]) is var (s, r) ? (Map(Op.Negate, s), r) : (Const(-1), _arguments[node][0]);
        if (IsMap(node, Op.Multiply) && IsTame(_arguments[node][0]) && !IsTame(_arguments[node][1]))
            return (_arguments[node][0], _arguments[node][1]);
        if (IsMap(node, Op.Multiply) && IsTame(_arguments[node][1]) && !IsTame(_arguments[node][0]))
            return (_arguments[node][1], _arguments[node][0]);
        return null;
    }

    /// <summary>
    /// Σ a·x ± Σ b·x = Σ (a ± b)·x, where x has more axes than a and b: one pass over the data instead of two.
    /// Also below a common factor outside both sums.
    /// </summary>
    internal int? MergeSums(int left, int right, Operation op)
    {
        if (IsMap(left, Op.Multiply) && IsMap(right, Op.Multiply))
        {
            int[] l = _arguments[left], r = _arguments[right];
            foreach (var (common, a, b) in new[] { (l[0] == r[0], l[1], r[1]), (l[1] == r[1], l[0], r[0]), (l[0] == r[1], l[1], r[0]), (l[1] == r[0], l[0], r[1]) })
                if (common && MergeSums(a, b, op) is { } merged)
                    return Map(Op.Multiply, a == l[1] ? l[0] : l[1], merged);
            return null;
        }
        if (!IsSum(left) || !IsSum(right) || _payloads[left] != _payloads[right] || _axisSets[left] != _axisSets[right] || left == right
            || Factors(_arguments[left][0]) is not { Count: > 1 } first || Factors(_arguments[right][0]) is not { Count: > 1 } second)
            return null;
        foreach (int x in first.Where(second.Contains).OrderByDescending(f => Axes.Of(_axisSets[f]).Length))
        {
            first.Remove(x);
            second.Remove(x);
            int a = Product(first), b = Product(second);
            int sum = Axes.Union(_axisSets[a], _axisSets[b]);
            if (Axes.Of(sum).Length < Axes.Of(_axisSets[x]).Length && Axes.IsSubset(sum, _axisSets[x]))
                return Sum(Map(Op.Multiply, Map(op, a, b), x), (int)_payloads[left]);
            return null;
        }
        return null;
    }

    private bool IsSum(int node) => _kinds[node] == NodeKind.Reduce && (ReduceOp)_operands[node] == ReduceOp.Sum;
}
