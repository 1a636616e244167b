using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Schedule;

/// <summary>
/// The decision for each node of a kernel's program, from the node's own shape alone, so that every kernel decides alike.
/// A contraction takes the factors of its product as operands; the product itself is then not computed.
/// </summary>
internal sealed partial class Strategies
{
    private readonly Program _p;
    private readonly LaneOrder _order;
    private readonly IReadOnlyCollection<string> _ragged;
    private readonly Strategy[] _strategy;
    private readonly int[][] _operands;
    private readonly int[] _lanes;     // of the nodes that were asked for
    private readonly bool[] _isRead;   // at other places than its own: such a value lies in memory, even if it is made of indices alone
    private readonly int _turns;

    public Strategies(Program program, LaneOrder order, IReadOnlyCollection<string> ragged)
    {
        _p = program;
        _ragged = ragged;
        _order = order;
        _strategy = new Strategy[program.Count];
        _operands = new int[program.Count][];
        _lanes = new int[program.Count];
        _lanes.AsSpan().Fill(Undecided);
        Triangles = new Triangles(program);
        Carried = FindCarried();
        _isRead = new bool[program.Count];
        for (int n = 0; n < program.Count; n++)
            if (program.Kind(n) == NodeKind.At)
                _isRead[program.Argument(n, 0)] = true;
        _turns = Carried.Aggregate(AxisTable.None, program.Axes.Union);
        SampleAxis = Enumerable.Range(0, program.Axes.Count).Where(a => program.Axes[a].IsSamples).DefaultIfEmpty(-1).First();
        for (int n = 0; n < program.Count; n++)
            Decide(n);
        FindStreams();
    }

    /// <summary>Which matrices are triangles.</summary>
    public Triangles Triangles { get; }

    public Strategy this[int node] => _strategy[node];

    /// <summary>The axes of the loops that carry each node's cycle from one place to the next; no axes for a node outside of cycles.</summary>
    public int[] Carried { get; }

    /// <summary>Whether a loop over the axis carries a cycle.</summary>
    public bool IsTurn(int axis) => _p.Axes.Contains(_turns, axis);

    /// <summary>The axis that lanes run along where the node is computed outside the samples; −1 for a number, and where all axes are carried.</summary>
    public int LaneOf(int node) => _lanes[node] != Undecided ? _lanes[node] : _lanes[node] = _order.Of(_p.Axes, _p.Axes.Without(_p.AxesOf(node), Carried[node]));

    private const int Undecided = -2;

    /// <summary>What the node's computation reads.</summary>
    public int[] Operands(int node) => _operands[node];

    /// <summary>The axes that a contraction of tiles goes along place by place.</summary>
    public int Along(int node) => _strategy[node] switch
    {
        Strategy.TileProduct => _p.Axes.Without(Inner(_operands[node][1]), (int)_p.Payload(node)),
        Strategy.AddOuter => _p.Axes.Intersect(Inner(_operands[node][0]), Inner(_operands[node][1])),
        _ => AxisTable.None,
    };

    /// <summary>Whether the node is a sum over samples, collected tile by tile.</summary>
    public bool IsAccumulated(int node)
    {
        if (!IsCall(node) || HasSamples(node))
            return false;
        foreach (int operand in _operands[node])
            if (HasSamples(operand))
                return true;
        return false;
    }

    /// <summary>Whether a library call on a whole tile or a whole array computes it.</summary>
    public bool IsCall(int node) => _strategy[node] > Strategy.Element;

    /// <summary>Whether the caller receives it, sample by sample.</summary>
    public bool IsKept(int node) => _strategy[node] is Strategy.Keep or Strategy.KeepOuter;

    /// <summary>The sample axis, or −1.</summary>
    public int SampleAxis { get; }

    public bool HasSamples(int node) => SampleAxis >= 0 && _p.Axes.Contains(_p.AxesOf(node), SampleAxis);

    /// <summary>The axes other than the samples.</summary>
    public int Inner(int node) => SampleAxis < 0 ? _p.AxesOf(node) : _p.Axes.Without(_p.AxesOf(node), _p.Axes.Set([SampleAxis]));

    /// <summary>A sample field read as it is bound, or a state of each sample: rows in memory.</summary>
    public bool IsRows(int node) => _p.Kind(node) == NodeKind.Leaf && _p.LeafOf(node) is { Role: LeafRole.Sample or LeafRole.State, Type: ElementType.Real, Axes.Length: 2 } && HasSamples(node) && !IsRagged(Inner(node));

    /// <summary>Whether there are axes whose length differs by sample.</summary>
    public bool HasRagged => _ragged.Count > 0;

