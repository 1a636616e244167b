using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What a field or property of the declaration means in a body.</summary>
/// <param name="Value">Its value.</param>
/// <param name="PerSample">Whether reading it makes a term one per sample.</param>
/// <param name="Set">The named set of samples that it belongs to.</param>
internal readonly record struct Binding(ArrayValue Value, bool PerSample, string Set = "")
{
    /// <summary>Of a sparse sample, whose elements the value is: their columns, and how long the vector is.</summary>
    public (int Columns, Size Length)? Sparse { get; init; }
}

/// <summary>
/// Runs method bodies symbolically: every expression becomes a node of the algebra. Calls are inlined, branches are merged by
/// selection, comprehensions give an axis. What it cannot read it refuses at that expression; it changes nothing silently.
/// </summary>
internal sealed partial class BodyReader(
    Compilation compilation, INamedTypeSymbol type, ProgramBuilder builder, IReadOnlyDictionary<ISymbol, Binding> bindings, int sampleAxis, CancellationToken cancellation)
{
    /// <summary>Calls inside calls; a method that is among them twice then calls itself.</summary>
    private const int CallLimit = 256;

    /// <summary>Expressions read for one term, those of inlined calls included.</summary>
    private const int StepLimit = 100_000;

    /// <summary>Expressions inside expressions of one method: what is nested deeper takes later passes too long.</summary>
    private const int DepthLimit = 256;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly List<int> _scope = [];
    private readonly List<Frame> _calls = [];
    private Frame? _frame;
    private int _steps;
    private int _depth;
    private int _arguments;
    private IOperation? _firstSampleRead;

    /// <summary>Where the values of expressions are noted; null for a reading without notes.</summary>
    public Trace? Trace { get; init; }

    /// <summary>A term, read.</summary>
    /// <param name="Node">Its value.</param>
    /// <param name="SampleRead">The first expression that reads the current sample; null if none does.</param>
    /// <param name="Set">The set of samples that it is evaluated at.</param>
    /// <param name="Axis">The axis of a vector; −1 for a number.</param>
    public readonly record struct Term(int Node, IOperation? SampleRead, string Set, int Axis);

    /// <summary>Reads a term; <paramref name="perSample"/> puts the sample axis into scope from the start.</summary>
    public Term ReadTerm(IMethodSymbol method, bool perSample)
    {
        try
        {
            return ReadTerm(method, perSample, "");
        }
        catch (OtherSetException other)
        {
            return ReadTerm(method, perSample, other.Set);
        }
    }

    private Term ReadTerm(IMethodSymbol method, bool perSample, string set)
    {
        Restart();
        Trace?.Begin(method.Name);
        _set = set;
        if (perSample)
            _scope.Add(SampleAxis);
        var value = OfOneLength(method, Settle((ArrayValue)Run(new FunctionValue(method, null, null), [], null)));
        return new(builder.ToReal(value.Node), _firstSampleRead, set, value.Rank == 0 ? -1 : value.Axes[0]);
    }

    /// <summary>Reads what the model predicts at a sample: a number or a vector.</summary>
    public (ArrayValue Value, bool ReadsSample) ReadOutput(IMethodSymbol method)
    {
        Restart();
        _scope.Add(SampleAxis);
        ArrayValue value;
        try
        {
            value = OfOneLength(method, Settle((ArrayValue)Run(new FunctionValue(method, null, null), [], null)));
        }
        catch (OtherSetException)
        {
            // Predictions are made for the samples that batches choose from.
            throw Refuse(Descriptors.OutputWithoutSample, method.Place(), method.Name);
        }
        value = new(builder.ToReal(value.Node), value.Axes);
        _output = (method.PartialImplementationPart ?? method, value);
        return (value, _firstSampleRead is not null);
    }

    /// <summary>The method with <c>[Output]</c>, and its value at the samples at hand.</summary>
    private (IMethodSymbol Method, ArrayValue Value)? _output;

    /// <summary>
    /// What a call gives: of the output, at the samples at hand, always the same node, whatever indices are in scope. There derivatives
    /// are split.
    /// </summary>
    private Value Shared(IMethodSymbol method, Value value) =>
        _output is { } output && _set.Length == 0 && _batch < 0 && _scope.Contains(SampleAxis) && SymbolEqualityComparer.Default.Equals(output.Method, method) ? output.Value : value;

    /// <summary>Reads the next value of a state, what of a sample it reads first, and the set of that sample.</summary>
    public (ArrayValue Value, IOperation? SampleRead, string Set) ReadUpdate(IMethodSymbol method, bool perSample)
    {
        try
        {
            return ReadUpdate(method, perSample, "");
        }
        catch (OtherSetException other)
        {
            return ReadUpdate(method, perSample, other.Set);
        }
    }

    private (ArrayValue Value, IOperation? SampleRead, string Set) ReadUpdate(IMethodSymbol method, bool perSample, string set)
    {
        Restart();
        Trace?.Begin(method.Name);
        _set = set;
        if (perSample)
            _scope.Add(SampleAxis);
        return (Settle((ArrayValue)Run(new FunctionValue(method, null, null), [], null)), _firstSampleRead, set);
    }

    /// <summary>The value with its axes called by these names.</summary>
    public int Along(ArrayValue value, int[] axes) => Rename(value, axes).Node;

    /// <summary>The noise read since the reading began, apart from <see cref="NoiseOfBatch"/>.</summary>
    public HashSet<string> NoiseRead { get; } = [];

    /// <summary>The noise read at every sample of the batch.</summary>
    public HashSet<string> NoiseOfBatch { get; } = [];

    /// <summary>The size that an integer property denotes, if it is a polynomial.</summary>
    public Size? ReadSize(IPropertySymbol property)
    {
        Restart();
        return property.GetMethod is { } getter && Run(new FunctionValue(getter, null, null), [], null) is ArrayValue { Rank: 0 } value
            ? ToSize(value.Node)
            : null;
    }

    /// <summary>The sets of samples that fields belong to, the unnamed one first.</summary>
    private readonly string[] _sets = [.. new[] { "" }.Concat(bindings.Values.Select(b => b.Set)).Distinct()];

    private string _set = "";
    private bool _isSetRead;

    /// <summary>The axis of the samples at hand.</summary>
    private int SampleAxis => _set.Length == 0 ? sampleAxis : builder.Axes.Intern(new Axis(SampleCount, 0));

    /// <summary>How many samples are at hand.</summary>
    private Size SampleCount => FieldModel.SamplesOf(_set);

    /// <summary>The first sample read shows which set a term is of; the others must be of the same.</summary>
    private void RequireSet(string set, IOperation at)
    {
        if (set != _set && !_isSetRead && _set.Length == 0)
            throw new OtherSetException(set);
        if (set != _set)
            throw Refuse(Descriptors.TwoSets, at, at.Syntax.Excerpt(), Shown(set), Shown(_set));
        _isSetRead = true;
    }

    /// <summary>The term is one of another set of samples than it was read for.</summary>
    private sealed class OtherSetException(string set) : System.Exception
    {
        public string Set { get; } = set;
    }

    private static string Shown(string set) => set.Length == 0 ? "the unnamed set" : $"the set '{set}'";

    private void Restart()
    {
        _set = "";
        _isSetRead = false;
        _scope.Clear();
        _calls.Clear();
        _frame = null;
        _guard = null;
        _batch = -1;
        _computed = null;
        _inclusion = null;
        _steps = 0;
        _depth = 0;
        _firstSampleRead = null;
        NoiseRead.Clear();
        NoiseOfBatch.Clear();
        Trace?.Begin("");
    }

    // -- refusing ----------------------------------------------------------------------------------------------------

    private static RefusedException Refuse(DiagnosticDescriptor descriptor, IOperation at, params object[] arguments) =>
        Refuse(descriptor, at.Syntax.GetLocation(), arguments);

    private static RefusedException Refuse(DiagnosticDescriptor descriptor, Location at, params object[] arguments) =>
        new(Diagnostic.Create(descriptor, at, arguments));

    /// <summary>The compiler has reported this code already.</summary>
    private static RefusedException Silent() => new(null);

    // -- values ------------------------------------------------------------------------------------------------------

    /// <summary>The value of an expression, ready for use as a whole.</summary>
    private Value Evaluate(IOperation operation) => Settled(EvaluateRaw(operation));

    private Value Settled(Value value) => value switch
    {
        ArrayValue array => Settle(array),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select(Settled)]),
        _ => value,
    };

    private ArrayValue Array(IOperation operation) => Array(operation, Evaluate(operation));

    private static ArrayValue Array(IOperation at, Value value) => value as ArrayValue ?? throw (value is SparseValue ? NotForSparse(at) : NotAValue(at));

    private static RefusedException NotAValue(IOperation at) => at.Type.IsOurs("SparseVector") ? NotForSparse(at) : Refuse(Descriptors.FunctionAsValue, at, at.Syntax.Excerpt());

    private ArrayValue Scalar(IOperation operation) =>
        Array(operation) is { Rank: 0 } value ? value : throw Refuse(Descriptors.NumberNeeded, operation, operation.Syntax.Excerpt(), Shape(Array(operation)));

    private int Integer(IOperation operation) =>
        Scalar(operation).Node is var node && builder.Type(node) == ElementType.Int
            ? node
            : throw Refuse(Descriptors.RealToInteger, operation, operation.Syntax.Excerpt());

    private ArrayValue Number(int node) => new(node);

    private Expr Expr(ArrayValue value) => new(builder, value.Node);

    private Expr Expr(int node) => new(builder, node);

    private Value EvaluateRaw(IOperation operation)
    {
        if (_depth >= DepthLimit)
            throw Refuse(Descriptors.TooDeep, operation);
        _depth++;
        try
        {
            return EvaluateInside(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private Value EvaluateInside(IOperation operation)
    {
        Step(operation);
        if (_computed is not null && _computed.TryGetValue(operation, out var computed))
            return computed;
        if (operation.ConstantValue is { HasValue: true } constant
            && Constant(operation.Type is { TypeKind: TypeKind.Enum } ? EnumNumber(constant.Value) : constant.Value) is { } folded)
            return Traced(operation, folded);
        return Traced(operation, operation switch
        {
            ILocalReferenceOperation local => Variable(local.Local, operation),
            IParameterReferenceOperation parameter => Variable(parameter.Parameter, operation),
            IFieldReferenceOperation field => Field(field),
            IPropertyReferenceOperation property => Property(property),
            IArrayElementReferenceOperation element => Element(element),
            IParenthesizedOperation inner => EvaluateRaw(inner.Operand),
            IUnaryOperation unary => Unary(unary),
            IBinaryOperation binary => Binary(binary),
            IConditionalOperation conditional => Conditional(conditional),
            IConversionOperation conversion => Conversion(conversion),
            ISwitchExpressionOperation choice => Switch(choice),
            IIsPatternOperation pattern => Number(Matches(pattern.Pattern, pattern.Pattern is IRecursivePatternOperation or ITypePatternOperation ? throw Refuse(Descriptors.PatternUsed, pattern, pattern.Pattern.Syntax.Excerpt()) : Scalar(pattern.Value))),
            IArrayCreationOperation creation => Created(creation),
            IInvocationOperation call => Invocation(call),
            ICollectionExpressionOperation collection => Collection(collection),
            ITupleOperation tuple => new TupleValue([.. tuple.Elements.Select(Evaluate)]),
            IDelegateCreationOperation creation => EvaluateRaw(creation.Target),
            IAnonymousFunctionOperation lambda => new FunctionValue(lambda.Symbol, lambda.Body, _frame),
            IMethodReferenceOperation reference => MethodGroup(reference),
            _ => throw Unsupported(operation),
        });
    }

    private Value Traced(IOperation operation, Value value)
    {
        Trace?.Add(operation, value);
        return value;
    }

    /// <summary>Counts the work, honours cancellation and watches the stack: no input may hang or overflow the compiler.</summary>
    private void Step(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_steps > StepLimit)
            throw Refuse(Descriptors.TooLarge, operation, StepLimit);
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Refuse(Descriptors.TooDeep, operation);
        }
    }

    /// <summary>The number of a member of an enum; null where it is longer than an <c>int</c>.</summary>
    public static int? EnumNumber(object? value) => value switch
    {
        int i => i,
        byte b => b,
        sbyte b => b,
        short s => s,
        ushort s => s,
        uint and <= int.MaxValue and var u => (int)u,
        long and >= int.MinValue and <= int.MaxValue and var l => (int)l,
        ulong and <= int.MaxValue and var u => (int)u,
        _ => null,
    };

    private ArrayValue? Constant(object? value) => value switch
    {
        double d => Number(builder.Const(d)),
        int i => Number(builder.Int(i)),
        bool b => Number(builder.Bool(b)),
        _ => null,
    };

    private Value Variable(ISymbol variable, IOperation at) =>
        _frame!.Find(variable) ?? throw Refuse(Descriptors.UnsupportedType, at, at.Syntax.Excerpt(), at.Type.Shown());

    private Value MethodGroup(IMethodReferenceOperation reference) => reference.Method.MethodKind == MethodKind.LocalFunction
        ? Variable(reference.Method, reference)
        : new FunctionValue(reference.Method, null, null);

    private Value Field(IFieldReferenceOperation reference)
    {
        if (reference.Field.ContainingType.IsTupleType && reference.Instance is { } instance)
            return Item(instance, reference.Field);
        if (bindings.TryGetValue(reference.Field.OriginalDefinition, out var binding))
        {
            if (reference.Instance is not IInstanceReferenceOperation)
                throw reference.Field.IsStatic ? Silent() : Refuse(Descriptors.OtherInstance, reference, reference.Syntax.Excerpt());
            var value = Read(binding, reference);
            if (binding.Sparse is var (columns, length))
                return new SparseValue(value, columns, length);
            return IsArray(reference.Type) && value is not FlatValue ? value.Showing([ArrayOfField]) : value;
        }
        if (Table(reference) is { } table)
            return table;
        if (_inclusion is { } inclusion && Inclusions.Missing.TryGetValue(reference.Field.OriginalDefinition, out string? remedy))
            throw Refuse(Descriptors.IncludedField, inclusion, inclusion.Syntax.Excerpt(), reference.Field.Name, reference.Field.ContainingType.Name, remedy);
        throw reference.Type is { TypeKind: TypeKind.Error } ? Silent()
            // A field with a role that has no binding was refused where it is declared.
            : reference.Field.GetAttributes().Any(a => a.AttributeClass?.IsInRoot() == true) ? Silent()
            : reference.Field.HasConstantValue ? Refuse(Descriptors.UnsupportedType, reference, reference.Syntax.Excerpt(), reference.Type.Shown())
            : Refuse(Descriptors.FieldWithoutRole, reference, reference.Field.Name);
    }

    private ArrayValue Read(Binding binding, IOperation at)
    {
        if (builder.Kind(binding.Value.Node) == NodeKind.Leaf && builder.LeafOf(binding.Value.Node) is { Role: LeafRole.Noise } noise)
            (_batch >= 0 ? NoiseOfBatch : NoiseRead).Add(noise.Name);
        if (!binding.PerSample)
            return _variables.TryGetValue(binding.Value.Node, out var variable) ? variable : binding.Value;
        RequireSet(binding.Set, at);
        if (_batch >= 0)
            return OfBatch(binding.Value, _batch, at);
        _firstSampleRead ??= at;
        return binding.Value;
    }

    /// <summary>Why an expression that no rule reads is refused.</summary>
    private RefusedException Unsupported(IOperation operation) => operation switch
    {
        IInvalidOperation => HiddenFunction(operation) ?? Silent(),
        IAwaitOperation => Refuse(Descriptors.Asynchronous, operation),
        IObjectCreationOperation or IAnonymousObjectCreationOperation or ITypeParameterObjectCreationOperation =>
            Refuse(Descriptors.ObjectCreated, operation, operation.Type.Shown()),
        IAssignmentOperation or IIncrementOrDecrementOperation => Refuse(Descriptors.AssignmentInExpression, operation, operation.Syntax.Excerpt()),
        IThrowOperation => Refuse(Descriptors.ThrowOrTry, operation),
        IIsTypeOperation => Refuse(Descriptors.PatternUsed, operation, operation.Syntax.Excerpt()),
        IInstanceReferenceOperation => Refuse(Descriptors.ThisAsValue, operation),
        IInterpolatedStringOperation => Refuse(Descriptors.UnsupportedType, operation, operation.Syntax.Excerpt(), "string"),
        ILiteralOperation or IDefaultValueOperation => Refuse(Descriptors.UnsupportedType, operation, operation.Syntax.Excerpt(), operation.Type?.ToDisplayString() ?? "null"),
        _ => Refuse(Descriptors.ExpressionUnsupported, operation, operation.Syntax.Excerpt()),
    };

    /// <summary>A call that does not compile because a member of the class hides the function meant.</summary>
    private RefusedException? HiddenFunction(IOperation operation) =>
        operation.Syntax is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier: var name } }
        && !type.GetMembers(name.ValueText).IsEmpty && compilation.GetTypeByMetadataName("Objectives.Functions")?.GetMembers(name.ValueText).IsEmpty == false
            ? Refuse(Descriptors.HiddenFunction, name.GetLocation(), name.ValueText)
            : null;
}
