using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>The class that holds an objective's bound data and sizes, and checks them.</summary>
internal static class DataWriter
{
    public static void Write(EmitContext context, Program program, IReadOnlyList<Size> keptNumbers, SourceWriter w)
    {
        var model = context.Model;
        var arrays = ArrayFields(model).ToList();
        var checks = IndexChecks.Of(program);
        w.Line($"/// <summary>The data of a <see cref=\"{Cref(model)}\"/>: checked when bound, and not changed after.</summary>");
        w.Block($"internal sealed class {context.DataType}{(model.IsStreamable ? " : SampleData" : "")}", () =>
        {
            foreach (var size in model.Sizes)
                w.Line($"public readonly int {Names.Identifier(size.Name)};");
            w.Line("public readonly int Samples;");
            w.Line("public readonly int ParameterCount;");
            w.Line("public readonly int TileSize;");
            foreach (var field in arrays)
                w.Line(IsStreamable(model, field) ? $"public SampleRows<{Element(field, context.Element)}> {Names.Identifier(field.Name)} {{ get; private set; }}"
                    : $"public readonly ReadOnlyMemory<{MemoryElement(field, context.Element)}> {Names.Identifier(field.Name)};");
            foreach (string size in model.RaggedSizes)
                w.Line($"public readonly ReadOnlyMemory<int> {Names.Identifier(FieldModel.OffsetsName(size))};");
            foreach (var field in NumberFields(model))
                w.Line($"public readonly {Number(field)} {Names.Identifier(field.Name)};");
            foreach (var field in model.FieldsOf(FieldRole.Noise))
                w.Line($"public readonly ReadOnlyMemory<{context.Element.Real}> {Names.Identifier(field.Name)};   // empty where draws take its place");
            w.Line($"public readonly WorkspacePool<{context.Element.TypeArguments}> Workspaces{(SetSelections.Of(model).Count > 0 ? "" : " = new()")};");
            w.Line();
            w.Block($"public {context.DataType}({Parameters(model, isBound: true)})", () => Body(context, program, arrays, checks, keptNumbers, w));
            SetSelections.WriteConstructor(context, arrays, checks, w);
            if (model.IsStreamable)
                StreamWriter.Write(context, arrays, checks, w);
        });
    }

    /// <summary>Whether the rows of a field may come from a source.</summary>
    public static bool IsStreamable(ObjectiveModel model, FieldModel field) => model.IsStreamable && field.HasRows;

    public static IEnumerable<FieldModel> ArrayFields(ObjectiveModel model) =>
        model.FieldsOf(FieldRole.Sample).Where(f => !f.IsSparse).Concat(model.FieldsOf(FieldRole.SampleWeight)).Concat(model.FieldsOf(FieldRole.Data).Where(f => f.Axes.Count > 0));

    /// <summary>The arrays that the constructor takes: a sparse field instead of its parts.</summary>
    public static IEnumerable<FieldModel> ArrayArguments(ObjectiveModel model) => model.FieldsOf(FieldRole.Sample).Where(f => f.IsSparse || f.PartOf.Length == 0)
        .Concat(ArrayFields(model).Where(f => f.Role != FieldRole.Sample));

    /// <summary>What the constructor is given, in its order: samples, weights, data, as they are declared.</summary>
    public static IEnumerable<FieldModel> Bound(ObjectiveModel model)
    {
        var places = model.Fields.Select((field, place) => (field.Name, place)).ToDictionary(f => f.Name, f => f.place);
        return ArrayArguments(model).Concat(NumberFields(model)).OrderBy(f => f.BindingOrder).ThenBy(f => places[f.Name]);
    }

    /// <summary>Data without axes: plain numbers.</summary>
    public static IEnumerable<FieldModel> NumberFields(ObjectiveModel model) => model.FieldsOf(FieldRole.Data).Where(f => f.Axes.Count == 0);