    /// <summary>Whether the length of one of the axes differs by sample.</summary>
    public bool IsRagged(int set) => _ragged.Count > 0 && _p.Axes.Of(set).Any(a => _p.Axes[a].Size.Names.Any(_ragged.Contains));

    private int[] FindCarried()
    {
        var carried = new int[_p.Count];
        if (_p.Recurrences.Count == 0)
            return carried;
        foreach (int[] group in Components.Of(_p))
            if (group.Length > 1)
            {
                int axes = _p.Axes.Set(group.Where(n => _p.SourceOf(n) >= 0).SelectMany(_p.LoopsOf));
                foreach (int n in group)
                    carried[n] = axes;
            }
        return carried;
    }

    private void Decide(int n)
    {
        _operands[n] = _p.Kind(n) == NodeKind.Library ? _p.CallOf(n).Values : _p.ArgumentsOf(n).ToArray();
        _strategy[n] = _p.Kind(n) switch
        {
            NodeKind.Leaf or NodeKind.Const or NodeKind.Iota => Strategy.Free,
            NodeKind.At when _p.Kind(_operands[n][0]) == NodeKind.Leaf && !HasSamples(_operands[n][0]) && _operands[n].All(IsUniformFree) => Strategy.Free,
            NodeKind.Map when !_isRead[n] && _p.Type(n) == ElementType.Int && _p.Operand(n) != Op.Store.Id && !HasSamples(n) && _operands[n].All(IsUniformFree) => Strategy.Free,
            NodeKind.Map when !_isRead[n] && _operands[n].All(a => _p.Type(a) == ElementType.Int && IsUniformFree(a)) => Strategy.Free,
            NodeKind.Map when _p.Operand(n) == Op.Keep.Id => DecideKeep(n),
            NodeKind.At when Carried[n] == AxisTable.None && IsRowGather(n) => Strategy.GatherRows,
            NodeKind.AddAt when SparseSum(n) is { } sparse && (_operands[n] = sparse) is not null => Strategy.AddSparse,
            NodeKind.AddAt => Strategy.Scatter,
            NodeKind.Past or NodeKind.AddPast => Strategy.Element,
            NodeKind.Library => Strategy.Routine,
            NodeKind.Reduce => DecideReduce(n),
            _ => Strategy.Element,
        };
    }

    /// <summary>A row of a matrix leaf chosen by each sample: the first axis indexed by an integer a sample, the second as it is.</summary>
    private bool IsRowGather(int n)
    {
        int source = _p.Argument(n, 0);
        return _p.Kind(source) == NodeKind.Leaf && _p.LeafOf(source).Role != LeafRole.Batch && !HasSamples(source) && _p.Type(source) == ElementType.Real
            && _p.LeafOf(source).Axes is { Length: 2 } axes && _p.Axes.Of((int)_p.Payload(n)).SequenceEqual([axes[0]])
            && _p.Axes.Of(_p.AxesOf(_p.Argument(n, 1))).SequenceEqual([SampleAxis]) && IndexBounds.IsInside(_p, _p.Argument(n, 1), _p.Axes[axes[0]].Size)
            && _p.Axes.Of(Inner(n)).SequenceEqual([axes[1]]);
    }

    private bool IsUniformFree(int node) => _strategy[node] == Strategy.Free && !HasSamples(node);

    private Strategy DecideReduce(int n)
    {
        int value = _p.Argument(n, 0);
        int axis = _p.Axes.Of((int)_p.Payload(n))[0];
        bool isSum = (ReduceOp)_p.Operand(n) == ReduceOp.Sum;
        if (Carried[n] != AxisTable.None && isSum && TurnFactors(n, value, axis) is { } factors)
        {
            _operands[n] = factors;
            return Strategy.TurnProduct;
        }
        if (isSum && !HasSamples(value) && Product(value) is var (a, b) && IsMatrixProduct(a, b, axis))
        {
            _operands[n] = [Renamed(a), Renamed(b)];
            return Strategy.MatrixProduct;
        }
        if (Carried[n] != AxisTable.None)
            return !HasSamples(value) && LaneOf(value) == axis ? Strategy.ArrayReduce : Strategy.Element;
        if (HasSamples(value))
        {
            if (axis == SampleAxis)
                return isSum ? DecideSampleSum(n, value) : Strategy.AddSums;
            if (isSum && SparseDot(n, value, axis) is { } sparse)
            {
                _operands[n] = sparse;
                return Strategy.SparseDots;
            }
            return isSum ? DecideTileContraction(n, value, axis) : Strategy.Element;
        }
        if (LaneOf(value) != axis)
            return Strategy.Element;
        if (isSum && _p.Axes.Of(_p.AxesOf(value)).Length == 1 && Product(value) is var (u, v) && _p.AxesOf(u) == _p.AxesOf(value) && _p.AxesOf(v) == _p.AxesOf(value)
            && IsContiguous(u) && IsContiguous(v))
        {
            _operands[n] = [u, v];
            return Strategy.Dot;
        }
        if (isSum && Product(value) is var (left, right) && _p.Axes.Of(_p.AxesOf(value)).Length > 2 && IsSideBySide(left, axis) && IsSideBySide(right, axis))
        {
            _operands[n] = [left, right];
            return Strategy.RowProducts;
        }
        return Strategy.ArrayReduce;
    }

