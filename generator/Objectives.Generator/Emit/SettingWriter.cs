using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>What is set on a problem: hyperparameters, states, the seed and the step of its noise.</summary>
internal static class SettingWriter
{
    /// <summary>The type of the property; that of an array holds the numbers that kernels compute with.</summary>
    private static string PropertyType(ObjectiveModel model, FieldModel field) =>
        IsArray(field) ? $"DataArray<{DataWriter.Element(field, ElementFormat.Of(model.Precision))}>" : field.NumberType;

    private static bool IsArray(FieldModel field) => field.Axes.Count > 0 || field.IsPerSample;

    public static IEnumerable<FieldModel> Of(ObjectiveModel model) => model.Fields.Where(f => f.Role is FieldRole.Hyperparameter or FieldRole.State);

    private static string Place(EmitContext context, FieldModel field) => context.Setting(field.Name).ToString(CultureInfo.InvariantCulture);

    /// <summary>What is set, looked at if the field has a domain.</summary>
    private static string Checked(FieldModel field, string value) => field.Domain == DomainKind.Real ? value
        : $"__DomainCheck.Set({value}, \"{field.PropertyName}\", global::Objectives.{DomainModel.Of(field.Domain).Name})";

    /// <summary>The private field with all arrays in place.</summary>
    public static string Store(FieldModel field) => field.ElementType == ElementType.Int ? "__integerArrays" : "__arrays";

    /// <summary>A copy of what is in place.</summary>
    public static string Copy(EmitContext context, FieldModel field) => $"__Settings.Get(ref {Store(field)}, {Place(context, field)}{(IsArray(field) ? Lengths(field) : "")})";

    /// <summary>The lengths of the property's axes, as arguments that follow others.</summary>
    private static string Lengths(FieldModel field) => string.Concat((field.IsPerSample ? new[] { ", __data.Samples" } : []).Concat(field.Axes.Select(a => ", " + ObjectiveWriter.SizeText(a))));

    /// <summary>The types of the stores that the objective has, with their fields.</summary>
    private static IEnumerable<(string Type, string Name, List<FieldModel> Fields)> Stores(EmitContext context) =>
        new[] { (Type: context.Element.Real, ElementType.Real), (Type: context.Element.Integer, ElementType.Int) }
            .Select(s => (s.Type, Fields: context.Model.Fields.Where(f => f.IsSetting && f.ElementType == s.Item2).ToList()))
            .Where(s => s.Fields.Count > 0).Select(s => (s.Type, Store(s.Fields[0]), s.Fields));

    /// <summary>In the constructor: the arrays as initialisers give them, or zero.</summary>
    public static void Initialize(EmitContext context, SourceWriter w)
    {
        foreach (var (type, name, fields) in Stores(context))
        {
            w.Line($"{name} =");
            w.Line("[");
            foreach (var field in fields)
                w.Indented(() => w.Line($"{Initial(context, type, field)},"));
            w.Line("];");
        }
    }

    private static string Initial(EmitContext context, string type, FieldModel field)
    {
        string name = "this." + Names.Identifier(field.Name);
        if (!IsArray(field))
            return field.Default.Length == 0 ? $"new {type}[1]" : $"new {type}[] {{ {context.Element.Rounded(name)} }}";
        string user = field.ElementType == ElementType.Int ? "int" : "double";
        string value = field.Default.Length == 0 ? $"default(DataArray<{user}>)" : field.Axes.Count == 0 ? $"new double[] {{ {name} }}" : name;
        string axes = field.IsPerSample && field.Axes.Count == 0 ? ", 1" : string.Concat(field.Axes.Select(a => ", " + ObjectiveWriter.SizeText(a)));
        string initial = $"__Settings.Initial<{user}>({value}, \"{field.Name}\"{axes})";
        if (field.IsPerSample)
            initial = $"__Settings.ForEach({initial}, __data.Samples)";
        return user == type ? initial : $"Array.ConvertAll({initial}, v => ({type})v)";
    }

