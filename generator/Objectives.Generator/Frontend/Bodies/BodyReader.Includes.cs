using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Calls of the terms of included objectives.</summary>
internal sealed partial class BodyReader
{
    /// <summary>What the fields with [Include] are.</summary>
    public Inclusions Inclusions { get; init; } = new();

    /// <summary>The call of an included objective that is being read.</summary>
    private IOperation? _inclusion;

    /// <summary>A method of an included objective; null where the instance is none.</summary>
    private Value? FromIncluded(IOperation call, IMethodSymbol method, IOperation? instance, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (instance is not IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } || !Inclusions.Names.TryGetValue(field, out var included))
            return null;
        if (included is not null)
            return FromProgram(call, method, included);
        var outer = _inclusion;
        _inclusion ??= call;
        try
        {
            return Apply(call, new FunctionValue(method, null, null), Arguments(arguments, method));
        }
        finally
        {
            _inclusion = outer;
        }
    }

    /// <summary>A term of a compiled objective by its program.</summary>
    private Value FromProgram(IOperation call, IMethodSymbol method, Included included)
    {
        if (TextOf(method) is not { } text)
            throw UnknownCall(call, method);
        var function = Parsed(call, method, text, out var descriptor);
        var form = ArrayForm.OfResults(method.ReturnType);
        if (form?.Count != 1 || function.Results.Count != 1 || form[0].Rank != function.Results[0].Axes.Length)
            throw Refuse(descriptor, call, method.Name, method.ContainingAssembly.Name, "it is of another result than the method");
        var values = function.Parameters.Select(leaf =>
        {
            if (!included.Fields.TryGetValue(leaf.Name, out var binding) && leaf is { Type: ElementType.Int, Axes.Length: 0 } && included.Sizes.TryGetValue(leaf.Name, out var size))
                return Number(SizeValue(size));
            if (binding.Value is null || binding.Sparse is not null)
                throw Refuse(Descriptors.IncludedField, call, call.Syntax.Excerpt(), leaf.Name, method.ContainingType.Name, "declare a field of its name and type");
            var value = Read(binding, call);
            return builder.Type(value.Node) == leaf.Type && value.Rank == leaf.Axes.Length && !IsRagged(value) ? value
                : throw Refuse(Descriptors.IncludedField, call, call.Syntax.Excerpt(), leaf.Name, method.ContainingType.Name, "declare it with the type that it has there");
        }).ToArray();
        return Built(call, method, function, values, included.Sizes).Dequeue();
    }
}
