using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Readings;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Calls: of the library through its tables, of source by inlining, of other assemblies by their programs.</summary>
internal sealed partial class BodyReader
{
    private Value Invocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Arguments.Any(a => a.Parameter is { RefKind: not RefKind.None }))
            throw Refuse(Descriptors.ByReference, call, call.Syntax.Excerpt());
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Apply(call, Function(call.Instance!), Arguments(call));
        if (method.MethodKind == MethodKind.LocalFunction)
            return method.IsGenericMethod
                ? throw Refuse(Descriptors.GenericUsed, call, method.Name)
                : Apply(call, (FunctionValue)Variable(method, call), Arguments(call));
        var owner = method.ContainingType;
        if (IsLibrary(owner))
            return Library(call);
        if (owner.SpecialType == SpecialType.System_Array && method.Name == "GetLength")
            return LengthOf(call);
        if (owner.SpecialType == SpecialType.System_Array && method.Name == "Clone")
            return Array(call.Instance!).Showing([]);
        if (owner.SpecialType == SpecialType.System_Double || owner.IsSystem("Math"))
            return Elementwise(call, method.Name, Arguments(call));
        return Invoke(call, method, call.Instance, call.Arguments);
    }

    /// <summary>A method of source, inlined.</summary>
    private Value Invoke(IOperation call, IMethodSymbol method, IOperation? instance, IReadOnlyList<IArgumentOperation> arguments)
    {
        method = method.PartialImplementationPart ?? method;
        if (OfSequences(call, method) is { } refused)
            throw refused;
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            throw Refuse(Descriptors.GenericUsed, call, method.Name);
        if (method.IsAsync)
            throw Refuse(Descriptors.Asynchronous, call);
        if (FromIncluded(call, method, instance, arguments) is { } included)
            return included;
        if (instance is not null and not IInstanceReferenceOperation)
            throw instance is IInvalidOperation ? Silent() : Refuse(Descriptors.OtherInstance, call, call.Syntax.Excerpt());
        if (instance is not null && (method.IsVirtual || method.IsOverride || method.IsAbstract))
            throw Refuse(Descriptors.VirtualCall, call, method.Name);
        if (!HasSource(method) && !HasProgram(method))
            throw UnknownCall(call, method);
        return Shared(method, Apply(call, new FunctionValue(method, null, null), Arguments(arguments, method)));
    }

    /// <summary>Whether the body is this project's own; editors show the sources of other projects of the solution too.</summary>
    private bool HasSource(IMethodSymbol method) =>
        !method.IsExtern && method.DeclaringSyntaxReferences.Any(r => compilation.ContainsSyntaxTree(r.SyntaxTree));

    /// <summary>Whether the type is declared in the namespace <c>Objectives</c> of a referenced assembly.</summary>
    private bool IsLibrary(INamedTypeSymbol type) => type.IsInRoot() && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>The function called with these values; an argument left out is its default.</summary>
    private Value Apply(IOperation call, FunctionValue function, Value?[] arguments) => Run(function, arguments, call);

    private Value Run(FunctionValue function, Value?[] arguments, IOperation? call)
    {
        var method = function.Method;
        if (call is not null && function.Body is null && !method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate)
            && _calls.Any(c => SymbolEqualityComparer.Default.Equals(c.Method, method)))
            throw Refuse(Descriptors.Recursion, call, method.Name);
        if (call is not null && _calls.Count >= CallLimit)
            throw _calls.Count(c => SymbolEqualityComparer.Default.Equals(c.Method, method)) > 1 ? Refuse(Descriptors.Recursion, call, method.Name) : Refuse(Descriptors.TooDeep, call);
        if (function.Body is null && IsLibrary(method.ContainingType))
            return LibraryByName(call!, method, arguments);
        if (function.Body is null && (method.ContainingType.SpecialType == SpecialType.System_Double || method.ContainingType.IsSystem("Math")))
            return Elementwise(call!, method.Name, arguments);
        if (function.Body is null && call is not null && HasProgram(method))
            return FromProgram(call, method, arguments);
        if (function.Body is null && !HasSource(method))
            throw UnknownCall(call!, method);
        if (function.Body is null && call is not null && (method.IsGenericMethod || method.ContainingType.IsGenericType))
            throw Refuse(Descriptors.GenericUsed, call, method.Name);
        if (function.Body is null && call is not null && ByHand(call, function, arguments) is { } byHand)
            return byHand;
        var (outer, depth) = (_frame, _depth);
        var frame = new Frame(method, function.Captured);
        for (int i = 0; i < method.Parameters.Length; i++)
            frame.Variables = frame.Variables.SetItem(method.Parameters[i], arguments[i] is { } argument ? Owned(method.Parameters[i].Type, argument) : throw Refuse(Descriptors.UnsupportedType, call!, method.Parameters[i].Name, method.Parameters[i].Type.Shown()));
        (_frame, _depth) = (frame, 0);
        _calls.Add(frame);
        try
        {
            var body = function.Body ?? BodyOf(method) ?? throw (call is null ? Silent() : Refuse(Descriptors.UnknownCall, call, method.Name));
            var flow = Execute(body);
            // The compiler requires a return on every path.
            return flow.Result ?? throw Silent();
        }
        finally
        {
            _calls.RemoveAt(_calls.Count - 1);
            (_frame, _depth) = (outer, depth);
        }
    }

    /// <summary>The operation of a method's block or expression body.</summary>
    private IOperation? BodyOf(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            switch (ModelOf(syntax).GetOperation(syntax, cancellation))
            {
                case IMethodBodyOperation body:
                    return body.BlockBody ?? body.ExpressionBody;
                case IBlockOperation block:
                    return block;
            }
        }
        return null;
    }

    private SemanticModel ModelOf(SyntaxNode syntax)
    {
        if (!_models.TryGetValue(syntax.SyntaxTree, out var model))
        {
            Sources.Note(syntax.SyntaxTree);
            _models.Add(syntax.SyntaxTree, model = compilation.GetSemanticModel(syntax.SyntaxTree));
        }
        return model;
    }

    private Value?[] Arguments(IInvocationOperation call) => Arguments(call.Arguments, call.TargetMethod);

    /// <summary>The arguments by position; null for an optional one that is left out and has no value (<c>where: null</c>).</summary>
    private Value?[] Arguments(IReadOnlyList<IArgumentOperation> arguments, IMethodSymbol method)
    {
        var values = new Value?[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
                throw Silent();
            if (argument.ArgumentKind != ArgumentKind.ParamArray && argument.Value.ConstantValue is { HasValue: true, Value: null })
                continue;
            values[parameter.Ordinal] = Evaluate(argument.Value);
        }
        return values;
    }

    private FunctionValue Function(IOperation operation) =>
        Evaluate(operation) as FunctionValue ?? throw Refuse(Descriptors.ExpressionUnsupported, operation, operation.Syntax.Excerpt());
}
