using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>The chain rule's product, shared by both modes, so that a branch not taken contributes exactly nothing.</summary>
internal static class Partials
{
    /// <summary>∂node/∂argument of an element-wise operation.</summary>
    public static int Of(ProgramBuilder b, int node, int argument)
    {
        var x = b.ArgumentsOf(node).Select(a => new Expr(b, a)).ToArray();
        return Operation.At(b.Operand(node)).Partial(argument, x, new Expr(b, node)).Node;
    }

    /// <summary>
    /// factor·partial, with the conditions of either outermost: (c ? a : 0)·p = (c ? a·p : 0), so that an infinite or undefined p
    /// on the side not taken does not become NaN.
    /// </summary>
    public static int Product(ProgramBuilder b, int factor, int partial)
    {
        foreach (var (choice, other) in new[] { (factor, partial), (partial, factor) })
        {
            if (b.IsMap(choice, Op.Negate) && IsMasked(b, b.ArgumentsOf(choice)[0]))
                return b.Map(Op.Negate, Product(b, b.ArgumentsOf(choice)[0], other));
            if (!IsMasked(b, choice))
                continue;
            int[] a = b.ArgumentsOf(choice);
            return IsZero(b, a[2])
                ? b.Map(Op.Select, a[0], Product(b, a[1], other), a[2])
                : b.Map(Op.Select, a[0], a[1], Product(b, a[2], other));
        }
        return b.Map(Op.Multiply, factor, partial);
    }

    /// <summary>
    /// x + y of two parts of one adjoint, with the condition under which there is either of them outermost:
    /// (c ? a : 0) + (d ? b : 0) = (c or d ? … : 0), so that products further on see that neither branch was taken.
    /// </summary>
    public static int Sum(ProgramBuilder b, int x, int y)
    {
        int sum = b.Map(Op.Add, x, y);
        return Condition(b, x) is { } first && Condition(b, y) is { } second ? b.Map(Op.Select, b.Map(Op.Or, first, second), sum, b.Const(0)) : sum;
    }

    /// <summary>All conditions, one inside the other, without which the node is zero; null if there is none.</summary>
    private static int? Condition(ProgramBuilder b, int node)
    {
        int[] a = b.ArgumentsOf(node);
        if (b.IsMap(node, Op.Negate))
            return Condition(b, a[0]);
        if (!IsMasked(b, node))
            return null;
        var (condition, inside) = IsZero(b, a[2]) ? (a[0], a[1]) : (b.Map(Op.Not, a[0]), a[2]);
        return Condition(b, inside) is { } inner ? b.Map(Op.And, condition, inner) : condition;
    }

    /// <summary>Nodes whose value or whose derivative by something may be infinite or NaN at finite numbers, by themselves or by what they are made of.</summary>
    public static bool[] MayDiverge(ProgramBuilder b, int count)
    {
        var may = new bool[count];
        // Twice: what a recurrence reads comes after it, and inside of a loop's body it is not known yet.
        for (int pass = 0; pass < 2; pass++)
            for (int n = 0; n < count; n++)
                may[n] = b.ArgumentsOf(n).Any(a => a < count && may[a]) || (b.IsRecurrence(n) && (b.SourceOf(n) is not (>= 0 and var source) || (source < count && may[source])))
                    || b.Kind(n) == NodeKind.Library || (b.Kind(n) == NodeKind.Map && MayDivergeItself(b, n));
        return may;
    }

    private static bool MayDivergeItself(ProgramBuilder b, int node) =>
        PartialMayDiverge(b, node) || (Operation.At(b.Operand(node)) is Exp or Exp2 or Expm1 or Sinh or Cosh && Centred(b, node) == AxisTable.None);

    /// <summary>Whether a derivative of an element-wise operation may be infinite or NaN at finite arguments, for all that is known of them here.</summary>
    public static bool PartialMayDiverge(ProgramBuilder b, int node)
    {
        var op = Operation.At(b.Operand(node));
        int[] a = b.ArgumentsOf(node);
        return op.PartialMayDiverge && !(op == Op.Divide && (b.Constant(a[1]) is not null || IsAtLeastOne(b, a[1]))) && !(op == Op.Log && IsAtLeastOne(b, a[0]));
    }

