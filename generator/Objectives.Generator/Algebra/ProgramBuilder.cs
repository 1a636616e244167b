using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Infrastructure;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Builds programs. Every node is hash-consed: asking twice for the same value gives the same number.
/// The constructors apply what is true of the algebra everywhere (an index read back, a sum over an absent axis);
/// the identities of each operation are in its own file (<see cref="Operation.Simplify"/>).
/// </summary>
internal sealed partial class ProgramBuilder
{
    private readonly List<NodeKind> _kinds = [];
    private readonly List<ElementType> _types = [];
    private readonly List<int> _operands = [];
    private readonly List<int> _axisSets = [];
    private readonly List<long> _payloads = [];
    private readonly List<int[]> _arguments = [];
    private readonly List<bool> _tame = [];
    private readonly List<Leaf> _leaves = [];
    private Dictionary<Key, int>? _nodes;   // none before a node is asked for
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Nodes below are in <see cref="_nodes"/>; those that a program began with are not until another one is asked for.</summary>
    private int _indexed;

    public ProgramBuilder() => Axes = new AxisTable();

    /// <summary>Goes on where <paramref name="program"/> ended: its nodes keep their numbers.</summary>
    public ProgramBuilder(Program program)
    {
        Axes = program.Axes.Clone();
        _leaves.AddRange(program.Leaves);
        Reserve(program.Count);
        for (int n = 0; n < program.Count; n++)
        {
            Append(program.Kind(n), program.Type(n), program.Operand(n), program.AxesOf(n), program.Payload(n), program.ArgumentsOf(n).ToArray());
            if (IsRecurrence(n))
                _recurrences = Math.Max(_recurrences, program.Operand(n) + 1);
            if (program.Names[n] is { } name)
                _names[n] = name;
        }
        foreach (var recurrence in program.Recurrences)
            Close(recurrence.Past, recurrence.Source);
    }

    public AxisTable Axes { get; }
    public IReadOnlyList<Leaf> Leaves => _leaves;
    public int Count => _kinds.Count;

    public NodeKind Kind(int node) => _kinds[node];
    public ElementType Type(int node) => _types[node];
    public int Operand(int node) => _operands[node];
    public int AxesOf(int node) => _axisSets[node];
    public long Payload(int node) => _payloads[node];
    public int[] ArgumentsOf(int node) => _arguments[node];
    public Leaf LeafOf(int node) => _leaves[_operands[node]];
    public bool IsMap(int node, Operation op) => _kinds[node] == NodeKind.Map && _operands[node] == op.Id;

    /// <summary>The number, if the node is a real constant.</summary>
    public double? Constant(int node) =>
        _kinds[node] != NodeKind.Const ? null : _types[node] == ElementType.Real ? BitConverter.Int64BitsToDouble(_payloads[node]) : null;

    /// <summary>The integer (or 0/1), if the node is an integer or Boolean constant.</summary>
    public long? IntConstant(int node) => _kinds[node] == NodeKind.Const && _types[node] != ElementType.Real ? _payloads[node] : null;

    /// <summary>Whether names are taken: nodes keep those they have.</summary>
    public bool IsNaming { get; set; } = true;

    /// <summary>What people call the node; the first name stays. Under a number in front, the rest has the name too.</summary>
    public void Name(int node, string name)
    {
        if (!IsNaming || _kinds[node] is NodeKind.Leaf or NodeKind.Const or NodeKind.Iota)
            return;
        if (!_names.ContainsKey(node))
            _names.Add(node, name);
        if (Scaled(node) is var (_, rest))
            Name(rest, name);
    }

    public string? NameOf(int node) => _kinds[node] == NodeKind.Leaf ? LeafOf(node).Name : _names.TryGetValue(node, out string? name) ? name : null;

    // -- leaves and constants ----------------------------------------------------------------------------------------

    public int Leaf(LeafRole role, string name, ElementType type, params int[] axes)
    {
        var leaf = new Leaf(role, name, type, axes);
        int number = _leaves.FindIndex(l => l.SameAs(leaf));
        if (number < 0)
        {
            number = _leaves.Count;
            _leaves.Add(leaf);
        }
        return Intern(NodeKind.Leaf, type, number, Axes.Set(axes), 0, []);
    }

