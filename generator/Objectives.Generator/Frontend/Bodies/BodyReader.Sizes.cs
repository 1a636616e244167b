using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Lengths and counts: integer nodes that are polynomials of sizes and integer hyperparameters.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The greatest constant length of an array, and count of a comprehension: lengths in data may be greater.</summary>
    public const int LongestConstant = 1 << 24;

    private int SizeValue(Size size) => builder.SizeValue(size);

    /// <summary>The axes that a length may have: ragged ones differ by sample.</summary>
    private int SampleSet => sampleAxis < 0 ? AxisTable.None : builder.Axes.Set([sampleAxis]);

    /// <summary>The number of elements, as a real number.</summary>
    private int Count(ArrayValue value)
    {
        var size = Size.Of(1);
        foreach (int axis in value.Axes)
            size *= SizeOf(axis);
        return builder.ToReal(SizeValue(size));
    }

    /// <summary>The polynomial that an integer node is; null if it is none, or one whose numbers no length has.</summary>
    private Size? ToSize(int node) => Polynomial(node) is { IsOfLengths: true } size ? size : null;

    private Size? Polynomial(int node)
    {
        if (builder.RaggedOf(node) is { } ragged)
            return Size.Named(ragged);
        if (builder.Type(node) != ElementType.Int || !builder.Axes.IsSubset(builder.AxesOf(node), SampleSet))
            return null;
        if (builder.IntConstant(node) is { } constant)
            return Size.Of(constant);
        switch (builder.Kind(node))
        {
            case NodeKind.Leaf when builder.LeafOf(node).Role == LeafRole.Size:
                return Size.Parse(builder.LeafOf(node).Name);
            case NodeKind.Leaf when builder.LeafOf(node).Role == LeafRole.Hyperparameter:
                return Size.Named(builder.LeafOf(node).Name);
            case NodeKind.Leaf when UnknownSizes is not null && builder.LeafOf(node).Role == LeafRole.Argument:
                return Size.Named(builder.LeafOf(node).Name);
            case NodeKind.Map when Smaller(node) is var (smaller, larger):
                return ToSize(smaller) is { } below && ToSize(larger) is { } above ? Size.Min(below, above) : null;
            case NodeKind.Map:
                int[] a = builder.ArgumentsOf(node);
                if (builder.IsMap(node, Op.Negate))
                    return ToSize(a[0]) is { } x ? Size.Of(-1) * x : null;
                if (a.Length != 2 || ToSize(a[0]) is not { } left || ToSize(a[1]) is not { } right)
                    return null;
                return builder.IsMap(node, Op.Add) ? left + right
                    : builder.IsMap(node, Op.Subtract) ? left - right
                    : builder.IsMap(node, Op.Multiply) ? left * right
                    : builder.IsMap(node, Op.Quotient) && !builder.IsRagged(left) && !builder.IsRagged(right) ? Size.Quotient(left, right)
                    : builder.IsMap(node, Op.ShiftLeft) && !builder.IsRagged(right) && Size.PowerOfTwo(right) is { } power ? left * power
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The operands of a minimum of integers, <c>a &lt; b ? a : b</c>; null for any other choice.</summary>
    private (int A, int B)? Smaller(int node)
    {
        if (!builder.IsMap(node, Op.Select))
            return null;
        int[] choice = builder.ArgumentsOf(node);
        return builder.IsMap(choice[0], Op.Less) && builder.ArgumentsOf(choice[0]).SequenceEqual([choice[1], choice[2]]) ? (choice[1], choice[2]) : null;
    }

    /// <summary>
    /// What an integer is at most, as a length: exactly where it is a polynomial, else by the ranges of the indices that it is made of.
    /// Null if nothing bounds it, as an integer among data.
    /// </summary>
    private Size? Most(int node)
    {
        if ((ToSize(node) ?? RangeOf(node)?.High) is { } size)
            return size;
        if (builder.Kind(node) != NodeKind.Map)
            return null;
        int[] a = builder.ArgumentsOf(node);
        if (Smaller(node) is var (x, y))
            return Most(x) is { } first && Most(y) is { } second ? Size.Min(first, second) ?? first : Most(x) ?? Most(y);
        if (builder.IsMap(node, Op.Add))
            return Most(a[0]) is { } left && Most(a[1]) is { } right ? left + right : null;
        if (builder.IsMap(node, Op.Subtract))
            return Most(a[0]) is { } whole && Fewest(a[1]) is { } part ? whole - part : null;
        // No quotient of integers is farther from 0 than its dividend.
        return (builder.IsMap(node, Op.Quotient) || builder.IsMap(node, Op.ShiftRight)) && Fewest(a[0]) is { IsNonNegative: true } ? Most(a[0]) : null;
    }

    /// <summary>What an integer is at least, as a polynomial of sizes.</summary>
    private Size? Fewest(int node) => ToSize(node) ?? RangeOf(node)?.Low;

    /// <summary>The count of a comprehension that only reduces: a length, or at most one, and then the count itself, which each index is compared with.</summary>
    private (Size Length, int? Below) BoundOf(IOperation operation)
    {
        int node = Integer(operation);
        return ToSize(node) is null && Most(node) is { } most && !builder.IsRagged(most) ? (NeverNegative(most), node) : (CountOf(operation), null);
    }

    /// <summary>The length, or one that is as long where that may be negative: n for n − 1.</summary>
    private static Size NeverNegative(Size size)
    {
        long constant = size.Evaluate(_ => 0);
        return constant < 0 && size.Constant is null ? size - Size.Of(constant) : size.Constant < 0 ? Size.Of(0) : size;
    }

    /// <summary>The count of a comprehension or the length of a new array.</summary>
    private Size CountOf(IOperation operation)
    {
        int node = Integer(operation);
        var size = ToSize(node) ?? throw Refuse(Descriptors.CountUnknown, operation, operation.Syntax.Excerpt());
        if (size.Constant is not < 0 && size.Magnitude is > LongestConstant and var length)
            throw Refuse(Descriptors.LengthTooLarge, operation, length, LongestConstant);
        return size.Constant is < 0 ? throw Refuse(Descriptors.NegativeCount, operation, operation.Syntax.Excerpt(), size.Text) : size;
    }
}
