using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>States and the methods that update them; enums among the hyperparameters.</summary>
internal sealed partial class DeclarationReader
{
    private static object? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    /// <summary>The parameter that a state is a copy of, if it is one of the same type.</summary>
    private IFieldSymbol? CopiedBlock(IFieldSymbol field, AttributeData attribute, FieldType type)
    {
        if (Named(attribute, "CopyOf") is not string name)
            return null;
        var block = _type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(f => f.Find("Parameter") is not null);
        if (block is null || TypeOf(block.Type) != type)
        {
            Report(Descriptors.StateArguments, attribute.Place(), field.Name, $"CopyOf names '{name}', which is no [Parameter] of the type {field.Type.Shown()}: write CopyOf = nameof(a parameter)");
            return null;
        }
        return block;
    }

    private FieldModel State(FieldModel model, IFieldSymbol field, AttributeData attribute)
    {
        bool perSample = Flag(attribute, "PerSample");
        string copyOf = Named(attribute, "CopyOf") as string ?? "";
        if (copyOf.Length > 0 && (perSample || HasOtherAxes(field, attribute, model)))
            Report(Descriptors.StateArguments, attribute.Place(), field.Name, "a copy has the axes of its parameter: remove its own axes and PerSample");
        else if (copyOf.Length > 0 && model.Default.Length > 0)
            Report(Descriptors.StateArguments, attribute.Place(), field.Name, "a copy is zero before the first update: remove the initializer");
        return model with { IsPerSample = perSample && copyOf.Length == 0, CopyOf = copyOf };
    }

