using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Emit;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Functions with programs, those with <c>[Differentiable]</c>: read by themselves where they are written, and built in where they are called,
/// in whatever assembly, so that the bits do not depend on where a function stands.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>Names of the sizes of arguments that are not known, in the order of parameters; null for the body of an objective.</summary>
    public IReadOnlyList<string>? UnknownSizes { get; init; }

    /// <summary>Stands for an array that the caller of a function has.</summary>
    internal sealed class ArgumentArray;

    /// <summary>Whether two sizes are the same; where a size of an argument is not known, it becomes so.</summary>
    private bool AreSame(Size a, Size b)
    {
        if (a.Equals(b))
            return true;
        if (UnknownSizes is not null && Size.Solve(a, b, UnknownSizes) is var (name, size))
            throw new EqualSizesException(name, size);
        return false;
    }

    /// <summary>Reads a method by itself, at these values of its parameters: a number or an array for each item of its result.</summary>
    public IReadOnlyList<ArrayValue> ReadFunction(IMethodSymbol method, ArrayValue[] arguments)
    {
        Restart();
        _own = method;
        var items = new List<ArrayValue>();
        Collect(Settled(Run(new FunctionValue(method, null, null), arguments, BodyOf(method) ?? throw Silent())));
        return items;

        void Collect(Value value)
        {
            switch (value)
            {
                case ArrayValue array:
                    items.Add(array);
                    break;
                case TupleValue tuple:
                    foreach (var item in tuple.Items)
                        Collect(item);
                    break;
                default:
                    throw Silent();
            }
        }
    }

    private void RequireBatch(IOperation at)
    {
        if (UnknownSizes is not null)
            throw Refuse(Descriptors.FunctionReadsBatch, at, at.Syntax.Excerpt());
        if (!bindings.Values.Any(b => b.PerSample))
            throw Refuse(Descriptors.BatchWithoutSamples, at, at.Syntax.Excerpt());
    }

    // -- calls -------------------------------------------------------------------------------------------------------

    /// <summary>What texts say: a text stays the same object as long as its assembly is referenced.</summary>
    private static readonly ConditionalWeakTable<string, ReadText> Texts = new();

    private readonly Dictionary<IAssemblySymbol, Dictionary<string, string>> _programs = new(SymbolEqualityComparer.Default);

    private sealed class ReadText
    {
        public ReadText(string text)
        {
            if (FunctionProgram.TryParse(text, out var function, out var problem))
                Function = function;
            Problem = problem;
        }

        public FunctionProgram? Function { get; }

        public FunctionProgram.Problem Problem { get; }
    }

    /// <summary>The functions of this project that were read on the way; null for those that are being read.</summary>
    public Dictionary<ISymbol, FunctionReading?> Functions { get; init; } = new(SymbolEqualityComparer.Default);

    /// <summary>The method that is read by itself.</summary>
    private IMethodSymbol? _own;

    private bool HasProgram(IMethodSymbol method) => HasSource(method)
        ? method.Find("Differentiable") is not null && !SymbolEqualityComparer.Default.Equals(method, _own)
        : TextOf(method) is not null;

    /// <summary>The program of a method in its assembly, as text; null if it has none.</summary>
    private string? TextOf(IMethodSymbol method)
    {
        if (method.ContainingAssembly is not { } assembly || method.GetDocumentationCommentId() is not { } id)
            return null;
        if (!_programs.TryGetValue(assembly, out var texts))
        {
            _programs.Add(assembly, texts = new(StringComparer.Ordinal));
            foreach (var attribute in assembly.GetAttributes())
                if (attribute.AttributeClass.IsOurs("DifferentiableProgramAttribute") && attribute.ConstructorArguments.Length == 2
                    && attribute.ConstructorArguments[0].Value is string name && attribute.ConstructorArguments[1].Value is string text)
                    texts[name] = text;
        }
        return texts.TryGetValue(id, out string? found) ? found : null;
    }

    /// <summary>The text that will be written for a method of this project. What is wrong with it is reported there.</summary>
    private string TextHere(IOperation call, IMethodSymbol method)
    {
        if (!Functions.TryGetValue(method, out var reading))
        {
            Functions.Add(method, null);
            Functions[method] = reading = FunctionReader.Read(method, compilation, cancellation, Functions);
        }
        return reading is null || reading.Diagnostics.Any(d => d.Id == Descriptors.Recursion.Id) ? throw Refuse(Descriptors.Recursion, call, method.Name)
            : reading.Model?.Text ?? throw Silent();
    }

    /// <summary>A call of a function by its program.</summary>
    private Value FromProgram(IOperation call, IMethodSymbol method, Value?[] arguments)
    {
        var function = Parsed(call, method, HasSource(method) ? TextHere(call, method) : TextOf(method) ?? throw UnknownCall(call, method), out var descriptor);
        var forms = ArrayForm.OfResults(method.ReturnType);
        bool fits = forms?.Count == function.Results.Count && method.Parameters.Length == function.Parameters.Count
            && forms.Zip(function.Results, (form, result) => form.Rank == result.Axes.Length).All(same => same)
            && Enumerable.Range(0, forms.Count).All(k => function.Program.Type(function.Program.Find(FunctionProgram.Output(k))!.Value) == forms[k].Type)
            && method.Parameters.Zip(function.Parameters, (p, leaf) => ArrayForm.Of(p.Type) == new ArrayForm(leaf.Type, leaf.Axes.Length)).All(same => same);
        if (!fits)
            throw Refuse(descriptor, call, method.Name, method.ContainingAssembly.Name, "it is of other parameters or results than the method");
        var values = arguments.Select((a, k) => a is null ? throw UnknownCall(call, method) : Settled(a) as ArrayValue ?? throw NotAValue(call)).ToArray();
        if (values.Any(IsRagged))
            throw Refuse(Descriptors.RaggedUse, call, call.Syntax.Excerpt(), $"{method.Name} is [Differentiable], and read for arrays of one length");
        return Tuple(method.ReturnType, Built(call, method, function, values));
    }

    /// <summary>The program that a text says.</summary>
    private static FunctionProgram Parsed(IOperation call, IMethodSymbol method, string text, out DiagnosticDescriptor descriptor)
    {
        var read = Texts.GetValue(text, t => new(t));
        descriptor = read.Problem.IsVersion ? Descriptors.ProgramVersion : Descriptors.ProgramInvalid;
        return read.Function ?? throw Refuse(descriptor, call, method.Name, method.ContainingAssembly.Name, read.Problem.Text);
    }

    /// <summary>The results of a program, built in.</summary>
    private Queue<Value> Built(IOperation call, IMethodSymbol method, FunctionProgram function, ArrayValue[] values, IReadOnlyDictionary<string, Size>? further = null)
    {
        _steps += function.Program.Count;
        Step(call);
        var sizes = new CallSizes(this, call, method, function, values, further);
        int[] nodes = BuiltIn(call, method, function, values, sizes, out int[] axes);
        foreach (string stated in function.Stated)
            _stated.Add($"{_calls[0].Method.Name}: {stated}");
        int[] own = axes;
        return new(function.Results.Select((result, k) => (Value)ResultOf(result, nodes[k], own, values, sizes)));
    }

    private static RefusedException UnknownCall(IOperation call, ISymbol member) =>
        Refuse(Descriptors.UnknownCall, call, member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));

    private static Value Tuple(ITypeSymbol type, Queue<Value> items) => type is INamedTypeSymbol { IsTupleType: true } tuple
        ? new TupleValue([.. tuple.TupleElements.Select(e => Tuple(e.Type, items))])
        : items.Dequeue();

    /// <summary>The nodes of the results, and the axes here that those of the program became.</summary>
    private int[] BuiltIn(IOperation call, IMethodSymbol method, FunctionProgram function, ArrayValue[] values, CallSizes sizes, out int[] axes)
    {
        var program = function.Program;
        axes = new int[program.Axes.Count];
        var taken = new List<int>();
        // Copies in order, so that the lowest here are those of the lowest there.
        foreach (int axis in Enumerable.Range(0, axes.Length).OrderBy(a => program.Axes[a].Copy))
            taken.Add(axes[axis] = Fresh(sizes.Length(program.Axes[axis].Size), taken));
        int[] own = axes;
        int[] leaves = [.. program.Leaves.Select((leaf, k) => leaf.Role == LeafRole.Size
            ? SizeValue(sizes.Value(Size.Parse(leaf.Name)))
            : OfType(leaf.Type, Rename(values[ParameterOf(function, leaf)], [.. leaf.Axes.Select(a => own[a])]).Node))];
        int[] nodes = Inlining.Into(builder, program, axes, leaves);
        RequireInside(call, method, program, own, nodes);
        return [.. Enumerable.Range(0, function.Results.Count).Select(k => nodes[program.Find(FunctionProgram.Output(k))!.Value])];
    }

    private static int ParameterOf(FunctionProgram function, Leaf leaf)
    {
        for (int k = 0; k < function.Parameters.Count; k++)
            if (ReferenceEquals(function.Parameters[k], leaf))
                return k;
        throw new InvalidOperationException($"'{leaf.Name}' is no parameter");
    }

    private int OfType(ElementType type, int node) => type == ElementType.Real ? builder.ToReal(node) : node;

    /// <summary>An index that leaves its axis at these sizes: a reading from source would refuse it too.</summary>
    private void RequireInside(IOperation call, IMethodSymbol method, Program program, int[] axes, int[] nodes)
    {
        for (int n = 0; n < program.Count; n++)
            if (program.Kind(n) == NodeKind.At)
                foreach (var (axis, index) in program.IndexedBy(n))
                    if (IsInside(nodes[index], SizeOf(axes[axis])) == false)
                        throw Refuse(Descriptors.IndexOutside, call, $"{FormulaWriter.Plain(program, index)} in {method.Name}", SizeOf(axes[axis]).ToCSharp(name => name));
    }

    private ArrayValue ResultOf(FunctionResult result, int node, int[] axes, ArrayValue[] values, CallSizes sizes)
    {
        var taken = builder.Axes.Of(builder.AxesOf(node)).ToList();
        var own = new int[result.Axes.Length];
        for (int k = 0; k < own.Length; k++)
        {
            own[k] = result.Axes[k].Axis is >= 0 and var axis ? axes[axis] : Fresh(sizes.Length(result.Axes[k].Size), taken.Concat(own.Take(k)).Concat(axes));
            taken.Add(own[k]);
        }
        return new ArrayValue(node, own).Showing([.. result.Shows.SelectMany(s => values[s].Arrays).Distinct()]);
    }
}
