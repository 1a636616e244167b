using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The head of a generated file: the objective and its derivatives as formulas, shapes, counts, the proof.</summary>
internal static class HeaderWriter
{
    public const int LineLimit = 180;

    public static void Write(EmitContext context, Formulas formulas, Kernels kernels, ProofResult proof, SourceWriter w)
    {
        var model = context.Model;
        void Comment(string text) => w.Line(text.Length == 0 ? "//" : "// " + Shortened(text));

        Comment(model.HintName);
        Comment("");
        Comment("Terms");
        foreach (var term in model.Terms)
            Comment($"    {term.Name} = {ObjectiveWriter.TermText(term)}{term.Kind switch { TermKind.Metric => "; a metric, not part of f", TermKind.Constraint => term.IsInequality ? " ≤ 0; a constraint, not part of f" : " = 0; a constraint, not part of f", _ => "" }}");
        Comment("");
        Comment("Shapes (n samples)");
        foreach (var field in model.Fields)
            Comment($"    {field.Name,-12} {Role(field),-14} {(field.HasSampleAxis ? DataWriter.Shape(field) : "[" + string.Join(", ", field.Axes.Select(a => a.Text)) + "]")}{(field.Role == FieldRole.Noise ? $", {field.Distribution}" : "")}");
        var copies = model.Fields.Where(f => f.CopyOf.Length > 0).ToList();
        if (copies.Count + model.Updates.Count > 0)
        {
            Comment("");
            Comment("Updates of the states, all from the old ones");
            foreach (var field in copies)
                Comment($"    {field.Name} = {field.CopyOf}");
            foreach (var update in model.Updates)
                Comment($"    {update.State}{(update.Row.Length > 0 ? $"[{update.Row}]" : "")} = {update.Source}{(update.PerSample ? ", for each sample" : ", once")}");
        }
        if (context.Rewrites.Count > 0)
        {
            Comment("");
            Comment("Rewrites (for the digits that the formulas as written lose)");
            foreach (string rewrite in context.Rewrites)
                Comment("    " + rewrite);
        }
        if (model.StatedDerivatives.Count > 0)
        {
            Comment("");
            Comment("Derivatives other than those of the formulas; they are what gradient and product are made of");
            foreach (string stated in model.StatedDerivatives)
                Comment("    " + stated);
        }
        Section("Value", formulas.Value);
        Section("Gradient", formulas.Gradient);
        Section("Hessian-vector product, for a direction v", formulas.Product);
        Comment("");
        Comment("Known whatever the data are");
        Comment("    " + Curvature(context.Facts));
        Comment("    " + (context.Facts.IsSmooth ? "continuously differentiable" : "not known to be continuously differentiable"));
        if (context.ProximalReason.Length > 0)
            Comment("    no proximal step: " + context.ProximalReason);
        Comment("");
        Comment("Counts a sample (additions, multiplications, functions; a fused multiply-add is one)");
        foreach (var (name, kernel) in new[] { ("value", kernels[KernelKind.Value]), ("value and gradient", kernels[KernelKind.Gradient]), ("value, gradient and product", kernels[KernelKind.Product]) })
            Comment($"    {name,-28} {kernel.OperationsOfSamples.Text.Replace(Size.SamplesName, "n")}");
        var bytes = model.Fields.Where(f => f.HasSampleAxis && f.Role != FieldRole.Noise)
            .Aggregate(Size.Of(0), (sum, f) => sum + Size.Of(f.ElementType == ElementType.Real ? context.Element.IsDouble ? 8 : 4 : f.ElementType == ElementType.Int ? 4 : 1) * EmitContext.Length(f));
        Comment($"    {"bytes read",-28} {bytes.Text}");
        if (proof.Summary.Length > 0)
        {
            Comment("");
            Comment("Proof");
            Comment("    " + proof.Summary);
            foreach (string gradient in model.GradientProofs)
                Comment("    " + gradient);
        }
        w.Line();

        void Section(string title, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0)
                return;
            Comment("");
            Comment(title);
            foreach (string line in lines)
                Comment("    " + line);
        }
    }

    private static string Curvature(Certify.Facts facts) => facts.Bend != Certify.Bend.Unknown ? facts.Bend.ToString().ToLowerInvariant() + " in all parameters together"
        : facts.Conditions.Count == 0 ? "curvature: not known"
        : $"{facts.Conditional.ToString().ToLowerInvariant()} in all parameters together where {string.Join(", ", facts.Conditions)} {(facts.Conditions.Count == 1 ? "is" : "are")} not negative, which no domain says";

    public static string Shortened(string text) => text.Length > LineLimit ? text.Substring(0, LineLimit - 1) + "…" : text;

    private static string Role(FieldModel field) => field.Role switch
    {
        FieldRole.Parameter => field.Ascent ? "parameter, maximised over" : "parameter",
        FieldRole.Sample => "sample",
        FieldRole.SampleWeight => "sample weight",
        FieldRole.Data => "data",
        FieldRole.State => "state",
        FieldRole.Noise => "noise",
        _ => "hyperparameter",
    };
}