    /// <summary>
    /// Whether a divisor is at least 1: Σ exp(v − max v), which has the 1 of the largest; max(1, v); a size, as where it is 0 there is nothing to divide; products of them.
    /// </summary>
    private static bool IsAtLeastOne(ProgramBuilder b, int node) => b.Constant(node) is >= 1 || b.Kind(node) switch
    {
        NodeKind.Leaf => b.LeafOf(node).Role == LeafRole.Size,
        NodeKind.Reduce => (ReduceOp)b.Operand(node) == ReduceOp.Sum && (int)b.Payload(node) is var axes && axes != AxisTable.None && Centred(b, b.ArgumentsOf(node)[0]) == axes,
        NodeKind.Map when b.IsMap(node, Op.Max) => b.ArgumentsOf(node).Any(a => IsAtLeastOne(b, a)),
        NodeKind.Map when b.IsMap(node, Op.Multiply) || b.IsMap(node, Op.ToReal) => b.ArgumentsOf(node).All(a => IsAtLeastOne(b, a)),
        _ => false,
    };

    /// <summary>The axes of the maximum in exp(v − max v), which is at most 1; none where the node is nothing of the kind.</summary>
    private static int Centred(ProgramBuilder b, int node)
    {
        if (!b.IsMap(node, Op.Exp) || b.ArgumentsOf(node)[0] is var difference && !b.IsMap(difference, Op.Subtract))
            return AxisTable.None;
        int[] a = b.ArgumentsOf(b.ArgumentsOf(node)[0]);
        // Where the maximum is infinite, so is a value, and nothing is said.
        if (!b.IsMap(a[1], Op.Select) || b.ArgumentsOf(a[1]) is var choice && !(b.IsMap(choice[0], Op.IsFinite) && b.ArgumentsOf(choice[0])[0] == choice[1]))
            return AxisTable.None;
        int largest = b.ArgumentsOf(a[1])[1];
        if (b.Kind(largest) == NodeKind.Frozen)
            largest = b.ArgumentsOf(largest)[0];
        return b.Kind(largest) == NodeKind.Reduce && (ReduceOp)b.Operand(largest) == ReduceOp.Max && b.ArgumentsOf(largest)[0] == a[0] ? (int)b.Payload(largest) : AxisTable.None;
    }

    /// <summary>
    /// factor·partial where the factor may be zero because a branch further out was not taken or a convention says so, and the partial
    /// may be infinite: exactly zero there.
    /// </summary>
    public static int GuardedProduct(ProgramBuilder b, int factor, int partial)
    {
        // The signs have no say in it.
        int isZero = b.Map(Op.StrongZero, Unsigned(b, factor), Unsigned(b, partial));
        return b.Map(Op.Select, isZero, b.Const(0), Product(b, factor, partial));
    }

    private static int Unsigned(ProgramBuilder b, int node) => b.IsMap(node, Op.Negate) ? b.ArgumentsOf(node)[0] : node;

    /// <summary>
    /// ∂/∂xᵢ of a product over an axis: the product of all others. It is exact where factors are zero, also where the derivative is
    /// differentiated again, which no quotient and no logarithm is.
    /// </summary>
    public static int OfOthers(ProgramBuilder b, int node)
    {
        int value = b.ArgumentsOf(node)[0];
        var own = new List<(int Axis, int Copy)>();
        foreach (int axis in b.Axes.Of((int)b.Payload(node)))
            own.Add((axis, b.FreshCopy(axis, b.Axes.Union(b.AxesOf(value), b.Axes.Set(own.Select(p => p.Copy))))));
        // The factors along the copies; where these are at the place that stays, there is no factor.
        int others = b.At(value, own.Select(p => (p.Axis, b.Iota(p.Copy))).ToArray());
        int isOwn = own.Select(p => b.Map(Op.Equal, b.Iota(p.Axis), b.Iota(p.Copy))).Aggregate((x, y) => b.Map(Op.And, x, y));
        return b.Reduce(ReduceOp.Product, b.Map(Op.Select, isOwn, b.Const(1), others), b.Axes.Set(own.Select(p => p.Copy)));
    }

    /// <summary>A choice one side of which is zero.</summary>
    public static bool IsMasked(ProgramBuilder b, int node) =>
        b.IsMap(node, Op.Select) && (IsZero(b, b.ArgumentsOf(node)[1]) || IsZero(b, b.ArgumentsOf(node)[2]));

    public static bool IsZero(ProgramBuilder b, int node) => b.Constant(node) is 0.0;
}