    public static void Properties(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        foreach (var (type, name, _) in Stores(context))
        {
            w.Line();
            w.Line($"private {type}[][] {name};   // an evaluation goes on with those it began with");
        }
        foreach (var field in Of(model))
        {
            string name = Names.Identifier(field.Name), what = field.Role == FieldRole.State ? "state" : "hyperparameter";
            string summary = field.Documentation.Length > 0 ? ObjectiveWriter.Escape(field.Documentation) : $"The {what} {field.Name}.";
            w.Line();
            if (!field.IsSetting)
            {
                w.Line($"/// <summary>{summary} An evaluation uses the value it has when it begins.</summary>");
                w.Line($"{(field.IsInternal ? "internal" : "public")} {field.NumberType} {field.PropertyName} {{ get => this.{name}; set => this.{name} = {Checked(field, "value")}; }}");
                continue;
            }
            w.Line($"/// <summary>{summary}{(IsArray(field) ? $" Shape {DataWriter.Shape(field)}; the getter gives a copy, the setter copies." : "")} An evaluation uses {(field.Role == FieldRole.State ? "all states as they are" : "the value it has")} when it begins.</summary>");
            if (IsArray(field))
                w.Line("/// <exception cref=\"ArgumentException\">An array of another shape is set.</exception>");
            w.Block($"public {PropertyType(model, field)} {field.PropertyName}", () =>
            {
                if (IsArray(field))
                {
                    w.Line($"get => {Copy(context, field)};");
                    w.Line($"set => __Settings.Set(ref {Store(field)}, {Place(context, field)}, {Checked(field, "value")}, \"{field.PropertyName}\"{Lengths(field)});");
                }
                else
                {
                    w.Line($"get => {Copy(context, field)};");
                    w.Line($"set => __Settings.Set(ref {Store(field)}, {Place(context, field)}, {context.Element.Rounded("value")});");
                }
            });
        }
        if (model.FieldsOf(FieldRole.Noise).Any())
        {
            w.Line();
            w.Line("/// <summary>Which draws the noise has, with <see cref=\"Step\"/>: the same seed and step give the same draws. Evaluations do not change it.</summary>");
            w.Line("public int Seed { get; set; }");
            w.Line();
            w.Line("/// <summary>Which draws the noise has, with <see cref=\"Seed\"/>: a training loop moves it on. Evaluations do not change it.</summary>");
            w.Line("public long Step { get; set; }");
        }
    }

    /// <summary>For the half of a declaration with errors.</summary>
    public static void Signatures(ObjectiveModel model, SourceWriter w)
    {
        foreach (var field in Of(model).Where(f => !model.ClashingProperties.Contains(f.PropertyName)))
            w.Line($"{(field.IsInternal ? "internal" : "public")} {PropertyType(model, field)} {field.PropertyName} {{ get; set; }}");
        foreach (var (type, name) in model.FieldsOf(FieldRole.Noise).Any() ? new[] { ("int", "Seed"), ("long", "Step") } : [])
            if (!model.TakenMembers.Contains(name))
                w.Line($"public {type} {name} {{ get; set; }}");
    }

    /// <summary>In a workspace: what is set, as it is now, and the draws that all samples share.</summary>
    public static void Begin(EmitContext context, SourceWriter w)
    {
        foreach (var (_, name, fields) in Stores(context))
            w.Line($"work.{(fields[0].ElementType == ElementType.Int ? "IntegerArrays" : "Arrays")} = __Settings.Read(ref {name});");
        var noise = context.Model.FieldsOf(FieldRole.Noise).ToList();
        if (noise.Count == 0)
            return;
        var shared = noise.Where(f => !f.IsPerSample).Aggregate(Size.Of(0), (sum, f) => sum + EmitContext.Length(f));
        w.Line("int seed = Seed;");
        w.Line("long step = Step;");
        w.Line($"work.ReserveDraws({noise.Count.ToString(CultureInfo.InvariantCulture)}, {ObjectiveWriter.SizeText(shared)});");
        for (int k = 0; k < noise.Count; k++)
            w.Line($"work.Sources[{k.ToString(CultureInfo.InvariantCulture)}] = {Draws(context, noise[k])};");
        foreach (var field in noise.Where(f => !f.IsPerSample))
            w.Line($"work.DrawShared({context.Noise(field.Name).ToString(CultureInfo.InvariantCulture)}, __data.{Names.Identifier(field.Name)}.Span, {ObjectiveWriter.SizeText(context.DrawOffsetOf(field.Name))}, {ObjectiveWriter.SizeText(EmitContext.Length(field))});");
    }

