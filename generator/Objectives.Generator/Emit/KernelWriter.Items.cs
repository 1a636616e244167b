using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Statements and loops.</summary>
internal sealed partial class KernelWriter
{
    private SourceWriter? _hoisted;
    private Declarations? _spread;   // numbers as vectors, before the loop over lanes that reads them

    /// <summary>Sample fields that lanes read: brought from their rows into the tile's buffers first.</summary>
    private void WriteLoads()
    {
        if (_method.Loaded.Count == 0)
            return;
        _body.Line("// The fields of the tile's samples, one lane a sample.");
        foreach (var (leaf, memory) in _method.Loaded.Select(l => (l.Key, l.Value)))
        {
            string row = RowLength(_p.LeafOf(leaf)), buffer = Base(memory, leaf);
            if (_p.LeafOf(leaf).Role == LeafRole.Noise)
            {
                string name = _p.LeafOf(leaf).Name;
                _body.Line($"work.LoadDraws({_context.Noise(name).ToString(CultureInfo.InvariantCulture)}, data.{Names.Identifier(name)}.Span, {row}, in tile, ref {buffer});");
                continue;
            }
            if (_p.LeafOf(leaf).Role == LeafRole.Cotangent)
            {
                _body.Line($"work.LoadCotangent({Text(_context.ResidualOffsetOf(_p.LeafOf(leaf).Name))}, {row}, in tile, ref {buffer});");
                continue;
            }
            string rows = Rows(leaf);
            if (_s.IsRagged(_p.Axes.Set(_p.LeafOf(leaf).Axes)))
            {
                var axes = _p.LeafOf(leaf).Axes;
                string size = _p.Axes[axes[1]].Size.Name!;
                string each = Text(axes.Skip(2).Aggregate(Size.Of(1), (product, a) => product * _p.Axes[a].Size));
                _body.Line($"Contract.LoadRagged(ref {rows}, {each}, data.{Names.Identifier(FieldModel.OffsetsName(size))}.Span, tile.Base, tile.Rows, {SizeName(size)}, ref {buffer}, {SizeName("$T")});");
                continue;
            }
            _body.Line(_p.LeafOf(leaf).Axes.Length == 1
                ? $"Contract.LoadColumn(ref {rows}, {TileRows(leaf)}, ref {buffer});"
                : $"Contract.LoadRows(ref {rows}, {row}, {TileRows(leaf)}, {row}, ref {buffer}, {SizeName("$T")});");
        }
    }

    /// <summary>The table of the tile's rows of a field: states have a row for each sample, data may be those of a window.</summary>
    private string TileRows(int leaf) => _p.LeafOf(leaf).Role == LeafRole.State ? "tile.Samples" : "tile.Rows";

    /// <summary>The same without lanes past the end.</summary>
    private string ValidRows(int leaf) => _p.LeafOf(leaf).Role == LeafRole.State ? "tile.ValidSamples" : "tile.Valid";

    private readonly Dictionary<int, string> _rows = [];

    /// <summary>The reference to the tile's first row of a sample field as bound.</summary>
    private string Rows(int leaf)
    {
        if (_rows.TryGetValue(leaf, out string? name))
            return name;
        _rows[leaf] = name = _names.Unique(_p.LeafOf(leaf).Name + (_method.Loaded.ContainsKey(leaf) ? "_rows" : ""));
        string type = _p.Type(leaf) switch { ElementType.Real => _context.Element.Real, ElementType.Int => "int", _ => "bool" };
        _declarations.Add(2, "ref " + type, name, "ref " + LeafStart(_p.LeafOf(leaf), "0"));
        return name;
    }

    private void WriteTops(IReadOnlyList<Item> items, Item[] path)
    {
        for (int k = 0; k < items.Count; k++)
            WriteTop(items, k, path);
    }

    private void WriteTop(IReadOnlyList<Item> items, int position, Item[] path)
    {
        var item = items[position];
        switch (item.Kind)
        {
            case ItemKind.Call:
                if (!_written.Contains(item.Node))
                    WriteCall(item.Node, Partner(items, position));
                break;
            case ItemKind.Value:
                WriteValue(item, path);
                break;
            case ItemKind.Loop:
                WriteLoop(item, path);
                break;
            default:
                WriteLanes(item, path);
                break;
        }
    }

    /// <summary>The rows that a call has just read, and their length: the next loop over lanes asks for those of the next tile.</summary>
    private string? _ahead;

