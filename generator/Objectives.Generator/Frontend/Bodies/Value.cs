using System;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What an expression of a body denotes while it is read.</summary>
internal abstract class Value;

/// <summary>
/// A number (no axes), a vector (one) or a matrix (rows, columns). The order of the axes is known here and nowhere in the algebra.
/// The node may lack an axis (its elements are equal along it) and may have further ones: the indices in scope.
/// </summary>
internal class ArrayValue(int node, params int[] axes) : Value
{
    public virtual int Node => node;

    /// <summary>The positional axes.</summary>
    public int[] Axes { get; } = axes;

    public int Rank => Axes.Length;

    /// <summary>Stand-ins for the arrays of C# whose elements it shows.</summary>
    public object[] Arrays { get; private init; } = [];

    /// <summary>The same value, showing the elements of these arrays.</summary>
    public ArrayValue Showing(object[] arrays) => arrays.Length == 0 && Arrays.Length == 0 ? this : new(Node, Axes) { Arrays = arrays };
}

/// <summary>A vector that lies in several arrays, one after the other: joined only where it is used in another way than whole.</summary>
internal sealed class FlatValue(ArrayValue[] parts, int axis, Func<int> join) : ArrayValue(-1, axis)
{
    private int? _node;

    public ArrayValue[] Parts { get; } = parts;

    public override int Node => _node ??= join();
}

/// <summary>A vector that is zero but at some columns: its elements there, along a ragged axis.</summary>
internal sealed class SparseValue(ArrayValue elements, int columns, Algebra.Size length) : Value
{
    /// <summary>The elements that are kept.</summary>
    public ArrayValue Elements { get; } = elements;

    /// <summary>The axis of the elements kept.</summary>
    public int Axis => Elements.Axes[0];

    /// <summary>Where each of them stands.</summary>
    public int Columns { get; } = columns;

    /// <summary>The number of elements, zeros among them.</summary>
    public Algebra.Size Length { get; } = length;
}

/// <summary>Several values at once.</summary>
internal sealed class TupleValue(params Value[] items) : Value
{
    public Value[] Items { get; } = items;
}

/// <summary>A lambda, local function or method, and the variables around it.</summary>
internal sealed class FunctionValue(IMethodSymbol method, IOperation? body, Frame? captured) : Value
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The body of a lambda or local function; null for a method, whose body is found by its symbol.</summary>
    public IOperation? Body { get; } = body;

    public Frame? Captured { get; } = captured;
}

/// <summary>The rows or the columns of a matrix: <c>Rows(A)</c>.</summary>
internal sealed class LinesValue(ArrayValue matrix, bool columns) : Value
{
    public ArrayValue Matrix { get; } = matrix;

    /// <summary>The position of the axis that tells one line from another.</summary>
    public int Outer { get; } = columns ? 1 : 0;
}

/// <summary>A set that an inner problem looks in.</summary>
internal sealed class FeasibleSetValue(Func<ArrayValue, Implicit.FeasibleSet> of) : Value
{
    /// <summary>The set of points of a start's shape.</summary>
    public Implicit.FeasibleSet Of(ArrayValue start) => of(start);
}
