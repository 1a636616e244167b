using System.Linq;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Algebra;

/// <summary>What is known of an index before any data are seen.</summary>
internal static class IndexBounds
{
    /// <summary>Whether the index is in 0 … length − 1 by its form, or because the data it comes from are checked when bound.</summary>
    public static bool IsInside(Program p, int node, Size length)
    {
        if (IsBoundLeaf(p, node) && !length.Names.Contains(Size.SamplesName))
            return true;
        if (IsClamped(p, node, length))
            return true;
        return Bounds(p, node) is var (low, high) && low >= 0 && IsNonNegative(p, length - high - Size.Of(1));
    }

    /// <summary>
    /// Whether the index is inside unless an axis that it is clamped to is empty, so that nothing is used of what is read: the second of two elements,
    /// where a loop that begins there has no turn. The axis that is read is longer than that one, and has an element to read instead.
    /// </summary>
    public static bool IsInsideWhereUsed(Program p, int node, Size length) =>
        Bounds(p, node, isUsed: true) is var (low, high) && low >= 0 && IsNonNegative(p, length - high - Size.Of(1)) && IsClampedToLess(p, node, length);

    private static bool IsClampedToLess(Program p, int node, Size length) => p.Kind(node) == NodeKind.Map
        && ((ClampedTo(p, node) is { } clamped && IsNonNegative(p, length - clamped - Size.Of(1))) || p.ArgumentsOf(node).ToArray().Any(a => IsClampedToLess(p, a, length)));

    /// <summary>Whether nothing is subtracted, and all that is added is the length of an axis: an integer hyperparameter may be negative.</summary>
    private static bool IsNonNegative(Program p, Size size) =>
        size.IsNonNegative && size.Names.All(name => Enumerable.Range(0, p.Axes.Count).Any(axis => p.Axes[axis].Size.Name == name));

    /// <summary>An index where it is inside the axis, and 0 elsewhere: outside of an empty axis alone, of which nothing is used.</summary>
    public static bool IsClamped(Program p, int node, Size length) => ClampedTo(p, node)?.Equals(length) == true;

    /// <summary>The length of the axis that an index is clamped to; null if it is none.</summary>
    private static Size? ClampedTo(Program p, int node)
    {
        if (p.Kind(node) != NodeKind.Map || p.Operand(node) != Op.Select.Id || p.Kind(p.Argument(node, 2)) != NodeKind.Const || p.Payload(p.Argument(node, 2)) != 0)
            return null;
        int condition = p.Argument(node, 0), index = p.Argument(node, 1);
        // The last place, where there is one.
        if (Compares(condition, Op.Less) && p.Kind(p.Argument(condition, 0)) == NodeKind.Const && p.Payload(p.Argument(condition, 0)) == 0)
            return SizePolynomial.Of(p, p.Argument(condition, 1)) is { } size && SizePolynomial.Of(p, index)?.Equals(size - Size.Of(1)) == true ? size : null;
        if (p.Kind(condition) != NodeKind.Map || p.Operand(condition) != Op.And.Id)
            return null;
        int low = p.Argument(condition, 0), high = p.Argument(condition, 1);
        return Compares(low, Op.LessOrEqual) && p.Argument(low, 1) == index && p.Kind(p.Argument(low, 0)) == NodeKind.Const && p.Payload(p.Argument(low, 0)) == 0
            && Compares(high, Op.Less) && p.Argument(high, 0) == index ? SizePolynomial.Of(p, p.Argument(high, 1)) : null;

        bool Compares(int n, Operation op) => p.Kind(n) == NodeKind.Map && p.Operand(n) == op.Id;
    }

    /// <summary>
    /// The distance of an index from the place along an axis of the same length, where it is one everywhere: i + distance as long as that is inside the axis,
    /// and 0 elsewhere. Null for any other index.
    /// </summary>
    public static long? ShiftOf(Program p, int node, int axis)
    {
        if (!p.IsMap(node, Op.Select))
            return null;
        int condition = p.Argument(node, 0), yes = p.Argument(node, 1), no = p.Argument(node, 2);
        // i = 0 ? 0 : i − 1.
        if (p.IsMap(condition, Op.Equal) && IsIota(p.Argument(condition, 0)) && IsConstant(p.Argument(condition, 1), 0) && IsConstant(yes, 0) && Distance(no) == -1)
            return -1;
        if (!IsConstant(no, 0) || Distance(yes) is not { } distance)
            return null;
        // c ≤ i ? i − c : 0, i + c < length ? i + c : 0, and what is compared with both ends.
        var length = p.Axes[axis].Size;
        return IsClamped(p, node, length)
            || (distance < 0 && p.IsMap(condition, Op.LessOrEqual) && IsConstant(p.Argument(condition, 0), -distance) && IsIota(p.Argument(condition, 1)))
            || (distance > 0 && p.IsMap(condition, Op.Less) && p.Argument(condition, 0) == yes && SizePolynomial.Of(p, p.Argument(condition, 1))?.Equals(length) == true) ? distance : null;

        bool IsIota(int n) => p.Kind(n) == NodeKind.Iota && p.Operand(n) == axis;

        bool IsConstant(int n, long value) => p.Kind(n) == NodeKind.Const && p.Payload(n) == value;

        long? Distance(int n) => Shifted(p, n) is var (of, shift) && of == axis && shift != 0 ? shift : null;
    }

