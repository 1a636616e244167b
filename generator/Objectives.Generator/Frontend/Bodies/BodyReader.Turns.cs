using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The turns of a loop along an axis: what is carried from one to the next.</summary>
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
    /// <param name="ends">Whether there may be fewer turns: then already the first reading reads a turn as one that may not be taken.</param>
    private Flow Turns(IOperation at, Size count, IReadOnlyList<ISymbol> assigned, Func<int, Flow> turn, Func<bool> canBeWrittenOut, Func<ISymbol, long?>? stepOf = null, bool ends = false)
    {
        if (count.Constant is > LongestConstant and var length)
            throw Refuse(Descriptors.LengthTooLarge, Keyword(at), length, LongestConstant);
        if (count.Constant == 0)
            return GoesOn;
        var frame = _frame!;
        var before = frame.Variables;
        var carried = assigned.SelectMany(v => Items(at, before[v]).Select((item, k) => new Carried(v, item, AxisTable.None) { Item = k })).ToList();
        foreach (var c in carried)
            c.Axes = builder.AxesOf(c.Entry.Node);
        foreach (var c in carried)
            if (before[c.Variable!] is ArrayValue && c.Entry.Rank == 0 && builder.Type(c.Entry.Node) == ElementType.Int && stepOf?.Invoke(c.Variable!) is { } step)
                (c.Form, c.Step) = (CarriedForm.Counter, step);
        Share(carried);
        var shown = new HashSet<object>(Visible().SelectMany(v => Shown(v.Value)).Concat(_iterated.SelectMany(Shown)).Append(ArrayOfField));
        Carried? ended = null, returned = null;
        if (ends)
            carried.Add(ended = Ending());
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
                int axis = Fresh(count, carried.SelectMany(c => c.Array.Axes));
                frame.Variables = before;
                foreach (var c in carried)
                {
                    c.Node = Open(c, axis);
                    c.Shown = WithPart(c, c.Node);
                }
                foreach (var (variable, value) in Whole(before, carried, c => c.Shown))
                    frame.Variables = frame.Variables.SetItem(variable, value);
                Flow flow;
                _scope.Add(axis);
                try
                {
                    flow = Then(at, ended is null ? GoesOn : GoesOn with { Broke = ended.Node }, () => turn(builder.Iota(axis)));
                    foreach (var c in carried.Where(c => c.Variable is not null))
                    {
                        var end = Alike(at, c, Items(at, frame.Variables[c.Variable!]).ElementAt(c.Item));
                        (c.Whole, c.AtEnd) = (Rename(end, c.Array.Axes).Node, end.Arrays);
                        c.Next = PartOf(c, c.Whole);
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
                    carried.Add(ended = Ending());
                    isKnown = false;
                }
                if (returned is null && !IsFalse(flow.Returned))
                {
                    carried.Add(returned = Ending());
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
                foreach (var (variable, value) in Whole(before, carried, c => WithPart(c, values.First(v => v.c == c).Item2)))
                    Set(variable, value);
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

    /// <summary>Whether a loop has ended: at first it has not.</summary>
    private Carried Ending() => new(null, Number(builder.Bool(false)), AxisTable.None);

    /// <summary>The numbers and arrays that a value consists of.</summary>
    private IEnumerable<ArrayValue> Items(IOperation at, Value value) => value switch
    {
        ArrayValue array => [Settle(array)],
        TupleValue tuple => tuple.Items.SelectMany(item => Items(at, item)),
        _ => throw Refuse(Descriptors.Loop, Keyword(at)),
    };

    /// <summary>The variables that are carried, made of what is carried of them; what is not carried of a tuple is as it was.</summary>
    private IEnumerable<(ISymbol Variable, Value Value)> Whole(ImmutableDictionary<ISymbol, Value> before, List<Carried> carried, Func<Carried, int> node)
    {
        foreach (var items in carried.Where(c => c.Variable is not null).GroupBy(c => c.Variable!, (variable, items) => (variable, items.ToDictionary(c => c.Item)), SymbolEqualityComparer.Default))
        {
            var (variable, changed) = items;
            var all = Leaves(before[variable!]).Select((item, k) => changed.TryGetValue(k, out var c) ? new ArrayValue(node(c), c.Array.Axes).Showing(c.Shows) : item);
            yield return (variable!, Rebuilt(before[variable!], new(all)));
        }
    }

    private static IEnumerable<ArrayValue> Leaves(Value value) => value is TupleValue tuple ? tuple.Items.SelectMany(Leaves) : [(ArrayValue)value];

    /// <summary>A value of the same form with other items.</summary>
    private static Value Rebuilt(Value form, Queue<ArrayValue> items) =>
        form is TupleValue tuple ? new TupleValue([.. tuple.Items.Select(item => Rebuilt(item, items))]) : items.Dequeue();

    private int Zero(int like) => builder.Type(like) switch { ElementType.Real => builder.Const(0), ElementType.Int => builder.Int(0), _ => builder.Bool(false) };

    /// <summary>The variable after a turn, which has the shape that it had before.</summary>
    private ArrayValue Alike(IOperation at, Carried c, Value value) => value is ArrayValue array && array.Rank == c.Array.Rank && SameSizes(array, c.Array)
        ? array
        : throw Refuse(Descriptors.BranchShapes, Keyword(at), Shape(c.Array), value is ArrayValue other ? Shape(other) : "a function");

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
        if (!IsPartSettled(c, axis))
            return false;
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
                if (c.Array.Rank == 0 && canBeWrittenOut())
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
}
