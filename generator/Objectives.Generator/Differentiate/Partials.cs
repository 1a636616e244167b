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

    /// <summary>A choice one side of which is zero.</summary>
    public static bool IsMasked(ProgramBuilder b, int node) =>
        b.IsMap(node, Op.Select) && (IsZero(b, b.ArgumentsOf(node)[1]) || IsZero(b, b.ArgumentsOf(node)[2]));

    public static bool IsZero(ProgramBuilder b, int node) => b.Constant(node) is 0.0;
}
