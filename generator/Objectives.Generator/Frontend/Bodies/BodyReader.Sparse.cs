using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Sparse samples: products, sums over their elements, and functions that keep zero, all over the elements kept.</summary>
internal sealed partial class BodyReader
{
    private static RefusedException NotForSparse(IOperation at) => Refuse(Descriptors.SparseUse, at, at.Syntax.Excerpt());

    private static SparseValue With(SparseValue x, int elements) => new(new ArrayValue(elements, x.Axis), x.Columns, x.Length);

    /// <summary>An operator with a sparse operand.</summary>
    private Value OfSparse(IOperation at, BinaryOperatorKind kind, Value left, Value right) => (kind, left, right) switch
    {
        (BinaryOperatorKind.Multiply, ArrayValue { Rank: 0 } a, SparseValue x) => With(x, builder.Map(Op.Multiply, builder.ToReal(a.Node), x.Elements.Node)),
        (BinaryOperatorKind.Multiply, SparseValue x, ArrayValue { Rank: 0 } a) => With(x, builder.Map(Op.Multiply, x.Elements.Node, builder.ToReal(a.Node))),
        (BinaryOperatorKind.Divide, SparseValue x, ArrayValue { Rank: 0 } a) => With(x, builder.Map(Op.Divide, x.Elements.Node, builder.ToReal(a.Node))),
        (BinaryOperatorKind.Multiply, ArrayValue { Rank: 1 } v, SparseValue x) => With(x, builder.Map(Op.Multiply, AtColumns(at, v, 0, x), x.Elements.Node)),
        (BinaryOperatorKind.Multiply, SparseValue x, ArrayValue { Rank: 1 } v) => With(x, builder.Map(Op.Multiply, x.Elements.Node, AtColumns(at, v, 0, x))),
        (BinaryOperatorKind.Multiply, ArrayValue { Rank: 2 } a, SparseValue x) => Contracted(at, a, 1, x),
        (BinaryOperatorKind.Multiply, SparseValue x, ArrayValue { Rank: 2 } a) => Contracted(at, a, 0, x),
        _ => throw NotForSparse(at),
    };

    /// <summary>A function with a sparse argument.</summary>
    private Value OfSparse(IOperation at, string name, Value?[] arguments)
    {
        switch (name, arguments.ElementAtOrDefault(0), arguments.ElementAtOrDefault(1))
        {
            case ("Dot", ArrayValue { Rank: 1 } v, SparseValue x):
                return Contracted(at, v, 0, x);
            case ("Dot", SparseValue x, ArrayValue { Rank: 1 } v):
                return Contracted(at, v, 0, x);
            case ("Sum" or "SquaredNorm" or "Norm" or "Norm1" or "NormInf", SparseValue x, null):
                return OfArray(at, name, x.Elements)!;
            case ("Mean", SparseValue x, null):
                return Number((Expr(Sum(x.Elements.Node, x.Elements)) / Expr(builder.ToReal(SizeValue(x.Length)))).Node);
            case (_, SparseValue x, null) when Operations.TryGetValue((name, 1), out var operation) && operation.Value([DoubleDouble.Zero]).IsZero:
                return With(x, builder.Map(operation, x.Elements.Node));
            case (_, SparseValue x, null) when Composites.TryGetValue(name, out var composite) && composite.Arity == 1 && KeepsZero.Contains(name):
                return With(x, composite.Expand([Expr(x.Elements.Node)]).Node);
            default:
                throw NotForSparse(at);
        }
    }

    /// <summary>Functions of several operations that are zero at zero.</summary>
    private static readonly string[] KeepsZero = ["Square", "Cube", "Relu", "Sign", "Cbrt", "Asinh", "Atanh", "Sinh", "Expm1", "Log1p"];

    /// <summary>Σ over the elements kept of each times what stands in its column along an axis of the array.</summary>
    private ArrayValue Contracted(IOperation at, ArrayValue array, int position, SparseValue x) => new(
        builder.Sum(builder.Map(Op.Multiply, AtColumns(at, array, position, x), x.Elements.Node), builder.Axes.Set([x.Axis])),
        [.. array.Axes.Where((_, k) => k != position)]);

    /// <summary>What stands in the columns of the elements kept, along an axis of an array.</summary>
    private int AtColumns(IOperation at, ArrayValue array, int position, SparseValue x)
    {
        if (!AreSame(SizeOf(array.Axes[position]), x.Length))
            throw Refuse(Descriptors.ProductShapes, at, at.Syntax.Excerpt(), $"one operand is {Shape(array)}", $"the other is a sparse vector of length {x.Length.ToCSharp(n => n)}");
        return builder.At(array.Node, (array.Axes[position], x.Columns));
    }

    private Value PropertyOf(SparseValue x, IPropertyReferenceOperation reference) => reference.Property.Name switch
    {
        "Length" => Number(SizeValue(x.Length)),
        "Count" => Number(SizeValue(SizeOf(x.Axis))),
        _ => throw NotForSparse(reference),
    };
}