    /// <summary>The place along an axis, shifted by a number, that an integer is; null for any other integer.</summary>
    public static (int Axis, long Shift)? Shifted(Program p, int node)
    {
        if (p.Kind(node) == NodeKind.Iota)
            return (p.Operand(node), 0);
        bool isDifference = p.IsMap(node, Op.Subtract);
        if (!isDifference && !p.IsMap(node, Op.Add))
            return null;
        (int left, int right) = (p.Argument(node, 0), p.Argument(node, 1));
        return p.Kind(left) == NodeKind.Iota && p.Kind(right) == NodeKind.Const ? (p.Operand(left), isDifference ? -p.Payload(right) : p.Payload(right))
            : p.Kind(right) == NodeKind.Iota && p.Kind(left) == NodeKind.Const && !isDifference ? (p.Operand(right), p.Payload(left))
            : null;
    }

    /// <summary>An integer field read as it is bound, as an index of another axis than the batch's own: <c>IndexChecks</c> finds it, the constructor checks it.</summary>
    public static bool IsBoundLeaf(Program p, int node) => p.Kind(node) switch
    {
        NodeKind.Leaf => p.LeafOf(node).Role is LeafRole.Sample or LeafRole.Batch or LeafRole.Data,
        NodeKind.At => p.Kind(p.Argument(node, 0)) == NodeKind.Leaf && p.LeafOf(p.Argument(node, 0)).Role is LeafRole.Sample or LeafRole.Batch or LeafRole.Data,
        _ => false,
    };

    /// <summary>The least and the greatest value, where they are a constant and a polynomial of sizes.</summary>
    /// <param name="p">The program.</param>
    /// <param name="node">The index.</param>
    /// <param name="isUsed">Whether no axis that an index is clamped to is empty.</param>
    private static (long Low, Size High)? Bounds(Program p, int node, bool isUsed = false)
    {
        switch (p.Kind(node))
        {
            case NodeKind.Const:
                return (p.Payload(node), Size.Of(p.Payload(node)));
            case NodeKind.Iota:
                return (0, p.Axes[p.Operand(node)].Size - Size.Of(1));
            case NodeKind.Leaf when p.LeafOf(node).Role == LeafRole.Size && Size.Parse(p.LeafOf(node).Name) is var size:
                return size.IsNonNegative ? (0, size) : null;
            case NodeKind.At when p.Kind(p.Argument(node, 0)) == NodeKind.Library:
                return Bounds(p, p.Argument(node, 0), isUsed);
            case NodeKind.Library when Routine.All[p.Operand(node)] is { Indexes: >= 0 and var axis, Ranks: var ranks }:
                // The routine gives no place where there is no element.
                return (0, p.Axes[p.Operand(p.Argument(node, ranks.Length + axis))].Size - Size.Of(1));
            case NodeKind.Map when isUsed && ClampedTo(p, node) is { } length:
                return (0, length - Size.Of(1));
            case NodeKind.Map when p.Operand(node) == Op.Add.Id:
                return Bounds(p, p.Argument(node, 0), isUsed) is var (a, b) && Bounds(p, p.Argument(node, 1), isUsed) is var (c, d) ? (a + c, b + d) : null;
            case NodeKind.Map when p.Operand(node) == Op.Remainder.Id && Divisor(p, node) is { } divisor && Bounds(p, p.Argument(node, 0), isUsed) is var (lowest, _) && lowest >= 0:
                return (0, divisor - Size.Of(1));
            case NodeKind.Map when p.Operand(node) == Op.Quotient.Id && Divisor(p, node) is { } by && Bounds(p, p.Argument(node, 0), isUsed) is var (from, to) && from >= 0
                && (to + Size.Of(1)).DividedBy(by) is { } quotient:
                return (0, quotient - Size.Of(1));
            case NodeKind.Map when p.Operand(node) == Op.BitAnd.Id && p.Kind(p.Argument(node, 1)) == NodeKind.Const && p.Payload(p.Argument(node, 1)) >= 0:
                return (0, Size.Of(p.Payload(p.Argument(node, 1))));
            case NodeKind.Map when p.Operand(node) == Op.Subtract.Id && p.Kind(p.Argument(node, 1)) == NodeKind.Const && Bounds(p, p.Argument(node, 0), isUsed) is var (e, f):
                return (e - p.Payload(p.Argument(node, 1)), f - Size.Of(p.Payload(p.Argument(node, 1))));
            case NodeKind.Map when isUsed && p.Operand(node) == Op.Subtract.Id && SizePolynomial.Of(p, p.Argument(node, 0)) is { } from && Bounds(p, p.Argument(node, 1), isUsed) is var (g, h)
                && (from - h).Constant is { } remainder:
                return (remainder, from - Size.Of(g));
            case NodeKind.Map when p.Operand(node) == Op.Subtract.Id && p.Kind(p.Argument(node, 1)) == NodeKind.Iota && SizePolynomial.Of(p, p.Argument(node, 0)) is { } top:
                // top − i: from top − (length − 1) to top.
                return (top - p.Axes[p.Operand(p.Argument(node, 1))].Size + Size.Of(1)).Constant is { } least ? (least, top) : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// What a division divides by, where it cannot be zero: a positive constant, or a factor of the length of an axis that the dividend runs
    /// along, since nothing runs along an empty one.
    /// </summary>
    private static Size? Divisor(Program p, int node)
    {
        if (SizePolynomial.Of(p, p.Argument(node, 1)) is not { } divisor)
            return null;
        return divisor.Constant > 0 || (divisor.Constant is null && RunsAlong(p, p.Argument(node, 0), divisor)) ? divisor : null;
    }

    private static bool RunsAlong(Program p, int node, Size factor) => p.Kind(node) switch
    {
        NodeKind.Iota => p.Axes[p.Operand(node)].Size.DividedBy(factor) is not null,
        NodeKind.Map => p.ArgumentsOf(node).ToArray().Any(a => RunsAlong(p, a, factor)),
        _ => false,
    };
}