    /// <summary>Constructor parameters: samples, weights, data, then sizes that no data show.</summary>
    /// <param name="model">The declaration.</param>
    /// <param name="isBound">Whether enums are their numbers already.</param>
    public static string Parameters(ObjectiveModel model, bool isBound = false) => string.Join(", ",
        Bound(model)
            .Select(f => $"{(!isBound && f.Type == FieldType.Enum ? f.Axes.Count == 0 && f.Role == FieldRole.Data ? f.Enumeration : $"DataArray<{f.Enumeration}>"
                : f.Axes.Count == 0 && f.Role == FieldRole.Data ? Number(f) : $"DataArray<{Element(f, ElementFormat.Of(model.Precision))}>")} {Names.Identifier(ArgumentName(f))}")
            .Concat(UndeterminedSizes(model).OrderBy(s => s.Default.Length > 0)
                .Select(s => $"int {Names.Identifier(s.Name)}{(s.Default.Length > 0 ? " = " + s.Default : "")}"))
            .Concat(model.FieldsOf(FieldRole.Noise).Select(f => IsNumber(f) ? $"double? {Names.Identifier(f.Name)} = null"
                : $"DataArray<{ElementFormat.Of(model.Precision).Real}> {Names.Identifier(f.Name)} = default")));

    /// <summary>What the constructor calls the array that a field is bound to: lengths come as offsets.</summary>
    public static string ArgumentName(FieldModel field) => field.LengthsOf.Length > 0 ? FieldModel.OffsetsName(field.LengthsOf) : field.Name;

    /// <summary>Whether a noise is one number.</summary>
    private static bool IsNumber(FieldModel noise) => noise.Axes.Count == 0 && !noise.IsPerSample;

    public static string Arguments(ObjectiveModel model) => string.Join(", ",
        Bound(model).Select(f => f.Type != FieldType.Enum ? Names.Identifier(ArgumentName(f))
            : f.Axes.Count == 0 && f.Role == FieldRole.Data ? $"(int){Names.Identifier(ArgumentName(f))}" : $"__Bind.Numbers({Names.Identifier(ArgumentName(f))})")
            .Concat(UndeterminedSizes(model).OrderBy(s => s.Default.Length > 0).Select(s => Names.Identifier(s.Name)))
            .Concat(model.FieldsOf(FieldRole.Noise).Select(f => Names.Identifier(f.Name))));

    public static IEnumerable<SizeModel> UndeterminedSizes(ObjectiveModel model) => model.Sizes.Where(s => !s.FromData && s.Derived.Length == 0);

    public static string Cref(ObjectiveModel model) => "global::" + model.HintName;

    public static string Element(FieldModel field, ElementFormat format) => field.ElementType switch
    {
        ElementType.Int => "int",
        ElementType.Bool => "bool",
        _ => format.Real,
    };

    /// <summary>The type of data without axes: a plain number.</summary>
    public static string Number(FieldModel field) => field.ElementType switch { ElementType.Int => "int", ElementType.Bool => "bool", _ => "double" };

    /// <summary>Integers and truth values that all samples share are kept as the lanes read them.</summary>
    private static string MemoryElement(FieldModel field, ElementFormat format) => field switch
    {
        { Role: FieldRole.Data, ElementType: ElementType.Int } => format.Integer,
        { Role: FieldRole.Data, ElementType: ElementType.Bool } => format.Real,
        _ => Element(field, format),
    };

    public static string Shape(FieldModel field) => field.LengthsOf.Length > 0 ? "[n + 1]"
        : field.IsRagged ? "[" + string.Join(", ", new[] { $"Σ {field.Axes[0].Text}" }.Concat(field.Axes.Skip(1).Select(a => a.Text))) + "]"
        : "[" + string.Join(", ", (field.HasSampleAxis ? new[] { "n" } : []).Concat(field.Axes.Select(a => a.Text))) + "]";

    private static Size Elements(IEnumerable<Size> axes) => axes.Aggregate(Size.Of(1), (product, a) => product * a);

    public static string SizeText(Size size) => size.ToCSharp(Names.Identifier);

    private static void Body(EmitContext context, Program program, List<FieldModel> arrays, IReadOnlyList<IndexCheck> checks, IReadOnlyList<Size> keptNumbers, SourceWriter w)
    {
        var model = context.Model;
        var sparse = model.Fields.Where(f => f.IsSparse).ToList();
        foreach (var field in sparse)
            w.Line($"var ({FieldModel.OffsetsName(FieldModel.EntriesName(field.Name))}, {FieldModel.ColumnsName(field.Name)}, {FieldModel.ValuesName(field.Name)}) = Bind.Sparse({Names.Identifier(field.Name)}, \"{field.Name}\", \"{Shape(field)}\");");
        foreach (var field in arrays.Where(f => f.PartOf.Length == 0))
            w.Line($"Bind.Rank({Names.Identifier(ArgumentName(field))}, \"{ArgumentName(field)}\", \"{Shape(field)}\", {field.Axes.Count + (field.Role == FieldRole.Data || field.IsRagged ? 0 : 1)});");
        w.Line();

        w.Line("// Sizes come from the first array that shows them; the others must agree.");
        if (model.HasSamples)
        {
            w.Line("int _samples = Bind.Unknown;");
            w.Line("string? _samplesFrom = null;");
        }
        foreach (var size in model.Sizes.Where(s => s.FromData && !s.IsRagged))
        {
            w.Line($"int {Names.Identifier(size.Name)} = Bind.Unknown;");
            w.Line($"string? {size.Name}From = null;");
        }
        foreach (var size in UndeterminedSizes(model))
            w.Line($"{Names.Identifier(size.Name)} = Bind.Size({Names.Identifier(size.Name)}, \"{size.Name}\");");
        foreach (var field in sparse.Concat(arrays))
        {
            string name = Names.Identifier(field.Name);
            int axis = 0;
            if (field.LengthsOf.Length > 0)
            {
                string offsets = Names.Identifier(ArgumentName(field)), least = EmitContext.ShortestOf(field.LengthsOf, program).ToString(CultureInfo.InvariantCulture);
                w.Line($"Bind.Offsets({offsets}, \"{ArgumentName(field)}\", ref _samples, ref _samplesFrom);");
                w.Line($"int[] {name} = Bind.Lengths({offsets}.Memory.Span);");
                w.Line($"int {Names.Identifier(field.LengthsOf)} = Bind.Longest({name}, {least});");
                continue;
            }
            if (field.IsRagged)
                axis++;
            else if (field.Role != FieldRole.Data)
                w.Line($"Bind.Axis({name}, \"{field.Name}\", {axis++}, \"n\", ref _samples, ref _samplesFrom);");
            foreach (var length in field.Axes)
            {
                if (length.Name is { } sizeName && model.Sizes.Any(s => s.Name == sizeName && s.FromData && !s.IsRagged))
                    w.Line($"Bind.Axis({name}, \"{field.Name}\", {AxisOf(field, axis)}, \"{sizeName}\", ref {Names.Identifier(sizeName)}, ref {sizeName}From);");
                axis++;
            }
        }
        foreach (var size in model.Sizes.Where(s => s.Derived.Length > 0))
            w.Line($"int {Names.Identifier(size.Name)} = Bind.Size({size.Derived}, \"{size.Name}\");");
        foreach (var field in sparse.Concat(arrays.Where(f => f.PartOf.Length == 0)))
        {
            int axis = field.Role == FieldRole.Data ? 0 : 1;
            if (field.IsRagged)
                w.Line($"Bind.Flat({Names.Identifier(field.Name)}, \"{field.Name}\", {Names.Identifier(FieldModel.OffsetsName(field.Axes[0].Name!))}.Memory.Span, \"{FieldModel.OffsetsName(field.Axes[0].Name!)}\");");
            foreach (var length in field.Axes)
            {
                if (!(length.Name is { } sizeName && model.Sizes.Any(s => s.Name == sizeName && s.FromData)))
                    w.Line($"Bind.Length({Names.Identifier(field.Name)}, \"{field.Name}\", {AxisOf(field, axis)}, \"{length.Text}\", {SizeText(length)});");
                axis++;
            }
        }
        if (model.HasSamples)
            w.Line($"Bind.NotEmpty(_samples, \"{ArgumentName(ArrayArguments(model).First())}\");");
        foreach (string set in model.Sets)
            w.Line($"Bind.NotEmpty({Names.Identifier(FieldModel.CountOf(set))}, \"{model.Fields.First(f => f.Set == set).Name}\");");
        // The columns of sparse rows were checked when these were made.
        foreach (var check in checks.Where(c => model.Fields.All(f => f.Name != c.Field || f.PartOf.Length == 0 && !IsStreamable(model, f))))
            w.Line(Check(model, check, arrays, "Memory.Span"));
        foreach (var field in arrays.Concat(NumberFields(model)).Where(f => f.Domain != DomainKind.Real && !IsStreamable(model, f)))
        {
            bool isNumber = field.Role == FieldRole.Data && field.Axes.Count == 0;
            string perSample = field.IsRagged ? "0" : field.Set.Length > 0 ? SizeText(Elements(field.Axes.Skip(1))) : field.Role == FieldRole.Data ? "0" : SizeText(Elements(field.Axes));
            w.Line($"DomainCheck.Bound{(isNumber ? $"<{Number(field)}>([{Names.Identifier(field.Name)}]" : $"({Names.Identifier(field.Name)}.Memory.Span")}, {perSample}, \"{field.Name}\", global::Objectives.{DomainModel.Of(field.Domain).Name});");
        }
        foreach (var update in model.Updates.Where(u => u.Row.Length > 0 && !model.IsStreamable))
        {
            var rows = model.Fields.First(f => f.Name == update.State).Axes[0];
            w.Line($"Bind.Indices({Names.Identifier(update.Row)}.Memory.Span, 1, \"{update.Row}\", {SizeText(rows)}, \"{rows.Text}\");");
        }
        foreach (var field in model.FieldsOf(FieldRole.Noise).Where(f => !IsNumber(f)))
            w.Line($"Bind.Noise({Names.Identifier(field.Name)}, \"{field.Name}\", \"{Shape(field)}\", {string.Join(", ", (field.IsPerSample ? new[] { "_samples" } : []).Concat(field.Axes.Select(SizeText)))});");
        foreach (var field in model.Fields.Where(f => f.IsWeight && !IsStreamable(model, f)))
            w.Line($"Bind.Weights({Names.Identifier(field.Name)}.Memory.Span, \"{field.Name}\");");
        w.Line();
        foreach (var size in model.Sizes)
            w.Line($"this.{Names.Identifier(size.Name)} = {Names.Identifier(size.Name)};");
        w.Line($"Samples = {(model.HasSamples ? "_samples" : "0")};");
        if (SetSelections.Of(model).Count > 0)
            w.Line("Workspaces = new();");
        w.Line($"ParameterCount = Bind.Size({Long(context.ParameterCount)}, \"the number of parameters\");");
        // Ragged samples have no length of a row: kernels read them where they lie, or take the smallest tiles.
        var row = arrays.Where(f => f.Role != FieldRole.Data && !f.IsRagged).Aggregate(Size.Of(0), (sum, f) => sum + f.Axes.Aggregate(Size.Of(1), (product, a) => product * a));
        w.Line(context.HasPairProducts
            ? $"TileSize = Evaluator<{context.Element.TypeArguments}>.PairTileSize({Kept(model, keptNumbers)});   // rows of pairs that are multiplied as matrices"
            : context.HasPairs
            ? $"TileSize = Evaluator<{context.Element.TypeArguments}>.SmallestTile;   // a row of pairs for each sample of a tile"
            : $"TileSize = Evaluator<{context.Element.TypeArguments}>.{(context.HasProducts ? "Product" : "")}TileSize({Long(row)}, {Kept(model, keptNumbers)});");
        foreach (var field in arrays)
            w.Line($"this.{Names.Identifier(field.Name)} = " + (IsStreamable(model, field) ? $"__Rows({Names.Identifier(field.Name)});" : field.LengthsOf.Length > 0 ? $"{Names.Identifier(field.Name)};" : field.Role != FieldRole.Data ? $"{Names.Identifier(field.Name)}.Memory;" : field.ElementType switch
            {
                ElementType.Int when context.Element.IsDouble => $"Array.ConvertAll({Names.Identifier(field.Name)}.ToArray(), i => (long)i);",
                ElementType.Bool => $"Array.ConvertAll({Names.Identifier(field.Name)}.ToArray(), b => {context.Element.Mask("b")});",
                _ => $"{Names.Identifier(field.Name)}.Memory;",
            }));
        foreach (string size in model.RaggedSizes)
            w.Line($"this.{Names.Identifier(FieldModel.OffsetsName(size))} = {Names.Identifier(FieldModel.OffsetsName(size))}.Memory;");
        foreach (var field in NumberFields(model))
            w.Line($"this.{Names.Identifier(field.Name)} = {Names.Identifier(field.Name)};");
        foreach (var field in model.FieldsOf(FieldRole.Noise))
            w.Line($"this.{Names.Identifier(field.Name)} = " + (!IsNumber(field) ? $"{Names.Identifier(field.Name)}.Memory;"
                : $"{Names.Identifier(field.Name)} is {{ }} _{field.Name} ? new {context.Element.Real}[] {{ {context.Element.Rounded("_" + field.Name)} }} : default;"));
        if (StreamWriter.Checks(model, arrays, checks).Any())
            w.Line("__Check();");
    }

    /// <summary>The numbers that a kernel keeps for a sample, before any hyperparameter is known: those count as 1.</summary>
    private static string Kept(ObjectiveModel model, IReadOnlyList<Size> keptNumbers) => keptNumbers
        .Select(size => size.ToCSharp(n => n == Size.SamplesName ? "(long)Samples" : model.Sizes.Any(s => s.Name == n) ? "(long)" + Names.Identifier(n) : "1L"))
        .DefaultIfEmpty("0").Aggregate((a, b) => $"Math.Max({a}, {b})");

    /// <summary>The axis of what is bound: ragged samples lie one after the other.</summary>
    private static int AxisOf(FieldModel field, int axis) => field.IsRagged ? axis - 1 : axis;

    /// <summary>The statement that checks indices.</summary>
    /// <param name="model">The declaration.</param>
    /// <param name="check">What is checked.</param>
    /// <param name="arrays">The fields that are arrays.</param>
    /// <param name="span">The member of an array that gives its elements.</param>
    public static string Check(ObjectiveModel model, IndexCheck check, IEnumerable<FieldModel> arrays, string span)
    {
        var field = arrays.Concat(NumberFields(model)).First(f => f.Name == check.Field);
        if (IsStreamable(model, field))
            return $"Bind.Indices({Names.Identifier(check.Field)}, \"{check.Field}\", {SizeText(check.Length)}, \"{check.Length.Text}\");";
        string perSample = field.Role == FieldRole.Data ? "0" : field.Axes.Count == 0 ? "1" : SizeText(field.Axes.Aggregate(Size.Of(1), (product, a) => product * a));
        string values = field.Role == FieldRole.Data && field.Axes.Count == 0 ? $"new int[] {{ {Names.Identifier(check.Field)} }}" : $"{Names.Identifier(check.Field)}.{span}";
        return field.IsRagged
            ? $"Bind.RaggedIndices({values}, {SizeText(Elements(field.Axes.Skip(1)))}, {Names.Identifier(FieldModel.OffsetsName(field.Axes[0].Name!))}.{span}, \"{check.Field}\", {SizeText(check.Length)}, \"{check.Length.Text}\");"
            : $"Bind.Indices({values}, {perSample}, \"{check.Field}\", {SizeText(check.Length)}, \"{check.Length.Text}\");";
    }

    /// <summary>A size in 64 bits, so that one too large is seen.</summary>
    private static string Long(Size size) => size.ToCSharp(n => "(long)" + Names.Identifier(n));
}
