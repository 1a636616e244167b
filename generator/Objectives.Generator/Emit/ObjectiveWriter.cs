using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The generated half of the class: header, constructor, properties, members, reference; then the class of its data.</summary>
internal static class ObjectiveWriter
{
    public static string Write(EmitContext context, Program differentiated, Kernels kernels, ProofResult proof, IReadOnlyList<Size> keptNumbers)
    {
        var model = context.Model;
        var w = new SourceWriter();
        w.Line(KernelFile.Header);
        var formulas = Formulas.Of(differentiated);
        HeaderWriter.Write(context, formulas, kernels, proof, w);
        w.Line("#nullable enable");
        w.Line();
        OpenTypes(model, w, Interfaces(model, context.HasProximal), () =>
        {
            Constructor(context, w);
            Properties(context, w);
            w.Line();
            FactMembers.Write(context, formulas, w);
            w.Line();
            var counts = Enumerable.Range(0, kernels.Joint.Axes.Count).Select(a => kernels.Joint.Axes[a].Size).Distinct().ToList();
            MemberWriter.Write(context, counts, kernels, w);
            w.Line();
            ReferenceWriter.Write(context, w);
            IncludeWriter.Write(model, w);
        });
        w.Line();
        w.Block("namespace Objectives.Generated", () =>
        {
            w.Line("using System;");
            w.Line("using Objectives.Runtime;");
            w.Line();
            DataWriter.Write(context, differentiated, keptNumbers, w);
        });
        return w.ToString();
    }

    /// <summary>The part of the class with what is asked for less often.</summary>
    public static string WriteFurther(EmitContext context)
    {
        var w = new SourceWriter();
        w.Line(KernelFile.Header);
        w.Line($"// Further members of {context.Model.ClassName}: derivatives of one term, of each sample, by other things than the parameters, and matrices.");
        w.Line("#nullable enable");
        w.Line();
        OpenTypes(context.Model, w, interfaces: null, () => MemberWriter.WriteMembers(context, Members.Further(context), w));
        return w.ToString();
    }

    /// <summary>The namespace and the types around the class, then its body.</summary>
    /// <param name="model">The declaration.</param>
    /// <param name="w">Where it is written.</param>
    /// <param name="interfaces">The interfaces, behind a colon; null for a part of the class that another one declares.</param>
    /// <param name="body">Writes the members.</param>
    /// <param name="hasKernels">Whether there are generated kernels to name.</param>
    public static void OpenTypes(ObjectiveModel model, SourceWriter w, string? interfaces, System.Action body, bool hasKernels = true)
    {
        void Types(int k)
        {
            var type = model.Types[k];
            bool isLast = k == model.Types.Count - 1;
            if (isLast && interfaces is not null)
                w.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Objectives.Generator\", \"" + typeof(ObjectiveWriter).Assembly.GetName().Version!.ToString(3) + "\")]");
            w.Block($"partial {type.Keyword} {Names.Identifier(type.Name)}{(isLast ? interfaces : "")}", () =>
            {
                if (isLast)
                    body();
                else
                    Types(k + 1);
            });
        }

