using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// The adjoints of recurrences are recurrences: what reads earlier elements hands its adjoint to them, so adjoints come from later
/// elements; and what adds up later elements hands its adjoint to those, which read it as an earlier one.
/// </summary>
internal static class Recurrences
{
    /// <summary>The adjoint that a recurrence hands to its source, before its own adjoint is known.</summary>
    public static int OpenAdjoint(ProgramBuilder b, int recurrence)
    {
        var nest = b.NestOf(recurrence);
        int source = b.SourceOf(recurrence), loops = (int)b.Payload(recurrence);
        if (b.Kind(recurrence) == NodeKind.Past)
            return b.AddPast(b.AxesOf(source), loops, nest);
        int own = b.Axes.Without(b.AxesOf(recurrence), b.Axes.Set(nest.Skip(loops).Select(l => l.Axis)));
        return b.Past(ElementType.Real, b.Axes.Union(own, b.AxesOf(source)), b.Const(0), loops, nest);
    }

    /// <summary>The same over the source's axes or fewer.</summary>
    public static int AdjointOfSource(ProgramBuilder b, int recurrence, int opened) =>
        b.Sum(opened, b.Axes.Without(b.AxesOf(opened), b.AxesOf(b.SourceOf(recurrence))));

    /// <summary>Closes what <see cref="OpenAdjoint"/> opened with the recurrence's own adjoint, held over the recurrence's axes or fewer.</summary>
    public static void CloseAdjoint(ProgramBuilder b, int recurrence, int opened, int adjoint)
    {
        if (b.Kind(recurrence) == NodeKind.Past)
        {
            // Axes along which neither the source nor an index varies: all of them read the same element.
            int varying = b.NestOf(recurrence).Aggregate(b.AxesOf(opened), (set, l) => b.Axes.Union(set, b.AxesOf(l.Index)));
            adjoint = b.Sum(adjoint, b.Axes.Without(b.AxesOf(recurrence), varying));
        }
        b.Close(opened, adjoint);
    }

    /// <summary>Whether a past value has an earlier element to read: its indices are in range and come first.</summary>
    public static int IsEarlier(ProgramBuilder b, int past) => IsEarlier(b, b.NestOf(past).Take((int)b.Payload(past)));

    public static int IsEarlier(ProgramBuilder b, IEnumerable<(int Axis, int Index)> loops)
    {
        int inRange = b.Bool(true), isEarlier = b.Bool(false), isEqual = b.Bool(true);
        foreach (var (axis, index) in loops)
        {
            int own = b.Iota(axis);
            if (Back(b, axis, index) is { } back)
            {
                inRange = And(inRange, back > 0 ? b.Map(Op.LessOrEqual, b.Int(back), own) : b.Bool(true));
                isEarlier = b.Map(Op.Or, isEarlier, back > 0 ? isEqual : b.Bool(false));
                isEqual = back > 0 ? b.Bool(false) : isEqual;
                continue;
            }
            if (!IsInside(b, axis, index))
                inRange = And(inRange, And(b.Map(Op.LessOrEqual, b.Int(0), index), b.Map(Op.Less, index, b.SizeValue(b.Axes[axis].Size))));
            isEarlier = b.Map(Op.Or, isEarlier, And(isEqual, b.Map(Op.Less, index, own)));
            isEqual = And(isEqual, b.Map(Op.Equal, index, own));
        }
        return And(inRange, isEarlier);

        int And(int x, int y) => b.Map(Op.And, x, y);
    }

    /// <summary>Whether an index is one along an axis of the same length.</summary>
    public static bool IsInside(ProgramBuilder b, int axis, int index) =>
        b.Kind(index) == NodeKind.Iota && b.Axes[b.Operand(index)].Size.Equals(b.Axes[axis].Size);

    /// <summary>How many places before its own an index along an axis reads, where that is a number from 0 on.</summary>
    private static long? Back(ProgramBuilder b, int axis, int index)
    {
        if (index == b.Iota(axis))
            return 0;
        if (b.Kind(index) != NodeKind.Map)
            return null;
        int[] a = b.ArgumentsOf(index);
        long? shift = b.IsMap(index, Op.Subtract) && a[0] == b.Iota(axis) ? b.IntConstant(a[1])
            : b.IsMap(index, Op.Add) && a[0] == b.Iota(axis) ? -b.IntConstant(a[1])
            : b.IsMap(index, Op.Add) && a[1] == b.Iota(axis) ? -b.IntConstant(a[0])
            : null;
        return shift >= 0 ? shift : null;
    }
}
