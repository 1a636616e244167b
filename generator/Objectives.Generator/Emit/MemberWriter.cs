using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Writes the public members and what they share.</summary>
internal static class MemberWriter
{
    public static void Write(EmitContext context, IReadOnlyList<Size> counts, Kernels kernels, SourceWriter w)
    {
        WriteMembers(context, Members.Main(context), w);
        SetSelections.WriteCopy(context, w);
        WriteValidate(context, w);
        WriteBegin(context, counts, w);
        WriteRun(context, kernels, counts, w);
    }

    public static void WriteMembers(EmitContext context, IEnumerable<Member> members, SourceWriter w)
    {
        var sets = SetSelections.Of(context.Model);
        foreach (var member in members)
            member.Write(w, context.Model.HasSamples, sets);
    }

    private static void WriteValidate(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        w.Line($"/// <summary>Looks for data{(model.FieldsOf(FieldRole.State).Any() ? ", hyperparameters and states" : " and hyperparameters")} that are not finite; evaluations pass them on into their results.</summary>");
        w.Line("public ValidationReport Validate() => default(__Validation)");
        w.Indented(() =>
        {
            foreach (var field in model.Fields.Where(f => f.HasDataGradient || (f.IsRagged && f.ElementType == ElementType.Real)))
            {
                string name = Names.Identifier(field.Name), element = DataWriter.Element(field, ElementFormat.Of(model.Precision));
                if (field.IsRagged)
                    w.Line($".Ragged<{element}>(\"{(field.PartOf.Length > 0 ? field.PartOf : field.Name)}\", __data.{name}.Span, __data.{Names.Identifier(FieldModel.OffsetsName(field.Axes[0].Name!))}.Span"
                        + string.Concat(field.Axes.Skip(1).Select(a => ", " + ObjectiveWriter.SizeText(a))) + ")");
                else if (field is { Role: FieldRole.Data, Axes.Count: 0 })
                    w.Line($".Hyperparameter(\"{field.Name}\", __data.{name})");
                else
                    w.Line($".{(field.Role switch { FieldRole.Sample => "Samples", FieldRole.SampleWeight => "Weights", _ => "Shared" })}<{element}>(\"{field.Name}\", __data.{name}{(DataWriter.IsStreamable(model, field) ? "" : ".Span")}"
                        + string.Concat(field.Axes.Select(a => ", " + ObjectiveWriter.SizeText(a))) + ")");
            }
            foreach (var field in SettingWriter.Of(model).Where(f => f.ElementType == ElementType.Real))
            {
                string element = DataWriter.Element(field, ElementFormat.Of(model.Precision)), axes = string.Concat(field.Axes.Select(a => ", " + ObjectiveWriter.SizeText(a)));
                w.Line(!field.IsSetting ? $".Hyperparameter(\"{field.PropertyName}\", this.{Names.Identifier(field.Name)})"
                    : field.IsPerSample || field.Axes.Count > 0 ? $".{(field.IsPerSample ? "Samples" : "Shared")}<{element}>(\"{field.PropertyName}\", {SettingWriter.Copy(context, field)}.Memory.Span{axes})"
                    : $".Hyperparameter(\"{field.PropertyName}\", {SettingWriter.Copy(context, field)})");
            }
            foreach (var field in model.FieldsOf(FieldRole.Noise))
                w.Line($".Noise<{DataWriter.Element(field, ElementFormat.Of(model.Precision))}>(\"{field.Name}\", __data.{Names.Identifier(field.Name)}.Span, {(field.IsPerSample ? "true" : "false")}"
                    + string.Concat(field.Axes.Select(a => ", " + ObjectiveWriter.SizeText(a))) + ")");
            w.Line(".Report();");
        });
        w.Line();
    }

