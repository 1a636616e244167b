using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
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

    /// <summary>The lengths of ragged sizes: integer fields that no class declares.</summary>
    private IEnumerable<FieldModel> RaggedFields() => _ragged.Select(r =>
        new FieldModel(FieldModel.LengthsName(r.Name), FieldRole.Sample, FieldType.Int, new EquatableArray<Size>([]), "", $"Where each sample's elements along {r.Name} begin, and the last one's end") { LengthsOf = r.Name });
}