    private void WriteLanes(Item item, Item[] path)
    {
        var outer = _body;
        _body = new SourceWriter();
        (_hoisted, _spread) = (new SourceWriter(), new Declarations());
        _lane = item.Axis;
        int before = _locals.Count;
        // Sums that another loop over lanes reads are collected from here on.
        foreach (int reduce in Collected(item, path))
            if (IsReadOutside(reduce, path))
                WriteClear(reduce, [.. path, item]);
        var partials = DeclarePartials(item);
        _path = [.. path, item];
        WriteItems(item.Body, _path);
        _path = path;
        string bound = item.Axis == _s.SampleAxis ? "tile.Lanes" : $"(nuint){Parenthesize(Text(_p.Axes[item.Axis].Size))}";
        _lane = -1;
        var (body, hoisted, spread) = (Answered(_body), _hoisted, _spread);
        _body = outer;
        (_hoisted, _spread) = (null, null);
        _locals.EndBlock(before);
        if (body.Count == 0)
            return;
        WriteComment(item);
        _body.Lines(hoisted);
        foreach (string line in spread.Lines().Concat(partials.Lines()))
            _body.Line(line);
        if (item.Axis == _s.SampleAxis && _ahead is { } ahead)
        {
            var rest = body;
            body = new SourceWriter();
            body.Line($"tile.Prefetch({ahead}, i);");
            body.Lines(rest);
            _ahead = null;
        }
        WriteLoopLines($"for (nuint i = 0; i < {bound}; i += (nuint)Vd.Count)", body);
    }

    private void WriteItems(IReadOnlyList<Item> items, Item[] path)
    {
        FindLogisticGroups(items.Where(i => i.Kind == ItemKind.Value).Select(i => i.Node).ToList());
        foreach (var item in items)
        {
            if (item.Kind == ItemKind.Value)
                WriteValue(item, path);
            else if (item.Kind == ItemKind.Call)
                WriteCall(item.Node, -1);
            else
                WriteLoop(item, path);
        }
    }

    private void WriteLoop(Item item, Item[] path)
    {
        Item[] inside = [.. path, item];
        var accumulators = new Declarations();
        foreach (int reduce in Collected(item, path))
        {
            if (_plan.IsRegister(_method, reduce))
            {
                if (_method.Sites[reduce].Path.Length == path.Length)
                    AddAccumulator(accumulators, reduce);
            }
            else if (IsReadOutside(reduce, path))
                WriteClear(reduce, path);
        }
        foreach (string line in accumulators.Lines())
            _body.Line(line);
        string variable = _names.Unique(IndexName(item.Axis));
        _indices[item.Axis] = variable;
        int before = _locals.Count;
        var broadcasts = InLanes ? _broadcasts : new Dictionary<int, string>(_broadcasts);
        var outer = _body;
        _body = new SourceWriter();
        _path = inside;
        var tapes = _tapes;
        var back = WriteBackStart(item, variable, outer);
        if (InLanes)
            WriteItems(item.Body, inside);
        else if (_method.IsPass)
            WriteParts(item.Axis, () => WriteTops(item.Body, inside));
        else
            WriteTops(item.Body, inside);
        string? first = item.IsDescending ? null : WriteSteadyEnd(item, variable);
        if (back is not null)
            WriteBackEnd(item, variable, back);
        _tapes = tapes;
        _path = path;
        var body = _body;
        _body = outer;
        _locals.EndBlock(before);
        if (!InLanes)
        {
            // What was spread inside is not known after the loop.
            _broadcasts.Clear();
            foreach (var pair in broadcasts)
                _broadcasts.Add(pair.Key, pair.Value);
            // Around calls and loops over lanes, each of these says what it computes.
            if (item.Body.All(i => i.Kind == ItemKind.Value))
                WriteComment(item);
        }
        if (first is not null)
            _body.Line(first);
        string length = Text(_p.Axes[item.Axis].Size);
        _indices.Remove(item.Axis);
        var (begin, end) = BandOf(item, path) ?? ("0", length);
        WriteLoopLines(item.IsDescending ? $"for (int {variable} = {length} - 1; {variable} >= 0; {variable}--)" : $"for (int {variable} = {begin}; {variable} < {end}; {variable}++)", body);
    }

    private void Loop(string heading, Action body)
    {
        var outer = _body;
        _body = new SourceWriter();
        body();
        var lines = _body;
        _body = outer;
        WriteLoopLines(heading, lines);
    }

