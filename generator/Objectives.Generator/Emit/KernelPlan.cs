using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The place of a node in one method: the loops around it, outermost first, each known by its item.</summary>
internal sealed class Site(Item[] path)
{
    public Item[] Path { get; } = path;
}

/// <summary>One method of a kernel: a stage or a pass.</summary>
internal sealed class MethodPlan(string name, bool isPass, IReadOnlyList<Item> items)
{
    public string Name { get; } = name;
    public bool IsPass { get; } = isPass;
    public IReadOnlyList<Item> Items { get; } = items;
    public Dictionary<int, Site> Sites { get; } = [];

    /// <summary>Stored values of this method alone; those of the kernel are in <see cref="KernelPlan.Stored"/>.</summary>
    public Dictionary<int, Memory> Stored { get; } = [];

    /// <summary>Sample fields brought into tile buffers, and where.</summary>
    public Dictionary<int, Memory> Loaded { get; } = [];

    /// <summary>Numbers of hyperparameters and sizes alone, computed again in each method that reads them.</summary>
    public SortedSet<int> Prelude { get; } = [];

    /// <summary>The sample fields that its text reads, as it is written.</summary>
    public HashSet<string> FieldsRead { get; } = [];
}

/// <summary>What a kernel stores and where, decided before any text is written.</summary>
internal sealed partial class KernelPlan
{
    public static readonly Size T = Size.Named("$T");

    private readonly Kernel _kernel;
    private readonly Program _p;
    private readonly Strategies _s;
    private readonly bool[] _cheap;

    /// <summary>Values and axes along which a place is read that does not exist where the axis is empty: their memory has it all the same.</summary>
    private readonly HashSet<(int Node, int Axis)> _padded;
    private Size _shared = Size.Of(0), _numbers = Size.Of(0), _sums = Size.Of(0), _buffers = Size.Of(0), _indices = Size.Of(0);
    private Size _methodBuffers = Size.Of(0), _methodIndices = Size.Of(0);
    private readonly List<Size> _bufferSizes = [];
    private readonly Dictionary<MethodPlan, Size> _indexSizes = [];

    public KernelPlan(Kernel kernel, Func<string, Memory> outputMemory)
    {
        _kernel = kernel;
        _p = kernel.Program;
        _s = kernel.Strategies;
        _cheap = Cheap();
        _padded = Padded();
        _called = new bool[_p.Count];
        for (int n = 0; n < _p.Count; n++)
            if (_s.IsCall(n) && !_s.IsStreamed(n) && _s[n] != Strategy.TurnProduct && _s.Along(n) == AxisTable.None)
                foreach (int operand in _s.Operands(n))
                    _called[operand] |= _s[n] != Strategy.MatrixProduct || _s.Carried[operand] == AxisTable.None;
        foreach (var output in _p.Outputs)
            Stored[output.Node] = outputMemory(output.Name);

        var methods = new List<MethodPlan>();
        for (int k = 0; k < kernel.Stages.Count; k++)
        {
            var stage = kernel.Stages[k].Where(i => i.Kind != ItemKind.Value || !_cheap[i.Node] || Stored.ContainsKey(i.Node)).ToList();
            methods.Add(new(kernel.Stages.Count == 1 ? "Whole" : k == 0 ? "Before" : k == kernel.Stages.Count - 1 ? "After" : "Between" + k, false, stage));
            if (k < kernel.Passes.Count)
                methods.Add(new(kernel.Passes.Count == 1 ? "Samples" : "Samples" + (k + 1), true, kernel.Passes[k]));
        }
        Methods = methods;
        foreach (var method in methods)
            Locate(method, method.Items, []);
        FindTurns();
        FindOpen();
        // Matrices first, numbers last: rows then begin where vectors like them to.
        foreach (int sum in Enumerable.Range(0, _p.Count).Where(n => _s.IsAccumulated(n) && methods.Exists(m => m.Sites.ContainsKey(n))).OrderByDescending(n => CallAxes(n).Length))
            Keep(Stored, sum, Region.Totals, CallAxes(sum));
        foreach (var method in methods)
            Place(method);
        ShareRenamed(Stored, Region.Shared);
        PlaceArrays();
        foreach (var method in methods)
            PlaceTile(method);
    }

    public IReadOnlyList<MethodPlan> Methods { get; }

    /// <summary>Values stored beyond one method: outputs, arrays outside the samples, sums over them.</summary>
    public Dictionary<int, Memory> Stored { get; } = [];

    public Size Shared => _shared;

