using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Calls of the library: contractions, sums over samples, scattering.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>A whole array as a call reads it: where it begins and its stride along each axis.</summary>
    private readonly record struct View(string Reference, IReadOnlyDictionary<int, string> Strides)
    {
        /// <summary>The strides of an array that lies in memory under its own names.</summary>
        public IReadOnlyDictionary<int, Size>? Steps { get; init; }

        public string Stride(int axis) => Strides.TryGetValue(axis, out string? s) ? s : "0";

        /// <summary>Whether going along one axis is going on where another one, of so many places, ends.</summary>
        public bool IsNext(int axis, int inner, Size places) =>
            Steps is { } steps && steps.TryGetValue(axis, out var step) && steps.TryGetValue(inner, out var own) && step.Equals(own * places);
    }

    /// <summary>Calls that another one has already done along the way.</summary>
    private readonly HashSet<int> _written = [];

    /// <summary>A later call over the same rows before the next loop, ready now: the rows are read once for both. −1 without one.</summary>
    private int Partner(IReadOnlyList<Item> items, int position)
    {
        int node = items[position].Node;
        if (_s[node] is not (Strategy.RowDots or Strategy.AddRows))
            return -1;
        var between = new HashSet<int>();
        for (int k = position + 1; k < items.Count && items[k].Kind == ItemKind.Call; k++)
        {
            int other = items[k].Node;
            if (_s[other] == _s[node] && _s.Operands(other)[1] == _s.Operands(node)[1] && !_written.Contains(other) && !between.Contains(_s.Operands(other)[0])
                && _s.Operands(other)[0] != node)
                return other;
            between.Add(other);
        }
        return -1;
    }

    private void WriteCall(int node, int partner)
    {
        int[] operands = _s.Operands(node);
        if (_s[node] == Strategy.Keep)
        {
            var kept = _plan.Stored[node];
            if (kept.Rows is { } rows)
            {
                _body.Line($"work.KeepRows(ref {Tile(operands[0])}, {Text(kept.Offset)}, {Text(rows.Sample)}, {Text(rows.Count)}, {Text(rows.Pitch)}, {Text(rows.Length)}, in tile);");
                return;
            }
            _body.Line($"work.Keep(ref {Tile(operands[0])}, {Text(kept.Offset)}, {Text(LengthOf(kept))}, in tile);");
            return;
        }
        if (_s[node] == Strategy.KeepOuter)
        {
            WriteKeepOuter(node);
            return;
        }
        string result = Base(_plan.MemoryOf(_method, node)!, node);
        if (_s[node] == Strategy.RowDots)
            _ahead = $"ref {Rows(operands[1])}, {Row(operands[1])}";
        string T() => SizeName("$T");
        if (!_s.IsStreamed(node))   // said over the loop
            _body.Line($"// {result} = {FormulaWriter.Inside(_p, node, n => n == node ? null : NamedHere(n), 96)}");
        if (partner >= 0)
        {
            _written.Add(partner);
            string second = Base(_plan.MemoryOf(_method, partner)!, partner);
            _body.Line($"// {second} = {FormulaWriter.Inside(_p, partner, n => n == partner ? null : NamedHere(n), 96)}");
            string rows = $"ref {Rows(operands[1])}, {Row(operands[1])}";
            _body.Line(_s[node] == Strategy.RowDots
                ? $"Contract.RowDots({rows}, {TileRows(operands[1])}, ref {Whole(operands[0]).Reference}, ref {Whole(_s.Operands(partner)[0]).Reference}, {Row(operands[1])}, ref {result}, ref {second});"
                : $"Contract.AddRows({rows}, {ValidRows(operands[1])}, ref {Tile(operands[0])}, ref {Tile(_s.Operands(partner)[0])}, {Row(operands[1])}, ref {result}, ref {second});");
            return;
        }
        switch (_s[node])
        {
            case Strategy.RowDots:
                _body.Line($"Contract.RowDots(ref {Rows(operands[1])}, {Row(operands[1])}, {TileRows(operands[1])}, ref {Whole(operands[0]).Reference}, {Row(operands[1])}, ref {result});");
                break;
            case Strategy.TileProduct or Strategy.AddOuter when _s.Along(node) != AxisTable.None:
                WriteAlong(node);
                break;
            case Strategy.TileProduct:
                {
                    int p = _p.Axes.Of(_s.Inner(operands[1]))[0];
                    int m = _p.Axes.Of(_p.AxesOf(operands[0])).Where(a => a != p).DefaultIfEmpty(-1).First();
                    var a = Whole(operands[0]);
                    _body.Line($"Contract.TileProduct(ref {a.Reference}, {(m < 0 ? "0" : a.Stride(m))}, {a.Stride(p)}, {(m < 0 ? "1" : Length(m))}, {Length(p)}, " +
                        $"ref {Tile(operands[1])}, {T()}, ref {result});");
                    break;
                }
            case Strategy.TurnProduct:
                WriteTurnProduct(node);
                break;
            case Strategy.GatherRows:
                _body.Line($"Contract.GatherRows(ref {Whole(operands[0]).Reference}, {Length(_p.LeafOf(operands[0]).Axes[1])}, {Length(_p.LeafOf(operands[0]).Axes[1])}, " +
                    $"ref {Tile(operands[1])}, {T()}, (int)tile.Lanes, ref {result});");
                break;
            case Strategy.AddSums:
                // Rows of the buffer that lie side by side lie apart in the sums where other tiles have longer ones.
                if (_s.IsRagged(_s.Inner(operands[0])))
                {
                    Nested(_p.Axes.Of(_s.Inner(operands[0])), () => _body.Line($"Contract.AddSums(ref {Element(Tile(operands[0]), Place(_plan.MemoryOf(_method, operands[0])!, _s.SampleAxis))}, 1, {T()}, tile.Count, ref {Element(result, Place(_plan.MemoryOf(_method, node)!, -1))});"));
                    break;
                }
                int rest = _p.Axes.Without(_s.Inner(operands[0]), _p.Axes.Set(_indices.Keys));
                _body.Line($"Contract.AddSums(ref {Whole(operands[0]).Reference}, {Count(rest)}, {T()}, tile.Count, ref {Whole(node).Reference});");
                break;
            case Strategy.AddRows:
                _body.Line($"Contract.AddRows(ref {Rows(operands[1])}, {Row(operands[1])}, {ValidRows(operands[1])}, ref {Tile(operands[0])}, {Row(operands[1])}, ref {result});");
                break;
            case Strategy.AddOuterRows:
                _body.Line($"Contract.AddOuterRows(ref {Tile(operands[0])}, {T()}, {Count(_s.Inner(operands[0]))}, ref {Rows(operands[1])}, {Row(operands[1])}, " +
                    $"{ValidRows(operands[1])}, {Row(operands[1])}, ref {result}, {Row(operands[1])});");
                break;
            case Strategy.AddOuter:
                _body.Line($"Contract.AddOuter(ref {Tile(operands[0])}, {Count(_s.Inner(operands[0]))}, ref {Tile(operands[1])}, {Count(_s.Inner(operands[1]))}, " +
                    $"{T()}, tile.Count, ref {result}, {Text(_plan.MemoryOf(_method, node)!, Along(_s.Inner(operands[1])))});");
                break;
            case Strategy.Dot:
                _body.Line($"{result} = {Rounded(_plan.MemoryOf(_method, node)!, $"Contract.Dot(ref {Whole(operands[0]).Reference}, ref {Whole(operands[1]).Reference}, {Count(_p.AxesOf(operands[0]))})")};");
                break;
            case Strategy.ArrayReduce:
                WriteArrayReduce(node, result);
                break;
            case Strategy.Streamed or Strategy.StreamedDot:
                _body.Line($"{result} = {Rounded(_plan.MemoryOf(_method, node)!, $"Contract.{(ReduceOp)_p.Operand(node)}(ref {_partials[node]})")};");
                break;
            case Strategy.Scatter:
                WriteScatter(node, result);
                break;
            case Strategy.SparseDots:
                _body.Line($"Contract.SparseDots({SparseRows(operands)}, tile.Rows, ref {Whole(operands[0]).Reference}, ref {result});");
                break;
            case Strategy.AddSparse:
                _body.Line($"Contract.AddSparse(ref {Tile(operands[0])}, {SparseRows(operands)}, tile.Valid, ref {result});");
                break;
            case Strategy.RowProducts:
                {
                    int inner = _p.Axes.Of((int)_p.Payload(node))[0];
                    View left = Whole(operands[0]), right = Whole(operands[1]);
                    var memory = _plan.MemoryOf(_method, node)!;
                    Nested(_p.Axes.Of(_p.AxesOf(node)).Where(a => !_indices.ContainsKey(a)).ToList(), () => _body.Line(
                        $"{Element(result, Place(memory, -1))} = {Rounded(memory, $"Contract.Dot(ref {At(left)}, ref {At(right)}, {Length(inner)})")};"));
                    break;

                    string At(View view) => Shifted(view.Reference, _p.Axes.Of(_p.AxesOf(node)).Where(view.Strides.ContainsKey)
                        .Aggregate("0", (offset, a) => Sum(offset, Product(OwnIndex(a).Text, view.Stride(a)))));
                }
            case Strategy.MatrixProduct:
                WriteMatrixProduct(node);
                break;
            case Strategy.Routine:
                WriteRoutine(node);
                break;
            default:
                throw new InvalidOperationException($"{_s[node]} is not a call");
        }
    }

    /// <summary>The outer product lies as the block it belongs to: its last axis is that of the vector whose multiples are its rows.</summary>
    private void WriteKeepOuter(int node)
    {
        var kept = _plan.Stored[node];
        int[] operands = _s.Operands(node);
        var (rows, row) = _p.Axes.Contains(_p.AxesOf(operands[1]), kept.Axes[kept.Axes.Length - 1]) ? (operands[0], operands[1]) : (operands[1], operands[0]);
        _body.Line($"work.KeepOuter(ref {Tile(rows)}, {Count(_s.Inner(rows))}, ref {Tile(row)}, {Count(_s.Inner(row))}, {Text(kept.Offset)}, in tile);");
    }

    /// <summary>A matrix meets a vector of samples at the open turn.</summary>
    private void WriteTurnProduct(int node)
    {
        int[] operands = _s.Operands(node);
        int inner = _p.Axes.Of((int)_p.Payload(node))[0], row = _p.Axes.Of(_p.AxesOf(operands[0])).First(a => a != inner);
        View a = Whole(operands[0]), b = Whole(operands[1]), c = Whole(node);
        _body.Line($"Contract.TileProduct(ref {a.Reference}, {a.Stride(row)}, {a.Stride(inner)}, {Length(row)}, {Length(inner)}, " +
            $"ref {At(b, inner)}, {b.Stride(inner)}, Vd.Count, ref {At(c, row)}, {c.Stride(row)});");

        string At(View view, int own) => Shifted(view.Reference, view.Strides.Keys.Where(x => x != own && x != _s.SampleAxis).OrderBy(x => x)
            .Aggregate("(int)i", (offset, x) => Sum(offset, Product(OwnIndex(x).Text, view.Stride(x)))));
    }

    /// <summary>A contraction of tiles at each place along the axes that both factors have.</summary>
    private void WriteAlong(int node)
    {
        int[] operands = _s.Operands(node), along = _p.Axes.Of(_s.Along(node));
        View a = Whole(operands[0]), b = Whole(operands[1]), c = Whole(node);
        int row = Own(operands[0], operands[1]);
        Nested([.. along.Where(x => !_indices.ContainsKey(x))], () =>
        {
            if (_s[node] == Strategy.TileProduct)
            {
                int inner = _p.Axes.Of((int)_p.Payload(node))[0];
                _body.Line($"Contract.TileProduct(ref {At(a)}, {a.Stride(row)}, {a.Stride(inner)}, {Length(row)}, {Length(inner)}, ref {At(b)}, {b.Stride(inner)}, {SizeName("$T")}, ref {At(c)});");
                return;
            }
            int column = Own(operands[1], operands[0]);
            _body.Line($"Contract.AddOuter(ref {At(a)}, {a.Stride(row)}, {Length(row)}, ref {At(b)}, {b.Stride(column)}, {Length(column)}, tile.Count, ref {At(c)}, {c.Stride(row)});");
        });

        int Own(int operand, int other) => _p.Axes.Of(_p.Axes.Without(_s.Inner(operand), _s.Inner(other)))[0];

        string At(View view) => Shifted(view.Reference, along.Where(view.Strides.ContainsKey).Aggregate("0", (offset, x) => Sum(offset, Product(OwnIndex(x).Text, view.Stride(x)))));
    }

    /// <summary>The elements of sparse rows, their columns, and where each row begins.</summary>
    private string SparseRows(int[] operands) =>
        $"ref {Rows(operands[2])}, ref {Rows(operands[1])}, data.{Names.Identifier(FieldModel.OffsetsName(_p.Axes[_p.LeafOf(operands[1]).Axes[1]].Size.Name!))}.Span, tile.Base";

    private string Length(int axis) => Text(_p.Axes[axis].Size);

    private string Row(int leaf) => RowLength(_p.LeafOf(leaf));

    private string Count(int set) => Text(Along(set));

    private Size Along(int set) => _p.Axes.Of(set).Aggregate(Size.Of(1), (product, a) => product * _p.Axes[a].Size);

    /// <summary>A value of the tile in its buffer.</summary>
    private string Tile(int node) => Base(_plan.MemoryOf(_method, node) ?? throw new InvalidOperationException($"%{node} has no tile buffer"), node);

    /// <summary>An array, or its part at the open places, as it lies in memory.</summary>
    private View Whole(int node, bool isRenamed = false)
    {
        if (_p.Kind(node) == NodeKind.At && _s[node] == Strategy.Free)
        {
            // A leaf under other names, or a part of it.
            int source = _p.Argument(node, 0);
            var all = Whole(source, isRenamed: true);
            var strides = new Dictionary<int, string>();
            string offset = "0";
            int[] indexed = _p.Axes.Of((int)_p.Payload(node));
            foreach (int axis in LeafMemory(source).Axes)
            {
                int k = Array.IndexOf(indexed, axis);
                if (k < 0)
                    Add(strides, axis, all.Stride(axis));
                else if (_p.Kind(_p.Argument(node, 1 + k)) == NodeKind.Iota)
                    Add(strides, _p.Operand(_p.Argument(node, 1 + k)), all.Stride(axis));
                else
                    offset = Sum(offset, Product(IndexOf(_p.Argument(node, 1 + k), axis).Text, all.Stride(axis)));
            }
            return new(Shifted(all.Reference, offset), strides);
        }
        var memory = _plan.MemoryOf(_method, node) ?? LeafMemory(node);
        var own = new Dictionary<int, string>();
        var steps = new Dictionary<int, Size>();
        var stride = Size.Of(1);
        // Under other names, an axis called like an open place may be another one.
        string? part = isRenamed ? null : Part(memory, Base(memory, node), OwnIndex);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            if (part is null || !IsOpenPlace(memory, memory.Axes[k]))
            {
                own[memory.Axes[k]] = Text(memory, stride);
                steps[memory.Axes[k]] = stride;
            }
            stride *= LengthOf(memory, memory.Axes[k]);
        }
        return new(part ?? Base(memory, node), own) { Steps = steps };

        static void Add(Dictionary<int, string> strides, int axis, string stride) =>
            strides[axis] = strides.TryGetValue(axis, out string? old) ? $"({old} + {stride})" : stride;
    }

    private void WriteArrayReduce(int node, string result)
    {
        int value = _p.Argument(node, 0);
        int lane = _p.Axes.Of((int)_p.Payload(node))[0];
        string source = Whole(value).Reference, length = Length(lane);
        string function = (ReduceOp)_p.Operand(node) + (_p.Type(node) == ElementType.Int ? "Int64" : "");
        int rest = _p.AxesOf(node);
        if (_s.Carried[node] != AxisTable.None)
        {
            // Place by place: the loops that are open, and loops of its own over the other axes.
            Nested(_p.Axes.Of(rest).Where(a => !_indices.ContainsKey(a)).ToList(), () =>
            {
                string from = Place(_plan.MemoryOf(_method, value)!, lane), to = Place(_plan.MemoryOf(_method, node)!, -1);
                _body.Line($"{Element(result, to)} = {Reduced($"Contract.{function}(ref {Element(source, from)}, {length})")};");
            });
            return;
        }
        if (rest == AxisTable.None)
            _body.Line($"{result} = {Reduced($"Contract.{function}(ref {source}, {length})")};");
        else
            Loop($"for (int j = 0; j < {Count(rest)}; j++)",
                () => _body.Line($"Unsafe.Add(ref {result}, j) = {Reduced($"Contract.{function}(ref Unsafe.Add(ref {source}, j * {Parenthesize(length)}), {length})")};"));

        string Reduced(string call) => Rounded(_plan.MemoryOf(_method, node)!, call);
    }

    /// <summary>Where an array's elements at the open indices are; <paramref name="without"/> counts as index 0.</summary>
    private string Place(Memory memory, int without)
    {
        string offset = "0";
        var stride = Size.Of(1);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            offset = memory.Axes[k] == without ? offset : Sum(Product(OwnIndex(memory.Axes[k]).Text, Text(memory, stride)), offset);
            stride *= LengthOf(memory, memory.Axes[k]);
        }
        return offset;
    }

    /// <summary>Adds each element at the place its indices say, in a fixed order, one after the other; where no two have one place, there is nothing to add to.</summary>
    private void WriteScatter(int node, string result)
    {
        int value = _p.Argument(node, 0);
        int[] targets = _p.Axes.Of((int)_p.Payload(node));
        int axes = _s.Operands(node).Aggregate(AxisTable.None, (set, o) => _p.Axes.Union(set, _p.AxesOf(o)));
        var memory = _plan.MemoryOf(_method, node)!;
        var inner = _p.Axes.Of(axes).Where(a => a != _s.SampleAxis).ToList();
        // Axes that the result keeps and neither value nor index has: the same along them.
        inner.AddRange(_p.Axes.Of(_p.AxesOf(node)).Where(a => !targets.Contains(a) && a != _s.SampleAxis && !inner.Contains(a)));
        bool samples = _s.HasSamples(node) || _s.Operands(node).Any(_s.HasSamples);
        // One target row a sample, elements side by side in both: a library call.
        bool isSum = (ReduceOp)_p.Operand(node) == ReduceOp.Sum;
        if (isSum && _s.IsAccumulated(node) && targets.Length == 1 && inner.Count <= 1 && _s.HasSamples(value) && _s.HasSamples(_p.Argument(node, 1))
            && _p.Kind(_p.Argument(node, 1)) != NodeKind.Iota && _s.Inner(_p.Argument(node, 1)) == AxisTable.None && IsInside(_p.Argument(node, 1), _p.Axes[targets[0]].Size)
            && inner.All(a => _p.Axes.Contains(_p.AxesOf(value), a) && memory.Axes.Contains(a)))
        {
            string length = inner.Count == 0 ? "1" : Length(inner[0]);
            _body.Line($"Contract.ScatterAddRows(ref {Tile(value)}, {length}, ref {Tile(_p.Argument(node, 1))}, {SizeName("$T")}, tile.Count, ref {result}, {length});");
            return;
        }
        if (!_s.IsAccumulated(node))
            _body.Line($"MemoryMarshal.CreateSpan(ref {result}, {memory.Axes.Aggregate(Size.Of(1), (product, a) => product * LengthOf(memory, a)).ToCSharp(SizeName)}){(isSum ? ".Clear()" : $".Fill({_context.Element.Real}.NegativeInfinity)")};");

        bool areApart = !_s.IsAccumulated(node) && AreApart(node, targets, samples ? [.. inner, _s.SampleAxis] : inner);

        void Body()
        {
            string offset = "0";
            var stride = Size.Of(1);
            for (int k = memory.Axes.Length - 1; k >= 0; k--)
            {
                int axis = memory.Axes[k];
                int target = Array.IndexOf(targets, axis);
                string index = target >= 0 ? ScalarIndex(_p.Argument(node, 1 + target), axis) : axis == _s.SampleAxis ? "t" : OwnIndex(axis).Text;
                offset = Sum(Product(index, Text(memory, stride)), offset);
                stride *= LengthOf(memory, axis);
            }
            string element = RealOf(memory) == "float" && !_s.HasSamples(value) ? _context.Element.Rounded(AtSample(value)) : AtSample(value);
            _body.Line(isSum ? $"{Element(result, offset)} {(areApart ? "=" : "+=")} {element};" : $"Contract.Raise(ref {Element(result, offset)}, {element});");
        }

        if (samples)
            Loop($"for (int t = 0; t < {(_s.IsAccumulated(node) ? "tile.Count" : "(int)tile.Lanes")}; t++)", () => Nested(inner, Body));
        else
            Nested(inner, Body);
    }

    /// <summary>Whether a scatter writes each place once: each of its loops runs along an axis of the result, or is what one index, and no other, runs with.</summary>
    private bool AreApart(int node, int[] targets, List<int> loops)
    {
        var running = new List<int>();
        for (int k = 0; k < targets.Length; k++)
            if (_p.AxesOf(_p.Argument(node, 1 + k)) != AxisTable.None)
                if (RunsWith(_p.Argument(node, 1 + k)) is { } axis && !running.Contains(axis))
                    running.Add(axis);
                else
                    return false;
        return loops.All(axis => running.Contains(axis) || (_p.Axes.Contains(_p.AxesOf(node), axis) && !targets.Contains(axis)));
    }

    /// <summary>The axis whose index, and a constant, an index is the sum of; null if it is anything else.</summary>
    private int? RunsWith(int index)
    {
        if (_p.Kind(index) == NodeKind.Iota)
            return _p.Operand(index);
        if (_p.Kind(index) != NodeKind.Map || _p.Operand(index) != Op.Add.Id && _p.Operand(index) != Op.Subtract.Id)
            return null;
        int first = _p.Argument(index, 0), second = _p.Argument(index, 1);
        return _p.AxesOf(second) == AxisTable.None ? RunsWith(first) : _p.AxesOf(first) == AxisTable.None ? RunsWith(second) : null;
    }

    private string ScalarIndex(int node, int axis)
    {
        string text = _s.HasSamples(node) ? AtSample(node) : Read(node, false).Text;
        return IsInside(node, _p.Axes[axis].Size) ? text : Checked(text, node, _p.Axes[axis].Size);
    }

    /// <summary>An element of sample t, or of an array outside the samples.</summary>
    private string AtSample(int node)
    {
        if (!_s.HasSamples(node))
            return Read(node, false).Text;
        if (_p.Kind(node) == NodeKind.Iota)
            return "tile.First + t";
        var memory = _plan.MemoryOf(_method, node) ?? throw new InvalidOperationException($"%{node} has no tile buffer");
        string offset = "0";
        var stride = Size.Of(1);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            offset = Sum(Product(memory.Axes[k] == _s.SampleAxis ? "t" : OwnIndex(memory.Axes[k]).Text, Text(stride)), offset);
            stride *= LengthOf(memory, memory.Axes[k]);
        }
        string element = Element(Base(memory, node), offset);
        return memory.Type == ElementType.Int ? $"(int){element}" : element;
    }
}
