using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Elements in order, and what accumulates along a vector. Sorted is a vector read at the places that a routine gives: its derivative is that of the reading.</summary>
internal sealed partial class BodyReader
{
    private Value? Ordered(IOperation at, string name, ArrayValue[] arrays) => arrays.Length > 0 && arrays[0].Rank == 1 ? (name, arrays.Length) switch
    {
        ("Sort", 1) => Sorted(arrays[0], SizeOf(arrays[0].Axes[0]), descending: false),
        ("SortDescending", 1) => Sorted(arrays[0], SizeOf(arrays[0].Axes[0]), descending: true),
        ("BottomK", 2) => Sorted(arrays[0], CountOf(CountBehind(at)), descending: false),
        ("TopK", 2) => Sorted(arrays[0], CountOf(CountBehind(at)), descending: true),
        ("ArgSort", 1) => Order(arrays[0], SizeOf(arrays[0].Axes[0])),
        ("Rank", 1) => new ArrayValue(builder.Library(Routine.Named<RankOf>(), arrays[0].Axes, (builder.ToReal(arrays[0].Node), arrays[0].Axes)), arrays[0].Axes),
        ("Quantile", 2) when arrays[1].Rank == 0 => Quantile(arrays[0], Expr(builder.ToReal(arrays[1].Node))),
        ("Median", 1) => Quantile(arrays[0], Expr(builder.Const(0.5))),
        ("CumSum", 1) => Accumulated(arrays[0], 0, (sum, element) => builder.Map(Op.Add, sum, element)),
        ("CumProd", 1) => Accumulated(arrays[0], 1, (product, element) => builder.Map(Op.Multiply, product, element)),
        ("CumMax", 1) => Accumulated(arrays[0], double.NegativeInfinity, Larger),
        ("LogCumSumExp", 1) => Accumulated(arrays[0], double.NegativeInfinity, (sum, element) => builder.Map(Operations[("LogAddExp", 2)], sum, element)),
        _ => null,
    } : null;

    private static IOperation CountBehind(IOperation at) =>
        at is IInvocationOperation call ? Argument(call, 1) : throw Unavailable(at, at.Syntax.Excerpt());

    /// <summary>The places of the first elements in ascending order.</summary>
    private ArrayValue Order(ArrayValue v, Size count)
    {
        int axis = SizeOf(v.Axes[0]).Equals(count) ? v.Axes[0] : Beside(count, v);
        return new(builder.Library(Routine.Named<ArgSort>(), [axis], (builder.ToReal(v.Node), v.Axes)), axis);
    }

    private ArrayValue Sorted(ArrayValue v, Size count, bool descending)
    {
        int real = builder.ToReal(v.Node);
        var order = Order(descending ? new(builder.Map(Op.Negate, real), v.Axes) : v, count);
        return new(builder.At(real, (v.Axes[0], order.Node)), order.Axes);
    }

    /// <summary>Between the two elements in order where (n − 1)·q lies, linearly; NaN where q is not from 0 to 1.</summary>
    private ArrayValue Quantile(ArrayValue v, Expr q)
    {
        int real = builder.ToReal(v.Node);
        var place = Expr(builder.ToReal(SizeValue(SizeOf(v.Axes[0]) - Size.Of(1)))) * q;
        int three = Beside(Size.Of(3), v, Number(q.Node));
        int order = builder.Library(Routine.Named<QuantileOrder>(), [three], (real, v.Axes), (place.Node, []));
        int Of(int k) => builder.At(order, (three, builder.Int(k)));
        Expr Element(int k) => Expr(builder.At(real, (v.Axes[0], Of(k))));
        var between = Element(0) + (place - Expr(builder.ToReal(Of(2)))) * (Element(1) - Element(0));
        int inside = builder.Map(Op.And, builder.Map(Op.LessOrEqual, builder.Const(0), q.Node), builder.Map(Op.LessOrEqual, q.Node, builder.Const(1)));
        return Number(builder.Map(Op.Select, inside, between.Node, builder.Const(double.NaN)));
    }

    /// <summary>The earlier of equal elements stays; of two that are not ordered one is NaN, and so is their sum.</summary>
    private int Larger(int largest, int element) =>
        builder.Map(Op.Select, builder.Map(Op.LessOrEqual, element, largest), largest,
            builder.Map(Op.Select, builder.Map(Op.Less, largest, element), element, builder.Map(Op.Add, largest, element)));

    /// <summary>What has come together up to each element.</summary>
    private ArrayValue Accumulated(ArrayValue v, double initial, System.Func<int, int, int> add)
    {
        int axis = Beside(SizeOf(v.Axes[0]), v);
        int element = builder.Rename(builder.ToReal(v.Node), v.Axes[0], axis);
        int before = builder.Past(ElementType.Real, builder.Axes.Without(builder.AxesOf(element), builder.Axes.Set([axis])), builder.Const(initial), 1,
            (axis, builder.Map(Op.Subtract, builder.Iota(axis), builder.Int(1))));
        int next = add(before, element);
        builder.Close(before, next);
        return new(next, axis);
    }
}
