using System;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Both branches of a choice become values, so a branch reads also where it is not taken. An index that may leave its axis there is
/// replaced by 0 wherever its branch is not taken; one that leaves it without any condition is an error.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>The condition under which the expression at hand is needed; null where it always is.</summary>
    private int? _guard;

    private T Under<T>(int condition, Func<T> read)
    {
        var outer = _guard;
        _guard = outer is { } known ? builder.Map(Op.And, known, condition) : condition;
        try
        {
            return read();
        }
        finally
        {
            _guard = outer;
        }
    }

    private T Unless<T>(int condition, Func<T> read) => Under(builder.Map(Op.Not, condition), read);

    /// <summary>The index, harmless where it is not needed.</summary>
    private int Guarded(IOperation at, int index, Size length)
    {
        bool? inside = IsInside(index, length);
        if (inside == true)
            return index;
        if (_guard is { } guard)
            return builder.Map(Op.Select, guard, index, builder.Int(0));
        return inside is null ? index : throw Refuse(Descriptors.IndexOutside, at, at.Syntax.Excerpt(), length.ToCSharp(n => n));
    }

    /// <summary>Whether an index keeps within 0 … length − 1 everywhere; false if it surely leaves somewhere, null if that is not known.</summary>
    private bool? IsInside(int index, Size length)
    {
        if (RangeOf(index) is not { } range)
            return null;
        long? low = range.Low.Constant, room = (length - Size.Of(1) - range.High).Constant;
        return low < 0 || room < 0 ? false : low >= 0 && room >= 0 ? true : null;
    }

    /// <summary>The least and the greatest value of an integer that is linear in the indices; both are taken.</summary>
    private (Size Low, Size High)? RangeOf(int node)
    {
        if (ToSize(node) is { } size)
            return (size, size);
        if (builder.Kind(node) == NodeKind.Iota)
            return (Size.Of(0), SizeOf(builder.Operand(node)) - Size.Of(1));
        if (builder.Kind(node) != NodeKind.Map)
            return null;
        int[] a = builder.ArgumentsOf(node);
        if (builder.IsMap(node, Op.Negate))
            return RangeOf(a[0]) is { } x ? (Negative(x.High), Negative(x.Low)) : null;
        // Sums of indices along different axes: their extremes are taken together.
        if (a.Length != 2 || builder.Axes.Intersect(builder.AxesOf(a[0]), builder.AxesOf(a[1])) != AxisTable.None
            || RangeOf(a[0]) is not { } left || RangeOf(a[1]) is not { } right)
            return null;
        if (builder.IsMap(node, Op.Add))
            return (left.Low + right.Low, left.High + right.High);
        if (builder.IsMap(node, Op.Subtract))
            return (left.Low - right.High, left.High - right.Low);
        if (!builder.IsMap(node, Op.Multiply))
            return null;
        if (left.Low.Constant is null || !left.Low.Equals(left.High))
            (left, right) = (right, left);
        return left.Low.Constant is not { } factor || !left.Low.Equals(left.High) ? null
            : factor >= 0 ? (left.Low * right.Low, left.Low * right.High)
            : (left.Low * right.High, left.Low * right.Low);
    }

    private static Size Negative(Size size) => Size.Of(-1) * size;
}