    public int Const(double value) => Intern(NodeKind.Const, ElementType.Real, 0, AxisTable.None, BitConverter.DoubleToInt64Bits(value), []);

    public int Int(long value) => Intern(NodeKind.Const, ElementType.Int, 0, AxisTable.None, value, []);

    public int Bool(bool value) => Intern(NodeKind.Const, ElementType.Bool, 0, AxisTable.None, value ? 1 : 0, []);

    /// <summary>The integer value of a size.</summary>
    public int SizeValue(Size size) => size.Constant is { } c ? Int(c) : IsRagged(size) ? RaggedValue(size) : Leaf(LeafRole.Size, size.Text, ElementType.Int);

    /// <summary>The index along an axis.</summary>
    public int Iota(int axis) => Intern(NodeKind.Iota, ElementType.Int, axis, Axes.Set([axis]), 0, []);

    // -- maps --------------------------------------------------------------------------------------------------------

    public int Map(Operation op, params int[] arguments)
    {
        int[] a = op.Convert(this, arguments);
        if (op.Simplify(this, a) is { } simpler)
            return simpler;
        return RawMap(op, a);
    }

    /// <summary>A map node as it stands, without the operation's identities.</summary>
    public int RawMap(Operation op, params int[] arguments)
    {
        int axes = AxisTable.None;
        foreach (int argument in arguments)
            axes = Axes.Union(axes, _axisSets[argument]);
        return Intern(NodeKind.Map, op.ResultType(Array.ConvertAll(arguments, Type)), op.Id, axes, 0, arguments);
    }

    public int ToReal(int node) => _types[node] == ElementType.Real ? node : Map(Op.ToReal, node);

    public int Freeze(int node, FrozenReason reason) =>
        _kinds[node] is NodeKind.Const or NodeKind.Iota || _types[node] != ElementType.Real
            ? node
            : Intern(NodeKind.Frozen, _types[node], (int)reason, _axisSets[node], 0, [node]);

    /// <summary>
    /// The value with the derivative Σ partial·d(by) over pairs, each summed over those of the <paramref name="contracted"/> axes that
    /// <c>by</c> has. Along a contracted axis that it lacks it is the same, so that its partials are summed here.
    /// </summary>
    public int Custom(int value, int contracted, params (int Partial, int By, int Contracted)[] derivatives)
    {
        var arguments = new List<int> { ToReal(value) };
        int axes = _axisSets[value];
        foreach (var (partial, by, own) in derivatives)
        {
            int summed = Sum(ToReal(partial), Axes.Without(own, _axisSets[by]));
            if (Constant(summed) is 0.0 || Constant(by) is not null)
                continue;
            arguments.Add(summed);
            arguments.Add(by);
            axes = Axes.Union(axes, Axes.Without(Axes.Union(_axisSets[summed], _axisSets[by]), contracted));
        }
        if (arguments.Count == 3 && arguments[0] == arguments[2] && Constant(arguments[1]) is 1.0)
            return arguments[0];
        return arguments.Count == 1 ? Freeze(arguments[0], FrozenReason.User)
            : Intern(NodeKind.Custom, ElementType.Real, 0, axes, contracted, [.. arguments]);
    }

    // -- indices -----------------------------------------------------------------------------------------------------

    /// <summary>The axes that an <see cref="NodeKind.At"/> or an <see cref="NodeKind.AddAt"/> indexes, and their indices.</summary>
    public (int Axis, int Index)[] IndicesOf(int node) => IndicesOf(node, _arguments[node]);

    /// <summary>The same with other arguments.</summary>
    public (int Axis, int Index)[] IndicesOf(int node, int[] arguments) =>
        Axes.Of((int)_payloads[node]).Select((axis, k) => (axis, arguments[1 + k])).ToArray();