    /// <summary>The arrays of one method alone, one size a method: a kernel needs the largest.</summary>
    public IReadOnlyList<Size> Arrays => _arrays.Values.Distinct().ToList();

    public Size Numbers => _numbers;
    public Size Sums => _sums;

    /// <summary>Tile buffers, one size a method: a kernel needs the largest.</summary>
    public IReadOnlyList<Size> Buffers => _bufferSizes.Distinct().ToList();

    public IReadOnlyList<Size> Indices => _indexSizes.Values.Distinct().ToList();

    /// <summary>Room for another integer of each sample of a tile, which the text of a method turns out to need.</summary>
    public void AddIndex(MethodPlan method) => _indexSizes[method] += T;

    public bool IsCheap(int node) => _cheap[node];

    public Memory? MemoryOf(MethodPlan method, int node) =>
        method.Stored.TryGetValue(node, out var m) || method.Loaded.TryGetValue(node, out m) || Stored.TryGetValue(node, out m) ? m : null;

    /// <summary>Whether a sum over an inner axis stays in a register: it stands just outside its argument's innermost loop.</summary>
    public bool IsRegister(MethodPlan method, int reduce)
    {
        if (!method.Sites.TryGetValue(_p.Argument(reduce, 0), out var argument))
            return true;
        var path = method.Sites[reduce].Path;
        return argument.Path.Length == path.Length + 1 && IsInside(argument.Path, path);
    }

    private HashSet<(int Node, int Axis)> Padded()
    {
        var padded = new HashSet<(int, int)>();
        for (int n = 0; n < _p.Count; n++)
            if (_p.Kind(n) is NodeKind.At or NodeKind.AddAt)
                padded.UnionWith(_p.Axes.Of((int)_p.Payload(n)).Where((axis, k) => IndexBounds.IsClamped(_p, _p.Argument(n, 1 + k), _p.Axes[axis].Size))
                    .Select(axis => (_p.Kind(n) == NodeKind.At ? _p.Argument(n, 0) : n, axis)));
        return padded;
    }

    private Size LengthOf(int node, int axis) => _padded.Contains((node, axis)) ? _p.Axes[axis].Size + Size.Of(1) : _p.Axes[axis].Size;

    private Size LengthOf(int node, int[] axes) => axes.Aggregate(Size.Of(1), (product, a) => product * LengthOf(node, a));

    // -- numbers that cost less to compute again than to keep ---------------------------------------------------------

    private bool[] Cheap()
    {
        var cheap = new bool[_p.Count];
        var cost = new int[_p.Count];
        for (int n = 0; n < _p.Count; n++)
        {
            // What a routine reads lies in memory.
            if (_p.AxesOf(n) != AxisTable.None || _p.Kind(n) is not (NodeKind.Map or NodeKind.Frozen) || _s[n] != Strategy.Element || (_p.Kind(n) == NodeKind.Map && _p.Operand(n) == Op.Store.Id))
                continue;
            cost[n] = Math.Min(1 + _s.Operands(n).Sum(o => cost[o]), 100);
            cheap[n] = cost[n] <= 12 && _s.Operands(n).All(o => cheap[o] || (_s[o] == Strategy.Free && !IsParameter(o)));
        }
        return cheap;
    }

    private bool IsParameter(int node) =>
        _p.Kind(node) == NodeKind.At || (_p.Kind(node) == NodeKind.Leaf && _p.LeafOf(node).Role is LeafRole.Parameter or LeafRole.Direction or LeafRole.Cotangent);

    // -- where nodes stand ---------------------------------------------------------------------------------------------

    private void Locate(MethodPlan method, IReadOnlyList<Item> items, Item[] path)
    {
        var site = new Site(path);
        foreach (var item in items)
        {
            if (item.Kind is ItemKind.Value or ItemKind.Call)
                method.Sites[item.Node] = site;
            else
                Locate(method, item.Body, [.. path, item]);
        }
    }

    /// <summary>What is kept for a recurrence: the value whose past is read, or the sum of what comes later.</summary>
    private int Remembered(int recurrence) => _p.Kind(recurrence) == NodeKind.Past ? _p.SourceOf(recurrence) : recurrence;