    /// <summary>Where the draws of a noise come from, at the locals <c>seed</c> and <c>step</c>.</summary>
    public static string Draws(EmitContext context, FieldModel field) =>
        $"new __DrawSource(global::Objectives.Distribution.{field.Distribution}, seed, {context.Noise(field.Name).ToString(CultureInfo.InvariantCulture)}, step, {(field.Probability.Length > 0 ? "this." + Names.Identifier(field.Probability) : "0.5")})";

    /// <summary>The member that runs the updates, where there are any.</summary>
    public static IEnumerable<Member> Update(EmitContext context)
    {
        var model = context.Model;
        var copies = model.FieldsOf(FieldRole.State).Where(f => f.CopyOf.Length > 0).ToList();
        if (copies.Count + model.Updates.Count == 0)
            yield break;
        string real = context.Element.Real;
        var once = model.Updates.Where(u => !u.PerSample).ToList();
        var rows = model.Updates.Where(u => u.PerSample).ToList();
        var lines = new List<string> { "var work = __Begin(theta);" };
        if (once.Count > 0)
            lines.Add($"work.ReserveData({ObjectiveWriter.SizeText(once.Aggregate(Size.Of(0), (sum, u) => sum + context.UpdateLength(u)))});");
        if (rows.Count > 0)
        {
            lines.Add($"int columns = {ObjectiveWriter.SizeText(rows.Aggregate(Size.Of(0), (sum, u) => sum + context.UpdateLength(u)))};");
            lines.Add($"var rows = new {real}[checked(batch.Count * columns)];");
        }
        if (model.Updates.Count > 0)
            lines.Add($"__Run(__Kernel.{Schedule.KernelKind.Update.Name}, work, batch{(rows.Count > 0 ? ", rows, 0, columns" : "")});");
        lines.Add($"using (var change = new __SettingChange(ref __arrays))");
        lines.Add("{");
        lines.Add("    if (__data.Workspaces.Rented > 1)");
        lines.Add("        change.Apart();");
        lines.AddRange(once.Select(u => $"    work.DataGradient.AsSpan({ObjectiveWriter.SizeText(context.UpdateOffsetOf(u.State))}, {ObjectiveWriter.SizeText(context.UpdateLength(u))}).CopyTo(change.Elements({PlaceOf(u.State)}));"));
        lines.AddRange(rows.Select(u => $"    __Settings.ReplaceRows(change.Elements({PlaceOf(u.State)}), rows, {ObjectiveWriter.SizeText(context.UpdateOffsetOf(u.State))}, {ObjectiveWriter.SizeText(context.UpdateLength(u))}, "
            + $"{(u.Row.Length > 0 ? $"__data.{Names.Identifier(u.Row)}{(model.IsStreamable ? "" : ".Span")}" : "default(ReadOnlySpan<int>)")}, batch);"));
        lines.AddRange(copies.Select(f => $"    theta.Slice({ObjectiveWriter.SizeText(context.OffsetOf(f.CopyOf))}, {ObjectiveWriter.SizeText(EmitContext.Length(f))}).CopyTo(change.Elements({PlaceOf(f.Name)}));"));
        lines.Add("}");
        lines.Add("__data.Workspaces.Return(work);");
        yield return new("void", "UpdateState", [$"ReadOnlySpan<{real}> theta"], "Puts the next values of all states at θ in place", " They are computed from the old ones.", [.. lines])
        { IsOfUnnamedSet = true };

        string PlaceOf(string state) => context.Setting(state).ToString(CultureInfo.InvariantCulture);
    }
}
