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

    /// <summary>The polynomial that an integer node is; null if it is none.</summary>
    private Size? ToSize(int node)
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
            case NodeKind.Map:
                int[] a = builder.ArgumentsOf(node);
                if (builder.IsMap(node, Op.Negate))
                    return ToSize(a[0]) is { } x ? Size.Of(-1) * x : null;
                if (a.Length != 2 || ToSize(a[0]) is not { } left || ToSize(a[1]) is not { } right)
                    return null;
                return builder.IsMap(node, Op.Add) ? left + right
                    : builder.IsMap(node, Op.Subtract) ? left - right
                    : builder.IsMap(node, Op.Multiply) ? left * right
                    : builder.IsMap(node, Op.ShiftLeft) && !builder.IsRagged(right) && Size.PowerOfTwo(right) is { } power ? left * power
                    : null;
            default:
                return null;
        }
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
