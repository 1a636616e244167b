using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>Recurrences: values that read their own earlier elements. Each is opened, used, and closed with the value that it reads.</summary>
internal sealed partial class ProgramBuilder
{
    private readonly Dictionary<int, int> _sources = [];

    /// <summary>Readings of one past at several places: they are closed together.</summary>
    private readonly Dictionary<int, List<int>> _readings = [];
    private readonly Dictionary<int, int> _firstReading = [];

    /// <summary>How many recurrences have numbers.</summary>
    private int _recurrences;

    public bool HasRecurrences => _recurrences > 0;

    public bool IsRecurrence(int node) => _kinds[node] is NodeKind.Past or NodeKind.AddPast;

    /// <summary>
    /// An earlier element of a value that is still to be given (<see cref="Close"/>): over <paramref name="axes"/>, the axes of the loops and
    /// of the indices; <paramref name="initial"/> where there is none. The first <paramref name="loops"/> pairs are loops, from the outermost
    /// inwards; the others are further axes of the value, read at an index.
    /// </summary>
    public int Past(ElementType type, int axes, int initial, int loops, params (int Axis, int Index)[] nest)
    {
        int[] arguments = [initial, .. Nest(nest)];
        axes = nest.Take(loops).Aggregate(axes, (set, l) => Axes.With(set, l.Axis));
        foreach (var (_, index) in nest)
            axes = Axes.Union(axes, _axisSets[index]);
        return Intern(NodeKind.Past, type, _recurrences++, Axes.Union(axes, _axisSets[initial]), loops, arguments);
    }

    /// <summary>The sum of the later elements of a value, still to be given, that point to each element over <paramref name="axes"/>.</summary>
    public int AddPast(int axes, int loops, params (int Axis, int Index)[] nest) =>
        Intern(NodeKind.AddPast, ElementType.Real, _recurrences++, Axes.Union(axes, Axes.Set(nest.Take(loops).Select(l => l.Axis))), loops, Nest(nest));

    /// <summary>A recurrence like another one, with other arguments and axes.</summary>
    public int Reopen(int recurrence, int axes, int[] arguments) =>
        Intern(_kinds[recurrence], _types[recurrence], _recurrences++, axes, _payloads[recurrence], arguments);

    /// <summary>Gives a recurrence the value that it runs over.</summary>
    public void Close(int recurrence, int source)
    {
        _sources[recurrence] = source;
        if (_readings.TryGetValue(recurrence, out var readings))
            foreach (int reading in readings)
                _sources[reading] = source;
    }

    /// <summary>The other places at which a past is read.</summary>
    public IEnumerable<int> ReadingsOf(int recurrence) => _readings.TryGetValue(recurrence, out var readings) ? readings : [];

    /// <summary>The value that a recurrence runs over; −1 for any other node, and for one that is still open.</summary>
    public int SourceOf(int node) => _sources.TryGetValue(node, out int source) ? source : -1;

    /// <summary>The axes of a recurrence's loops, outermost first.</summary>
    public int[] LoopsOf(int node) => NestOf(node).Take((int)_payloads[node]).Select(l => l.Axis).ToArray();

    /// <summary>The axes along which a recurrence reads elsewhere, those of the loops first, and the index that is read.</summary>
    public (int Axis, int Index)[] NestOf(int node)
    {
        int first = _kinds[node] == NodeKind.Past ? 1 : 0;
        int[] a = _arguments[node];
        return Enumerable.Range(0, (a.Length - first) / 2).Select(k => (_operands[a[first + (2 * k)]], a[first + (2 * k) + 1])).ToArray();
    }

    /// <summary>The nodes that some of the given ones need, themselves included, through recurrences too.</summary>
    /// <param name="nodes">What needs them.</param>
    /// <param name="ends">Of what they are made is not asked.</param>
    public bool[] NeededBy(IEnumerable<int> nodes, IEnumerable<int>? ends = null)
    {
        var needed = new bool[Count];
        var isEnd = new HashSet<int>(ends ?? []);
        var stack = new Stack<int>(nodes);
        while (stack.Count > 0)
        {
            int node = stack.Pop();
            if (needed[node])
                continue;
            needed[node] = true;
            if (isEnd.Contains(node))
                continue;
            foreach (int argument in _arguments[node])
                stack.Push(argument);
            if (_sources.TryGetValue(node, out int source))
                stack.Push(source);
        }
        return needed;
    }

    /// <summary>A past value read at indices for axes other than its loops': the past of one element, never an array of all of them.</summary>
    private int? AtPast(int past, (int Axis, int Index)[] needed)
    {
        int[] loops = LoopsOf(past);
        if (needed.Any(i => loops.Contains(i.Axis)))
            return null;
        var nest = NestOf(past).Select(l => (l.Axis, Index: At(l.Index, needed))).ToList();
        int root = _firstReading.TryGetValue(past, out int first) ? first : past;
        // What an index brought in is no axis of the value.
        foreach (var (axis, index) in needed)
            if (Axes.Contains(_axisSets[root], axis) && nest.All(l => l.Axis != axis))
                nest.Add((axis, index));
        int initial = At(_arguments[past][0], needed);
        // Nothing is earlier than itself.
        if (loops.Length == 1 && Difference(nest[0].Index, Iota(loops[0])) >= 0)
            return initial;
        int axes = Axes.Without(_axisSets[past], Axes.Set(needed.Select(i => i.Axis)));
        foreach (int node in nest.Select(l => l.Index).Append(initial))
            axes = Axes.Union(axes, _axisSets[node]);
        // An axis read at its own index is not read elsewhere.
        nest.RemoveAll(l => !loops.Contains(l.Axis) && IsIota(l.Index, l.Axis));
        if (!_readings.TryGetValue(root, out var readings))
            _readings.Add(root, readings = []);
        int[] arguments = [initial, .. Nest([.. nest])];
        if (_axisSets[root] == axes && _arguments[root].SequenceEqual(arguments))
            return root;
        int reading = readings.FirstOrDefault(r => _axisSets[r] == axes && _arguments[r].SequenceEqual(arguments));
        if (reading != 0)
            return reading;
        reading = Reopen(past, axes, arguments);
        readings.Add(reading);
        _firstReading.Add(reading, root);
        if (_sources.TryGetValue(root, out int source))
            _sources[reading] = source;
        return reading;
    }

    private int[] Nest((int Axis, int Index)[] nest) => nest.SelectMany(l => new[] { Iota(l.Axis), l.Index }).ToArray();
}