    /// <summary>A loop; one statement goes without braces.</summary>
    private void WriteLoopLines(string heading, SourceWriter body)
    {
        if (body.Count == 0)
            return;   // sums only, collected where their arguments are computed
        if (body.Count > 1)
        {
            _body.Block(heading, () => _body.Lines(body));
            return;
        }
        _body.Line(heading);
        _body.Indented(() => _body.Lines(body));
    }

    private string IndexName(int axis)
    {
        string text = _p.Axes[axis].Size.Name is { } name && name[0] != '$' ? name : "j";
        return text.Length == 1 ? text + "_" : "i_" + text;
    }

    /// <summary>Sums over inner axes whose argument stands inside of an item on a path.</summary>
    private IEnumerable<int> Collected(Item item, Item[] path) =>
        _sums.Where(n => _method.Sites.TryGetValue(_p.Argument(n, 0), out var e) && e.Path.Length > path.Length && e.Path[path.Length] == item);

    /// <summary>Whether a sum that is collected inside of an item on a path is read outside of it.</summary>
    private bool IsReadOutside(int reduce, Item[] path) => CommonLength(_method.Sites[reduce].Path, _method.Sites[_p.Argument(reduce, 0)].Path) == path.Length;

    private static int CommonLength(Item[] a, Item[] b)
    {
        int k = 0;
        while (k < a.Length && k < b.Length && a[k] == b[k])
            k++;
        return k;
    }

    private string Identity(int reduce) => !InLanes ? NumberIdentity(reduce) : (ReduceOp)_p.Operand(reduce) switch
    {
        ReduceOp.Sum => VectorType(_p.Type(reduce)) + ".Zero",
        ReduceOp.Product => VectorType(_p.Type(reduce)) + ".One",
        _ => $"V.Create({ElementIdentity(reduce)})",
    };

    private string NumberIdentity(int reduce) => ((ReduceOp)_p.Operand(reduce), _p.Type(reduce)) switch
    {
        (ReduceOp.Sum, ElementType.Int) => "0",
        (ReduceOp.Sum, _) => "0.0",
        (ReduceOp.Product, _) => "1.0",
        (ReduceOp.Max, ElementType.Int) => "int.MinValue",
        (ReduceOp.Min, ElementType.Int) => "int.MaxValue",
        (ReduceOp.Max, _) => "double.NegativeInfinity",
        _ => "double.PositiveInfinity",
    };

    /// <summary>The same as an element of a buffer.</summary>
    private string ElementIdentity(int reduce) => ((ReduceOp)_p.Operand(reduce), _p.Type(reduce)) switch
    {
        (ReduceOp.Product, _) => "1",
        (ReduceOp.Max, ElementType.Int) => $"{_context.Element.Integer}.MinValue",
        (_, ElementType.Int) => $"{_context.Element.Integer}.MaxValue",
        (ReduceOp.Max, _) => $"{_context.Element.Real}.NegativeInfinity",
        _ => $"{_context.Element.Real}.PositiveInfinity",
    };

    private void AddAccumulator(Declarations accumulators, int reduce)
    {
        string name = Name(reduce);
        accumulators.Add(0, LocalType(reduce), name, Identity(reduce));
        _locals[reduce] = name;
    }

    /// <summary>Clears a sum kept in memory, over the axes whose loops are not open here.</summary>
    private void WriteClear(int reduce, Item[] path)
    {
        var own = _plan.MemoryOf(_method, reduce)!;
        if (!InLanes && (_s.HasSamples(reduce) || (own.Axes.Length > 0 && !own.Axes.Any(_indices.ContainsKey))))
        {
            // All samples of the tile, at the places along other axes that are open; or a whole array.
            var length = own.Axes.Where(a => !_indices.ContainsKey(a)).Aggregate(Size.Of(1), (product, a) => product * LengthOf(own, a));
            _body.Line(Cleared(reduce, Whole(reduce).Reference, Text(length)));
            return;
        }
        if (InLanes && WholeParts(reduce, path) is var (start, count))
        {
            _hoisted!.Line(Cleared(reduce, start, count));
            return;
        }
        var axes = _p.Axes.Of(_p.AxesOf(reduce)).Where(a => path.All(p => p.Axis != a)).ToList();
        Nested(axes, () => WriteStore(reduce, own, Identity(reduce)));
    }

    private string Cleared(int reduce, string start, string count) =>
        $"MemoryMarshal.CreateSpan(ref {start}, {count}){((ReduceOp)_p.Operand(reduce) == ReduceOp.Sum ? ".Clear()" : $".Fill({ElementIdentity(reduce)})")};";