    /// <summary>Values outside the samples that need memory, and the prelude of cheap numbers.</summary>
    private void Place(MethodPlan method)
    {
        foreach (int n in method.Sites.Keys.Where(n => _p.SourceOf(n) >= 0 && !_s.HasSamples(n)).ToList())
            Keep(Stored, Remembered(n), Region.Shared, ArrayAxes(Remembered(n)));
        foreach (int n in method.Sites.Keys.ToList())
            foreach (int u in _s.Operands(n))
                Use(method, n, u);
        foreach (var (node, site) in method.Sites.Select(s => (s.Key, s.Value)))
        {
            if (!_s.IsAccumulated(node) && _s.IsCall(node) && !_s.HasSamples(node))
                Keep(Stored, node, Region.Shared, CallAxes(node));
            else if (!method.IsPass && _p.Kind(node) == NodeKind.Reduce && !IsRegister(method, node))
                Keep(Stored, node, Region.Shared, ArrayAxes(node));
        }
    }

    private void Use(MethodPlan method, int user, int u)
    {
        if (_s[u] == Strategy.Free)
        {
            foreach (int inner in _s.Operands(u))
                Use(method, user, inner);
            return;
        }
        if (_cheap[u])
        {
            AddPrelude(method, u);
            return;
        }
        if (_s.HasSamples(u) || _s.IsCall(u))
            return;
        bool sameMethod = method.Sites.TryGetValue(u, out var definition);
        if (!sameMethod || NeedsMemory(method, user, u))
            Keep(Stored, u, Region.Shared, ArrayAxes(u));
    }

    private void AddPrelude(MethodPlan method, int node)
    {
        if (method.Prelude.Add(node))
            foreach (int operand in _s.Operands(node))
                if (_cheap[operand])
                    AddPrelude(method, operand);
    }

    /// <summary>Tile values that need memory. Each method has the tile buffers to itself.</summary>
    private void PlaceTile(MethodPlan method)
    {
        if (!method.IsPass)
            return;
        _methodBuffers = Size.Of(0);
        _methodIndices = Size.Of(0);
        foreach (int n in method.Sites.Keys.Where(n => _p.SourceOf(n) >= 0 && _s.HasSamples(n)))
            KeepTile(method, Remembered(n), TileAxes(Remembered(n)));
        // What the caller receives lies as the block it belongs to.
        foreach (int n in method.Sites.Keys.Where(n => _s[n] == Strategy.Keep))
            KeepTile(method, _s.Operands(n)[0], Stored[n].Axes);
        foreach (var pair in method.Sites)
        {
            int n = pair.Key;
            foreach (int u in _s.Operands(n))
            {
                if (!_s.HasSamples(u))
                    continue;
                if (_p.Kind(u) == NodeKind.Leaf)
                {
                    // These read the rows of the data where they lie.
                    bool direct = _s[n] is Strategy.RowDots or Strategy.AddRows or Strategy.AddOuterRows && _s.Operands(n)[1] == u
                        || _s[n] is Strategy.SparseDots or Strategy.AddSparse && _s.IsRaggedRow(u);
                    if (!direct)
                        Load(method, u);
                }
                else if (_p.Kind(u) == NodeKind.Iota)
                    continue;
                else if (!_s.IsCall(u) && NeedsMemory(method, n, u))
                    KeepTile(method, u, TileAxes(u));
            }
            if (_s.IsCall(n) && _s.HasSamples(n) && !_s.IsKept(n))
                KeepTile(method, n, CallAxes(n).Where(a => a != _s.SampleAxis).ToArray());
        }
        foreach (int n in method.Sites.Keys)
            if (_p.Kind(n) == NodeKind.Reduce && _s[n] == Strategy.Element && !IsRegister(method, n))
                KeepTile(method, n, TileAxes(n));
        ShareRenamed(method.Stored, Region.Buffers);
        foreach (var memory in method.Stored.Where(s => s.Value.SameAs >= 0))
            _methodBuffers -= TileLength(memory.Key, memory.Value);
        ReuseTilePlaces(method);
        _bufferSizes.Add(_methodBuffers);
        _indexSizes[method] = _methodIndices;
    }

    /// <summary>Whether the user reads the value from another loop than the one that computes it, or as a whole.</summary>
    private bool NeedsMemory(MethodPlan method, int user, int u)
    {
        if ((_p.AxesOf(u) == AxisTable.None && !_s.IsCall(user)) || _s.IsStreamed(user))
            return false;
        if (_s.IsCall(user))
            return true;
        var use = method.Sites[user].Path;
        var definition = method.Sites[u].Path;
        if (_p.Kind(user) == NodeKind.Reduce)
            return false;   // collected where the argument is computed
        return !IsInside(use, definition);
    }

