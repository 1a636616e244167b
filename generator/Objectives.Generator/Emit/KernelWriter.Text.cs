using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Expressions: how a value is read or computed where the writer stands.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>C# text with its binding strength: 0 conditional and comparison, 1 sum, 2 product, 3 unary, 9 atom.</summary>
    private readonly record struct Code(string Text, int Precedence)
    {
        public string Under(int precedence) => Precedence > precedence ? Text : $"({Text})";
    }

    private enum IndexKind : byte
    {
        Number,
        Lane,
        Vector,
    }

    /// <summary>An index along one axis: a number, the lanes' own place plus a shift, or a vector of integers.</summary>
    private readonly record struct Index(IndexKind Kind, string Text)
    {
        /// <summary>The distance of a vector's places from the lanes' own, where it is one for all; outside of the axis place 0 is read.</summary>
        public long? Shift { get; init; }
    }

    /// <summary>Operations of at most this many parts stand inside another expression.</summary>
    private const int InlineLimit = 4;

    private bool InLanes => _lane >= 0;

    private bool IsLane(int node) => InLanes && _p.Axes.Contains(_p.AxesOf(node), _lane);

    /// <summary>The value as an operand: a vector in a loop over lanes (<paramref name="vector"/>), a number elsewhere.</summary>
    private Code Read(int node, bool vector)
    {
        if (_locals.TryGetValue(node, out string local))
            return IsLane(node) || !vector ? new(local, 9) : Broadcast(node, new(local, 9));
        if (vector && IsOfPlaces(node))
            return Ask(node);
        if (_s[node] == Strategy.Free)
            return ReadFree(node, vector);
        if (_plan.MemoryOf(_method, node) is { } memory)
            return Load(node, memory, Base(memory, node), vector, OwnIndex);
        if (vector && !IsLane(node))
            return Broadcast(node, Expression(node, false));
        return Expression(node, vector);
    }

    private Code ReadFree(int node, bool vector)
    {
        switch (_p.Kind(node))
        {
            case NodeKind.Const:
                return Constant(node, vector);
            case NodeKind.Iota:
                var index = OwnIndex(_p.Operand(node));
                return index.Kind == IndexKind.Lane ? new(_lane == _s.SampleAxis ? BatchNumbers(Text(_p.Axes[_lane].Size)) : LaneNumbers(), 9)
                    : vector ? new($"V.Create(({_context.Element.Integer}){index.Text})", 9) : new(index.Text, 9);
            case NodeKind.Leaf when _p.LeafOf(node) is { Axes.Length: 0 } leaf && leaf.Role is LeafRole.Size or LeafRole.Hyperparameter or LeafRole.Data or LeafRole.Term or LeafRole.State or LeafRole.Noise:
                var number = new Code(ScalarLeaf(node), 9);
                return vector ? Broadcast(node, number) : number;
            case NodeKind.Leaf:
                var memory = _plan.MemoryOf(_method, node) ?? LeafMemory(node);
                return Load(node, memory, Base(memory, node), vector, OwnIndex);
            case NodeKind.At:
                return ReadAt(node, vector);
            default:
                return vector && !IsLane(node) ? Broadcast(node, Expression(node, false)) : Expression(node, vector && IsLane(node));
        }
    }

    private Code Constant(int node, bool vector)
    {
        string text = _p.Type(node) switch
        {
            ElementType.Real => Names.Literal(_p.Constant(node)),
            ElementType.Int => _p.Payload(node).ToString(CultureInfo.InvariantCulture),
            _ => _p.Payload(node) != 0 ? "true" : "false",
        };
        if (!vector)
            return new(text, text[0] == '-' ? 3 : 9);
        return new(_p.Type(node) switch
        {
            ElementType.Real => text == "0.0" ? "Vd.Zero" : text == "1.0" ? "Vd.One" : _context.Element.InLanes($"V.Create({text})"),
            ElementType.Int => _context.Element.IsDouble ? $"V.Create({text}L)" : $"V.Create({text})",
            _ => text == "true" ? "Vd.AllBitsSet" : "Vd.Zero",
        }, 9);
    }

    /// <summary>A number in every lane; numbers without axes are spread once, before the loop.</summary>
    private Code Broadcast(int node, Code number)
    {
        string Spread(Code c) => _p.Type(node) switch
        {
            ElementType.Real => $"V.Create({_context.Element.Rounded(c.Text)})",
            ElementType.Int => $"V.Create(({_context.Element.Integer}){c.Under(3)})",
            _ => $"{c.Under(0)} ? Vd.AllBitsSet : Vd.Zero",
        };
        if (_p.AxesOf(node) != AxisTable.None)
            return new(_p.Type(node) == ElementType.Bool ? $"({Spread(number)})" : Spread(number), 9);
        if (!_broadcasts.TryGetValue(node, out string? name))
        {
            _broadcasts[node] = name = _names.Unique(Name(node) is var n && _locals.TryGetValue(node, out string local) ? local + "_v" : n + "_v");
            _spread!.Add(0, VectorType(_p.Type(node)), name, Spread(number));
        }
        return new(name, 9);
    }

    private static string VectorType(ElementType type) => type == ElementType.Int ? "Vl" : "Vd";

    /// <summary>The operation itself.</summary>
    private Code Expression(int node, bool vector)
    {
        switch (_p.Kind(node))
        {
            case NodeKind.Frozen:
                return Read(_p.Argument(node, 0), vector);
            case NodeKind.At:
                return ReadAt(node, vector);
            case NodeKind.Past:
                return ReadPast(node, vector);
            case NodeKind.Map:
                var op = Operation.At(_p.Operand(node));
                if (op == Op.Store)
                    return Read(_p.Argument(node, 0), vector);
                // A condition of the place alone chooses between whole vectors.
                if (op == Op.Select && vector && !IsLane(_p.Argument(node, 0)) && _p.AxesOf(_p.Argument(node, 0)) != AxisTable.None)
                    return new($"{Read(_p.Argument(node, 0), false).Under(0)} ? {Read(_p.Argument(node, 1), true).Text} : {Read(_p.Argument(node, 2), true).Text}", 0);
                int precedence = op.EmitPrecedence(vector);
                var texts = new string[_p.ArgumentsOf(node).Length];
                for (int k = 0; k < texts.Length; k++)
                {
                    // The right operand binds tighter, also of +: where parentheses are is the order of rounding. Arguments of calls stand alone.
                    var argument = vector && IsPlace(_p.Argument(node, k)) && !_plan.IsIndexPart(node) ? new(OwnNumbers(), 9) : Read(_p.Argument(node, k), vector);
                    texts[k] = op.TakesAtoms ? argument.Under(8) : precedence == 9 ? argument.Text : argument.Under(k == 0 && op.Arity > 1 && precedence > 0 ? precedence - 1 : precedence);
                }
                string text = op.Emit(texts, _p.Type(_p.Argument(node, texts.Length - 1)), vector);
                return new(vector ? _context.Element.InLanes(text) : text, precedence);
            default:
                throw new InvalidOperationException($"{_p.Kind(node)} has no expression");
        }
    }

    private Code ReadAt(int node, bool vector)
    {
        int source = _p.Argument(node, 0);
        int[] axes = _p.Axes.Of((int)_p.Payload(node));
        var memory = _plan.MemoryOf(_method, source) ?? LeafMemory(source);
        return Load(node, memory, Base(memory, source), vector, axis =>
        {
            int k = Array.IndexOf(axes, axis);
            return k < 0 ? OwnIndex(axis) : IndexOf(_p.Argument(node, 1 + k), axis, isBound: _p.Kind(source) == NodeKind.Leaf);
        });
    }

    /// <summary>Whether a value is the place of each lane.</summary>
    private bool IsPlace(int node) => _p.Kind(node) == NodeKind.Iota && _p.Operand(node) == _lane && !_locals.TryGetValue(node, out _);

    /// <summary>The index of each lane, also of lanes past the axis: nothing is read there by what is made of it.</summary>
    private string OwnNumbers() => _lane == _s.SampleAxis ? SampleNumbers() : $"Lanes.Iota(({_context.Element.Integer})i)";

    /// <summary>The index of each lane; lanes past the axis repeat its last index, so that what is read there exists.</summary>
    private string LaneNumbers() =>
        _lane == _s.SampleAxis ? $"Lanes.Iota(({_context.Element.Integer})i)"
            : $"V.Min(Lanes.Iota(({_context.Element.Integer})i), {LastOf(Text(_p.Axes[_lane].Size))})";

    /// <summary>The last index of so many, in each lane.</summary>
    private string LastOf(string length) => _context.Element.IsDouble ? $"V.Create((long){Parenthesize(length)} - 1L)" : $"V.Create({Parenthesize(length)} - 1)";

    /// <summary>The place of each lane's sample in the batch.</summary>
    private string SampleNumbers() => _context.Element.IsDouble ? "Lanes.Iota(tile.First + (long)i)" : "Lanes.Iota(tile.First + (int)i)";

    /// <summary>The same where it indexes or may: lanes past the last sample repeat it, so that what is read there exists.</summary>
    private string BatchNumbers(string count) => $"V.Min({SampleNumbers()}, {LastOf(count)})";

    /// <summary>The place in the batch of the tile's first sample.</summary>
    private const string TileStart = "tile.First";

    private Index OwnIndex(int axis) =>
        axis == _lane ? new(IndexKind.Lane, "0")
        : _indices.TryGetValue(axis, out string? variable) ? new(IndexKind.Number, variable)
        : throw new InvalidOperationException($"no loop over {_p.Axes[axis]} is open");

    /// <summary>An index value, checked unless it is known to be inside the axis.</summary>
    private Index IndexOf(int node, int axis, bool isBound = false)
    {
        var length = _p.Axes[axis].Size;
        // Beyond an empty field lies nothing; beyond an empty buffer the next one.
        bool isInside = IsInside(node, length) && !(isBound && IndexBounds.IsClamped(_p, node, length));
        if (!IsLane(node))
        {
            string number = Read(node, false) is var code && code.Precedence > 0 ? code.Text : $"({code.Text})";
            return new(IndexKind.Number, isInside ? number : Checked(number, node, length));
        }
        if (isInside)
        {
            if (_p.Kind(node) == NodeKind.Iota)
                return new(IndexKind.Lane, _lane == _s.SampleAxis ? TileStart : "0");
            if (_lane != _s.SampleAxis && IsAddition(node, out int iota, out int shift) && _p.Kind(iota) == NodeKind.Iota && !IsLane(shift))
                return new(IndexKind.Lane, Read(shift, false).Text);
        }
        if (_lane != _s.SampleAxis && _context.Element.IsDouble && length.Equals(_p.Axes[_lane].Size) && IndexBounds.ShiftOf(_p, node, _lane) is { } distance)
            return new(IndexKind.Vector, Read(node, true).Under(0)) { Shift = distance };
        string text = Read(node, true).Under(0);
        if (!isInside && _lane != _s.SampleAxis && IsChosenByStored(node))
            text = $"{Parenthesize(text)} & V.LessThan({OwnNumbers()}, V.Create({(_context.Element.IsDouble ? "(long)" : "")}{Parenthesize(Text(_p.Axes[_lane].Size))}))";
        return new(IndexKind.Vector, isInside ? text
            : IndexBounds.IsInsideWhereUsed(_p, node, length) ? $"V.Clamp({text}, V.Create(0{(_context.Element.IsDouble ? "L" : "")}), {LastOf(Text(length))})"
            : $"Lane.Index({text}, {Text(length)}, \"{IndexFormula(node)}\")");
    }

    /// <summary>Whether a condition in memory chooses an index: past the axis it is read as false there, and what it then chooses may be no index.</summary>
    private bool IsChosenByStored(int node)
    {
        var pending = new Stack<int>([node]);
        bool isChosen = false;
        while (pending.Count > 0)
        {
            int n = pending.Pop();
            if (!IsLane(n))
                continue;
            if (n != node && _p.Type(n) == ElementType.Bool && _plan.MemoryOf(_method, n) is not null)
                isChosen = true;
            else if (_p.Kind(n) == NodeKind.Map)
                foreach (int argument in _p.ArgumentsOf(n))
                    pending.Push(argument);
        }
        return isChosen;
    }

    /// <summary>An index as a number, checked; where nothing is used of what lies outside, the nearest inside.</summary>
    private string Checked(string number, int node, Size length) => IndexBounds.IsInsideWhereUsed(_p, node, length)
        ? $"Math.Clamp({number}, 0, {Parenthesize(Text(length))} - 1)"
        : $"Bind.Index({number}, {Text(length)}, \"{IndexFormula(node)}\")";

    private bool IsAddition(int node, out int iota, out int shift)
    {
        (iota, shift) = (-1, -1);
        if (_p.Kind(node) != NodeKind.Map || _p.Operand(node) != Op.Add.Id)
            return false;
        (iota, shift) = _p.Kind(_p.Argument(node, 0)) == NodeKind.Iota ? (_p.Argument(node, 0), _p.Argument(node, 1)) : (_p.Argument(node, 1), _p.Argument(node, 0));
        return true;
    }

    /// <summary>Whether an index is inside 0 … length − 1 by its form, or was checked when the data were bound.</summary>
    private bool IsInside(int node, Size length) => IndexBounds.IsInside(_p, node, length);

    private string IndexFormula(int node) => FormulaWriter.Plain(_p, node).Replace("\"", "'");

    /// <summary>A read of memory where each axis has an index.</summary>
    private Code Load(int node, Memory memory, string reference, bool vector, Func<int, Index> indexOf)
    {
        string offset = "0";
        string? laneStride = null, laneShift = null, laneLength = null;
        (long Shift, string Length)? shifted = null;
        var gathers = new List<string>();
        var stride = Size.Of(1);
        var terms = new List<string>();
        indexOf = AtTape(reference, indexOf);
        string? part = Part(memory, reference, indexOf);
        reference = part ?? reference;
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            int axis = memory.Axes[k];
            var length = LengthOf(memory, axis);
            if (part is not null && IsOpenPlace(memory, axis))
            {
                stride *= length;
                continue;
            }
            var index = indexOf(axis);
            switch (index.Kind)
            {
                case IndexKind.Number:
                    terms.Insert(0, Product(index.Text, Text(memory, stride)));
                    break;
                case IndexKind.Lane when laneStride is null:
                    // Of a longer axis, as many as the loop has.
                    bool isLonger = index.Text == "0" && _lane != _s.SampleAxis && (length - _p.Axes[_lane].Size).Constant > 0;
                    (laneStride, laneShift, laneLength) = (Text(memory, stride), index.Text, Text(memory, isLonger ? _p.Axes[_lane].Size : length));
                    break;
                case IndexKind.Lane:
                    Gathered(index.Text, Text(memory, stride), Text(memory, length));
                    break;
                default:
                    gathers.Add(Scaled(index.Text, Text(memory, stride)));
                    if (index.Shift is { } shift && Text(memory, stride) == "1")
                        shifted = (shift, Text(memory, length));
                    break;
            }
            stride *= length;
        }
        if (gathers.Count > 0 && laneStride is not null)
            Gathered(laneShift!, laneStride, laneLength!);
        foreach (string term in terms)
            offset = Sum(offset, term);

        // A second index that runs with the lanes, or one beside an index that each lane has for itself.
        void Gathered(string shift, string by, string count)
        {
            gathers.Add(Scaled(shift == TileStart ? BatchNumbers(count) : LaneNumbers(), by));
            if (shift != TileStart && shift != "0")
                terms.Add(Product(shift, by));
        }

        if (laneStride is null && gathers.Count == 0)
        {
            string element = Element(reference, offset);
            // A truth value lies in memory as the mask of its lane.
            var number = memory.Type switch
            {
                ElementType.Int => new Code($"(int){element}", 3),
                ElementType.Bool => new Code($"({element} != 0.0)", 9),
                // Between floats C# would compute in floats: a product of two that stands inside another expression, and the function of one.
                _ when !vector && RealOf(memory) == "float" => new Code($"(double){element}", 3),
                _ => new Code(element, 9),
            };
            return vector ? Broadcast(node, number) : number;
        }
        string text;
        if (shifted is var (distance, places) && gathers.Count == 1)
        {
            text = $"Lanes.LoadAt{(memory.Type == ElementType.Int ? "Index" : "")}(ref {Shifted(reference, offset)}, {distance.ToString(CultureInfo.InvariantCulture)}, i, (nuint){Parenthesize(places)})";
        }
        else if (gathers.Count > 0)
        {
            text = $"Lane.Gather(ref {Shifted(reference, offset)}, {string.Join(" + ", gathers)})";
        }
        else
        {
            // What lies from the first lane's element on.
            string count = $"(nuint){Parenthesize(laneShift == "0" ? laneLength! : $"{laneLength} - {laneShift}")}";
            if (laneStride != "1")
                text = $"Lanes.LoadStrided(ref {reference}, {Sum(offset, Product(laneShift!, laneStride!))}, {laneStride}, i, {count})";
            else if (Sum(offset, laneShift!) is var start && memory.IsTile)
                text = $"V.LoadUnsafe(ref {reference}, {Offset(start)})";
            else
                text = $"Lanes.Load{(memory.Type == ElementType.Int ? "Index" : "")}(ref {Shifted(reference, start)}, i, {count})";
        }
        // Read once, used several times before this loop ends: a local.
        if (node >= 0 && _uses[node] > 1 && IsLane(node) && !_locals.Contains(node) && UsesHere(node) > 1)
        {
            string name = Name(node);
            _body.Line($"{VectorType(memory.Type)} {name} = {text};");
            _locals[node] = name;
            return new(name, 9);
        }
        return new(text, 9);
    }

    private string Scaled(string vector, string stride) => stride == "1" ? vector : $"{Parenthesize(vector)} * V.Create(({_context.Element.Integer}){Parenthesize(stride)})";

    private static string Offset(string offset) => offset == "0" ? "i" : $"(nuint){Parenthesize(offset)} + i";

    private static string Element(string reference, string offset) => offset == "0" ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    private static string Shifted(string reference, string offset) => Element(reference, offset);

    private Size LengthOf(Memory memory, int axis) => memory.IsTile && axis == _s.SampleAxis ? KernelPlan.T : _p.Axes[axis].Size;

    private Size LengthOf(Memory memory) => memory.Axes.Aggregate(Size.Of(1), (product, a) => product * LengthOf(memory, a));

    // -- where memory begins --------------------------------------------------------------------------------------------

    private readonly Dictionary<int, Memory> _leafMemory = [];

    private Memory LeafMemory(int node)
    {
        if (_p.Kind(node) != NodeKind.Leaf)
            throw new InvalidOperationException($"{_p.Kind(node)} is not in memory");
        if (!_leafMemory.TryGetValue(node, out var memory))
        {
            var leaf = _p.LeafOf(node);
            var offset = leaf.Role switch
            {
                LeafRole.Parameter or LeafRole.Direction => _context.DirectionOffsetOf(leaf.Name),
                LeafRole.Cotangent => _context.ResidualOffsetOf(leaf.Name),
                _ => Size.Of(0),
            };
            // The batch lies [feature][sample], like the buffers of a tile.
            int[] axes = leaf.Role == LeafRole.Batch ? [.. leaf.Axes.Skip(1), leaf.Axes[0]] : leaf.Axes;
            _leafMemory[node] = memory = new Memory(Region.Leaf, offset, axes, leaf.Type);
        }
        return memory;
    }

    /// <summary>The ref local at which a memory begins; declared at the head of the method.</summary>
    private string Base(Memory memory, int node)
    {
        if (_bases.TryGetValue(memory, out string? name))
            return name;
        if (memory.SameAs >= 0)
            return _bases[memory] = Base(_plan.MemoryOf(_method, memory.SameAs)!, memory.SameAs);
        string? place = memory.Before < 0 ? null : Base(_plan.MemoryOf(_method, memory.Before)!, memory.Before);
        _bases[memory] = name = Name(node);
        string offset = memory.IsTile ? "" : Text(memory, memory.Offset);
        string start = memory.Region switch
        {
            Region.Shared when memory.Type == ElementType.Int => $"Unsafe.As<{_context.Element.Real}, {_context.Element.Integer}>(ref work.Shared[{offset}])",
            Region.Shared => $"work.Shared[{offset}]",
            Region.Buffers or Region.Arrays when place is not null => place,
            Region.Arrays => _lastArray ?? "work.Scratch[0]",
            Region.Numbers => $"work.Numbers[{offset}]",
            Region.Totals => IsCollecting(memory) ? $"local.Sums[{offset}]" : $"work.Totals[{offset}]",
            Region.Buffers => $"local.Buffer({Text(LengthOf(memory))})",
            Region.Indices => $"local.Index({Text(LengthOf(memory))})",
            Region.Gradient => $"work.Gradient[{offset}]",
            Region.Product => $"work.Product[{offset}]",
            Region.Values => $"work.Values[{offset}]",
            Region.HyperparameterGradient => $"work.HyperparameterGradient[{offset}]",
            Region.DataGradient => $"work.DataGradient[{offset}]",
            _ => LeafStart(_p.LeafOf(node), offset),
        };
        _declarations.Add(2 + (int)memory.Region, "ref " + (memory.Type == ElementType.Int ? _context.Element.Integer : RealOf(memory)), name, "ref " + start);
        if (memory.Region == Region.Arrays && place is null)
            _lastArray = Element(name, Text(memory.Length!));
        return name;
    }

    private string LeafStart(Leaf leaf, string offset)
    {
        string span = $"MemoryMarshal.GetReference(data.{Names.Identifier(leaf.Name)}.Span)";
        if (leaf.Role is LeafRole.Parameter)
            return $"work.Theta[{offset}]";
        if (leaf.Role is LeafRole.Direction)
            return $"work.Direction[{offset}]";
        if (leaf.Role is LeafRole.Cotangent)
            return $"work.Cotangent[{offset}]";
        if (leaf.Role is LeafRole.Data)
            return span;
        if (leaf.Role is LeafRole.Noise)
            return $"work.Draws[{Text(_context.DrawOffsetOf(leaf.Name))}]";
        if (leaf.Role is LeafRole.State or LeafRole.Hyperparameter)
        {
            span = $"MemoryMarshal.GetArrayDataReference({_context.SettingSource(leaf)})";
            if (leaf.Axes.Length == 0 || !_p.Axes[leaf.Axes[0]].IsSamples)
                return span;
        }
        if (leaf.Role is LeafRole.Batch)
            return $"work.{(leaf.Type == ElementType.Int ? "BatchIntegers" : "BatchReals")}({_context.BatchField(leaf.Name).ToString(CultureInfo.InvariantCulture)})";
        if (_s.IsRagged(_p.Axes.Set(leaf.Axes)))
            return span;
        if (leaf.Role is LeafRole.Sample or LeafRole.SampleWeight)
            _method.FieldsRead.Add(leaf.Name);
        string row = RowLength(leaf);
        return $"Unsafe.Add(ref {span}, tile.{(leaf.Role == LeafRole.State ? "SampleBase" : "Base")}{(row == "1" ? "" : " * " + Parenthesize(row))})";
    }

    /// <summary>How many numbers a sample of the field has.</summary>
    private string RowLength(Leaf leaf) => Text(leaf.Axes.Skip(1).Aggregate(Size.Of(1), (product, a) => product * _p.Axes[a].Size));

    private string ScalarLeaf(int node)
    {
        var leaf = _p.LeafOf(node);
        if (leaf.Role == LeafRole.Size)
            return Parenthesize(Text(Size.Parse(leaf.Name)));
        string name = _names.Unique(leaf.Name);
        _declarations.Add(leaf.Role == LeafRole.Term ? 0 : 1, Scalar(leaf.Type), name, leaf.Role switch
        {
            LeafRole.Term => "work.Term",
            LeafRole.Data => "data." + Names.Identifier(leaf.Name),
            LeafRole.State => $"{_context.SettingSource(leaf)}[0]",
            LeafRole.Noise => $"work.Draws[{Text(_context.DrawOffsetOf(leaf.Name))}]",
            LeafRole.Cotangent => $"work.Cotangent[{Text(_context.ResidualOffsetOf(leaf.Name))}]",
            _ => HyperparameterPlace(leaf),
        });
        _locals[node] = name;
        _locals.Keep(node);
        return name;
    }

    private string HyperparameterPlace(Leaf leaf)
    {
        var (isReal, index) = _context.Hyperparameter(leaf.Name);
        string place = index.ToString(CultureInfo.InvariantCulture);
        return isReal ? $"work.Reals[{place}]" : $"work.Integers[{place}]{(leaf.Type == ElementType.Bool ? " != 0" : "")}";
    }
}
