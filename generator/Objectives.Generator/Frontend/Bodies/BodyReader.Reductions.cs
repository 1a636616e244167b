using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Functions of whole arrays, as formulas.</summary>
internal sealed partial class BodyReader
{
    /// <summary>A function of one vector or matrix; null if there is none of this name here.</summary>
    private Value? OfArray(IOperation at, string name, ArrayValue v) => name switch
    {
        "Sum" or "SquaredNorm" when v is FlatValue flat => Total(flat.Parts.Select(part => part.Rank == 0 && name == "Sum" ? part.Node
            : part.Rank == 0 ? builder.Map(Op.Square, part.Node) : ((ArrayValue)OfArray(at, name, part)!).Node)),
        "Norm" when v is FlatValue => Number(builder.Map(Op.Root, ((ArrayValue)OfArray(at, "SquaredNorm", v)!).Node)),
        "Sum" => Number(Sum(v.Node, v)),
        "Mean" => Number((Expr(Sum(v.Node, v)) / Expr(Count(v))).Node),
        "Max" => Number(Extremum(ReduceOp.Max, v)),
        "Min" => Number(Extremum(ReduceOp.Min, v)),
        "Product" => Number(builder.Reduce(ReduceOp.Product, v.Node, Set(v))),
        "ArgMax" when v.Rank == 1 => Number(Place(ReduceOp.Max, v)),
        "ArgMin" when v.Rank == 1 => Number(Place(ReduceOp.Min, v)),
        "CountTrue" or "AnyTrue" or "AllTrue" when builder.Type(v.Node) == ElementType.Bool => Number(OfConditions(name, v)),
        "LogSumExp" => Number(LogSumExp(v)),
        "LogMeanExp" => Number((Expr(LogSumExp(v)) - Expr(Count(v)).Map(Op.Log)).Node),
        "SquaredNorm" => Number(SquaredNorm(v)),
        "Norm" => Number(builder.Map(Op.Root, SquaredNorm(v))),
        "Norm1" => Number(Sum(Abs(at, v.Node), v)),
        "NormInf" => Number(NormInf(at, v)),
        "Variance" => Number(Variance(v)),
        "StandardDeviation" => Number(builder.Map(Op.Root, Variance(v))),
        "Softmax" when v.Rank == 1 => Softmax(v),
        "LogSoftmax" when v.Rank == 1 => LogSoftmax(v),
        "Normalize" when v.Rank == 1 => Normalize(v),
        "Reverse" when v.Rank == 1 => Reverse(v),
        "Difference" when v.Rank == 1 => Difference(v),
        "Transpose" when v.Rank == 2 => new ArrayValue(v.Node, v.Axes[1], v.Axes[0]),
        "Diagonal" when v.Rank == 2 => Diagonal(at, v),
        "Trace" when v.Rank == 2 && Diagonal(at, v) is var d => Number(Sum(d.Node, d)),
        "DiagonalMatrix" when v.Rank == 1 => DiagonalMatrix(v),
        "Rows" when v.Rank == 2 => new LinesValue(v, columns: false),
        "Columns" when v.Rank == 2 => new LinesValue(v, columns: true),
        _ => null,
    };

    /// <summary>A function of two arrays that is not element-wise in the table.</summary>
    private ArrayValue? OfTwo(IOperation at, string name, ArrayValue a, ArrayValue b)
    {
        if (name is "Dot" or "SquaredDistance" && ByParts([a, b], parts => parts[0]) is not null)
            return (ArrayValue)(name == "Dot" ? OfArray(at, "Sum", Map(at, Op.Multiply, a, b)) : OfArray(at, "SquaredNorm", Map(at, Op.Subtract, a, b)))!;
        switch (name)
        {
            case "Dot":
                var product = Map(at, Op.Multiply, a, b);
                return Number(Sum(product.Node, product));
            case "SquaredDistance":
                return Number(SquaredNorm(Map(at, Op.Subtract, a, b)));
            case "Cosine":
                var unit = Map(at, Op.Multiply, Normalize(a), Normalize(b));
                return Number(Sum(unit.Node, unit));
            case "Hadamard":
                return Map(at, Op.Multiply, a, b);
            case "Divide":
                return Map(at, Op.Divide, a, b);
            case "Convolve" when a.Rank == 1 && b.Rank == 1:
            case "Convolve2D" when a.Rank == 2 && b.Rank == 2:
                return Convolve(a, b);
            case "Kron" when a.Rank == 2 && b.Rank == 2:
                return Kron(a, b);
            case "Outer":
                b = Apart(b, a.Axes);
                return new(builder.Map(Op.Multiply, a.Node, b.Node), a.Axes[0], b.Axes[0]);
            default:
                return null;
        }
    }

    private int Set(ArrayValue v) => builder.Axes.Set(v.Axes);

    /// <summary>Σ of the node over the axes of v.</summary>
    private int Sum(int node, ArrayValue v) => builder.Sum(node, Set(v));

    private int SquaredNorm(ArrayValue v) => Sum(builder.Map(Op.Square, v.Node), v);

    /// <summary>The extremum, and its identity where there is no element.</summary>
    private int Extremum(ReduceOp op, ArrayValue v)
    {
        int result = builder.Reduce(op, builder.ToReal(v.Node), Set(v));
        double identity = op == ReduceOp.Max ? double.NegativeInfinity : double.PositiveInfinity;
        // A reduction knows its identity; elements that are equal along an axis leave none to reduce.
        return builder.Axes.IsSubset(Set(v), builder.AxesOf(v.Node)) ? result : IfAny(v, result, identity);
    }