    /// <summary>The value read at an index for each of the given axes.</summary>
    public int At(int value, params (int Axis, int Index)[] indices)
    {
        // An axis the value lacks needs no index, and axis a read at the index along a is the value itself.
        var needed = Ordered(value, indices).Where(i => Axes.Contains(_axisSets[value], i.Axis) && !IsIota(i.Index, i.Axis)).OrderBy(i => i.Axis).ToArray();
        if (needed.Length == 0)
            return value;
        switch (_kinds[value])
        {
            case NodeKind.Iota:
                return needed[0].Index;
            case NodeKind.Leaf when LeafOf(value) is { Role: LeafRole.Batch } leaf && needed.Length == 1 && needed[0].Axis == leaf.Axes[0]
                && _kinds[needed[0].Index] == NodeKind.Iota && Axes[_operands[needed[0].Index]].IsSamples && OwnSample(leaf) is { } own:
                return own;
            case NodeKind.Past when AtPast(value, needed) is { } past:
                return past;
            case NodeKind.At when ComposeAt(value, needed) is { } composed:
                return composed;
            case NodeKind.Map when _arguments[value].All(x => IsDirect(x) || IsRenamed(x) || IsUnmoved(x, needed) || Axes.Intersect(_axisSets[x], Axes.Set(needed.Select(i => i.Axis))) == AxisTable.None):
                // Reading an element-wise value of leaves: read the leaves instead.
                return Map(Operation.At(_operands[value]), _arguments[value].Select(x => At(x, needed)).ToArray());
        }
        int indexed = Axes.Set(needed.Select(i => i.Axis));
        int axes = Axes.Without(_axisSets[value], indexed);
        foreach (var (_, index) in needed)
            axes = Axes.Union(axes, _axisSets[index]);
        return Intern(NodeKind.At, _types[value], 0, axes, indexed, [value, .. needed.Select(i => i.Index)]);
    }

