using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>
/// Loops that take the turns of an iteration backwards. From where that one was steady on all its turns left the same: they are read from the first of these,
/// and a turn backwards that leaves the adjoints that it found, and the sums, is the last of them that is taken.
/// </summary>
internal sealed partial class KernelWriter
{
    /// <summary>What a loop backwards knows of the one forwards.</summary>
    /// <param name="Steady">The local with the turn after which nothing moved, or the number of turns, if there is none; in loops over lanes, what has it for each.</param>
    /// <param name="Forward">What that loop computes.</param>
    /// <param name="Tapes">What of it is read at that turn for all later ones.</param>
    /// <param name="Turns">How its turns compare.</param>
    private sealed record SteadyMark(string Steady, List<int> Forward, HashSet<int> Tapes, Turns Turns);

    /// <summary>What a loop backwards looks at after a turn.</summary>
    /// <param name="Sums">Sums that it collects, and what they were before the turn.</param>
    /// <param name="Adjoints">What its turns hand on.</param>
    /// <param name="IsLastTold">Whether the turn that it begins with is one of its own.</param>
    private sealed record WayBack(List<(string Sum, string Found)> Sums, List<OfTurns> Adjoints, bool IsLastTold);

    private readonly Dictionary<Item, SteadyMark> _marks = [];

    /// <summary>The arrays that are read at another turn than the one at hand, along which axis, and at which.</summary>
    private (int Axis, HashSet<string> References, string Turn)? _tapes;

    private Func<int, Index> AtTape(string reference, Func<int, Index> indexOf) => _tapes is not { } tapes || !tapes.References.Contains(reference) ? indexOf
        : axis => indexOf(axis) is var index && axis == tapes.Axis && index.Text == _indices[axis] ? new(IndexKind.Number, tapes.Turn) : index;

    /// <summary>The first loop that takes the turns of one backwards, where no other loop but one over the samples' lanes is around both.</summary>
    private Item? LoopBack(Item item)
    {
        bool isOfLanes = _path.Length == 2 && _path[0].Kind == ItemKind.Lanes && _path[0].Axis == _s.SampleAxis;
        if (_path.Length != 1 && !isOfLanes)
            return null;
        var loops = isOfLanes ? _method.Items.Where(i => i.Kind == ItemKind.Lanes && i.Axis == _s.SampleAxis).SelectMany(i => i.Body) : _method.Items;
        return loops.SkipWhile(i => i != item).FirstOrDefault(i => i.Kind == ItemKind.Loop && i.IsDescending && i.Axis == item.Axis);
    }

    /// <summary>Whether a value of a loop backwards reads others at its turn's own place.</summary>
    private bool IsOfTurnBack(int node, Item back) =>
        _p.Kind(node) is NodeKind.Map or NodeKind.Frozen && _s[node] == Strategy.Element && _method.Sites.TryGetValue(node, out var site) && site.Path.Contains(back);

    /// <summary>Where a loop forwards writes down from which turn on it was steady, for one backwards; null where that one has no use for it.</summary>
    private string? MarkOf(Item back, List<int> forward, List<int> tapes, Turns turns)
    {
        if (tapes.Count == 0 && Back(back, forward, turns) is null)
            return null;
        string name = _names.Unique("steady");
        _marks[back] = new(name, forward, [.. tapes], turns);
        if (!InLanes)
            return name;
        _plan.AddIndex(_method);
        _declarations.Add(2 + (int)Region.Indices, "ref " + _context.Element.Integer, name, $"ref local.Index({Text(KernelPlan.T)})");
        return OfLane(name);
    }

    private static string OfLane(string mark) => $"Unsafe.Add(ref {mark}, (int)i)";