    /// <summary>
    /// Where the elements begin that the loop over lanes at hand collects of a sum in memory, and how many there are: they are cleared before it, all at once.
    /// Null where they do not lie together, or where a loop inside of that one collects the same ones again at each turn.
    /// </summary>
    private (string Start, string Count)? WholeParts(int reduce, Item[] path)
    {
        var memory = _plan.MemoryOf(_method, reduce)!;
        int lanes = Array.FindIndex(path, i => i.Kind == ItemKind.Lanes);
        int[] open = [.. path.Take(lanes).Select(i => i.Axis).Where(memory.Axes.Contains)];
        if (!memory.Axes.Contains(_lane) || path.Skip(lanes + 1).Any(i => !memory.Axes.Contains(i.Axis)) || memory.Axes.Take(open.Length).Except(open).Any())
            return null;
        string offset = "0";
        var step = Size.Of(1);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            if (k < open.Length && !IsOpenPlace(memory, memory.Axes[k]))
                offset = Sum(Product(_indices[memory.Axes[k]], Text(memory, step)), offset);
            step *= LengthOf(memory, memory.Axes[k]);
        }
        var count = memory.Axes.Skip(open.Length).Aggregate(Size.Of(1), (product, a) => product * LengthOf(memory, a));
        string reference = Base(memory, reduce);
        return (Element(Part(memory, reference, OwnIndex) ?? reference, offset), Text(memory, count));
    }

    private void Nested(IReadOnlyList<int> axes, Action body)
    {
        if (axes.Count == 0)
        {
            body();
            return;
        }
        string variable = _names.Unique(IndexName(axes[0]));
        _indices[axes[0]] = variable;
        Loop($"for (int {variable} = 0; {variable} < {Text(_p.Axes[axes[0]].Size)}; {variable}++)", () => Nested(axes.Skip(1).ToList(), body));
        _indices.Remove(axes[0]);
    }

    private void WriteValue(Item item, Item[] path)
    {
        int node = item.Node;
        if (_p.Kind(node) == NodeKind.AddPast)
            return;   // collected where later places compute their part
        if (WriteAddPasts(node))
            return;
        var memory = _plan.MemoryOf(_method, node);
        if (memory?.SameAs >= 0)
        {
            // It is there already, under other names.
            if (_p.Kind(node) != NodeKind.At && _locals.TryGetValue(_p.Argument(node, 0), out string same))
                _locals[node] = same;
            foreach (int reduce in Collecting(node, path))
                Collect(reduce, node);
            return;
        }
        WriteLogisticGroup(node);
        if (_p.Kind(node) == NodeKind.Reduce)
        {
            // Collected where its argument is computed.
            if (memory is not null && _locals.TryGetValue(node, out string sum))
                WriteStore(node, memory, sum);
            return;
        }
        var collecting = Collecting(node, path);
        if (memory is not null)
        {
            string text = _logistic.ContainsKey(node) ? _locals[node] : Expression(node, InLanes).Text;
            // A single number is read where it is kept.
            if (memory.Region != Region.Numbers && IsReadHere(node, path) && !_locals.Contains(node))
            {
                if (!IsLocal(text))
                {
                    string name = Name(node);
                    _body.Line($"{LocalType(node)} {name} = {text};");
                    text = name;
                }
                _locals[node] = text;
            }
            WriteStore(node, memory, text);
        }
        else if (collecting.Length > 0 && collecting.Length == _uses[node] && collecting.Count(r => !TakesFactors(r)) <= 1)
        {
            foreach (int reduce in collecting)
                Collect(reduce, node);
            return;
        }
        else if (!IsInlined(node) && !_logistic.ContainsKey(node))
        {
            string text = Expression(node, InLanes).Text;
            if (!IsLocal(text))
            {
                string name = Name(node);
                _body.Line($"{LocalType(node)} {name} = {text};");
                text = name;
            }
            _locals[node] = text;
        }
        foreach (int reduce in collecting)
            Collect(reduce, node);
    }

    /// <summary>Adds a value to what later places of recurrences add up, if it is their part.</summary>
    private bool WriteAddPasts(int node)
    {
        if (_p.Recurrences.Count == 0 || !_p.Recurrences.Any(r => r.Source == node && _p.Kind(r.Past) == NodeKind.AddPast))
            return false;
        foreach (var recurrence in _p.Recurrences.Where(r => r.Source == node))
            if (!WriteBefore(recurrence.Past, node))
                WriteAddPast(recurrence.Past, Read(_p.Argument(node, 0), InLanes));
        return true;
    }

    /// <summary>The reductions that take a value where it is computed.</summary>
    private int[] Collecting(int node, Item[] path) =>
        _sumsOf.Contains(node) && _method.Sites[node].Path.SequenceEqual(path) ? [.. _sumsOf[node], .. _streamsOf[node]] : [.. _streamsOf[node]];

    /// <summary>Whether an expression is the name of a local that holds a value already.</summary>
    private bool IsLocal(string text) => text.All(c => char.IsLetterOrDigit(c) || c is '_' or '@') && _locals.IsName(text);

    /// <summary>Whether a statement below this place reads the value from its local.</summary>
    private bool IsReadHere(int node, Item[] path) => Readers(node).Any(n =>
        _method.Sites.TryGetValue(n, out var site) && (!_s.IsCall(n) || _s.IsStreamed(n)) && (_p.Kind(n) == NodeKind.Reduce || CommonLength(site.Path, path) == path.Length));

    private IReadOnlyList<int> Readers(int node) => _readers[node] ?? [];

    /// <summary>How often statements inside of the loops that are open read a value.</summary>
    private int UsesHere(int node)
    {
        int uses = 0;
        foreach (int reader in Readers(node))
        {
            if (!_method.Sites.TryGetValue(reader, out var site) || CommonLength(site.Path, _path) < _path.Length)
                continue;
            // Sums of products read the factors themselves; the product may then not be computed.
            int sums = _sumsOf[reader].Concat(_streamsOf[reader]).Count(TakesFactors);
            uses += sums + (_uses[reader] > sums || _plan.MemoryOf(_method, reader) is not null ? 1 : 0);
        }
        return uses;
    }

    private string LocalType(int node) => InLanes ? VectorType(_p.Type(node)) : Scalar(_p.Type(node));

    /// <summary>Adds the argument to a sum in progress: products fused, in whichever way the product is otherwise used.</summary>
    private void Collect(int reduce, int argument)
    {
        if (_s.IsStreamed(reduce))
        {
            CollectLanes(reduce, argument);
            return;
        }
        bool inMemory = !_plan.IsRegister(_method, reduce);
        string sum = inMemory
            ? Load(-1, _plan.MemoryOf(_method, reduce)!, Base(_plan.MemoryOf(_method, reduce)!, reduce), InLanes, OwnIndex).Text
            : _locals[reduce];
        string next;
        string vectors = InLanes ? "V" : "Math";
        if ((ReduceOp)_p.Operand(reduce) == ReduceOp.Product)
            next = $"{sum} * {Read(argument, InLanes).Under(2)}";
        else if ((ReduceOp)_p.Operand(reduce) != ReduceOp.Sum)
            next = $"{vectors}.{(ReduceOp)_p.Operand(reduce)}({sum}, {Read(argument, InLanes).Text})";
        else if (TakesFactors(reduce))
        {
            var a = Read(_p.Argument(argument, 0), InLanes);
            var b = _p.Operand(argument) == Op.Square.Id ? a : Read(_p.Argument(argument, 1), InLanes);
            next = $"{vectors}.FusedMultiplyAdd({a.Text}, {b.Text}, {sum})";
        }
        else
        {
            var text = Read(argument, InLanes);
            if (!inMemory)
            {
                _body.Line($"{sum} += {text.Under(0)};");
                return;
            }
            next = $"{sum} + {text.Under(1)}";
        }
        if (inMemory)
            WriteStore(reduce, _plan.MemoryOf(_method, reduce)!, next);
        else
            _body.Line($"{sum} = {next};");
    }

    /// <summary>Whether a reduction reads the factors of its argument, a product, and not the argument.</summary>
    private bool TakesFactors(int reduce) =>
        _s.IsStreamed(reduce) ? _s[reduce] == Strategy.StreamedDot
        : (ReduceOp)_p.Operand(reduce) == ReduceOp.Sum && _p.Argument(reduce, 0) is var argument && _p.Type(argument) == ElementType.Real
            && _p.Kind(argument) == NodeKind.Map && (_p.Operand(argument) == Op.Multiply.Id || _p.Operand(argument) == Op.Square.Id);

    /// <summary>Whether the node stands inside the one expression that reads it: small, in the same loop, not stored.</summary>
    private bool IsInlined(int node)
    {
        if (_logistic.ContainsKey(node) || _uses[node] != 1 || _p.Kind(node) is not (NodeKind.Map or NodeKind.Frozen))
            return false;
        int user = Readers(node).DefaultIfEmpty(-1).First();
        bool isStored = user >= 0 && _p.Kind(user) == NodeKind.Map && _p.Operand(user) == Op.Store.Id;
        if (!isStored && (Parts(node) > InlineLimit || _p.Names[node] is not null))
            return false;
        if (user < 0 || !_method.Sites.TryGetValue(user, out var site) || _s.IsCall(user))
            return false;
        return site.Path.SequenceEqual(_method.Sites[node].Path);
    }

    private int Parts(int node) =>
        1 + _s.Operands(node).Where(o => _s[o] == Strategy.Element && _p.Kind(o) is NodeKind.Map or NodeKind.Frozen && !_locals.Contains(o)
            && _uses[o] == 1 && _plan.MemoryOf(_method, o) is null && _method.Sites.ContainsKey(o)).Sum(Parts);

    /// <summary>Stores a vector, or a number outside loops over lanes.</summary>
    private void WriteStore(int node, Memory memory, string text)
    {
        string reference = Base(memory, node);
        string? part = Part(memory, reference, OwnIndex);
        string offset = "0", stride = "1";
        bool hasLane = false;
        var step = Size.Of(1);
        string lastLength = "0";
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            int axis = memory.Axes[k];
            if (axis == _lane)
            {
                hasLane = true;
                stride = Text(memory, step);
                lastLength = Text(memory, LengthOf(memory, axis));
            }
            else if (part is null || !IsOpenPlace(memory, axis))
                offset = Sum(Product(OwnIndex(axis).Text, Text(memory, step)), offset);
            step *= LengthOf(memory, axis);
        }
        reference = part ?? reference;
        if (!hasLane)
            _body.Line($"{Element(reference, offset)} = {(memory.Type == ElementType.Bool ? _context.Element.Mask(Parenthesize(text)) : Rounded(memory, text))};");
        else if (memory.IsTile)
            _body.Line($"V.StoreUnsafe({text}, ref {reference}, {Offset(offset)});");
        else if (stride == "1")
            _body.Line($"Lanes.Store{(memory.Type == ElementType.Int ? "Index" : "")}({text}, ref {Shifted(reference, offset)}, i, (nuint){Parenthesize(lastLength)});");
        else
            _body.Line($"Lanes.StoreStrided({text}, ref {reference}, {offset}, {stride}, i, (nuint){Parenthesize(lastLength)});");
    }

    /// <summary>Whether the method collects the sum that the memory holds; a later pass reads the total.</summary>
    private bool IsCollecting(Memory memory) => _collected.Contains(memory);

    /// <summary>Whether the memory holds reals of the lanes' type; results that are numbers, and sums, may be longer.</summary>
    private bool IsElement(Memory memory) => memory.Type == ElementType.Real && RealOf(memory) == _context.Element.Real;

    /// <summary>A number as the memory holds it.</summary>
    private string Rounded(Memory memory, string number) => IsElement(memory) ? _context.Element.Rounded(number) : number;

    /// <summary>The C# type of reals in a memory.</summary>
    private string RealOf(Memory memory) => memory.Region switch
    {
        Region.Numbers or Region.Values or Region.HyperparameterGradient => "double",
        Region.Totals => IsCollecting(memory) ? _context.Element.Sum : "double",
        _ => _context.Element.Real,
    };

    /// <summary>A sentence over a loop: what it computes, as formulas of what it stores or collects.</summary>
    private void WriteComment(Item loop)
    {
        var stored = loop.Nodes.Where(n => _plan.MemoryOf(_method, n) is { SameAs: < 0 }).OrderBy(n => n);
        var results = stored.Select(n => (Name: _bases[_plan.MemoryOf(_method, n)!], Node: n))
            .Concat(StreamsIn(loop).Select(n => (Name: Base(_plan.MemoryOf(_method, n)!, n), Node: n))).ToList();
        foreach (var (name, node) in results.Take(8))
            _body.Line($"// {name} = {FormulaWriter.Inside(_p, node, NamedHere, 96)}");
        if (results.Count > 8)
            _body.Line($"// … and {results.Count - 8} more.");
    }

    private string? NamedHere(int node) =>
        _plan.MemoryOf(_method, node) is { SameAs: < 0 } memory && _bases.TryGetValue(memory, out string? name) ? name : null;
}
