using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Constants that no <c>const</c> can be: static read-only fields, such as tables of nodes and weights, are what their initializers say.</summary>
internal sealed partial class BodyReader
{
    /// <summary>Fields whose initializers are being read.</summary>
    private readonly HashSet<ISymbol> _initialized = new(SymbolEqualityComparer.Default);

    /// <summary>The value of a static read-only field with an initializer in the project; null for any other field.</summary>
    private Value? Table(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsStatic || !field.IsReadOnly || field.ContainingType.StaticConstructors.Any(c => !c.IsImplicitlyDeclared) || InitializerOf(field) is not { } initializer)
            return null;
        if (!_initialized.Add(field))
            throw Refuse(Descriptors.Recursion, reference, field.Name);
        var guard = _guard;
        try
        {
            _guard = null;
            var value = Evaluate(initializer);
            return value is ArrayValue array && IsArray(field.Type) ? array.Showing([ArrayOfField]) : value;
        }
        finally
        {
            _guard = guard;
            _initialized.Remove(field);
        }
    }

    private IOperation? InitializerOf(IFieldSymbol field)
    {
        foreach (var reference in field.DeclaringSyntaxReferences)
            if (reference.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer: { } initializer }
                && ModelOf(initializer).GetOperation(initializer, cancellation) is IFieldInitializerOperation { Value: var value })
                return value;
        return null;
    }
}
