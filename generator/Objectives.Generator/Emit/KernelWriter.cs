using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Writes the body of one kernel's struct. The text is the same for both widths; only the aliases of its file, and the name of the struct, differ.</summary>
internal sealed partial class KernelWriter
{
    private readonly Kernel _kernel;
    private readonly Program _p;
    private readonly Strategies _s;
    private readonly NodeNames _wishes;
    private readonly KernelPlan _plan;
    private readonly EmitContext _context;
    private SourceWriter _w;

    // The method being written.
    private MethodPlan _method = null!;
    private Names _names = null!;
    private Locals _locals = null!;
    private readonly Dictionary<int, string> _broadcasts = [];      // node → the vector that holds a number
    private readonly Dictionary<Memory, string> _bases = [];        // memory → its ref local
    private string? _lastArray;                                     // where the arrays of this method that are declared already end
    private readonly Dictionary<string, string> _sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _indices = [];         // axis → loop variable
    private readonly int[] _uses;                                   // of each node by statements of the method
    private readonly List<int>?[] _readers;                         // node → statements and numbers of the prelude that read it, each as often as its text does
    private Item[] _path = [];                                      // the loops that are open
    private readonly List<int> _sums = [];                          // sums and extrema over inner axes, in order
    private ILookup<int, int> _sumsOf = null!;                      // the same by their arguments
    private ILookup<int, int> _streamsOf = null!;                   // streamed reductions by their arguments
    private readonly HashSet<Memory> _collected = [];               // where the method collects sums over samples
    private int _lane = -1;                                         // the axis that lanes run along, or −1
    private HashSet<string> _needs = null!;
    private readonly Func<string, string> _sizeName, _wholeSizeName;

    public KernelWriter(Kernel kernel, EmitContext context, SourceWriter writer)
    {
        _kernel = kernel;
        _p = kernel.Program;
        _uses = new int[_p.Count];
        _readers = new List<int>?[_p.Count];
        _s = kernel.Strategies;
        _wishes = new NodeNames(_p, _s, context.Model.Terms);
        _context = context;
        _plan = new KernelPlan(kernel, context.OutputMemory(kernel.Program));
        _w = writer;
        (_sizeName, _wholeSizeName) = (SizeName, WholeSizeName);
    }

    /// <summary>The numbers that each method keeps for a sample.</summary>
    public IReadOnlyList<Size> KeptNumbers => [.. _plan.Buffers.Select(b => b.DividedBy(KernelPlan.T)).OfType<Size>()];

    public void Write()
    {
        _w.Line($"public static int Passes => {_kernel.Passes.Count.ToString(CultureInfo.InvariantCulture)};");
        _w.Line();
        // How much memory they need is known when all methods are written.
        var (outer, methods) = (_w, new SourceWriter());
        _w = methods;
        foreach (var method in _plan.Methods)
            if (method.Items.Count > 0 || (method.IsPass && _kernel.Passes.Count == 1))
            {
                _w.Line();
                WriteMethod(method);
            }
        _w = outer;
        WriteSize();
        _w.Line();
        WriteDispatch();
        _w.Lines(methods);
        WriteFields();
    }

    /// <summary>The sample fields that each pass reads, where some are left out: nobody need deliver them.</summary>
    private void WriteFields()
    {
        var rows = DataWriter.ArrayFields(_context.Model).Where(f => DataWriter.IsStreamable(_context.Model, f)).Select(f => f.Name).Take(64).ToList();
        var passes = _plan.Methods.Where(m => m.IsPass).Select(m => rows.Select((name, bit) => m.FieldsRead.Contains(name) ? 1UL << bit : 0).Aggregate(0UL, (all, bit) => all | bit)).ToList();
        if (passes.All(fields => fields == rows.Select((_, bit) => 1UL << bit).Aggregate(0UL, (all, bit) => all | bit)))
            return;
        string Bits(ulong fields) => "0b" + string.Concat(rows.Select((_, bit) => (fields >> bit & 1) == 0 ? '0' : '1').Reverse());
        _w.Line();
        _w.Line($"/// <summary>The fields that a pass reads, a bit each, the last one for {rows[0]}{(rows.Count == 1 ? "" : $", the first for {rows[rows.Count - 1]}")}.</summary>");
        _w.Line($"public static ulong Fields(int pass) => {(passes.Count == 1 ? Bits(passes[0]) : $"pass switch {{ {string.Join(", ", passes.Select((fields, pass) => $"{(pass == passes.Count - 1 ? "_" : pass.ToString(CultureInfo.InvariantCulture))} => {Bits(fields)}"))} }}")};");
    }