    /// <summary>
    /// The matrix, and the array of each sample that it meets at every turn of the loops that carry both: a value of the cycle along the axis alone.
    /// </summary>
    private int[]? TurnFactors(int n, int value, int axis)
    {
        if (!HasSamples(value) || axis == SampleAxis || Product(value) is not var (left, right))
            return null;
        foreach (var (u, v) in new[] { (left, right), (right, left) })
            if (!HasSamples(u) && HasSamples(v) && Carried[u] == AxisTable.None && Carried[v] == Carried[n] && _p.Type(u) == ElementType.Real && _p.Type(v) == ElementType.Real
                && IsArray(u) && _p.Kind(v) is NodeKind.Map or NodeKind.Reduce && _p.Axes.Of(_p.Axes.Without(Inner(v), Carried[n])).SequenceEqual([axis])
                && _p.Axes.Of(_p.AxesOf(u)) is { Length: 2 } axes && axes.Contains(axis) && _p.Axes.Intersect(_p.AxesOf(u), Carried[n]) == AxisTable.None
                && !axes.Any(IsOfSamples) && !axes.All(IsFew))
                return [u, v];
        return null;
    }

    /// <summary>What lies in memory where the value is an array under other names.</summary>
    private int Renamed(int node) =>
        _p.Kind(node) == NodeKind.At && _strategy[node] == Strategy.Element && _strategy[_p.Argument(node, 0)] != Strategy.Free && !IsAccumulated(_p.Argument(node, 0))
        && _p.ArgumentsOf(node).ToArray().Skip(1).All(i => _p.Kind(i) == NodeKind.Iota)
            ? _p.Argument(node, 0)
            : node;

    /// <summary>Axes of so few places are no reason to leave the loop that they stand in.</summary>
    private const long FewPlaces = 4;

    private bool IsFew(int axis) => _p.Axes[axis].Size.Constant is <= FewPlaces;

    /// <summary>
    /// Whether Σ u·v over the axis is a product of matrices: each factor lies in memory, and has an axis that the other lacks. In loops that carry a factor it is
    /// one at each turn.
    /// </summary>
    private bool IsMatrixProduct(int u, int v, int axis)
    {
        int turns = _p.Axes.Union(Carried[u], Carried[v]);
        int ofU = _p.Axes.Without(_p.Axes.Without(_p.AxesOf(u), _p.AxesOf(v)), turns), ofV = _p.Axes.Without(_p.Axes.Without(_p.AxesOf(v), _p.AxesOf(u)), turns);
        return !_p.Axes.Contains(turns, axis) && ofU != AxisTable.None && ofV != AxisTable.None && IsFactor(u) && IsFactor(v)
            && (!IsFew(axis) || !_p.Axes.Of(ofU).All(IsFew) || !_p.Axes.Of(ofV).All(IsFew));

        // Sums over samples are of a type of their own.
        bool IsFactor(int node) =>
            _p.Axes.Contains(_p.AxesOf(node), axis) && _p.Type(node) == ElementType.Real && IsArray(node) && !IsAccumulated(node)
            && (Carried[node] == AxisTable.None || IsOfTurn(node));

        // What a turn computes itself, under its own names or others; its past lies among the values of all turns.
        bool IsOfTurn(int node) => _p.Kind(Renamed(node)) is NodeKind.Map or NodeKind.Reduce
            && (_p.Kind(node) != NodeKind.At || _p.Axes.Intersect(_p.Axes.Union((int)_p.Payload(node), Renames(node)), turns) == AxisTable.None);

        int Renames(int node) => _p.Axes.Set(_p.ArgumentsOf(node).ToArray().Skip(1).Select(i => _p.Operand(i)));
    }

