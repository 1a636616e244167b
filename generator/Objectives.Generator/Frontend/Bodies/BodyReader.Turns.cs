using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The turns of a loop along an axis: what is carried from one to the next, and what is left after the last.</summary>
internal sealed partial class BodyReader
{
    /// <summary>Conditions of the loop at hand that end it or leave a turn out: a counter need not look at them.</summary>
    private HashSet<int> _endings = [];

    /// <param name="at">The loop.</param>
    /// <param name="count">How many turns.</param>
    /// <param name="assigned">The variables that turns assign.</param>
    /// <param name="turn">Reads one turn, given its number.</param>
    /// <param name="canBeWrittenOut">Whether the loop can be written out instead, turn by turn.</param>
    /// <param name="stepOf">What every turn adds to a variable, where that is plain: bounds of loops inside are known at the first reading then.</param>
    private Flow Turns(IOperation at, Size count, IReadOnlyList<ISymbol> assigned, Func<int, Flow> turn, Func<bool> canBeWrittenOut, Func<ISymbol, long?>? stepOf = null)
    {
        if (count.Constant is > LongestConstant and var length)
            throw Refuse(Descriptors.LengthTooLarge, Keyword(at), length, LongestConstant);
        if (count.Constant == 0)
            return GoesOn;
        var frame = _frame!;
        var before = frame.Variables;
        var carried = assigned.Select(v => new Carried(v,
            before[v] is ArrayValue array ? Settle(array) : throw Refuse(Descriptors.Loop, Keyword(at)), AxisTable.None)).ToList();
        foreach (var c in carried)
            c.Axes = builder.AxesOf(c.Entry.Node);
        foreach (var c in carried)
            if (c.Entry.Rank == 0 && builder.Type(c.Entry.Node) == ElementType.Int && stepOf?.Invoke(c.Variable!) is { } step)
                (c.Form, c.Step) = (CarriedForm.Counter, step);
        Share(carried);
        var shown = new HashSet<object>(Visible().SelectMany(v => Shown(v.Value)).Concat(_iterated.SelectMany(Shown)).Append(ArrayOfField));
        Carried? ended = null, returned = null;
        Value? result = null;
        var results = new List<Carried>();
        int mark = Trace?.Mark() ?? 0;
        var outer = _endings;
        try
        {
            for (int reading = 0; reading < MostReadings; reading++)
            {
                Trace?.Return(mark);
                _endings = [];
                int axis = Fresh(count, carried.SelectMany(c => c.Entry.Axes));
                frame.Variables = before;
                foreach (var c in carried)
                {
                    c.Node = Open(c, axis);
                    if (c.Variable is not null)
                        frame.Variables = frame.Variables.SetItem(c.Variable, new ArrayValue(c.Node, c.Entry.Axes).Showing(c.Shows));
                }
                Flow flow;
                _scope.Add(axis);
                try
                {
                    flow = Then(at, ended is null ? GoesOn : GoesOn with { Broke = ended.Node }, () => turn(builder.Iota(axis)));
                    foreach (var c in carried.Where(c => c.Variable is not null))
                    {
                        var end = Alike(at, c, frame.Variables[c.Variable!]);
                        (c.Next, c.AtEnd) = (Rename(end, c.Entry.Axes).Node, end.Arrays);
                    }
                }
                finally
                {
                    _scope.Remove(axis);
                    frame.Variables = before;
                }
                bool isKnown = IsShared(carried, shown);
                if (ended is null && !IsFalse(Either(flow.Broke, flow.Returned)))
                {
                    carried.Add(ended = new(null, Number(builder.Bool(false)), AxisTable.None));
                    isKnown = false;
                }
                if (returned is null && !IsFalse(flow.Returned))
                {
                    carried.Add(returned = new(null, Number(builder.Bool(false)), AxisTable.None));
                    result = flow.Result!;
                    results.AddRange(Items(at, result).Select(item => new Carried(null, new ArrayValue(Zero(item.Node), item.Axes), AxisTable.None)));
                    carried.AddRange(results);
                    isKnown = false;
                }
                if (!isKnown)
                    continue;
                if (ended is not null)
                    ended.Next = Either(flow.Broke, flow.Returned);
                if (returned is not null)
                {
                    int now = builder.Map(Op.And, builder.Map(Op.Not, ended!.Node), flow.Returned);
                    returned.Next = Either(returned.Node, flow.Returned);
                    foreach (var (c, item) in results.Zip(Items(at, flow.Result ?? result!), (c, item) => (c, item)))
                        (c.Shows, c.Next) = (item.Arrays, builder.Map(Op.Select, now, Rename(Alike(at, c, item), c.Entry.Axes).Node, c.Node));
                }
                int variables = carried.Count;
                foreach (var c in carried.ToList())
                    isKnown &= IsSettled(carried, c, axis, canBeWrittenOut);
                if (carried.Count < variables)
                    Share(carried);
                if (!isKnown)
                    continue;
                var values = carried.Select(c => (c, After(c, carried, axis, count))).ToList();
                foreach (var (c, value) in values)
                    if (c.Variable is not null)
                        Set(c.Variable, new ArrayValue(value, c.Entry.Axes).Showing(c.Shows));
                return returned is null ? GoesOn : GoesOn with
                {
                    Returned = values.First(v => v.c == returned).Item2,
                    Result = Rebuilt(result!, new(results.Select(r => new ArrayValue(values.First(v => v.c == r).Item2, r.Entry.Axes).Showing(r.Shows)))),
                };
            }
        }
        finally
        {
            _endings = outer;
        }
        throw Refuse(Descriptors.Loop, Keyword(at));
    }

