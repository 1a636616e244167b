using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>Axes whose length differs by sample.</summary>
internal sealed partial class DeclarationReader
{
    /// <summary>The ragged sizes in order, and where each is first declared so.</summary>
    private readonly List<(string Name, Location Place)> _ragged = [];

    /// <summary>Whether the first axis of a sample differs in length; what cannot be so is reported.</summary>
    private bool ReadRagged(IFieldSymbol field, AttributeData attribute, IReadOnlyList<Size> axes)
    {
        if (!Flag(attribute, "Ragged"))
            return false;
        string? problem = axes.Count == 0 ? $"a {field.Type.Shown()} has no axis"
            : axes[0].Name is not { } name ? "its first axis is no name of a size of its own"
            : axes.Skip(1).Any(a => a.Names.Contains(name)) ? $"only one of its axes can be '{name}'"
            : _type.GetMembers(name).FirstOrDefault() is not null ? $"'{name}' is declared as one number; read the length of the sample at hand as '{field.Name}.{(axes.Count > 1 ? "RowCount" : "Length")}'"
            : new[] { FieldModel.OffsetsName(name), FieldModel.LengthsName(name) }.FirstOrDefault(n => !_type.GetMembers(n).IsEmpty) is { } taken ? $"the class has a member '{taken}', as the generated half calls what it binds"
            : null;
        if (problem is not null)
        {
            Report(Descriptors.RaggedAxis, attribute.Place(), field.Name, problem);
            return false;
        }
        if (_ragged.All(r => r.Name != axes[0].Name))
            _ragged.Add((axes[0].Name!, attribute.Place()));
        return true;
    }

    /// <summary>A sparse sample: its elements are an axis of their own, whose length differs by sample. Whether it is ragged itself: never.</summary>
    private bool ReadSparse(IFieldSymbol field, AttributeData attribute)
    {
        string name = field.Name, entries = FieldModel.EntriesName(name);
        if (Flag(attribute, "Ragged"))
            Report(Descriptors.RaggedAxis, attribute.Place(), name, "a SparseVector keeps as many elements as each sample has anyway; every sample has the length of its axis");
        else if (new[] { entries, FieldModel.OffsetsName(entries), FieldModel.LengthsName(entries), FieldModel.ColumnsName(name), FieldModel.ValuesName(name) }.FirstOrDefault(n => !_type.GetMembers(n).IsEmpty) is { } taken)
            Report(Descriptors.RaggedAxis, field.Place(), name, $"the class has a member '{taken}', as the generated half calls a part of it");
        _mentioned.Add((entries, field.Place()));
        _shown.Add(entries);
        _ragged.Add((entries, field.Place()));
        return false;
    }

    /// <summary>A sparse sample in bodies: its elements and their columns along the ragged axis.</summary>
    private static Binding BindSparse(ProgramBuilder builder, FieldModel field, int samples)
    {
        int entries = builder.Axes.Intern(new Axis(Size.Named(FieldModel.EntriesName(field.Name)), 0));
        int values = builder.Leaf(LeafRole.Sample, FieldModel.ValuesName(field.Name), ElementType.Real, [samples, entries]);
        int columns = builder.Leaf(LeafRole.Sample, FieldModel.ColumnsName(field.Name), ElementType.Int, [samples, entries]);
        return new(new ArrayValue(values, entries), PerSample: true, field.Set) { Sparse = (columns, field.Axes[field.Axes.Count - 1]) };
    }

    /// <summary>Reports fields that take a ragged size for one that all samples share.</summary>
    private void CheckRagged()
    {
        for (int i = 0; i < _sizes.Count; i++)
            if (_ragged.Any(r => r.Name == _sizes[i].Name))
                _sizes[i] = _sizes[i] with { IsRagged = true };
        foreach (var (model, symbol) in _fields)
            foreach (var size in model.Axes.Skip(model.IsRagged ? 1 : 0))
                if (_ragged.FirstOrDefault(r => size.Names.Contains(r.Name)) is { Name: { } name })
                    Report(Descriptors.RaggedAxis, symbol.Place(), model.Name, $"'{name}' differs by sample elsewhere: a [Sample] whose first axis it is says Ragged = true too, and nothing else can have that axis");
    }

    /// <summary>The lengths of ragged sizes, and the parts of sparse samples: fields that no class declares.</summary>
    private IEnumerable<FieldModel> RaggedFields()
    {
        foreach (var field in _fields.Select(f => f.Model).Where(f => f.IsSparse))
        {
            var axes = new EquatableArray<Size>([Size.Named(FieldModel.EntriesName(field.Name))]);
            yield return new(FieldModel.ColumnsName(field.Name), FieldRole.Sample, FieldType.IntArray, axes, "", "") { PartOf = field.Name, IsRagged = true };
            yield return new(FieldModel.ValuesName(field.Name), FieldRole.Sample, FieldType.Vector, axes, "", "") { PartOf = field.Name, IsRagged = true, Domain = field.Domain };
        }
        foreach (var (name, _) in _ragged)
            yield return new(FieldModel.LengthsName(name), FieldRole.Sample, FieldType.Int, new EquatableArray<Size>([]), "", $"Where each sample's elements along {name} begin, and the last one's end")
            {
                LengthsOf = name,
                PartOf = _fields.Select(f => f.Model).FirstOrDefault(f => f.IsSparse && FieldModel.EntriesName(f.Name) == name)?.Name ?? "",
            };
    }
}