    /// <summary>Whether the elements along an axis are neighbours in memory.</summary>
    private bool IsSideBySide(int node, int axis)
    {
        if (_p.Type(node) != ElementType.Real || HasSamples(node) || !_p.Axes.Contains(_p.AxesOf(node), axis))
            return false;
        if (_strategy[node] is Strategy.Element or Strategy.MatrixProduct)
            return Carried[node] == AxisTable.None && LaneOf(node) == axis;
        if (_strategy[node] != Strategy.Free)
            return false;
        int leaf = _p.Kind(node) == NodeKind.At ? _p.Argument(node, 0) : node;
        if (_p.Kind(leaf) != NodeKind.Leaf || _p.LeafOf(leaf).Role == LeafRole.Batch || _p.LeafOf(leaf).Axes.Length == 0)
            return false;
        int last = _p.LeafOf(leaf).Axes[_p.LeafOf(leaf).Axes.Length - 1];
        if (leaf == node)
            return last == axis;
        // Under other names: the last axis is called so, and no other one.
        int[] indexed = _p.Axes.Of((int)_p.Payload(node));
        var called = indexed.Select((a, k) => (Axis: a, Index: _p.Argument(node, 1 + k))).ToList();
        return called.All(c => _p.Kind(c.Index) is NodeKind.Iota or NodeKind.Const)
            && _p.LeafOf(leaf).Axes.All(a => (Named(a) == axis) == (a == last));

        int Named(int a) => called.FirstOrDefault(c => c.Axis == a) is { Axis: var found, Index: var index } && found == a && indexed.Contains(a)
            ? _p.Kind(index) == NodeKind.Iota ? _p.Operand(index) : -1
            : a;
    }

    private Strategy DecideSampleSum(int n, int value)
    {
        if (Product(value) is var (left, right))
            foreach (var (u, v) in new[] { (left, right), (right, left) })
            {
                if (!HasSamples(u) || !HasSamples(v) || IsRows(u))
                    continue;
                int[] m = _p.Axes.Of(Inner(u)), q = _p.Axes.Of(Inner(v));
                if (m.Length > 1 || q.Length != 1 || (m.Length == 1 && m[0] == q[0]))
                    continue;
                if (_p.Type(u) != ElementType.Real || _p.Type(v) != ElementType.Real)
                    continue;
                // The result lies with the axis of the lanes innermost, as the parameter's gradient does.
                if (m.Length == 1 && !IsRows(v) && _order.Rank(_p.Axes, m[0]) < _order.Rank(_p.Axes, q[0]))
                    continue;
                _operands[n] = [u, v];
                return IsRows(v) ? m.Length == 0 ? Strategy.AddRows : Strategy.AddOuterRows : Strategy.AddOuter;
            }
        if (Product(OfTurns(value)) is var (a, b) && IsOuterAlong(a, b))
        {
            // The result lies with the axis of the lanes innermost.
            _operands[n] = _order.Rank(_p.Axes, OwnAxis(a, b)) < _order.Rank(_p.Axes, OwnAxis(b, a)) ? [b, a] : [a, b];
            return Strategy.AddOuter;
        }
        return Strategy.AddSums;
    }

    /// <summary>
    /// What is summed over the turns of loops that carry a cycle. Both factors are kept for the way back: their products are added up tile by tile, not
    /// turn by turn for each sample.
    /// </summary>
    private int OfTurns(int value)
    {
        while (_p.Kind(value) == NodeKind.Reduce && (ReduceOp)_p.Operand(value) == ReduceOp.Sum && _strategy[value] == Strategy.Element
            && _p.Axes.Intersect((int)_p.Payload(value), _turns) != AxisTable.None && Product(_p.Argument(value, 0)) is not null)
            value = _p.Argument(value, 0);
        return value;
    }

    /// <summary>Whether the rows of two tiles are multiplied pair by pair, once for each place along axes that both have.</summary>
    private bool IsOuterAlong(int u, int v) =>
        HasSamples(u) && HasSamples(v) && _p.Type(u) == ElementType.Real && _p.Type(v) == ElementType.Real && _p.Axes.Intersect(Inner(u), Inner(v)) is var along && along != AxisTable.None
        && !_p.Axes.Of(along).Any(IsOfSamples) && OwnAxis(u, v) is >= 0 and var m && OwnAxis(v, u) is >= 0 and var q && !IsOfSamples(m) && !IsOfSamples(q) && !(IsFew(m) && IsFew(q));

    /// <summary>The one inner axis of a value that another one lacks; −1 if there is none, or more than one.</summary>
    private int OwnAxis(int node, int other) => _p.Axes.Of(_p.Axes.Without(Inner(node), Inner(other))) is { Length: 1 } own ? own[0] : -1;