    private void WriteSize()
    {
        string Render(Size size) => size.ToCSharp(n => n == "$T" ? "T" : _context.SizeSource(n));
        string Largest(IReadOnlyList<Size> all) => all.Count == 0 ? "0" : all.Select(Render).Aggregate((a, b) => $"Math.Max({a}, {b})");
        _w.Line($"public static KernelSize Size({_context.DataType} data, Workspace work, int T) =>");
        _w.Indented(() => _w.Line($"new(Shared: {Render(_plan.Shared)}, Scratch: {Largest(_plan.Arrays)}, Numbers: {Render(_plan.Numbers)}, Sums: {Render(_plan.Sums)}, Buffers: {Largest(_plan.Buffers)}, Indices: {Largest(_plan.Indices)}, Operations: {_kernel.OperationsOfSamples.ToCSharp(n => "(long)" + _context.SizeSource(n))});"));
    }

    private void WriteDispatch()
    {
        var stages = _plan.Methods.Where(m => !m.IsPass).ToList();
        var passes = _plan.Methods.Where(m => m.IsPass).ToList();
        _w.Block($"public static void Stage(int stage, {_context.DataType} data, Workspace work)", () => Dispatch("stage", stages, m => $"{m.Name}(data, work);"));
        if (passes.Count == 1)
            return;   // the pass itself is the method
        _w.Line();
        _w.Block($"public static void Tile(int pass, {_context.DataType} data, Workspace work, Local local, in Tile tile)",
            () => Dispatch("pass", passes, m => $"{m.Name}(data, work, local, in tile);"));
    }

    private void Dispatch(string selector, List<MethodPlan> methods, Func<MethodPlan, string> call)
    {
        for (int k = 0; k < methods.Count; k++)
        {
            if (methods[k].Items.Count == 0)
                continue;
            if (methods.Count > 1)
            {
                _w.Line($"if ({selector} == {k.ToString(CultureInfo.InvariantCulture)})");
                _w.Indented(() => _w.Line(call(methods[k])));
            }
            else
                _w.Line(call(methods[k]));
        }
    }

    private void WriteMethod(MethodPlan method)
    {
        // The body is written first, to learn which references it needs; they stand above it.
        _method = method;
        _locals = new Locals(_p.Count);
        _broadcasts.Clear();
        _bases.Clear();
        _lastArray = null;
        _sizes.Clear();
        _indices.Clear();
        Array.Clear(_uses, 0, _uses.Length);
        Array.Clear(_readers, 0, _readers.Length);
        _sums.Clear();
        _collected.Clear();
        _written.Clear();
        _marks.Clear();
        _logistic.Clear();
        _rows.Clear();
        _partials.Clear();
        _openPlaces.Clear();
        _parts.Clear();
        _needs = new(StringComparer.Ordinal);
        _lane = -1;
        _ahead = null;
        _names = new Names("data", "work", "local", "tile", "T", "i", "V", "Vd", "Vl", "Lanes", "Lane", "Contract", "Math", "Unsafe", "MemoryMarshal", "Bind", "t");
        CountUses();
        var body = new SourceWriter();
        _declarations = new Declarations();
        _body = body;
        WritePrelude();
        WriteLoads();
        WriteCleared();
        WriteTops(method.Items, []);

        bool isOnlyPass = method.IsPass && _kernel.Passes.Count == 1;
        string parameters = (isOnlyPass ? "int pass, " : "") + $"{_context.DataType} data, Workspace work" + (method.IsPass ? ", Local local, in Tile tile" : "");
        _w.Line(method.IsPass ? "/// <summary>One tile of samples.</summary>" : $"/// <summary>{Describe(method)}</summary>");
        _w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        _w.Block(isOnlyPass ? $"public static void Tile({parameters})" : $"private static void {method.Name}({parameters})", () =>
        {
            foreach (string line in _declarations.Lines())
                _w.Line(line);
            if (body.Count == 0)
                _w.Line();
            _w.Lines(body);
        });
    }

    private static string Describe(MethodPlan method) => method.Name switch
    {
        "Before" => "What the samples need and does not depend on them.",
        "After" => "What follows from the sums over all samples.",
        "Whole" => "The whole computation: nothing runs over samples.",
        _ => "Between two passes over the samples.",
    };

    private Declarations _declarations = null!;
    private SourceWriter _body = null!;