    private static void WriteBegin(EmitContext context, IReadOnlyList<Size> counts, SourceWriter w)
    {
        var model = context.Model;
        string real = context.Element.Real;
        w.Line("/// <summary>A workspace with θ and the hyperparameters as they are now.</summary>");
        w.Block($"private __Workspace __Begin(ReadOnlySpan<{real}> theta)", () =>
        {
            var numbers = model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Axes.Count == 0).ToList();
            var reals = numbers.Where(f => f.Type == FieldType.Double).ToList();
            var integers = numbers.Where(f => f.Type != FieldType.Double).ToList();
            w.Line("__Bind.Span(theta.Length, ParameterCount, nameof(theta), \"the number of parameters\");");
            w.Line("CancellationToken.ThrowIfCancellationRequested();");
            w.Line("var work = __data.Workspaces.Rent();");
            w.Line("work.CancellationToken = CancellationToken;");
            w.Line($"work.Reserve(ParameterCount, {(model.Terms.Count + 1).ToString(CultureInfo.InvariantCulture)}, {reals.Count.ToString(CultureInfo.InvariantCulture)}, {integers.Count.ToString(CultureInfo.InvariantCulture)});");
            w.Line("theta.CopyTo(work.Theta.AsSpan(0, ParameterCount));");
            for (int k = 0; k < reals.Count; k++)
                w.Line($"work.Reals[{k.ToString(CultureInfo.InvariantCulture)}] = this.{Names.Identifier(reals[k].Name)};");
            for (int k = 0; k < integers.Count; k++)
                w.Line($"work.Integers[{k.ToString(CultureInfo.InvariantCulture)}] = {(integers[k].Type == FieldType.Enum ? "(int)" : "")}this.{Names.Identifier(integers[k].Name)}{(integers[k].Type == FieldType.Bool ? " ? 1 : 0" : "")};");
            SettingWriter.Begin(context, w);
            var names = new HashSet<string>(integers.Select(f => f.Name));
            foreach (var size in counts.Where(s => !s.Names.Contains(Size.SamplesName) && (s.Names.Any(names.Contains) || !s.IsNonNegative)))
                w.Line($"__Bind.Size({size.ToCSharp(n => names.Contains(n) ? "this." + Names.Identifier(n) : "__data." + Names.Identifier(n))}, \"{size.Text}\");");
            w.Line("return work;");
        });
        w.Line();
        w.Block($"private __Workspace __Begin(ReadOnlySpan<{real}> theta, ReadOnlySpan<{real}> direction, ReadOnlySpan<{real}> product)", () =>
        {
            w.Line("__Bind.Span(direction.Length, ParameterCount, nameof(direction), \"the number of parameters\");");
            w.Line("__Bind.Span(product.Length, ParameterCount, nameof(product), \"the number of parameters\");");
            w.Line("var work = __Begin(theta);");
            w.Line("direction.CopyTo(work.Direction.AsSpan(0, ParameterCount));");
            w.Line("return work;");
        });
        w.Line();
        w.Block($"private {real} __End(__Workspace work, double value)", () =>
        {
            w.Line("__data.Workspaces.Return(work);");
            w.Line($"return {Members.Cast(context, "value")};");
        });
        w.Line();
    }

    private static void WriteRun(EmitContext context, Kernels all, IReadOnlyList<Size> counts, SourceWriter w)
    {
        var kernels = all.Kinds;
        w.Line($"private enum __Kernel {{ {string.Join(", ", kernels.Select(k => k.Name))} }}");
        w.Line();
        w.Line("/// <summary>Runs a kernel in the widest vectors the machine has; the bits do not depend on which. A row a sample goes to <paramref name=\"kept\"/>.</summary>");
        w.Block($"private void __Run(__Kernel kernel, __Workspace work, scoped in __Batch batch, Span<{context.Element.Real}> kept = default, int first = 0, int columns = 0)", () =>
        {
            // What is left of the batch, or hyperparameters take of it, is known now.
            foreach (var size in counts.Where(s => s.Names.Contains(Size.SamplesName) && (s.Names.Any(context.IsHyperparameter) || !s.IsNonNegative)))
                w.Line($"__Bind.Size({size.ToCSharp(name => context.SizeSource(name, "batch.Count", "__data"))}, \"{size.Text.Replace(Size.SamplesName, "BatchSize")}\");");
            foreach (var leaf in all.BatchFields)
            {
                var field = context.Model.Fields.First(f => f.Name == leaf.Name);
                if (field.Role == FieldRole.Noise)
                {
                    w.Line($"work.GatherDraws({context.BatchField(leaf.Name).ToString(CultureInfo.InvariantCulture)}, {context.Noise(leaf.Name).ToString(CultureInfo.InvariantCulture)}, "
                        + $"__data.{Names.Identifier(leaf.Name)}.Span, {ObjectiveWriter.SizeText(EmitContext.Length(field))}, batch);");
                    continue;
                }
                w.Line($"work.Gather{(leaf.Type switch { ElementType.Int => "Integers", ElementType.Bool => "Conditions", _ => "Reals" })}({context.BatchField(leaf.Name).ToString(CultureInfo.InvariantCulture)}, "
                    + $"{(field.Role == FieldRole.State ? context.SettingSource(leaf) : $"__data.{Names.Identifier(leaf.Name)}{(DataWriter.IsStreamable(context.Model, field) ? "" : ".Span")}")}, {ObjectiveWriter.SizeText(EmitContext.Length(field))}, batch);");
            }
            w.Block("switch (kernel, global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)", () =>
            {
                foreach (var kernel in kernels)
                    foreach (string width in new[] { "Wide", "Narrow" })
                    {
                        w.Line($"case (__Kernel.{kernel.Name}, {(width == "Wide" ? "true" : "false")}):");
                        w.Indented(() =>
                        {
                            w.Line($"__Evaluator.Run<{KernelFile.KernelName(context, kernel.Name, width)}, {context.DataType}>(__data, work, {(all.HasRaggedTiles(kernel) ? "__Evaluator.SmallestTile" : "__data.TileSize")}, __threads, batch, kept, first, columns);");
                            w.Line("break;");
                        });
                    }
            });
        });
    }
}
