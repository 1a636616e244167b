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
        return Operation.All[b.Operand(node)].Partial(argument, x, new Expr(b, node)).Node;
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
    /// factor·partial where the factor may be zero because a branch further out was not taken or a convention says so, and the partial
    /// may be infinite: exactly zero there.
    /// </summary>
    public static int GuardedProduct(ProgramBuilder b, int factor, int partial)
    {
        int product = Product(b, factor, partial);
        int isZero = b.Map(Op.Equal, factor, b.Const(0));
        int diverges = b.Map(Op.Not, b.Map(Op.IsFinite, partial));
        return b.Map(Op.Select, b.Map(Op.And, isZero, diverges), b.Const(0), product);
    }

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
