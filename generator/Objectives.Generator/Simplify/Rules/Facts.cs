using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>What rules' conditions ask of a value; an answer of no means only that nothing is known.</summary>
internal static class Facts
{
    /// <summary>Whether the value cannot be negative, seen from the operations at its top.</summary>
    public static bool IsNonnegative(ProgramBuilder b, int node)
    {
        if (b.Constant(node) is { } c)
            return c >= 0;
        if (b.Kind(node) != NodeKind.Map)
            return false;
        int[] a = b.ArgumentsOf(node);
        return Operation.At(b.Operand(node)) switch
        {
            Exp or Softplus or Sigmoid or Square or Abs or Sqrt or Root or Hypot or Cosh => true,
            Add or Multiply or Divide => a.All(x => IsNonnegative(b, x)),
            Max => a.Any(x => IsNonnegative(b, x)),
            Operations.Select => IsNonnegative(b, a[1]) && IsNonnegative(b, a[2]),
            _ => false,
        };
    }

    /// <summary>Whether a maximum over these axes has been taken off already, by the front end or by hand.</summary>
    public static bool IsShifted(ProgramBuilder b, int node, int axes)
    {
        // −x − m is −(x + m).
        if (b.IsMap(node, Op.Negate) && b.ArgumentsOf(node)[0] is var sum && b.IsMap(sum, Op.Add))
            return b.ArgumentsOf(sum).Any(a => IsShift(b, a, axes));
        return b.IsMap(node, Op.Subtract) && IsShift(b, b.ArgumentsOf(node)[1], axes);
    }

    private static bool IsShift(ProgramBuilder b, int node, int axes)
    {
        if (b.IsMap(node, Op.Select))
            node = b.ArgumentsOf(node)[1];
        return (b.Kind(node) == NodeKind.Frozen && (FrozenReason)b.Operand(node) == FrozenReason.Shift)
            || (b.Kind(node) == NodeKind.Reduce && (ReduceOp)b.Operand(node) == ReduceOp.Max && (int)b.Payload(node) == axes);
    }

    /// <summary>Whether one of the values has all the axes of both: then a function of both is not computed at more places.</summary>
    public static bool AreNested(ProgramBuilder b, int x, int y) =>
        b.Axes.IsSubset(b.AxesOf(x), b.AxesOf(y)) || b.Axes.IsSubset(b.AxesOf(y), b.AxesOf(x));
}
