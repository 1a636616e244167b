using System.Linq;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>
/// The generated half of a declaration with errors: the members that other code names, so that the errors of the declaration are the only
/// ones. It never runs, since the build fails.
/// </summary>
internal static class SkeletonWriter
{
    public static string Write(ObjectiveModel model)
    {
        var w = new SourceWriter();
        w.Line(KernelFile.Header);
        w.Line("// The declaration has errors; this half only lets the rest of the project be checked.");
        w.Line("#nullable enable");
        w.Line("#pragma warning disable");
        w.Line();
        string message = $"throw new InvalidOperationException(\"The declaration of {model.ClassName} has errors; see the build's output.\")";
        string real = ElementFormat.Of(model.Precision).Real;
        // Where a name of the interfaces is taken there are none: a second error of the compiler would come before the declaration's own.
        string interfaces = model.TakenMembers.Count > 0 ? "" : ObjectiveWriter.InterfacesOf(real, hasSamples: true) + ResidualMembers.Interfaces(model);
        ObjectiveWriter.OpenTypes(model, w, interfaces, () =>
        {
            w.Line($"public {Names.Identifier(model.ClassName)}({DataWriter.Parameters(model)}) => {message};");
            // The fields are assigned, as in the real half, so that no warning about them stands beside the errors.
            var assigned = model.Fields.Where(f => !f.IsDerived).Select(f => (Name: Names.Identifier(f.Name), Type: f.Type == FieldType.Enum ? f.NumberType : CSharpType(f.Type)))
                .Concat(model.Sizes.Where(s => s.HasField && s.Derived.Length == 0).Select(s => (Name: Names.Identifier(s.Name), Type: "int"))).ToList();
            w.Block($"private void __Assign({string.Join(", ", assigned.Select(f => $"{f.Type} {f.Name}"))})", () =>
            {
                foreach (var (name, _) in assigned)
                    w.Line($"this.{name} = {name};");
            });
            SettingWriter.Signatures(model, w);
            Unless("Term", $"public enum Term {{ {string.Join(", ", model.Terms.Select(t => Names.Identifier(t.Name)))} }}");
            Unless("ParameterCount", $"public int ParameterCount => {message};");
            Unless("MaxDegreeOfParallelism", "public int MaxDegreeOfParallelism { get; set; }");
            Unless("CancellationToken", "public global::System.Threading.CancellationToken CancellationToken { get; set; }");
            Unless("Layout", $"public ParameterLayout Layout => {message};");
            Unless("SampleCount", $"public int SampleCount => {message};");
            w.Line($"public global::System.Collections.Generic.IReadOnlyList<string> TermNames => {message};");
            Unless("ReferenceValue", $"public {real} ReferenceValue(ReadOnlySpan<{real}> theta) => {message};");
            if (model.Output is not null)
                Unless("OutputCount", $"public int OutputCount => {message};");
            foreach (var (type, name) in ResidualMembers.PropertiesOf(model))
                Unless(name, $"public {type} {name} => {message};");
            foreach (string fact in new[] { "global::Objectives.Curvature Curvature", "bool IsSmooth", "string Formula", "string GradientFormula", "string ProductFormula" })
                Unless(fact.Substring(fact.LastIndexOf(' ') + 1), $"public static {fact} => {message};");
            Unless("SmoothnessConstant", $"public static double SmoothnessConstant({Names.Identifier(model.ClassName)} problem) => {message};");
            Unless("Validate", $"public ValidationReport Validate() => {message};");
            Unless("HyperparameterCount", $"public int HyperparameterCount => {message};");
            Unless("DataField", $"public enum DataField {{ {string.Join(", ", model.Fields.Where(f => f.HasDataGradient).SelectMany(f => model.Fields.Any(g => g.Name == f.PropertyName) ? [Names.Identifier(f.Name)] : new[] { Names.Identifier(f.Name), $"{f.PropertyName} = {Names.Identifier(f.Name)}" }))} }}");
            // The interface of sampled objectives is there whether or not the samples could be read.
            foreach (var member in Members.Of(new EmitContext(model) { HasProximal = true }))
                foreach (string signature in member.Signatures(hasSamples: true, SetSelections.Of(model)))
                    if (!model.TakenMembers.Any(taken => signature.Contains($", {taken} ")))
                        Unless(member.Name, $"{signature} => {message};");
            if (!model.HasSamples)
                foreach (string values in new[] { "", ", Range samples", ", ReadOnlySpan<int> samples" })
                    Unless("PerSampleValues", $"public void PerSampleValues(ReadOnlySpan<{real}> theta, Span<{real}> values{values}) => {message};");
        }, hasKernels: false);
        return w.ToString();

        void Unless(string taken, string member)
        {
            if (!model.TakenMembers.Contains(taken))
                w.Line(member);
        }
    }

    private static string CSharpType(FieldType type) => type switch
    {
        FieldType.Double => "double",
        FieldType.Int => "int",
        FieldType.Bool => "bool",
        FieldType.Vector => "Vector",
        FieldType.SparseVector => "global::Objectives.SparseVector",
        FieldType.Matrix => "Matrix",
        FieldType.Tensor3 => "Tensor3",
        FieldType.Tensor4 => "Tensor4",
        FieldType.IntMatrix => "int[,]",
        FieldType.BoolArray => "bool[]",
        FieldType.BoolMatrix => "bool[,]",
        FieldType.BoolTensor3 => "bool[,,]",
        FieldType.BoolTensor4 => "bool[,,,]",
        _ => "int[]",
    };
}