    /// <summary>The numbers and arrays that a result consists of.</summary>
    private IEnumerable<ArrayValue> Items(IOperation at, Value result) => result switch
    {
        ArrayValue array => [Settle(array)],
        TupleValue tuple => tuple.Items.SelectMany(item => Items(at, item)),
        _ => throw Refuse(Descriptors.Loop, Keyword(at)),
    };

    /// <summary>A result of the same form with other items.</summary>
    private static Value Rebuilt(Value form, Queue<ArrayValue> items) =>
        form is TupleValue tuple ? new TupleValue([.. tuple.Items.Select(item => Rebuilt(item, items))]) : items.Dequeue();

    private int Zero(int like) => builder.Type(like) switch { ElementType.Real => builder.Const(0), ElementType.Int => builder.Int(0), _ => builder.Bool(false) };

    /// <summary>The variable after a turn, which has the shape that it had before.</summary>
    private ArrayValue Alike(IOperation at, Carried c, Value value) => value is ArrayValue array && array.Rank == c.Entry.Rank && SameSizes(array, c.Entry)
        ? array
        : throw Refuse(Descriptors.BranchShapes, Keyword(at), Shape(c.Entry), value is ArrayValue other ? Shape(other) : "a function");

    /// <summary>What stands for a variable while a turn is read.</summary>
    private int Open(Carried c, int axis)
    {
        int own = builder.Iota(axis);
        var type = builder.Type(c.Entry.Node);
        switch (c.Form)
        {
            case CarriedForm.Counter:
                return builder.Map(Op.Add, c.Entry.Node, builder.Map(Op.Multiply, builder.Int(c.Step), own));
            case CarriedForm.History:
                int place = builder.Iota(c.Entry.Axes[c.Dimension]);
                int index = c.Step > 0 ? builder.Map(Op.Subtract, place, c.First) : builder.Map(Op.Subtract, c.First, place);
                return builder.Past(type, c.Axes, c.Entry.Node, 1, (axis, index));
            default:
                return builder.Past(type, c.Axes, c.Entry.Node, 1, (axis, builder.Map(Op.Subtract, own, builder.Int(1))));
        }
    }

    /// <summary>Whether a turn was read with the right idea of the variable; if not, with which it is to be read again.</summary>
    private bool IsSettled(List<Carried> carried, Carried c, int axis, Func<bool> canBeWrittenOut)
    {
        if (c.Form == CarriedForm.State && c.Variable is not null)
        {
            if (c.Next == c.Node)
            {
                carried.Remove(c);
                return false;
            }
            if (c.Entry.Rank == 0 && builder.Type(c.Node) == ElementType.Int)
            {
                if (StepOf(c.Next, c.Node) is { } step)
                {
                    (c.Form, c.Step) = (CarriedForm.Counter, step);
                    return false;
                }
                if (canBeWrittenOut())
                    throw new WriteOutException();
            }
            if (c.Entry.Rank > 0 && HistoryOf(c, axis) is var (dimension, first, direction))
            {
                (c.Form, c.Dimension, c.First, c.Step) = (CarriedForm.History, dimension, first, direction);
                return false;
            }
        }
        if (c.Form == CarriedForm.Counter)
            return true;
        if (c.Form == CarriedForm.History && HistoryOf(c, axis) is null)
            throw new WriteOutException();
        int next = c.Form == CarriedForm.History ? Slice(c, axis) : c.Next;
        int needed = builder.Axes.Without(builder.AxesOf(next), builder.Axes.Set([axis]));
        if (builder.Axes.IsSubset(needed, builder.AxesOf(c.Node)))
            return true;
        c.Axes = builder.Axes.Union(c.Axes, needed);
        return false;
    }

    /// <summary>The constant that each turn adds to an integer, conditions that end the loop aside.</summary>
    private long? StepOf(int next, int node)
    {
        while (builder.IsMap(next, Op.Select) && _endings.Contains(builder.ArgumentsOf(next)[0]))
            next = builder.ArgumentsOf(next)[builder.ArgumentsOf(next)[1] == node ? 2 : 1];
        return next == node ? null : builder.Difference(next, node);
    }

    // -- arrays that turns write at places of their own ------------------------------------------------------------------

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
            return read[n] = isIndex && builder.Difference(a[0], a[1]) is { } difference ? builder.Bool(difference == 0) : builder.Map(Operation.All[builder.Operand(n)], a);
        }
    }

    // -- after the last turn -------------------------------------------------------------------------------------------

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
        int zero = builder.Type(c.Next) == ElementType.Int ? builder.Int(0) : builder.Const(0);
        int value = builder.Sum(builder.Map(Op.Select, isLast, c.Next, zero), builder.Axes.Set([axis]));
        return entry == zero ? value : builder.Map(Op.Select, builder.Map(Op.Less, builder.Int(0), SizeValue(count)), value, entry);
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
                int added = places.Length == 0 ? builder.Sum(part, set) : builder.AddAt(part, builder.Axes.Without(axes, set), places);
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
