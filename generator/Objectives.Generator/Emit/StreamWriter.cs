using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>Samples that sources deliver: how the data of some of them are made, and what is checked when they have come.</summary>
internal static class StreamWriter
{
    public static void Write(EmitContext context, IReadOnlyList<FieldModel> arrays, IReadOnlyList<IndexCheck> checks, SourceWriter w)
    {
        var model = context.Model;
        w.Line();
        w.Line("/// <inheritdoc/>");
        w.Block("protected override SampleData __In(RowWindow _window)", () =>
        {
            // A field may have any name without an underscore.
            w.Line($"var _part = ({context.DataType})MemberwiseClone();");
            foreach (string name in arrays.Where(f => DataWriter.IsStreamable(model, f)).Select(f => Names.Identifier(f.Name)))
                w.Line($"_part.{name} = this.{name}.In(_window);");
            w.Line("return _part;");
        });
        string[] lines = [.. Checks(model, arrays, checks)];
        if (lines.Length == 0)
            return;
        w.Line();
        w.Line("/// <inheritdoc/>");
        w.Block("protected override void __Check()", () =>
        {
            foreach (string line in lines)
                w.Line(line);
        });
    }

    /// <summary>The statements that check samples: what they index, their domains, their weights.</summary>
    public static IEnumerable<string> Checks(ObjectiveModel model, IEnumerable<FieldModel> arrays, IReadOnlyList<IndexCheck> checks)
    {
        var fields = arrays.Where(f => DataWriter.IsStreamable(model, f)).ToList();
        foreach (var check in checks.Where(c => fields.Any(f => f.Name == c.Field)))
            yield return DataWriter.Check(model, check, fields, "Span");
        foreach (var field in fields.Where(f => f.Domain != DomainKind.Real))
            yield return $"DomainCheck.Bound({Names.Identifier(field.Name)}, \"{field.Name}\", global::Objectives.{DomainModel.Of(field.Domain).Name});";
        foreach (var update in model.Updates.Where(u => u.Row.Length > 0 && fields.Any(f => f.Name == u.Row)))
        {
            var rows = model.Fields.First(f => f.Name == update.State).Axes[0];
            yield return $"Bind.Indices({Names.Identifier(update.Row)}, \"{update.Row}\", {DataWriter.SizeText(rows)}, \"{rows.Text}\");";
        }
        foreach (var field in fields.Where(f => f.IsWeight))
            yield return $"Bind.Weights({Names.Identifier(field.Name)}, \"{field.Name}\");";
    }
}
