using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Elements in other places, and sums over neighbours: arithmetic of indices. What is put together is added at its places, where it is taken apart it is read.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The parts of <c>Concat</c>: elements of the collection that the compiler makes of them, or of one that is written.</summary>
    private ArrayValue Concat(IInvocationOperation call) =>
        call.Arguments[0].Value is ICollectionExpressionOperation parts ? Joined(call, parts.Elements.Select(Part).ToList())
        : throw Refuse(Descriptors.ExpressionUnsupported, call, call.Syntax.Excerpt());

    private ArrayValue Part(IOperation element)
    {
        while (element is IConversionOperation conversion && conversion.Type.IsOurs("VectorPart"))
            element = conversion.Operand;
        var part = Array(element is ISpreadOperation spread ? spread.Operand : element);
        return part.Rank <= 1 ? part : throw Refuse(Descriptors.ExpressionUnsupported, element, element.Syntax.Excerpt());
    }

    /// <summary>Each part added at its place.</summary>
    private ArrayValue Joined(IOperation at, IReadOnlyList<ArrayValue> parts)
    {
        var length = parts.Aggregate(Size.Of(0), (sum, part) => sum + LengthOf(part));
        if (length.Constant is > LongestConstant and var tooLong)
            throw Refuse(Descriptors.LengthTooLarge, at, tooLong, LongestConstant);
        int axis = Fresh(length, parts.SelectMany(p => builder.Axes.Of(builder.AxesOf(p.Node)).Concat(p.Axes)));
        int result = builder.Const(0);
        var start = Size.Of(0);
        foreach (var part in parts)
        {
            int place = part.Rank == 0 ? SizeValue(start) : builder.Map(Op.Add, builder.Iota(part.Axes[0]), SizeValue(start));
            result = builder.Map(Op.Add, result, builder.AddAt(builder.ToReal(part.Node), builder.Axes.Without(builder.AxesOf(part.Node), Set(part)), (axis, place)));
            start += LengthOf(part);
        }
        return new(result, axis);
    }

    /// <summary>A new axis of this length beside those of the arrays.</summary>
    private int Beside(Size length, params ArrayValue[] arrays) => Fresh(length, arrays.SelectMany(a => builder.Axes.Of(builder.AxesOf(a.Node)).Concat(a.Axes)));

    private ArrayValue Reverse(ArrayValue v)
    {
        int axis = Beside(SizeOf(v.Axes[0]), v);
        int last = SizeValue(SizeOf(v.Axes[0]) - Size.Of(1));
        return new(builder.At(v.Node, (v.Axes[0], builder.Map(Op.Subtract, last, builder.Iota(axis)))), axis);
    }

    private ArrayValue Difference(ArrayValue v)
    {
        int axis = Beside(SizeOf(v.Axes[0]) - Size.Of(1), v);
        int next = builder.At(v.Node, (v.Axes[0], builder.Map(Op.Add, builder.Iota(axis), builder.Int(1))));
        return new(builder.Map(Op.Subtract, next, builder.Rename(v.Node, v.Axes[0], axis)), axis);
    }

    /// <summary>Each product of an element and one of the kernel, added where the sum of their indices is, axis by axis.</summary>
    private ArrayValue Convolve(ArrayValue a, ArrayValue kernel)
    {
        kernel = Apart(kernel, a.Axes);
        var axes = new int[a.Rank];
        var places = new (int Axis, int Index)[a.Rank];
        for (int k = 0; k < axes.Length; k++)
        {
            axes[k] = Fresh(SizeOf(a.Axes[k]) + SizeOf(kernel.Axes[k]) - Size.Of(1),
                builder.Axes.Of(builder.AxesOf(a.Node)).Concat(builder.Axes.Of(builder.AxesOf(kernel.Node))).Concat(a.Axes).Concat(kernel.Axes).Concat(axes.Take(k)));
            places[k] = (axes[k], builder.Map(Op.Add, builder.Iota(a.Axes[k]), builder.Iota(kernel.Axes[k])));
        }
        int product = builder.Map(Op.Multiply, builder.ToReal(a.Node), builder.ToReal(kernel.Node));
        return new(builder.AddAt(product, builder.Axes.Without(builder.AxesOf(product), builder.Axes.Union(Set(a), Set(kernel))), places), axes);
    }

    /// <summary>Element (i, j) is a[i ÷ p, j ÷ q]·b[i mod p, j mod q].</summary>
    private ArrayValue Kron(ArrayValue a, ArrayValue b)
    {
        var axes = new int[2];
        int left = a.Node, right = b.Node;
        for (int k = 0; k < 2; k++)
        {
            axes[k] = Fresh(SizeOf(a.Axes[k]) * SizeOf(b.Axes[k]),
                builder.Axes.Of(builder.AxesOf(a.Node)).Concat(builder.Axes.Of(builder.AxesOf(b.Node))).Concat(a.Axes).Concat(b.Axes).Concat(axes.Take(k)));
        }
        (int, int)[] Indices(int[] of, Operation op) => of.Select((axis, k) => (axis, builder.Map(op, builder.Iota(axes[k]), SizeValue(SizeOf(b.Axes[k]))))).ToArray();
        left = builder.At(left, Indices(a.Axes, Op.Quotient));
        right = builder.At(right, Indices(b.Axes, Op.Remainder));
        return new(builder.Map(Op.Multiply, left, right), axes);
    }
}