        if (model.Namespace.Length == 0)
            Usings(model, w, hasKernels, () => Types(0));
        else
            w.Block("namespace " + string.Join(".", model.Namespace.Split('.').Select(Names.Identifier)), () => Usings(model, w, hasKernels, () => Types(0)));
    }

    private static void Usings(ObjectiveModel model, SourceWriter w, bool hasKernels, System.Action body)
    {
        w.Line("using global::System;");
        w.Line("using global::Objectives;");
        if (hasKernels)
            w.Line("using global::Objectives.Generated;");
        w.Line("using global::Objectives.Runtime;");
        // Under names that no member of the class hides.
        foreach (string type in new[] { "Batch", "Bind", "Validation" }.Concat(model.ReadsBatch ? ["BatchScope"] : []).Concat(model.TakesParameterGradient ? ["ParameterScope"] : [])
            .Concat(model.Fields.Any(f => f.IsSetting) ? ["Settings"] : []).Concat(model.FieldsOf(FieldRole.Noise).Any() ? ["DrawSource"] : [])
            .Concat(model.FieldsOf(FieldRole.Hyperparameter).Any(f => f.Domain != DomainKind.Real) ? ["DomainCheck"] : []))
            w.Line($"using __{type} = global::Objectives.Runtime.{type};");
        if (model.Fields.Any(f => f.Role == FieldRole.State))
            w.Line($"using __SettingChange = global::Objectives.Runtime.SettingChange<{ElementFormat.Of(model.Precision).Real}>;");
        foreach (string type in new[] { "Evaluator", "Workspace" })
            w.Line($"using __{type} = global::Objectives.Runtime.{type}<{ElementFormat.Of(model.Precision).TypeArguments}>;");
        w.Line();
        body();
    }

    private static string Interfaces(ObjectiveModel model, bool hasProximal) =>
        InterfacesOf(ElementFormat.Of(model.Precision).Real, model.HasSamples) + ResidualMembers.Interfaces(model) + (model.StatedDerivatives.Count > 0 ? ", IStatedDerivatives" : "")
        + (Members.RealHyperparameters(model).Any() ? $", IHyperparameterObjective<{ElementFormat.Of(model.Precision).Real}>" : "")
        + (FixedMembers.HasFixed(model) ? ", IFixedParameters" : "")
        + (hasProximal ? $", IProximable<{ElementFormat.Of(model.Precision).Real}>" : "")
        + (model.HasInnerProblems ? $", IInnerProblems<{ElementFormat.Of(model.Precision).Real}>" : "");

    public static string InterfacesOf(string real, bool hasSamples) =>
        $" : IHessianObjective<{real}>, {(hasSamples ? $"ISampledObjective<{real}>, " : "")}ITermObjective<{real}>, IReferenceObjective<{real}>";

    private static void Constructor(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        w.Line($"private {(SetSelections.Of(model).Count > 0 ? "" : "readonly ")}{context.DataType} __data;");
        w.Line();
        w.Line("/// <summary>Binds the data; what is contiguous is referenced, not copied.</summary>");
        foreach (var field in DataWriter.Bound(model))
            w.Line($"/// <param name=\"{DataWriter.ArgumentName(field)}\">{(field.Documentation.Length > 0 ? Escape(field.Documentation) + "; shape" : "Shape")} {(field.Axes.Count == 0 && field.Role == FieldRole.Data ? "[]" : DataWriter.Shape(field))}.</param>");
        foreach (var field in model.FieldsOf(FieldRole.Noise))
            w.Line($"/// <param name=\"{field.Name}\">Numbers instead of draws of {field.Name}{(field.Axes.Count + (field.IsPerSample ? 1 : 0) == 0 ? "" : ", of shape " + DataWriter.Shape(field))}; none by default.</param>");
        foreach (var size in DataWriter.UndeterminedSizes(model))
            w.Line($"/// <param name=\"{size.Name}\">The size {size.Name}.</param>");
        w.Line("/// <exception cref=\"ArgumentException\">A size does not match, an index or weight is out of range, an array is null.</exception>");
        w.Block($"public {Names.Identifier(model.ClassName)}({DataWriter.Parameters(model)})", () =>
        {
            w.Line($"__data = new {context.DataType}({DataWriter.Arguments(model)});");
            foreach (var size in model.Sizes.Where(s => s.HasField && s.Derived.Length == 0))
                w.Line($"this.{Names.Identifier(size.Name)} = __data.{Names.Identifier(size.Name)};");
            foreach (var field in model.Fields.Where(f => (f.Set.Length > 0 || f is { Role: FieldRole.Sample or FieldRole.Hyperparameter, Default: "", IsDerived: false }) && EmptyArray(f) is not null))
                w.Line($"this.{Names.Identifier(field.Name)} = {EmptyArray(field)};");
            foreach (var field in model.FieldsOf(FieldRole.Data).Where(f => f.Set.Length == 0))
                w.Line($"this.{Names.Identifier(field.Name)} = {ReferenceWriter.DataValue(model, field)};");
            foreach (var include in model.Includes)
                w.Line($"this.{Names.Identifier(include.Field)} = null!;   // only the reference has one");
            SettingWriter.Initialize(context, w);
            bool ascends = model.FieldsOf(FieldRole.Parameter).Any(f => f.Ascent);
            var blocks = model.FieldsOf(FieldRole.Parameter).Select(f =>
                $"(\"{f.Name}\", new int[] {{ {string.Join(", ", f.Axes.Select(a => SizeText(a)))} }}{(!ascends ? "" : f.Ascent ? ", true" : ", false")})".Replace("{  }", "{ }"));
            w.Line($"Layout = new ParameterLayout({string.Join(", ", blocks)});");
        });
    }

    /// <summary>An array of C# without elements, for a field that may not be null; null for other types.</summary>
    public static string? EmptyArray(FieldModel field) => field.Type switch
    {
        FieldType.IntArray => "Array.Empty<int>()",
        FieldType.BoolArray => "Array.Empty<bool>()",
        FieldType.IntMatrix => "new int[0, 0]",
        FieldType.BoolMatrix => "new bool[0, 0]",
        FieldType.BoolTensor3 => "new bool[0, 0, 0]",
        FieldType.BoolTensor4 => "new bool[0, 0, 0, 0]",
        _ => null,
    };

    public static string SizeText(Size size) => size.ToCSharp(n => "__data." + Names.Identifier(n));

    private static void Properties(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        SettingWriter.Properties(context, w);
        w.Line();
        w.Line("/// <summary>The number of parameters: the length of θ.</summary>");
        w.Line("public int ParameterCount => __data.ParameterCount;");
        w.Line();
        w.Line("/// <summary>The parameter blocks by name.</summary>");
        w.Line("public ParameterLayout Layout { get; }");
        w.Line();
        w.Line("private int __threads = global::System.Environment.ProcessorCount;");
        w.Line();
        w.Line("/// <summary>The most threads an evaluation uses, all processors at first; the result has the same bits with any number.</summary>");
        w.Line("public int MaxDegreeOfParallelism { get => __threads; set => __threads = __Bind.Threads(value); }");
        w.Line();
        w.Line("/// <summary>Ends evaluations: once it is cancelled, one under way throws an <see cref=\"OperationCanceledException\"/> before its next tile of samples, and so does one that begins.</summary>");
        w.Line("public global::System.Threading.CancellationToken CancellationToken { get; set; }");
        if (model.HasSamples)
        {
            w.Line();
            w.Line("/// <summary>The number of samples bound.</summary>");
            w.Line("public int SampleCount => __data.Samples;");
        }
        var counts = (model.FirstSet.Length > 0 ? new[] { (Set: model.FirstSet, Count: "Samples") } : []).Concat(model.Sets.Select(s => (Set: s, Count: FieldModel.CountOf(s)))).ToList();
        if (counts.Count > 0)
        {
            w.Line();
            w.Line("/// <summary>The number of samples bound of a named set.</summary>");
            w.Line("/// <exception cref=\"ArgumentException\">There is no set of that name.</exception>");
            w.Block("public int SampleCountOf(string set) => set switch", () =>
            {
                foreach (var (set, count) in counts)
                    w.Line($"\"{set}\" => __data.{Names.Identifier(count)},");
                w.Line($"_ => throw new ArgumentException($\"There is no set '{{set}}' of samples; there is {string.Join(", ", counts.Select(s => $"'{s.Set}'"))}.\", nameof(set)),");
            }, "};");
        }
        if (model.Output is { } output)
        {
            w.Line();
            w.Line($"/// <summary>The number of outputs that <c>Predict</c> gives for each sample.</summary>");
            w.Line($"public int OutputCount => {(output.Length is { } length ? SizeText(length) : "1")};");
        }
        ResidualMembers.Properties(context, w);
        FixedMembers.Write(context, w);
        var hyperparameters = Members.RealHyperparameters(model).Aggregate(Size.Of(0), (sum, f) => sum + EmitContext.Length(f));
        if (Members.RealHyperparameters(model).Any())
        {
            w.Line();
            w.Line("/// <summary>The number of real hyperparameters: the length of their gradient.</summary>");
            w.Line($"public int HyperparameterCount => {SizeText(hyperparameters)};");
        }
        if (model.Fields.Any(f => f.HasDataGradient))
        {
            w.Line();
            w.Line("/// <summary>The data that the objective can be differentiated with respect to.</summary>");
            w.Block("public enum DataField", () =>
            {
                foreach (var field in model.Fields.Where(f => f.HasDataGradient))
                {
                    w.Line($"/// <summary>{(field.Documentation.Length > 0 ? Escape(field.Documentation) + "; shape" : "Shape")} {(field.Role == FieldRole.Data && field.Axes.Count == 0 ? "[]" : DataWriter.Shape(field))}.</summary>");
                    w.Line($"{Names.Identifier(field.Name)},");
                    if (!model.Fields.Any(f => f.Name == field.PropertyName))
                    {
                        w.Line($"/// <summary>The same as <c>{Names.Identifier(field.Name)}</c>.</summary>");
                        w.Line($"{field.PropertyName} = {Names.Identifier(field.Name)},");
                    }
                }
            });
        }
        w.Line();
        w.Line("/// <summary>The terms in declaration order.</summary>");
        w.Block("public enum Term", () =>
        {
            foreach (var term in model.Terms)
            {
                w.Line($"/// <summary>{Escape(TermText(term))}</summary>");
                w.Line($"{Names.Identifier(term.Name)},");
            }
        });
        w.Line();
        w.Line($"/// <summary>The names of the terms, in the order of <see cref=\"TermValues(ReadOnlySpan{{{ElementFormat.Of(model.Precision).Real}}}, Span{{{ElementFormat.Of(model.Precision).Real}}})\"/>.</summary>");
        w.Line($"public global::System.Collections.Generic.IReadOnlyList<string> TermNames {{ get; }} = [{string.Join(", ", model.Terms.Select(t => $"\"{t.Name}\""))}];");
        if (model.StatedDerivatives.Count > 0)
        {
            w.Line();
            w.Line("global::System.Collections.Generic.IReadOnlyList<string> IStatedDerivatives.StatedDerivatives { get; } =");
            w.Line("[");
            w.Indented(() =>
            {
                foreach (string stated in model.StatedDerivatives)
                    w.Line(Names.Literal(stated) + ",");
            });
            w.Line("];");
        }
    }

    public static string TermText(TermModel term) => term.Kind switch
    {
        TermKind.Regularizer => $"{term.Source}, once",
        _ when !term.PerSample => $"{Of(term)}, once",
        _ => $"{Of(term)}, {term.Reduction switch { ReductionKind.Mean => "mean over the samples", ReductionKind.Sum => "summed over the samples", _ => "summed over the samples, divided by their number" }}",
    };

    private static string Of(TermModel term) => term.Kind == TermKind.Residual ? $"½‖{term.Source}‖²" : term.Source;

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