    /// <summary>The field of one sample that a field of the whole batch belongs to.</summary>
    private int? OwnSample(Leaf batch) => _leaves.FirstOrDefault(l => l.Role is LeafRole.Sample or LeafRole.SampleWeight or LeafRole.State or LeafRole.Noise && l.Name == batch.Name) is { } leaf
        ? Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes)
        : null;

    /// <summary>The value with one axis called by another name; the value must not have <paramref name="to"/> already.</summary>
    public int Rename(int value, int from, int to) => from == to ? value : At(value, (from, Iota(to)));

    /// <summary>
    /// The adjoint of reading at indices: result over <paramref name="keep"/> and the target axes, with
    /// result[k, t] = Σ value[…] over all positions whose indices equal t.
    /// </summary>
    public int AddAt(int value, int keep, params (int Axis, int Index)[] targets)
    {
        var sorted = targets.OrderBy(t => t.Axis).ToArray();
        int source = _axisSets[value];
        foreach (var (_, index) in sorted)
            source = Axes.Union(source, _axisSets[index]);
        value = OnlyPresent(value, Axes.Without(source, keep), ReduceOp.Sum);
        source = Axes.Union(source, _axisSets[value]);
        // Renames are undone by the renames back. Values of one sample are not read from another: they are added up where they belong.
        if (sorted.All(t => _kinds[t.Index] == NodeKind.Iota))
        {
            int[] from = sorted.Select(t => _operands[t.Index]).ToArray();
            if (from.Distinct().Count() == from.Length && sorted.Zip(from, (t, f) => (t.Axis, From: f)).All(r => !Axes[r.From].IsSamples && !Axes.Contains(keep, r.From)
                && Axes[r.From].Size.Equals(Axes[r.Axis].Size) && (from.Contains(r.Axis) || !Axes.Contains(_axisSets[value], r.Axis))))
            {
                int inner = Sum(value, Axes.Without(Axes.Without(source, keep), Axes.Set(from)));
                return At(inner, sorted.Zip(from, (t, f) => (f, Iota(t.Axis))).ToArray());
            }
        }
        if (Constant(value) is 0.0)
            return value;
        // Linear: numbers stand outside.
        if (IsTame(value) && Constant(value) is not 1.0)
            return Map(Op.Multiply, value, AddAt(Const(1), keep, targets));
        if (Scaled(value) is var (scale, rest))
            return Map(Op.Multiply, scale, AddAt(rest, keep, targets));
        // Where nothing is summed, each place is reached at most once: a choice.
        if (Axes.IsSubset(source, keep))
        {
            int condition = sorted.Select(t => Map(Op.Equal, Iota(t.Axis), t.Index)).Aggregate((a, b) => Map(Op.And, a, b));
            return Map(Op.Select, condition, value, Const(0));
        }
        int target = Axes.Set(sorted.Select(t => t.Axis));
        // Axes that take part only in the value and are not kept are summed first.
        int onlyValue = Axes.Without(_axisSets[value], keep);
        foreach (var (_, index) in sorted)
            onlyValue = Axes.Without(onlyValue, _axisSets[index]);
        value = Sum(value, onlyValue);
        if (sorted.Length == 1 && Shifted(value, keep, sorted[0]) is { } shifted)
            return shifted;
        // An axis that nothing read here has, the result lacks too: along it its elements are equal.
        return Intern(NodeKind.AddAt, _types[value], 0, Axes.Union(Axes.Intersect(keep, source), target), target, [value, .. sorted.Select(t => t.Index)]);
    }

    /// <summary>
    /// The largest value at each place: result over <paramref name="keep"/> and the target axes, with result[k, t] = max value[…] over all
    /// positions whose indices equal t, and −∞ where there are none.
    /// </summary>
    public int MaxAt(int value, int keep, params (int Axis, int Index)[] targets)
    {
        var sorted = targets.OrderBy(t => t.Axis).ToArray();
        int source = _axisSets[value], ofIndices = AxisTable.None;
        foreach (var (_, index) in sorted)
            ofIndices = Axes.Union(ofIndices, _axisSets[index]);
        source = Axes.Union(source, ofIndices);
        value = OnlyPresent(value, Axes.Without(source, keep), ReduceOp.Max);
        source = Axes.Union(source, _axisSets[value]);
        if (Axes.IsSubset(source, keep))
        {
            int condition = sorted.Select(t => Map(Op.Equal, Iota(t.Axis), t.Index)).Aggregate((a, b) => Map(Op.And, a, b));
            return Map(Op.Select, condition, value, Const(double.NegativeInfinity));
        }
        int target = Axes.Set(sorted.Select(t => t.Axis));
        value = Extremum(ReduceOp.Max, value, Axes.Without(Axes.Without(_axisSets[value], keep), ofIndices));
        return Intern(NodeKind.AddAt, _types[value], (int)ReduceOp.Max, Axes.Union(Axes.Intersect(keep, source), target), target, [value, .. sorted.Select(t => t.Index)]);
    }

    private bool IsIota(int node, int axis) => _kinds[node] == NodeKind.Iota && _operands[node] == axis;

    /// <summary>Whether the value is another one along other axes: read along further ones, it is that one still.</summary>
    private bool IsRenamed(int node) => _kinds[node] == NodeKind.At && _arguments[node].Skip(1).All(index => _kinds[index] == NodeKind.Iota);

    /// <summary>Whether reading the value elsewhere costs no more than reading it here; arithmetic of indices, and conditions on them, are in no memory to read from.</summary>
    private bool IsDirect(int node) => _kinds[node] is NodeKind.Leaf or NodeKind.Const or NodeKind.Iota
        || (_kinds[node] == NodeKind.At && _kinds[_arguments[node][0]] == NodeKind.Leaf)
        || (_kinds[node] == NodeKind.Map && _types[node] == ElementType.Int && _arguments[node].All(IsDirect))
        || (_kinds[node] == NodeKind.Map && _types[node] == ElementType.Bool && _arguments[node].All(a => _types[a] != ElementType.Real && IsDirect(a)));

    /// <summary>(v[i → e])[j → f]: one reading of v, when the inner indices can be rewritten.</summary>
    private int? ComposeAt(int value, (int Axis, int Index)[] outer)
    {
        int inner = _arguments[value][0];
        int[] innerAxes = Axes.Of((int)_payloads[value]);
        var combined = new List<(int, int)>();
        for (int k = 0; k < innerAxes.Length; k++)
        {
            int index = At(_arguments[value][1 + k], outer);
            combined.Add((innerAxes[k], index));
        }
        // Axes of the inner value that the outer reading addresses directly.
        int direct = Axes.Without(_axisSets[inner], (int)_payloads[value]);
        foreach (var (axis, index) in outer)
            if (Axes.Contains(direct, axis))
                combined.Add((axis, index));
        return At(inner, combined.ToArray());
    }

    // -- interning and building --------------------------------------------------------------------------------------

    private int Intern(NodeKind kind, ElementType type, int operand, int axes, long payload, int[] arguments)
    {
        _nodes ??= new(Math.Max(_kinds.Capacity, 2 * Count));
        for (; _indexed < Count; _indexed++)
            _nodes.Add(new Key(_kinds[_indexed], _types[_indexed], _operands[_indexed], _axisSets[_indexed], _payloads[_indexed], _arguments[_indexed]), _indexed);
        var key = new Key(kind, type, operand, axes, payload, arguments);
        if (_nodes.TryGetValue(key, out int node))
            return node;
        node = _kinds.Count;
        Work.Check(node);
        Append(kind, type, operand, axes, payload, arguments);
        _nodes.Add(key, node);
        _indexed++;
        return node;
    }

    private void Append(NodeKind kind, ElementType type, int operand, int axes, long payload, int[] arguments)
    {
        _kinds.Add(kind);
        _types.Add(type);
        _operands.Add(operand);
        _axisSets.Add(axes);
        _payloads.Add(payload);
        _arguments.Add(arguments);
        _tame.Add(DecideTame(_kinds.Count - 1));
    }

    /// <summary>Makes room for about so many nodes in all.</summary>
    public void Reserve(int nodes)
    {
        nodes = Math.Max(nodes, _kinds.Capacity);
        _kinds.Capacity = nodes;
        _types.Capacity = nodes;
        _operands.Capacity = nodes;
        _axisSets.Capacity = nodes;
        _payloads.Capacity = nodes;
        _arguments.Capacity = nodes;
        _tame.Capacity = nodes;
    }

    /// <summary>Appends a node as it stands; for passes that rebuild and for the parser.</summary>
    public int Raw(NodeKind kind, ElementType type, int operand, int axes, long payload, int[] arguments)
    {
        if (kind is NodeKind.Past or NodeKind.AddPast)
            _recurrences = Math.Max(_recurrences, operand + 1);
        return Intern(kind, type, operand, axes, payload, arguments);
    }

    /// <summary>The program of these outputs: what they need and nothing else.</summary>
    public Program Build(IReadOnlyList<Output> outputs)
    {
        var starts = new int[Count + 1];
        for (int n = 0; n < Count; n++)
            starts[n + 1] = starts[n] + _arguments[n].Length;
        var arguments = new int[starts[Count]];
        for (int n = 0; n < Count; n++)
            _arguments[n].CopyTo(arguments, starts[n]);
        var names = new string?[Count];
        foreach (var name in _names)
            names[name.Key] = name.Value;
        var recurrences = _sources.Select(s => new Recurrence(s.Key, s.Value)).OrderBy(r => r.Past).ToList();
        return new Program(Axes, _leaves, [.. _kinds], [.. _types], [.. _operands], [.. _axisSets], [.. _payloads], starts, arguments, [], recurrences, names).Select(outputs);
    }

    private readonly struct Key(NodeKind kind, ElementType type, int operand, int axes, long payload, int[] arguments) : IEquatable<Key>
    {
        private readonly NodeKind _kind = kind;
        private readonly ElementType _type = type;
        private readonly int _operand = operand, _axes = axes;
        private readonly long _payload = payload;
        private readonly int[] _arguments = arguments;

        public bool Equals(Key other) => _kind == other._kind && _type == other._type && _operand == other._operand && _axes == other._axes
            && _payload == other._payload && _arguments.AsSpan().SequenceEqual(other._arguments);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            int hash = (int)_kind * 397 + _operand * 31 + _axes * 7 + _payload.GetHashCode();
            foreach (int a in _arguments)
                hash = unchecked(hash * 1000003 + a);
            return hash;
        }
    }
}