    /// <summary>Whether axes are given that are not those read, which a copy takes from its parameter.</summary>
    private bool HasOtherAxes(IFieldSymbol field, AttributeData attribute, FieldModel model) =>
        attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Array && !a.IsNull && a.Values.Length > 0)
        && (ReadAxes(field, attribute, FieldRole.State, model.Type) is not { } own || !new EquatableArray<Size>(own).Equals(model.Axes));

    /// <summary>An enum is the number that bodies compare.</summary>
    private FieldModel Enumeration(FieldModel model, IFieldSymbol field, string attribute)
    {
        var type = (INamedTypeSymbol)field.Type;
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => BodyReader.EnumNumber(f.ConstantValue)).ToList();
        if (values.Any(v => v is null))
            Report(Descriptors.FieldType, TypePlace(field), field.Name, field.Type.Shown(), attribute, "an enum whose numbers are of 32 bits");
        var visible = Visibility(type);
        // The property may be internal; the constructor, which binds data, is not.
        if (visible < Visibility(_type) && (visible < Microsoft.CodeAnalysis.Accessibility.Internal || model.Role != FieldRole.Hyperparameter))
            Report(Descriptors.FieldType, TypePlace(field), field.Name, "hidden type " + field.Type.Shown(), attribute, "an enum that those see who see the objective: make it public" + (model.Role == FieldRole.Hyperparameter ? " or internal" : ""));
        return model with
        {
            Enumeration = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            EnumValues = new EquatableArray<int>(values.Select(v => v ?? 0)),
            IsInternal = visible < Visibility(_type),
            Default = model.Role != FieldRole.Hyperparameter ? "" : InitializerOf(field) is { } initializer ? BodyReader.EnumNumber(ConstantOf(initializer))?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? model.Default : "0",
        };
    }

    private FieldModel Enumerated(FieldModel model, IFieldSymbol field, string attribute) => model.Type == FieldType.Enum ? Enumeration(model, field, attribute) : model;

    private static Accessibility Visibility(INamedTypeSymbol type)
    {
        var least = Microsoft.CodeAnalysis.Accessibility.Public;
        for (var t = type; t is not null; t = t.ContainingType)
            least = t.DeclaredAccessibility < least ? t.DeclaredAccessibility : least;
        return least;
    }

    /// <summary>A value for each sample needs samples.</summary>
    private void CheckSampleAxes()
    {
        if (_fields.Any(f => f.Model.Role is FieldRole.Sample or FieldRole.SampleWeight))
            return;
        foreach (var (model, symbol) in _fields.Where(f => f.Model.IsPerSample))
            Report(Descriptors.NothingToHoldPerSample, symbol.Place(), model.Name);
    }

    private List<UpdateModel> ReadUpdates(ProgramBuilder builder, IReadOnlyDictionary<ISymbol, Binding> bindings, List<Output> outputs)
    {
        var updates = new List<UpdateModel>();
        int samples = builder.Axes.Intern(new Axis(Size.Samples, 0));
        foreach (var method in Members.OfType<IMethodSymbol>())
        {
            if (method.Find("Update") is not { } attribute)
                continue;
            if (Kinds.Concat([("Output", default)]).FirstOrDefault(k => method.Find(k.Attribute) is not null) is { Attribute: { } other })
                Report(Descriptors.TwoTerms, method.Place(), method.Name, "Update", other);
            string name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "", row = Named(attribute, "Row") as string ?? "";
            var (state, symbol) = _fields.FirstOrDefault(f => f.Model.Name == name && f.Model.Role == FieldRole.State);
            string? trouble = state is null ? $"'{name}' is no [State] field: write [Update(nameof(a state))]"
                : state.CopyOf.Length > 0 ? $"'{name}' is a copy of '{state.CopyOf}' and needs no update: remove the method, or CopyOf"
                : updates.FirstOrDefault(u => u.State == name) is { } twin ? $"'{twin.Name}' updates '{name}' already: keep one of them"
                : row.Length > 0 && _fields.All(f => f.Model is not { Role: FieldRole.Sample, Type: FieldType.Int } || f.Model.Name != row) ? $"Row names '{row}', which is no int [Sample] field: write Row = nameof(such a field)"
                : row.Length > 0 && (state.IsPerSample || state.Axes.Count == 0) ? $"'{name}' has no rows to replace: remove Row, or declare the state with an axis and without PerSample"
                : null;
            if (trouble is not null)
            {
                // A state that was refused itself is no second mistake.
                if (state is not null || _type.GetMembers(name).All(m => m.Find("State") is null))
                    Report(Descriptors.UpdateArguments, attribute.Place(), method.Name, trouble);
                _failed = true;
                continue;
            }
            bool perSample = state!.IsPerSample || row.Length > 0;
            updates.Add(new(method.Name, name, row, perSample, SourceOf(method)));
            bool isValue = method.ReturnType.SpecialType == SpecialType.System_Double || TypeOf(method.ReturnType) is { } type && RealArrays.Contains(type);
            if (FormOf(method) is not null || method.Parameters.Length > 0 || !isValue)
            {
                if (method.ReturnType.TypeKind == TypeKind.Error)
                    _failed = true;
                else
                    Report(Descriptors.UpdateForm, method.Place(), method.Name);
                continue;
            }
            ReadUpdate(builder, new BodyReader(_compilation, _type, builder, bindings, samples, _cancellation) { Trace = _trace, Inclusions = _inclusions }, method, updates[updates.Count - 1], state, (ArrayValue)bindings[symbol].Value, outputs);
        }
        return updates;
    }

    private void ReadUpdate(ProgramBuilder builder, BodyReader reader, IMethodSymbol method, UpdateModel update, FieldModel state, ArrayValue place, List<Output> outputs)
    {
        try
        {
            var (value, sampleRead, set) = reader.ReadUpdate(method, perSample: true);
            if (!update.PerSample && sampleRead is null)
                (value, _, _) = reader.ReadUpdate(method, perSample: false);
            else if (!update.PerSample)
                Report(Descriptors.UpdateReadsSample, sampleRead!.Syntax.GetLocation(), method.Name, sampleRead.Syntax.Excerpt(), state.Name);
            else if (update.PerSample && set.Length > 0)
                Report(Descriptors.UpdateArguments, method.Place(), method.Name, $"it reads samples of the set '{set}', but '{state.Name}' belongs to those that batches choose from: read these");
            int[] axes = [.. place.Axes.Skip(update.Row.Length > 0 ? 1 : 0)];
            if (!value.Axes.Select(a => builder.Axes[a].Size).SequenceEqual(axes.Select(a => builder.Axes[a].Size)))
            {
                Report(Descriptors.UpdateShape, method.Place(), method.Name, Shape(value.Axes), update.Row.Length > 0 ? "a row of " : "", state.Name, Shape(axes));
                return;
            }
            outputs.Add(new(update.OutputName, builder.ToReal(reader.Along(value, axes))));
            _readsBatch |= reader.ReadsBatch;
        }
        catch (RefusedException refused)
        {
            _failed = true;
            if (refused.Diagnostic is { } diagnostic)
                Report(diagnostic);
        }

        string Shape(int[] axes) => axes.Length == 0 ? "a number" : $"an array of shape [{string.Join(", ", axes.Select(a => builder.Axes[a].Size.Text))}]";
    }
}
