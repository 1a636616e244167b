using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary><c>ReferenceValue</c>: the user's own methods, sample by sample, on a private clone.</summary>
internal static class ReferenceWriter
{
    public static void Write(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        w.Line("/// <summary>The value by the methods as they were written, one sample at a time: slow, and independent of everything generated.</summary>");
        w.Block("public double ReferenceValue(ReadOnlySpan<double> theta)", () =>
        {
            w.Line("__Bind.Span(theta.Length, ParameterCount, nameof(theta), \"the number of parameters\");");
            w.Line("double[] point = theta.ToArray();");
            w.Line($"var reference = ({Names.Identifier(model.ClassName)})MemberwiseClone();");
            foreach (var field in model.FieldsOf(FieldRole.Parameter))
                w.Line($"reference.{Names.Identifier(field.Name)} = {Block(context, field)};");
            var once = model.Terms.Where(t => !t.PerSample && t.Kind != TermKind.Metric).ToList();
            var sampled = model.Terms.Where(t => t.PerSample && t.Kind != TermKind.Metric).ToList();
            w.Line(once.Count > 0 ? $"double value = {string.Join(" + ", once.Select(t => $"reference.{Names.Identifier(t.Name)}()"))};" : "double value = 0;");
            if (sampled.Count > 0)
                Samples(model, sampled, w);
            else
                foreach (var field in Sampled(model))
                    w.Line($"reference.{Names.Identifier(field.Name)} = {(field.Type == FieldType.IntArray ? "Array.Empty<int>()" : "default")};");
            w.Line("return value;");
        });
    }

    private static IEnumerable<FieldModel> Sampled(ObjectiveModel model) => model.FieldsOf(FieldRole.Sample).Concat(model.FieldsOf(FieldRole.SampleWeight));

    private static void Samples(ObjectiveModel model, List<TermModel> terms, SourceWriter w)
    {
        var weight = model.FieldsOf(FieldRole.SampleWeight).FirstOrDefault();
        string s = weight is null ? "" : $"reference.{Names.Identifier(weight.Name)} * ";
        bool mean = terms.Any(t => t.Reduction == ReductionKind.Mean);
        if (mean)
            w.Line("double mean = 0, weights = 0;");
        if (terms.Any(t => t.Reduction == ReductionKind.Sum))
            w.Line("double sum = 0;");
        if (terms.Any(t => t.Reduction == ReductionKind.MeanOverCount))
            w.Line("double overCount = 0;");
        w.Block("for (int i = 0; i < SampleCount; i++)", () =>
        {
            foreach (var field in Sampled(model))
                w.Line($"reference.{Names.Identifier(field.Name)} = {SampleValue(field)};");
            foreach (var term in terms)
                w.Line($"{Accumulator(term.Reduction)} += {s}reference.{Names.Identifier(term.Name)}();");
            if (mean)
                w.Line($"weights += {(weight is null ? "1" : "reference." + Names.Identifier(weight.Name))};");
        });
        if (mean)
            w.Line("value += mean / weights;");
        if (terms.Any(t => t.Reduction == ReductionKind.Sum))
            w.Line("value += sum;");
        if (terms.Any(t => t.Reduction == ReductionKind.MeanOverCount))
            w.Line("value += overCount / SampleCount;");
    }

    private static string Accumulator(ReductionKind reduction) => reduction switch { ReductionKind.Mean => "mean", ReductionKind.Sum => "sum", _ => "overCount" };

    private static string SampleValue(FieldModel field)
    {
        string memory = "__data." + Names.Identifier(field.Name);
        return field.Type switch
        {
            FieldType.Vector => $"new global::Objectives.Vector({memory}.Slice(i * {Length(field)}, {Length(field)}))",
            FieldType.Matrix => $"new global::Objectives.Matrix({memory}.Slice(i * {Length(field)}, {Length(field)}), {ObjectiveWriter.SizeText(field.Axes[0])}, {ObjectiveWriter.SizeText(field.Axes[1])})",
            FieldType.IntArray => $"{memory}.Slice(i * {Length(field)}, {Length(field)}).ToArray()",
            _ => $"{memory}.Span[i]",
        };
    }

    private static string Length(FieldModel field) => Parenthesize(ObjectiveWriter.SizeText(EmitContext.Length(field)));

    private static string Parenthesize(string text) => text.IndexOf(' ') < 0 ? text : $"({text})";

    private static string Block(EmitContext context, FieldModel field)
    {
        string offset = ObjectiveWriter.SizeText(context.OffsetOf(field.Name));
        return field.Type switch
        {
            FieldType.Vector => $"new global::Objectives.Vector(point.AsMemory({offset}, {Length(field)}))",
            FieldType.Matrix => $"new global::Objectives.Matrix(point.AsMemory({offset}, {Length(field)}), {ObjectiveWriter.SizeText(field.Axes[0])}, {ObjectiveWriter.SizeText(field.Axes[1])})",
            _ => $"point[{offset}]",
        };
    }

    /// <summary>The value of a data field, from the constructor's argument.</summary>
    public static string DataValue(FieldModel field)
    {
        string name = Names.Identifier(field.Name);
        return field.Type switch
        {
            FieldType.Vector => $"new global::Objectives.Vector({name}.Memory)",
            FieldType.Matrix => $"new global::Objectives.Matrix({name}.Memory, {ObjectiveWriter.SizeText(field.Axes[0])}, {ObjectiveWriter.SizeText(field.Axes[1])})",
            FieldType.IntArray => $"{name}.ToArray()",
            _ => name,
        };
    }
}
