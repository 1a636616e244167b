using System.Collections.Generic;
using System.Globalization;
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
        string real = context.Element.Real;
        w.Block($"public {real} ReferenceValue(ReadOnlySpan<{real}> theta)", () =>
        {
            w.Line("__Bind.Span(theta.Length, ParameterCount, nameof(theta), \"the number of parameters\");");
            w.Line(context.Element.IsDouble ? "double[] point = theta.ToArray();" : "double[] point = __Bind.Doubles(theta);");
            w.Line($"var reference = ({Names.Identifier(model.ClassName)})MemberwiseClone();");
            IncludeWriter.WriteLocal(model, w);
            if (model.TakesParameterGradient)
                w.Block("using var parameters = new __ParameterScope(point, point =>", () => Parameters(context, w), "});");
            else
                Parameters(context, w);
            var noise = model.FieldsOf(FieldRole.Noise).ToList();
            if (noise.Count > 0)
            {
                w.Line("int seed = Seed;");
                w.Line("long step = Step;");
            }
            foreach (var field in noise)
                w.Line($"var draws_{field.Name} = {SettingWriter.Draws(context, field)};");
            foreach (string store in model.Fields.Where(f => f.IsSetting).Select(SettingWriter.Store).Distinct())
                w.Line($"var {store.TrimStart('_')} = __Settings.Copy(ref {store});");
            foreach (var field in model.Fields.Where(f => (f.IsSetting || f.Role == FieldRole.Noise) && !f.IsPerSample))
                w.Line($"reference.{Names.Identifier(field.Name)} = {Given(context, field)};");
            if (model.ReadsBatch && model.HasSamples)
                Scope(context, "", w);
            var once = model.Terms.Where(t => !t.PerSample && t.IsInValue).ToList();
            var sampled = model.Terms.Where(t => t.PerSample && t.IsInValue).ToList();
            if (once.Any(t => t.Set.Length == 0))
                IncludeWriter.Renew(model, w);
            w.Line($"double value = {Sum(once.Where(t => t.Set.Length == 0))};");
            foreach (string set in model.Sets)
                if (model.ReadsBatch && model.Terms.Any(t => t.Set == set && t.IsInValue))
                    NamedBatch(context, set, w, once, sampled);
                else if (sampled.Any(t => t.Set == set))
                    Samples(context, set, sampled.Where(t => t.Set == set).ToList(), w);
                else
                    Unread(context, set, w);
            if (sampled.Any(t => t.Set.Length == 0))
                Samples(context, "", sampled.Where(t => t.Set.Length == 0).ToList(), w);
            else if (!model.ReadsBatch)
                Unread(context, "", w);
            w.Line($"return {Members.Cast(context, "value")};");
        });
    }

    /// <summary>Samples that only metrics read: the compiler would find fields that nothing assigns.</summary>
    private static void Unread(EmitContext context, string set, SourceWriter w)
    {
        foreach (var field in Sampled(context.Model, set))
        {
            w.Line($"reference.{Names.Identifier(field.Name)} = {(ObjectiveWriter.EmptyArray(field) ?? "default")};");
            // A weight that only metrics need: the compiler would find it assigned and never read.
            if (field.IsWeight)
                w.Line($"_ = reference.{Names.Identifier(field.Name)};");
        }
    }

    private static void Parameters(EmitContext context, SourceWriter w)
    {
        foreach (var field in context.Model.FieldsOf(FieldRole.Parameter))
            w.Line($"reference.{Names.Identifier(field.Name)} = {Block(context, field)};");
        if (context.Model.TakesParameterGradient)
            IncludeWriter.Renew(context.Model, w);
    }

    /// <summary>The terms of a named set, with it as the batch that they see; after them it is the unnamed set again.</summary>
    private static void NamedBatch(EmitContext context, string set, SourceWriter w, List<TermModel> once, List<TermModel> sampled)
    {
        w.Line("{");
        w.Indented(() =>
        {
            Scope(context, set, w);
            if (once.Any(t => t.Set == set))
                w.Line($"value += {Sum(once.Where(t => t.Set == set))};");
            if (sampled.Any(t => t.Set == set))
                Samples(context, set, sampled.Where(t => t.Set == set).ToList(), w);
        });
        w.Line("}");
    }

    private static string Sum(IEnumerable<TermModel> terms)
    {
        string sum = string.Join(" + ", terms.Select(Call));
        return sum.Length > 0 ? sum : "0";
    }

    private static string Call(TermModel term) =>
        term.Kind == TermKind.Residual ? $"__Bind.HalfSquare(reference.{Names.Identifier(term.Name)}())" : $"reference.{Names.Identifier(term.Name)}()";

    /// <summary>What <c>All</c>, <c>SampleIndex</c> and <c>BatchSize</c> mean to the user's own code while it runs.</summary>
    private static void Scope(EmitContext context, string set, SourceWriter w)
    {
        var model = context.Model;
        w.Block($"using var {Local(set, "scope")} = new __BatchScope({Count(set)}, i =>", () =>
        {
            foreach (var field in Sampled(model, set))
                w.Line($"reference.{Names.Identifier(field.Name)} = {SampleValue(context, field)};");
            IncludeWriter.Renew(model, w);
        }, "}, name => name switch");
        w.Line("{");
        w.Indented(() =>
        {
            // As objects: a number among integers would make all of them real.
            foreach (var field in Sampled(model, set))
                w.Line($"\"{field.Name}\" => (object)reference.{Names.Identifier(field.Name)},");
            w.Line("_ => throw new ArgumentException($\"All({name}) takes a [Sample] field.\", nameof(name)),");
        });
        w.Line("});");
    }

    private static IEnumerable<FieldModel> Sampled(ObjectiveModel model, string set = "") => set.Length > 0
        ? model.Fields.Where(f => f.Set == set)
        : model.FieldsOf(FieldRole.Sample).Where(f => !f.IsDerived).Concat(model.FieldsOf(FieldRole.SampleWeight)).Concat(model.Fields.Where(f => f.IsPerSample));

    /// <summary>A local's name: that of a named set begins with the set's.</summary>
    private static string Local(string set, string name) => set.Length == 0 ? name : $"{set}_{name}";

    private static string Count(string set) => set.Length == 0 ? "SampleCount" : "__data." + Names.Identifier(FieldModel.CountOf(set));

    private static void Samples(EmitContext context, string set, List<TermModel> terms, SourceWriter w)
    {
        var model = context.Model;
        var weight = Sampled(model, set).FirstOrDefault(f => f.IsWeight);
        string s = weight is null ? "" : $"reference.{Names.Identifier(weight.Name)} * ";
        bool mean = terms.Any(t => t.Reduction == ReductionKind.Mean);
        if (mean)
            w.Line($"double {Local(set, "mean")} = 0, {Local(set, "weights")} = 0;");
        if (terms.Any(t => t.Reduction == ReductionKind.Sum))
            w.Line($"double {Local(set, "sum")} = 0;");
        if (terms.Any(t => t.Reduction == ReductionKind.MeanOverCount))
            w.Line($"double {Local(set, "overCount")} = 0;");
        w.Block($"for (int i = 0; i < {Count(set)}; i++)", () =>
        {
            if (model.ReadsBatch)
                w.Line($"{Local(set, "scope")}.Index = i;");
            else
                foreach (var field in Sampled(model, set))
                    w.Line($"reference.{Names.Identifier(field.Name)} = {SampleValue(context, field)};");
            if (!model.ReadsBatch)
                IncludeWriter.Renew(model, w);
            foreach (var term in terms)
                w.Line($"{Local(set, Accumulator(term.Reduction))} += {s}{Call(term)};");
            if (mean)
                w.Line($"{Local(set, "weights")} += {(weight is null ? "1" : "reference." + Names.Identifier(weight.Name))};");
        });
        if (mean)
            w.Line($"value += {Local(set, "mean")} / {Local(set, "weights")};");
        if (terms.Any(t => t.Reduction == ReductionKind.Sum))
            w.Line($"value += {Local(set, "sum")};");
        if (terms.Any(t => t.Reduction == ReductionKind.MeanOverCount))
            w.Line($"value += {Local(set, "overCount")} / {Count(set)};");
    }

    private static string Accumulator(ReductionKind reduction) => reduction switch { ReductionKind.Mean => "mean", ReductionKind.Sum => "sum", _ => "overCount" };

    /// <summary>Memory that the user's own code can read.</summary>
    private static string Doubles(ObjectiveModel model, string memory) => model.Precision == PrecisionKind.Double ? memory : $"__Bind.Doubles({memory}.Span)";

    private static string SampleValue(EmitContext context, FieldModel field)
    {
        var model = context.Model;
        if (field.IsPerSample)
            return Given(context, field);
        string memory = "__data." + Names.Identifier(field.Name);
        if (field.IsSparse)
        {
            string entries = FieldModel.EntriesName(field.Name), begin = $"__data.{Names.Identifier(FieldModel.OffsetsName(entries))}.Span[i]", kept = $"__data.{Names.Identifier(FieldModel.LengthsName(entries))}.Span[i]";
            return $"new global::Objectives.SparseVector({ObjectiveWriter.SizeText(field.Axes[0])}, __data.{Names.Identifier(FieldModel.ColumnsName(field.Name))}.Slice({begin}, {kept}), "
                + Doubles(model, $"__data.{Names.Identifier(FieldModel.ValuesName(field.Name))}.Slice({begin}, {kept})") + ")";
        }
        // A named set is bound as data: its samples are the first axis, its integers are as wide as lanes, its truth values are masks.
        bool isNamed = field.Set.Length > 0;
        var axes = field.Axes.Skip(isNamed ? 1 : 0).ToList();
        string length = Parenthesize(ObjectiveWriter.SizeText(axes.Aggregate(Size.Of(1), (product, a) => product * a)));
        bool hasRows = DataWriter.IsStreamable(model, field);
        string slice = hasRows ? $"{memory}.Row(i)" : $"{memory}.Slice(i * {length}, {length})", element = hasRows ? $"{memory}[i]" : $"{memory}.Span[i]", lengths = Lengths(axes);
        if (field.IsRagged)
        {
            string size = field.Axes[0].Name!, own = $"__data.{Names.Identifier(FieldModel.LengthsName(size))}.Span[i]", each = ObjectiveWriter.SizeText(axes.Skip(1).Aggregate(Size.Of(1), (product, a) => product * a));
            string times = each == "1" ? "" : " * " + Parenthesize(each);
            slice = $"{memory}.Slice(__data.{Names.Identifier(FieldModel.OffsetsName(size))}.Span[i]{times}, {own}{times})";
            lengths = string.Join(", ", new[] { own }.Concat(axes.Skip(1).Select(ObjectiveWriter.SizeText)));
        }
        string row = Doubles(model, slice);
        return field.Type switch
        {
            FieldType.IntArray when isNamed => $"Array.ConvertAll({slice}.ToArray(), v => (int)v)",
            FieldType.Int when isNamed => $"(int){element}",
            FieldType.Enum => $"({field.Enumeration}){element}",
            FieldType.Bool when isNamed => $"{element} != 0",
            FieldType.Vector => $"new global::Objectives.Vector({row})",
            FieldType.BoolArray when isNamed => $"Array.ConvertAll({slice}.ToArray(), v => v != 0)",
            FieldType.Matrix or FieldType.Tensor3 or FieldType.Tensor4 => $"new global::Objectives.{field.Type}({row}, {lengths})",
            FieldType.BoolMatrix or FieldType.BoolTensor3 or FieldType.BoolTensor4 when isNamed => $"__Bind.Table(Array.ConvertAll({slice}.ToArray(), v => v != 0), {lengths})",
            FieldType.IntMatrix or FieldType.BoolMatrix or FieldType.BoolTensor3 or FieldType.BoolTensor4 => $"__Bind.Table({slice}.Span, {lengths})",
            FieldType.IntArray or FieldType.BoolArray => $"{slice}.ToArray()",
            _ => element,
        };
    }

    private static string Lengths(IEnumerable<Size> axes) => string.Join(", ", axes.Select(ObjectiveWriter.SizeText));

    /// <summary>A state, a hyperparameter with axes or a noise; at sample i where it has a value for each.</summary>
    private static string Given(EmitContext context, FieldModel field)
    {
        string length = Length(field), array = SettingWriter.Store(field).TrimStart('_') + $"[{(field.IsSetting ? context.Setting(field.Name) : 0).ToString(CultureInfo.InvariantCulture)}]";
        if (field.Type == FieldType.IntArray)
            return context.Element.IsDouble ? $"Array.ConvertAll({array}, v => (int)v)" : $"(int[]){array}.Clone()";
        string memory = field.Role == FieldRole.Noise ? $"draws_{field.Name}.Doubles(__data.{Names.Identifier(field.Name)}.Span, {(field.IsPerSample ? "i" : "__DrawSource.Shared")}, {length})"
            : $"__Bind.Doubles({array}.AsSpan({(field.IsPerSample ? $"i * {length}, {length}" : "")}))";
        return field.Type switch
        {
            FieldType.Vector => $"new global::Objectives.Vector({memory})",
            FieldType.Matrix or FieldType.Tensor3 or FieldType.Tensor4 => $"new global::Objectives.{field.Type}({memory}, {Lengths(field.Axes)})",
            _ => $"{memory}[0]",
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
            FieldType.Matrix or FieldType.Tensor3 or FieldType.Tensor4 => $"new global::Objectives.{field.Type}(point.AsMemory({offset}, {Length(field)}), {Lengths(field.Axes)})",
            _ => $"point[{offset}]",
        };
    }

    /// <summary>The value of a data field, from the constructor's argument.</summary>
    public static string DataValue(ObjectiveModel model, FieldModel field)
    {
        string name = Names.Identifier(field.Name);
        return field.Type switch
        {
            FieldType.Vector => $"new global::Objectives.Vector({Doubles(model, name + ".Memory")})",
            FieldType.Matrix or FieldType.Tensor3 or FieldType.Tensor4 => $"new global::Objectives.{field.Type}({Doubles(model, name + ".Memory")}, {Lengths(field.Axes)})",
            FieldType.IntMatrix or FieldType.BoolMatrix or FieldType.BoolTensor3 or FieldType.BoolTensor4 => $"__Bind.Table({name}.Memory.Span, {Lengths(field.Axes)})",
            FieldType.IntArray or FieldType.BoolArray => $"{name}.ToArray()",
            _ => name,
        };
    }
}