    /// <summary>As long as there are samples, or as long as a sample says: what runs along it is computed place by place, not kept.</summary>
    private bool IsOfSamples(int axis) => _p.Axes[axis].Size.Equals(_p.Axes[SampleAxis].Size) || IsRagged(_p.Axes.Set([axis]));

    private Strategy DecideTileContraction(int n, int value, int axis)
    {
        if (Product(value) is var (left, right))
            foreach (var (u, v) in new[] { (left, right), (right, left) })
            {
                if (IsProductAlong(u, v, axis))
                {
                    _operands[n] = [u, v];
                    return Strategy.TileProduct;
                }
                if (HasSamples(u) || !HasSamples(v) || !_p.Axes.Of(Inner(v)).SequenceEqual([axis]))
                    continue;
                int[] axes = _p.Axes.Of(_p.AxesOf(u));
                if (!axes.Contains(axis) || axes.Length > 2 || _p.Type(u) != ElementType.Real || !IsArray(u))
                    continue;
                _operands[n] = [u, v];
                return axes.Length == 1 && IsRows(v) && IsContiguous(u) ? Strategy.RowDots : Strategy.TileProduct;
            }
        return Strategy.Element;
    }

    /// <summary>Whether a matrix meets a tile for each place along further axes of the tile, which the matrix may have too.</summary>
    private bool IsProductAlong(int u, int v, int axis)
    {
        if (HasSamples(u) || !HasSamples(v) || _p.Type(u) != ElementType.Real || _p.Type(v) != ElementType.Real || !IsArray(u)
            || !_p.Axes.Contains(_p.AxesOf(u), axis) || !_p.Axes.Contains(Inner(v), axis))
            return false;
        int[] along = _p.Axes.Of(_p.Axes.Without(Inner(v), _p.Axes.Set([axis])));
        return along.Length > 0 && !along.Append(axis).Any(IsOfSamples) && OwnAxis(u, v) is >= 0 and var m && !IsOfSamples(m) && !(IsFew(m) && IsFew(axis));
    }

    /// <summary>A matrix of each sample that is the product of two vectors is not kept in a buffer, nor is a row of the data times a number.</summary>
    private Strategy DecideKeep(int n)
    {
        int value = _p.Argument(n, 0);
        while (_p.IsMap(value, Op.Store))
            value = _p.Argument(value, 0);
        if (Outputs.KindOf(_p.Outputs.First(o => o.Node == n).Name) is not (Outputs.SampleGradient or Outputs.DataGradient)
            || Inner(value) != Inner(n) || Product(value) is not var (left, right) || Carried[value] != AxisTable.None)
            return Strategy.Keep;
        foreach (var (u, v) in new[] { (left, right), (right, left) })
            if (IsVector(v) && (IsVector(u) && Inner(u) != Inner(v) || (IsRows(v) && HasSamples(u) && Inner(u) == AxisTable.None && _p.Type(u) == ElementType.Real)))
            {
                _operands[n] = [u, v];
                return Strategy.KeepOuter;
            }
        return Strategy.Keep;

        bool IsVector(int node) =>
            HasSamples(node) && _p.Type(node) == ElementType.Real && Carried[node] == AxisTable.None && _p.Axes.Of(Inner(node)) is { Length: 1 } axes && !IsOfSamples(axes[0]);
    }

    /// <summary>The factors, if the value is a product.</summary>
    private (int, int)? Product(int value) =>
        _p.Kind(value) != NodeKind.Map ? null
        : _p.Operand(value) == Op.Multiply.Id ? (_p.Argument(value, 0), _p.Argument(value, 1))
        : _p.Operand(value) == Op.Square.Id ? (_p.Argument(value, 0), _p.Argument(value, 0))
        : null;

    /// <summary>Whether the value lies in memory with a stride for each axis: a leaf, also under other axis names, or what a kernel stores.</summary>
    private bool IsArray(int node) => _strategy[node] != Strategy.Free || _p.Kind(node) == NodeKind.Leaf
        || (_p.Kind(node) == NodeKind.At && Enumerable.Range(1, _p.ArgumentsOf(node).Length - 1).All(k => _p.Kind(_p.Argument(node, k)) is NodeKind.Iota or NodeKind.Const));

    /// <summary>Leaves of one axis lie contiguously, and so does what a kernel stores itself.</summary>
    private bool IsContiguous(int node) => _p.Kind(node) switch
    {
        NodeKind.Leaf => true,
        NodeKind.At or NodeKind.Const or NodeKind.Iota => false,
        _ => _strategy[node] != Strategy.Free,
    };
}
