using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What a loop leaves behind: the last values, and what turns only collect.</summary>
internal sealed partial class BodyReader
{
    private int After(Carried c, List<Carried> carried, int axis, Size count)
    {
        int entry = c.Entry.Node;
        switch (c.Form)
        {
            case CarriedForm.Counter:
                return builder.Map(Op.Add, entry, builder.Sum(builder.Map(Op.Subtract, c.Next, c.Node), builder.Axes.Set([axis])));
            case CarriedForm.History:
                int slice = Slice(c, axis);
                builder.Close(c.Node, slice);
                return Written(c, slice, axis, count);
        }
        builder.Close(c.Node, c.Next);
        if (c.Variable is not null && Collected(c, carried, axis) is { } collected)
            return collected;
        int last = builder.Map(Op.Subtract, SizeValue(count), builder.Int(1));
        if (count.Constant is > 0)
            return ReadThrough(c.Next, [(axis, last)]);
        // No turn, no last one: the choice of one turn among them all.
        int isLast = builder.Map(Op.Equal, builder.Iota(axis), last);
        if (builder.Type(c.Next) == ElementType.Bool)
        {
            int holds = builder.Sum(builder.Map(Op.Select, builder.Map(Op.And, isLast, c.Next), builder.Int(1), builder.Int(0)), builder.Axes.Set([axis]));
            return builder.Map(Op.Or, builder.Map(Op.Less, builder.Int(0), holds), builder.Map(Op.And, builder.Map(Op.Equal, SizeValue(count), builder.Int(0)), entry));
        }
        int zero = Zero(c.Next);
        int value = builder.Sum(builder.Map(Op.Select, isLast, c.Next, zero), builder.Axes.Set([axis]));
        return entry == zero ? value : builder.Map(Op.Select, builder.Map(Op.Less, builder.Int(0), SizeValue(count)), value, entry);
    }

    /// <summary>A variable that turns only add to, or raise, and do not read: a sum or an extremum over the turns. Null for any other.</summary>
    private int? Collected(Carried c, List<Carried> carried, int axis)
    {
        if (builder.Type(c.Node) == ElementType.Bool)
            return null;
        bool[] depends = DependentOn(c.Node);
        if (builder.NeededBy(carried.Where(o => o != c).Select(o => o.Next)) is var needed && Enumerable.Range(0, needed.Length).Any(n => needed[n] && depends[n]))
            return null;
        int set = builder.Axes.Set([axis]);
        if (Parts(c, c.Next, depends) is { } parts)
        {
            int sum = c.Entry.Node;
            foreach (var (part, places) in parts)
            {
                int axes = places.Aggregate(builder.AxesOf(part), (all, p) => builder.Axes.Union(all, builder.AxesOf(p.Index)));
                // What is the same at every turn, and goes to the same place, is added once a turn.
                int added = places.Length == 0 ? builder.Sum(part, set)
                    : builder.AddAt(builder.Axes.Contains(axes, axis) ? part : builder.Sum(part, set), builder.Axes.Without(axes, set), places);
                sum = builder.Map(Op.Add, sum, added);
            }
            return sum;
        }
        foreach (var (name, reduce) in new[] { ("Max", ReduceOp.Max), ("Min", ReduceOp.Min) })
            if (c.Entry.Rank == 0 && builder.Type(c.Node) == ElementType.Real && Operations.TryGetValue((name, 2), out var operation) && builder.IsMap(c.Next, operation))
            {
                int[] a = builder.ArgumentsOf(c.Next);
                int other = a[0] == c.Node ? a[1] : a[1] == c.Node ? a[0] : -1;
                if (other >= 0 && !depends[other] && builder.Axes.Contains(builder.AxesOf(other), axis))
                    return builder.Map(operation, c.Entry.Node, builder.Reduce(reduce, other, set));
            }
        return null;
    }

    /// <summary>What a turn adds, and to which places of an array; null if it does more than add.</summary>
    private List<(int Part, (int Axis, int Index)[] Places)>? Parts(Carried c, int node, bool[] depends)
    {
        if (node == c.Node)
            return [];
        int[] a = builder.ArgumentsOf(node);
        if (builder.IsMap(node, Op.Add) || builder.IsMap(node, Op.Subtract))
        {
            if (depends[a[0]] == depends[a[1]] || (depends[a[1]] && builder.IsMap(node, Op.Subtract)))
                return null;
            int rest = depends[a[0]] ? a[0] : a[1], part = depends[a[0]] ? a[1] : a[0];
            var parts = Parts(c, rest, depends);
            parts?.Add((builder.IsMap(node, Op.Subtract) ? builder.Map(Op.Negate, part) : part, []));
            return parts;
        }
        if (!builder.IsMap(node, Op.Select) || depends[a[0]])
            return null;
        if (Places(a[0], c.Entry.Axes) is { Count: > 0 } places)
        {
            // An element is written: what it was and a part.
            var targets = places.Select(p => (Axis: c.Entry.Axes[p.Dimension], p.Index)).ToArray();
            if (places.Select(p => p.Dimension).Distinct().Count() != c.Entry.Rank || places.Count != c.Entry.Rank || Parts(c, a[2], depends) is not { } others)
                return null;
            int own = builder.At(c.Node, targets);
            if (!(builder.IsMap(a[1], Op.Add) || builder.IsMap(a[1], Op.Subtract)))
                return null;
            int[] sum = builder.ArgumentsOf(a[1]);
            bool isMinus = builder.IsMap(a[1], Op.Subtract);
            int part = sum[0] == own ? sum[1] : sum[1] == own && !isMinus ? sum[0] : -1;
            if (part < 0 || depends[part])
                return null;
            others.Add((isMinus ? builder.Map(Op.Negate, part) : part, targets));
            return others;
        }
        if (Parts(c, a[1], depends) is not { } yes || Parts(c, a[2], depends) is not { } no)
            return null;
        int zero = builder.Type(c.Node) == ElementType.Int ? builder.Int(0) : builder.Const(0);
        return [.. yes.Select(p => (builder.Map(Op.Select, a[0], p.Part, zero), p.Places)), .. no.Select(p => (builder.Map(Op.Select, a[0], zero, p.Part), p.Places))];
    }

    /// <summary>The nodes that depend on a recurrence, or on another reading of it.</summary>
    private bool[] DependentOn(int recurrence)
    {
        var depends = new bool[builder.Count];
        depends[recurrence] = true;
        foreach (int reading in builder.ReadingsOf(recurrence))
            depends[reading] = true;
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = recurrence + 1; n < depends.Length; n++)
                if (!depends[n] && (builder.ArgumentsOf(n).Any(a => depends[a]) || (builder.SourceOf(n) is >= 0 and var source && source != n && depends[source])))
                {
                    depends[n] = true;
                    isNew = true;
                }
        }
        return depends;
    }
}