    /// <summary>How often each node is read by statements of this method, to know what may stand inside an expression.</summary>
    private void CountUses()
    {
        _sums.AddRange(_method.Sites.Keys.Where(n => _p.Kind(n) == NodeKind.Reduce && _s[n] == Strategy.Element).OrderBy(n => n));
        _sumsOf = _sums.ToLookup(n => _p.Argument(n, 0));
        _streamsOf = _method.Sites.Keys.Where(_s.IsStreamed).OrderBy(n => n).ToLookup(n => _p.Argument(n, 0));
        if (_method.IsPass)
            foreach (int n in _method.Sites.Keys)
                if (_s.IsAccumulated(n) && _plan.Stored.TryGetValue(n, out var memory))
                    _collected.Add(memory);
        foreach (int n in _method.Sites.Keys.Concat(_method.Prelude))
            for (int k = 0; k < _s.Operands(n).Length; k++)
            {
                int u = _s.Operands(n)[k];
                int times = _p.Kind(n) == NodeKind.Map ? Occurrences(Operation.At(_p.Operand(n)), k) : 1;
                foreach (int read in WithParts(u))
                {
                    (_readers[read] ??= []).AddRange(Enumerable.Repeat(n, times));
                    _uses[read] += times;
                }
            }
    }

    /// <summary>A value, and what is read along with it where it is computed where it is used: each once.</summary>
    private List<int> WithParts(int node)
    {
        List<int> parts = [node];
        for (int k = 0; k < parts.Count; k++)
            if (_s[parts[k]] == Strategy.Free && _p.Kind(parts[k]) is NodeKind.At or NodeKind.Map)
                parts.AddRange(_s.Operands(parts[k]).Distinct().Where(part => !parts.Contains(part)).ToList());
        return parts;
    }

    /// <summary>How often an operation's text names an argument: one named twice must be a local, not an expression.</summary>
    private static int Occurrences(Operation op, int argument) => ByOperation.GetOrAdd(op, OccurrencesOf)[argument];

    private static readonly ConcurrentDictionary<Operation, int[]> ByOperation = new();

    private static int[] OccurrencesOf(Operation op)
    {
        string[] marks = Enumerable.Range(0, op.Arity).Select(k => $"\u0001{(char)('a' + k)}").ToArray();
        string text = op.Emit(marks, ElementType.Real, true);
        return Array.ConvertAll(marks, mark =>
        {
            int count = 0;
            for (int at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
                count++;
            return Math.Max(count, 1);
        });
    }

    private void WritePrelude()
    {
        foreach (int node in _method.Prelude)
        {
            if (_uses[node] == 1 && _method.Prelude.Any(m => _s.Operands(m).Contains(node)))
                continue;   // stands inside the other number's expression
            string name = Name(node);
            string text = Expression(node, false).Text;
            _body.Line($"{Scalar(_p.Type(node))} {name} = {text};");
            _locals[node] = name;
        }
    }

    private string Scalar(ElementType type) => type switch { ElementType.Real => "double", ElementType.Int => "int", _ => "bool" };

    /// <summary>A base name that says where a node comes from.</summary>
    private string Name(int node) => _names.Unique(_wishes[node]);

    private string SizeName(string size)
    {
        if (size == "$T")
            return Declare("T", "tile.T");
        if (_sizes.TryGetValue(size, out string? name))
            return name;
        _sizes[size] = name = _names.Unique(size == Size.SamplesName ? "samples" : size);
        // In a tile a ragged axis is as long as the longest of its samples.
        _declarations.Add(0, "int", name, _method.IsPass && _context.IsRagged(size) ? $"tile.Longest(data.{Names.Identifier(FieldModel.LengthsName(size))}.Span, {EmitContext.ShortestOf(size, _p)})" : _context.SizeSource(size));
        return name;
    }

    /// <summary>The name of a size as memory beyond the tile has it, where a ragged axis is as long as the longest of all samples.</summary>
    private string WholeSizeName(string size)
    {
        if (!_method.IsPass || !_context.IsRagged(size))
            return SizeName(size);
        string key = "whole " + size;
        if (!_sizes.TryGetValue(key, out string? name))
        {
            _sizes[key] = name = _names.Unique(size + "_longest");
            _declarations.Add(0, "int", name, _context.SizeSource(size));
        }
        return name;
    }

    private string Declare(string name, string value)
    {
        if (_needs.Add(name))
            _declarations.Add(0, "int", name, value);
        return name;
    }

    private string Text(Size size) => size.ToCSharp(_sizeName);

    /// <summary>A distance between elements of a memory.</summary>
    private string Text(Memory memory, Size size) => memory.IsTile ? Text(size) : size.ToCSharp(_wholeSizeName);

    private static string Product(string a, string b) => a == "0" || b == "0" ? "0" : a == "1" ? b : b == "1" ? a : $"{Parenthesize(a)} * {Parenthesize(b)}";

    private static string Sum(string a, string b) => a == "0" ? b : b == "0" ? a : $"{a} + {b}";

    private static string Parenthesize(string text) => IsSpaced(text) ? $"({text})" : text;

    /// <summary>Whether the text has a space outside of all parentheses: an operator stands there.</summary>
    private static bool IsSpaced(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0)
                return true;
        }
        return false;
    }
}
