using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>Fields with [Include]: other objectives, whose fields are those of this one with the same names.</summary>
internal sealed partial class DeclarationReader
{
    private readonly List<IncludeModel> _includes = [];

    private void ReadIncludes(ProgramBuilder builder, Dictionary<ISymbol, Binding> bindings, Inclusions inclusions)
    {
        foreach (var field in Members.OfType<IFieldSymbol>().Where(f => f.Find("Include") is not null))
        {
            CheckModifiers(field, "Include");
            if (HasRole(field))
                Report(Descriptors.TwoRoles, field.Place(), field.Name, "Include", Roles.FirstOrDefault(r => field.Find(r.Attribute) is not null).Attribute ?? "Size");
            if (InitializerOf(field) is { } initializer)
                Report(Descriptors.Initializer, initializer.GetLocation(), field.Name, "Include");
            if (field.Type.TypeKind == TypeKind.Error)
                _failed = true;
            else if (field.Type is not INamedTypeSymbol type || type.Find("Objective") is null || SymbolEqualityComparer.Default.Equals(type, _type))
                Report(Descriptors.IncludeType, TypePlace(field), field.Name, field.Type.Shown(), "it is no other class with [Objective]");
            else if ((IsHere(type) ? IncludeSource(field, type, builder, bindings, inclusions) : IncludeCompiled(field, type, bindings, inclusions)) is { } include)
                _includes.Add(include);
        }
    }

    private bool IsHere(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(r => _compilation.ContainsSyntaxTree(r.SyntaxTree));

    /// <summary>A class of this project: its fields are bound to what ours are, and its methods are read as they stand.</summary>
    private IncludeModel? IncludeSource(IFieldSymbol include, INamedTypeSymbol type, ProgramBuilder builder, Dictionary<ISymbol, Binding> bindings, Inclusions inclusions)
    {
        var other = new DeclarationReader(type, _compilation, null, _cancellation);
        other.ReadSizeMembers();
        other.ReadFields();
        if (other._failed)
        {
            // What is wrong with it is said there.
            _failed = true;
            return null;
        }
        inclusions.Names[include] = null;
        var sizes = new Dictionary<string, Size>(StringComparer.Ordinal);
        var values = new List<IncludedValue>();
        foreach (var (model, symbol) in other._fields)
        {
            var (own, ownSymbol) = _fields.FirstOrDefault(f => f.Model.Name == model.Name);
            if (own is null)
                inclusions.Missing[symbol] = $"declare '{Declared(symbol)}'";
            else if (own.Type != model.Type || own.Enumeration != model.Enumeration)
                inclusions.Missing[symbol] = $"'{own.Name}' is {own.Type} here: rename it, or declare it as '{Declared(symbol)}'";
            else if (!Unify(AxesOf(model), AxesOf(own), sizes))
                inclusions.Missing[symbol] = $"the axes of '{own.Name}' do not fit: declare it as '{Declared(symbol)}'";
            else
            {
                bindings[symbol] = bindings[ownSymbol];
                values.Add(new(model.Name, own.Name, null));
            }
        }
        foreach (var member in other.Members.Where(m => other._sizeOf.ContainsKey(m.Name)))
            if (other._sizeOf[member.Name].Substitute(name => sizes.TryGetValue(name, out var size) ? size : _sizeOf.TryGetValue(name, out size) ? size : null) is { } value)
            {
                bindings[member] = new(new ArrayValue(builder.SizeValue(value)), PerSample: false);
                if (member is IFieldSymbol)
                    values.Add(new(member.Name, "", value));
            }
            else if (member is IFieldSymbol)
                inclusions.Missing[member] = $"declare '[Size] int {member.Name};'";
        // What it includes itself reads its fields, and so ours.
        foreach (var inner in other.Members.OfType<IFieldSymbol>().Where(f => f.Find("Include") is not null && !inclusions.Names.ContainsKey(f)))
            if (inner.Type is INamedTypeSymbol innerType && innerType.Find("Objective") is not null)
                _ = IsHere(innerType) ? IncludeSource(inner, innerType, builder, bindings, inclusions) : IncludeCompiled(inner, innerType, bindings, inclusions);
        return new(include.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), new EquatableArray<IncludedValue>(values));
    }

    /// <summary>The axes that bodies see.</summary>
    private static IEnumerable<Size> AxesOf(FieldModel field) => field.Axes.Skip(field.Set.Length > 0 ? 1 : 0);

    /// <summary>Whether axes are those of another class, whose names then mean what is here.</summary>
    private static bool Unify(IEnumerable<Size> there, IEnumerable<Size> here, Dictionary<string, Size> sizes)
    {
        foreach (var (other, own) in there.Zip(here, (a, b) => (a, b)))
            if (other.Name is { } name && !sizes.ContainsKey(name))
                sizes.Add(name, own);
            else if (other.Substitute(n => sizes.TryGetValue(n, out var size) ? size : null) is { } value && !value.Equals(own))
                return false;
        return true;
    }

    /// <summary>A class of another project: its terms are programs, whose leaves have the names of its fields.</summary>
    private IncludeModel? IncludeCompiled(IFieldSymbol include, INamedTypeSymbol type, Dictionary<ISymbol, Binding> bindings, Inclusions inclusions)
    {
        if (type.GetMembers(IncludeWriter.Method).OfType<IMethodSymbol>().FirstOrDefault(m => m.IsStatic) is not { } with)
        {
            Report(Descriptors.IncludeType, TypePlace(include), include.Name, type.Shown(), "it has no public term");
            return null;
        }
        var names = new Dictionary<string, Binding>(StringComparer.Ordinal);
        var values = new List<IncludedValue>();
        foreach (var parameter in with.Parameters)
            if (_fields.FirstOrDefault(f => f.Model.Name == parameter.Name) is { Symbol: { } own } && SymbolEqualityComparer.Default.Equals(own.Type, parameter.Type))
            {
                names.Add(parameter.Name, bindings[own]);
                values.Add(new(parameter.Name, parameter.Name, null));
            }
            else if (_sizeOf.TryGetValue(parameter.Name, out var size))
                values.Add(new(parameter.Name, "", size));
        inclusions.Names[include] = new(names, _sizeOf);
        return new(include.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), new EquatableArray<IncludedValue>(values));
    }

    /// <summary>A field as it is declared: <c>[Sample("d")] Vector x;</c>.</summary>
    private string Declared(IFieldSymbol field)
    {
        var attribute = field.GetAttributes().First(a => Roles.Any(r => field.Find(r.Attribute) == a) || a.AttributeClass.IsOurs("SizeAttribute"));
        return $"[{attribute.ApplicationSyntaxReference?.GetSyntax(_cancellation).OneLine()}] {field.Type.Shown()} {field.Name};";
    }
}
