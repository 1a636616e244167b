using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Arrays of which each turn of a loop writes one place: comprehensions along the turns.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The dimension of an array that each turn writes at its own place only, the place of the first turn, and the direction.</summary>
    private (int Dimension, int First, long Direction)? HistoryOf(Carried c, int axis)
    {
        (int Dimension, int First, long Direction)? found = null;
        return Find(c.Next) ? found : null;

        bool Find(int node)
        {
            if (node == c.Node)
                return true;
            if (!builder.IsMap(node, Op.Select))
                return false;
            int[] a = builder.ArgumentsOf(node);
            var places = Places(a[0], c.Entry.Axes);
            foreach (var (dimension, index) in places)
                if (builder.Linear(index, axis) is (1 or -1, var first) linear && (found is null || found == (dimension, first, linear.Factor)))
                {
                    found = (dimension, first, linear.Factor);
                    return Find(a[2]);
                }
            return Find(a[1]) && Find(a[2]);
        }
    }

    /// <summary>The places that a condition compares dimensions of an array with: those that all hold.</summary>
    private List<(int Dimension, int Index)> Places(int condition, int[] axes)
    {
        var places = new List<(int, int)>();
        var pending = new Stack<int>([condition]);
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            if (builder.IsMap(node, Op.And))
                foreach (int part in builder.ArgumentsOf(node))
                    pending.Push(part);
            else if (builder.IsMap(node, Op.Equal))
            {
                int[] a = builder.ArgumentsOf(node);
                for (int side = 0; side < 2; side++)
                    if (builder.Kind(a[side]) == NodeKind.Iota && System.Array.IndexOf(axes, builder.Operand(a[side])) is >= 0 and var dimension)
                        places.Add((dimension, a[1 - side]));
            }
        }
        return places;
    }

    /// <summary>What a turn leaves at its own place of a history.</summary>
    private int Slice(Carried c, int axis)
    {
        int own = builder.Iota(axis);
        int place = builder.Map(Op.Add, c.First, c.Step > 0 ? own : builder.Map(Op.Negate, own));
        return ReadThrough(c.Next, [(c.Entry.Axes[c.Dimension], place)]);
    }

    /// <summary>An element of a value that choices build: the choices are made for that element, so that no array is made for it.</summary>
    private int ReadThrough(int node, (int Axis, int Index)[] indices)
    {
        var read = new Dictionary<int, int>();
        int axes = builder.Axes.Set(indices.Select(i => i.Axis));
        return Read(node);

        int Read(int n)
        {
            if (builder.Axes.Intersect(builder.AxesOf(n), axes) == AxisTable.None)
                return n;
            if (read.TryGetValue(n, out int known))
                return known;
            if (builder.Kind(n) != NodeKind.Map || !(builder.IsMap(n, Op.Select) || builder.Type(n) == ElementType.Bool))
                return read[n] = builder.At(n, indices);
            int[] a = builder.ArgumentsOf(n).Select(Read).ToArray();
            bool isIndex = builder.IsMap(n, Op.Equal) && a.All(x => builder.Type(x) == ElementType.Int);
            return read[n] = isIndex && builder.Difference(a[0], a[1]) is { } difference ? builder.Bool(difference == 0) : builder.Map(Operation.At(builder.Operand(n)), a);
        }
    }

    /// <summary>The array after all turns have written their places; the others are as before.</summary>
    private int Written(Carried c, int slice, int axis, Size count)
    {
        int dimension = c.Entry.Axes[c.Dimension], place = builder.Iota(dimension);
        int turn = c.Step > 0 ? builder.Map(Op.Subtract, place, c.First) : builder.Map(Op.Subtract, c.First, place);
        if (IsInside(turn, count) == true)
            return ReadThrough(slice, [(axis, turn)]);
        int wasWritten = builder.Map(Op.And, builder.Map(Op.LessOrEqual, builder.Int(0), turn), builder.Map(Op.Less, turn, SizeValue(count)));
        int written = ReadThrough(slice, [(axis, builder.Map(Op.Select, wasWritten, turn, builder.Int(0)))]);
        return builder.Map(Op.Select, wasWritten, written, c.Entry.Node);
    }
}
