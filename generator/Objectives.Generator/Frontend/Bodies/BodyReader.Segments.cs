using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Functions of groups: the first axis of the values is collected at the places that integers say.</summary>
internal sealed partial class BodyReader
{
    /// <summary>Values, and the group that each element along their first axis belongs to.</summary>
    /// <param name="Values">The values.</param>
    /// <param name="Of">The group of each; it has the axis that the values have.</param>
    /// <param name="Groups">The axis of the groups.</param>
    /// <param name="Keep">The axes that the result keeps.</param>
    private readonly record struct Segments(ArrayValue Values, int Of, int Groups, int Keep);

    private ArrayValue OfSegments(IOperation at, string name, ArrayValue values, ArrayValue segment)
    {
        var s = Segmented(at, values, segment);
        var byGroup = (int[])values.Axes.Clone();
        byGroup[0] = s.Groups;
        return name switch
        {
            "SegmentSum" => new(SegmentSum(s, s.Values.Node), byGroup),
            "SegmentMean" => new(SegmentMean(s), byGroup),
            "SegmentMax" => new(SegmentMax(s), byGroup),
            "SegmentLogSumExp" => new(SegmentLogSumExp(s), byGroup),
            _ => new(SegmentSoftmax(s), values.Axes),
        };
    }

    private Segments Segmented(IOperation at, ArrayValue values, ArrayValue segment)
    {
        if (at is not IInvocationOperation call)
            throw Unavailable(at, "functions of groups as delegates");
        if (!AreSame(SizeOf(values.Axes[0]), SizeOf(segment.Axes[0])))
            throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(), Described(at, 0, values), Described(at, 1, segment));
        int axis = values.Axes[0];
        segment = Rename(segment, axis);
        int node = builder.ToReal(values.Node), groups = Fresh(CountOf(Argument(call, 2)), builder.Axes.Of(builder.Axes.Union(builder.AxesOf(node), builder.AxesOf(segment.Node))));
        // Elements that are equal and belong to one group are still as many as there are.
        if (!builder.Axes.Contains(builder.AxesOf(node), axis) && !builder.Axes.Contains(builder.AxesOf(segment.Node), axis))
            node = builder.RawMap(Op.Store, node, builder.Iota(axis));
        int all = builder.Axes.Union(builder.AxesOf(node), builder.AxesOf(segment.Node));
        return new(new(node, values.Axes), segment.Node, groups, builder.Axes.Without(all, builder.Axes.Set([axis])));
    }

    private int SegmentSum(Segments s, int node) => builder.AddAt(node, s.Keep, (s.Groups, s.Of));

    /// <summary>What each element finds at its group.</summary>
    private int AtGroup(Segments s, int node) => builder.At(node, (s.Groups, s.Of));

    private int SegmentMean(Segments s)
    {
        int one = builder.Axes.Contains(builder.AxesOf(s.Of), s.Values.Axes[0]) ? builder.Const(1) : builder.RawMap(Op.Store, builder.Const(1), builder.Iota(s.Values.Axes[0]));
        int keep = builder.Axes.Intersect(s.Keep, builder.AxesOf(s.Of));
        var members = Expr(builder.AddAt(one, keep, (s.Groups, s.Of)));
        return (members > 0).Then(Expr(SegmentSum(s, s.Values.Node)) / members, members.Of(0)).Node;
    }

    private int SegmentMax(Segments s) => builder.MaxAt(s.Values.Node, s.Keep, (s.Groups, s.Of));

    /// <summary>e^ of each value above the largest of its group, and that largest as a shift that the result does not depend on; 0 where it is infinite.</summary>
    private (int Exponentials, Expr Shift) Shifted(Segments s)
    {
        var max = Expr(builder.Freeze(SegmentMax(s), FrozenReason.Shift));
        var shift = max.Map(Op.IsFinite).Then(max, max.Of(0));
        return ((Expr(s.Values.Node) - Expr(AtGroup(s, shift.Node))).Map(Op.Exp).Node, shift);
    }

    /// <summary>An empty group is a branch of its own: what is −∞ there does not move, while the derivative of the logarithm is infinite.</summary>
    private int SegmentLogSumExp(Segments s)
    {
        var (exponentials, shift) = Shifted(s);
        var sum = Expr(SegmentSum(s, exponentials));
        return sum.EqualTo(sum.Of(0)).Then(sum.Of(double.NegativeInfinity), sum.Map(Op.Log) + shift).Node;
    }

    private int SegmentSoftmax(Segments s)
    {
        var (exponentials, _) = Shifted(s);
        return builder.Map(Op.Divide, exponentials, AtGroup(s, SegmentSum(s, exponentials)));
    }
}