    /// <summary>Whether a path goes through all loops of an outer one.</summary>
    private static bool IsInside(Item[] path, Item[] outer)
    {
        for (int k = 0; k < outer.Length; k++)
            if (k >= path.Length || path[k] != outer[k])
                return false;
        return true;
    }

    private void Load(MethodPlan method, int leaf)
    {
        if (method.Loaded.ContainsKey(leaf))
            return;
        int[] axes = [.. _p.LeafOf(leaf).Axes.Skip(1), _s.SampleAxis];
        method.Loaded[leaf] = NewTile(axes, _p.Type(leaf), leaf);
    }

    private void KeepTile(MethodPlan method, int node, int[] inner)
    {
        if (!method.Stored.ContainsKey(node) && !Stored.ContainsKey(node))
            method.Stored[node] = NewTile([.. inner, _s.SampleAxis], _p.Type(node), node);
    }

    private Memory NewTile(int[] axes, ElementType type, int node)
    {
        var length = axes.Aggregate(Size.Of(1), (product, a) => product * (a == _s.SampleAxis ? T : LengthOf(node, a)));
        if (type == ElementType.Int)
        {
            var memory = new Memory(Region.Indices, _methodIndices, axes, type);
            _methodIndices += length;
            return memory;
        }
        var real = new Memory(Region.Buffers, _methodBuffers, axes, type);
        _methodBuffers += length;
        return real;
    }

    private void Keep(Dictionary<int, Memory> stored, int node, Region region, int[] axes)
    {
        if (stored.ContainsKey(node))
            return;
        var length = LengthOf(node, axes);
        if (region == Region.Totals)
        {
            stored[node] = new Memory(region, _sums, axes, _p.Type(node));
            _sums += length;
        }
        else if (axes.Length == 0 && _p.Type(node) == ElementType.Real)
        {
            stored[node] = new Memory(Region.Numbers, _numbers, axes, ElementType.Real);
            _numbers += length;
        }
        else
        {
            // Its place follows when all are known.
            stored[node] = new Memory(region, Size.Of(0), axes, _p.Type(node));
        }
    }

    /// <summary>Axes of an array outside the samples, its lane axis last.</summary>
    private int[] ArrayAxes(int node)
    {
        int lane = _s.LaneOf(node);
        return [.. Ordered(node, _p.Axes.Of(_p.AxesOf(node)).Where(a => a != lane && !IsOpen(node, a))), .. lane >= 0 ? new[] { lane } : []];
    }

    /// <summary>Axes of what a call writes, in the order it writes them.</summary>
    private int[] CallAxes(int node) => _s[node] switch
    {
        Strategy.AddOuterRows or Strategy.AddOuter => [.. _p.Axes.Of(_p.Axes.Intersect(_s.Along(node), _p.AxesOf(node))), .. OwnAxes(node, 0), .. OwnAxes(node, 1)],
        Strategy.TileProduct => [.. _p.Axes.Of(_s.Along(node)).Where(a => !IsOpen(node, a)), .. _p.Axes.Of(_p.Axes.Without(_s.Inner(node), _s.Along(node)))],
        Strategy.Scatter => [.. _p.Axes.Of((int)_p.Payload(node)), .. _p.Axes.Of(_p.Axes.Without(_p.AxesOf(node), (int)_p.Payload(node)))],
        Strategy.TurnProduct => TileAxes(node),
        Strategy.Routine => RoutineAxes(node),
        Strategy.MatrixProduct => ArrayAxes(node),
        Strategy.ArrayReduce => _p.Axes.Of(_p.AxesOf(node)).Where(a => !IsOpen(node, a)).ToArray(),
        // Sums of a field of the samples lie as the field does.
        Strategy.AddSums when _s.Operands(node)[0] is var field && _p.Kind(field) == NodeKind.Leaf => [.. _p.LeafOf(field).Axes.Skip(1)],
        _ => _p.Axes.Of(_p.AxesOf(node)),
    };

    private int[] OwnAxes(int node, int operand) => _p.Axes.Of(_p.Axes.Without(_s.Inner(_s.Operands(node)[operand]), _s.Along(node)));

    /// <summary>The places, then the result's own axes in their order; where that order makes no difference, that of the lanes last.</summary>
    private int[] RoutineAxes(int node)
    {
        var (routine, _, _, result) = _p.CallOf(node);
        if (routine.IsSymmetric && result[0] == _s.LaneOf(node))
            result = [result[1], result[0]];
        return [.. _p.Axes.Of(_p.AxesOf(node)).Where(a => !result.Contains(a) && !IsOpen(node, a)), .. result];
    }
}
