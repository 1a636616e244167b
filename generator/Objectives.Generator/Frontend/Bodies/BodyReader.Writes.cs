using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Arrays of C# as locals: made, and written in place. Each write makes a new value of the whole array; loops see through that.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The most elements of an array that is written element by element.</summary>
    private const int LongestLiteral = 64;

    /// <summary><c>new double[n]</c>, <c>new double[n, m]</c>, <c>new[] { a, b }</c>, <c>new double[,] { { a, b }, { c, d } }</c>.</summary>
    private ArrayValue Created(IArrayCreationOperation creation)
    {
        if (creation.Type is not IArrayTypeSymbol { ElementType.SpecialType: var element }
            || element is not (SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Boolean))
            throw Refuse(Descriptors.ArrayCreated, creation);
        if (creation.Initializer is { } initializer)
            return Literal(creation, initializer, creation.DimensionSizes.Length, element);
        var axes = new int[creation.DimensionSizes.Length];
        for (int k = 0; k < axes.Length; k++)
            axes[k] = Fresh(CountOf(creation.DimensionSizes[k]), axes.Take(k));
        return new(element switch
        {
            SpecialType.System_Double => builder.Const(0),
            SpecialType.System_Int32 => builder.Int(0),
            _ => builder.Bool(false),
        }, axes);
    }

    /// <summary>Elements one by one: each is chosen by the index.</summary>
    private ArrayValue Literal(IOperation at, IReadOnlyList<IOperation> elements, SpecialType type)
    {
        if (elements.Count > LongestLiteral)
            throw Refuse(Descriptors.ExpressionUnsupported, at, at.Syntax.Excerpt());
        int axis = Fresh(Size.Of(elements.Count));
        return new(Chosen(axis, [.. elements.Select(e => LiteralElement(e, type))]), axis);
    }

    /// <summary>The same of several dimensions: braces inside braces, one pair for each row.</summary>
    private ArrayValue Literal(IOperation at, IArrayInitializerOperation initializer, int rank, SpecialType type)
    {
        var lengths = new List<int>();
        IOperation row = initializer;
        while (row is IArrayInitializerOperation { ElementValues: { Length: > 0 } inside })
        {
            lengths.Add(inside.Length);
            row = inside[0];
        }
        if (lengths.Count != rank)
            throw Refuse(Descriptors.ArrayCreated, at);
        if (lengths.Aggregate(1L, (product, length) => product * length) > LongestLiteral)
            throw Refuse(Descriptors.ExpressionUnsupported, at, at.Syntax.Excerpt());
        var axes = new int[rank];
        for (int k = 0; k < rank; k++)
            axes[k] = Fresh(Size.Of(lengths[k]), axes.Take(k));
        return new(Rows(initializer, 0), axes);

        int Rows(IArrayInitializerOperation rows, int dimension) => Chosen(axes[dimension],
            [.. rows.ElementValues.Select(e => e is IArrayInitializerOperation inner ? Rows(inner, dimension + 1) : LiteralElement(e, type))]);
    }

    private int LiteralElement(IOperation element, SpecialType type) =>
        type == SpecialType.System_Double ? builder.ToReal(Scalar(element).Node) : Scalar(element).Node;

    /// <summary>The element that the index along an axis says; the last one wherever no other is meant.</summary>
    private int Chosen(int axis, int[] elements)
    {
        int result = elements[elements.Length - 1];
        for (int k = elements.Length - 2; k >= 0; k--)
            result = builder.Map(Op.Select, builder.Map(Op.Equal, builder.Iota(axis), builder.Int(k)), elements[k], result);
        return result;
    }

    /// <summary>The array with one element written.</summary>
    private ArrayValue Written(IArrayElementReferenceOperation target, ISymbol variable, Value value)
    {
        var array = Array(target.ArrayReference);
        if (array.Rank != target.Indices.Length || value is not ArrayValue { Rank: 0 } element)
            throw Refuse(Descriptors.AssignmentTarget, target, target.Syntax.Excerpt());
        RequireUnshared(target, variable, array);
        int isHere = IsAt(array.Axes.Select((axis, k) => (axis, Index(target.Indices[k], SizeOf(axis)))));
        int node = builder.Type(array.Node) == ElementType.Real ? builder.ToReal(element.Node) : element.Node;
        return new ArrayValue(builder.Map(Op.Select, isHere, node, Without(array.Node, isHere)), array.Axes).Showing(array.Arrays);
    }

    /// <summary>Whether an element is the one at these places.</summary>
    private int IsAt(IEnumerable<(int Axis, int Index)> places) =>
        places.Aggregate(builder.Bool(true), (all, p) => builder.Map(Op.And, all, builder.Map(Op.Equal, builder.Iota(p.Axis), p.Index)));

    /// <summary>The array without what was written at a place before: it is written again.</summary>
    private int Without(int node, int isHere)
    {
        var others = new Stack<int>();
        int below = node;
        while (builder.IsMap(below, Op.Select) && builder.ArgumentsOf(below) is var a && a[0] != isHere && Places(a[0], [.. builder.Axes.Of(builder.AxesOf(isHere))]).Any(p => builder.IntConstant(p.Index) is not null))
        {
            others.Push(below);
            below = a[2];
        }
        if (!builder.IsMap(below, Op.Select) || builder.ArgumentsOf(below)[0] != isHere)
            return node;
        return others.Aggregate(builder.ArgumentsOf(below)[2], (rest, write) => builder.Map(Op.Select, builder.ArgumentsOf(write)[0], builder.ArgumentsOf(write)[1], rest));
    }
}