    /// <summary>The first place of an extremum; 0 where there is none, since an element is NaN or there is no element.</summary>
    private int Place(ReduceOp op, ArrayValue v)
    {
        int length = SizeValue(SizeOf(v.Axes[0]));
        int candidates = builder.Map(Op.Select, builder.Map(Op.Equal, v.Node, Extremum(op, v)), builder.Iota(v.Axes[0]), length);
        int first = builder.Reduce(ReduceOp.Min, candidates, Set(v));
        int isPlace = builder.Map(Op.And, builder.Map(Op.LessOrEqual, builder.Int(0), first), builder.Map(Op.Less, first, length));
        return builder.Map(Op.Select, isPlace, first, builder.Int(0));
    }

    private int OfConditions(string name, ArrayValue v)
    {
        int Holding(int condition) => builder.Sum(builder.Map(Op.Select, condition, builder.Int(1), builder.Int(0)), Set(v));
        return name switch
        {
            "CountTrue" => Holding(v.Node),
            "AnyTrue" => builder.Map(Op.Less, builder.Int(0), Holding(v.Node)),
            _ => builder.Map(Op.Equal, builder.Int(0), Holding(builder.Map(Op.Not, v.Node))),
        };
    }

    /// <summary>m·(Σ (|v|/m)ᵖ)^(1/p), with m the largest |v|, on which the result does not depend; 0 with derivative 0 at 0.</summary>
    private int NormP(IOperation at, ArrayValue v, ArrayValue power)
    {
        var p = Expr(builder.ToReal(power.Node));
        var size = Expr(Abs(at, v.Node));
        var largest = Shift(new(size.Node, v.Axes));
        var m = (largest > 0).Then(largest, largest.Of(1));
        var sum = Expr(Sum((size / m).Map(Operations[("Pow", 2)], p).Node, v));
        return (sum > 0).Then(m * sum.Map(Operations[("Pow", 2)], 1 / p), sum.Of(0)).Node;
    }

    private int IfAny(ArrayValue v, int node, double otherwise) =>
        builder.Map(Op.Select, builder.Map(Op.Less, builder.Const(0), Count(v)), node, builder.Const(otherwise));

    private int Abs(IOperation at, int node) => Operations.TryGetValue(("Abs", 1), out var abs)
        ? builder.Map(abs, node)
        : throw Unavailable(at, "Abs");

    private int NormInf(IOperation at, ArrayValue v) => IfAny(v, builder.Reduce(ReduceOp.Max, Abs(at, v.Node), Set(v)), 0);

    /// <summary>In two passes: Σ (v − mean)² / n.</summary>
    private int Variance(ArrayValue v)
    {
        var mean = Expr(Sum(v.Node, v)) / Expr(Count(v));
        int squares = (Expr(v) - mean).Map(Op.Square).Node;
        return (Expr(Sum(squares, v)) / Expr(Count(v))).Node;
    }

    /// <summary>The maximum as a shift that the result does not depend on; 0 where it is infinite.</summary>
    private Expr Shift(ArrayValue v)
    {
        var max = Expr(builder.Freeze(builder.Reduce(ReduceOp.Max, v.Node, Set(v)), FrozenReason.Shift));
        return max.Map(Op.IsFinite).Then(max, max.Of(0));
    }

    /// <summary>m + log Σ exp(v − m), with m the maximum.</summary>
    private int LogSumExp(ArrayValue v)
    {
        var m = Shift(v);
        return (Expr(Sum((Expr(v) - m).Map(Op.Exp).Node, v)).Map(Op.Log) + m).Node;
    }

    private ArrayValue Softmax(ArrayValue v)
    {
        var e = (Expr(v) - Shift(v)).Map(Op.Exp);
        return new((e / Expr(Sum(e.Node, v))).Node, v.Axes);
    }

    private ArrayValue LogSoftmax(ArrayValue v)
    {
        var z = Expr(v) - Shift(v);
        return new((z - Expr(Sum(z.Map(Op.Exp).Node, v)).Map(Op.Log)).Node, v.Axes);
    }

    /// <summary>v/‖v‖, and 0 with derivative 0 at 0.</summary>
    private ArrayValue Normalize(ArrayValue v)
    {
        var norm = Expr(builder.Map(Op.Root, SquaredNorm(v)));
        return new((norm > 0).Then(Expr(v) / norm, norm.Of(0)).Node, v.Axes);
    }

    private ArrayValue Diagonal(IOperation at, ArrayValue a)
    {
        if (!AreSame(SizeOf(a.Axes[0]), SizeOf(a.Axes[1])))
            throw Refuse(Descriptors.NotSquare, at, at.Syntax.Excerpt(), Shape(a));
        return new(Differentiate.Inner.Diagonal(builder, a.Node, a.Axes[1], a.Axes[0]), a.Axes[0]);
    }

    private ArrayValue DiagonalMatrix(ArrayValue v)
    {
        int column = Fresh(SizeOf(v.Axes[0]), builder.Axes.Of(builder.AxesOf(v.Node)).Concat(v.Axes));
        int equal = builder.Map(Op.Equal, builder.Iota(v.Axes[0]), builder.Iota(column));
        return new(builder.Map(Op.Select, equal, v.Node, builder.Const(0)), v.Axes[0], column);
    }
}