    /// <summary>What the turns of a loop backwards hand on and collect, if one that changes nothing of it is followed by the like; null otherwise.</summary>
    private (List<int> Sums, List<int> Adjoints, Turns Turns)? Back(Item item, List<int> forward, Turns turns)
    {
        var inside = Inside(item);
        var path = _method.Sites[inside[0]].Path.TakeWhile(i => i != item).ToArray();
        List<int> collected = [.. _sums.Where(r => inside.Contains(_p.Argument(r, 0)) && !inside.Contains(r))];
        var adjoints = inside.Where(n => _p.Kind(n) == NodeKind.AddPast && IsOfTurns(n, item.Axis)).OrderBy(n => n).ToList();
        bool isWhole = adjoints.Count > 0 && inside.Count >= WorthLooking
            && inside.TrueForAll(n => (!_s.IsCall(n) || _s[n] is Strategy.TurnProduct or Strategy.ArrayReduce or Strategy.Dot) && !_streamsOf[n].Any() && !_s.IsAccumulated(n))
            && inside.TrueForAll(n => !IsOfTurns(n, item.Axis) || UseOf(n, inside, [], item.Axis, null) == Use.None)
            && collected.TrueForAll(r => _plan.IsRegister(_method, r) && _method.Sites[r].Path.SequenceEqual(path))
            && _p.Recurrences.Where(r => inside.Contains(r.Source)).All(r => adjoints.Contains(r.Past) && _p.LoopsOf(r.Past).Contains(item.Axis));
        if (!isWhole || SteadyLoops.Back(_p, item.Axis, [.. inside, .. collected], forward, turns) is not (not Turns.Differ and var compare))
            return null;
        return (collected, adjoints, compare);
    }

    /// <summary>The beginning of a loop backwards, and of its turns: where they read, and what they find.</summary>
    /// <param name="item">The loop.</param>
    /// <param name="turn">Its variable.</param>
    /// <param name="before">What stands before the loop.</param>
    private WayBack? WriteBackStart(Item item, string turn, SourceWriter before)
    {
        if (!_marks.TryGetValue(item, out var mark))
            return null;
        if (InLanes)
        {
            string own = _names.Unique(mark.Steady + "_at");
            before.Line($"int {own} = (int){OfLane(mark.Steady)};");
            _marks[item] = mark = mark with { Steady = own };
        }
        if (mark.Tapes.Count > 0)
        {
            string tape = _names.Unique("taped"), nearest = $"Math.Min({turn}, {mark.Steady})";
            _body.Line($"int {tape} = {(mark.Turns == Turns.Same ? nearest : $"({turn} == {LastPlace(item)}) ? {turn} : {nearest}")};");
            _tapes = (item.Axis, [.. mark.Tapes.Select(n => Base(_plan.MemoryOf(_method, n)!, n))], tape);
        }
        if (Back(item, mark.Forward, mark.Turns) is not var (sums, adjoints, turns))
            return null;
        // Those of several names lie in one place.
        var states = adjoints.ConvertAll(n => State(n, item.Axis)).Distinct().ToList();
        if (states.Contains(null))
            return null;
        var found = sums.ConvertAll(r => (_locals[r], _names.Unique(_locals[r] + "_found")));
        for (int k = 0; k < sums.Count; k++)
            _body.Line($"{LocalType(sums[k])} {found[k].Item2} = {found[k].Item1};");
        return new(found, [.. states.OfType<OfTurns>()], turns == Turns.SameButLast || mark.Turns == Turns.SameButLast);
    }

    private string LastPlace(Item item) => $"{Parenthesize(Text(_p.Axes[item.Axis].Size))} - 1";

    /// <summary>The end of a turn backwards.</summary>
    private void WriteBackEnd(Item item, string turn, WayBack back)
    {
        string steady = _marks[item].Steady;
        string[] looks = [.. back.Adjoints.Select(s => Look(s, turn)), .. back.Sums.Select(s => $"Contract.IsSame({s.Found}, {s.Sum})")];
        _body.Line($"// Down to turn {steady} all of them read the same: one that leaves what it found is followed by the like.");
        _body.Line($"if ({steady} < {turn}{(back.IsLastTold ? $" && {turn} < {LastPlace(item)}" : "")}");
        _body.Indented(() => _body.Lines(string.Join("\n", looks.Select(look => "&& " + look)) + ")"));
        _body.Line("{");
        _body.Indented(() =>
        {
            foreach (var state in back.Adjoints)
                _body.Line(Copy(state, turn, $"{steady} - 1"));
            _body.Line($"{turn} = {steady};");
        });
        _body.Line("}");
    }
}
