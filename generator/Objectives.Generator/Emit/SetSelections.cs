using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>
/// Evaluations over some of the samples of named sets: those of a copy of the problem that refers to the chosen rows, so that kernels
/// know nothing of it. A range of rows is referred to; listed rows are copied.
/// </summary>
internal static class SetSelections
{
    /// <summary>The named sets that can be chosen from: nothing but their own fields has their length.</summary>
    public static List<string> Of(ObjectiveModel model) => [.. model.Sets.Where(set =>
    {
        string count = FieldModel.CountOf(set);
        return !model.Fields.Any(f => f.Axes.Skip(f.Set == set ? 1 : 0).Any(a => a.Names.Contains(count))) && !model.Sizes.Any(s => s.Derived.Contains(count));
    })];

    public static string Parameters(IEnumerable<string> sets) => string.Concat(sets.Select(s => $", SampleSelection {Names.Identifier(FieldModel.CountOf(s))} = default"));

    public static string Arguments(IEnumerable<string> sets) => string.Join(", ", sets.Select(s => Names.Identifier(FieldModel.CountOf(s))));

    /// <summary>The copy, in the class.</summary>
    public static void WriteCopy(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        var sets = Of(model);
        if (sets.Count == 0)
            return;
        w.Line("/// <summary>The problem over some of the samples of named sets: itself where all are meant.</summary>");
        w.Block($"private {Names.Identifier(model.ClassName)} __Over({string.Join(", ", sets.Select(s => $"scoped SampleSelection {Names.Identifier(FieldModel.CountOf(s))}"))})", () =>
        {
            w.Line($"if ({string.Join(" && ", sets.Select(s => Names.Identifier(FieldModel.CountOf(s)) + ".IsAll"))})");
            w.Indented(() => w.Line("return this;"));
            w.Line($"var over = ({Names.Identifier(model.ClassName)})MemberwiseClone();");
            w.Line($"over.__data = new {context.DataType}(__data{string.Concat(sets.Select(s => $", __Batch.Select({Names.Identifier(FieldModel.CountOf(s))}, __data.{Names.Identifier(FieldModel.CountOf(s))}, \"{FieldModel.CountOf(s)}\")"))});");
            foreach (string count in sets.Select(FieldModel.CountOf).Where(c => model.Sizes.Any(s => s.Name == c && s.HasField)))
                w.Line($"over.{Names.Identifier(count)} = over.__data.{Names.Identifier(count)};");
            w.Line("return over;");
        });
        w.Line();
    }

    /// <summary>The constructor of the class of the data that refers to the chosen rows.</summary>
    public static void WriteConstructor(EmitContext context, IReadOnlyList<FieldModel> arrays, IReadOnlyList<IndexCheck> checks, SourceWriter w)
    {
        var model = context.Model;
        var sets = Of(model);
        if (sets.Count == 0)
            return;
        w.Line();
        w.Line("/// <summary>The same data with some of the samples of named sets.</summary>");
        w.Block($"public {context.DataType}({context.DataType} whole{string.Concat(sets.Select(s => $", scoped in Batch _{FieldModel.CountOf(s)}"))}){(model.IsStreamable ? " : base(whole)" : "")}", () =>
        {
            foreach (var size in model.Sizes)
            {
                string name = Names.Identifier(size.Name);
                w.Line($"{name} = {(sets.Any(s => FieldModel.CountOf(s) == size.Name) ? $"_{size.Name}.Count" : "whole." + name)};");
            }
            foreach (string name in new[] { "Samples", "ParameterCount", "TileSize", "Workspaces" })
                w.Line($"{name} = whole.{name};");
            foreach (var field in arrays)
            {
                string name = Names.Identifier(field.Name);
                w.Line($"{name} = " + (!sets.Contains(field.Set) ? $"whole.{name};"
                    : $"Bind.Select(whole.{name}, {field.Axes.Skip(1).Aggregate(Size.Of(1), (product, a) => product * a).ToCSharp(Names.Identifier)}, _{FieldModel.CountOf(field.Set)});"));
            }
            foreach (var field in DataWriter.NumberFields(model).Concat(model.FieldsOf(FieldRole.Noise)))
                w.Line($"{Names.Identifier(field.Name)} = whole.{Names.Identifier(field.Name)};");
            // What indexes the samples of a set must do so still.
            foreach (var check in checks.Where(c => sets.Any(s => c.Length.Names.Contains(FieldModel.CountOf(s)))))
                w.Line(DataWriter.Check(model, check, arrays, "Span"));
        });
    }
}
