using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The public members that evaluate: thin over the kernels.</summary>
internal static class Members
{
    private const string Parameters = "__Bind.Span({0}.Length, ParameterCount, nameof({0}), \"the number of parameters\");";

    private const string BeginValue = "var work = __Begin(theta);", BeginProduct = "var work = __Begin(theta, direction, product);";

    public static IEnumerable<Member> Of(EmitContext context) => Main(context).Concat(Further(context));

    /// <summary>Those that solvers live on, and the values of terms.</summary>
    public static IEnumerable<Member> Main(EmitContext context)
    {
        var model = context.Model;
        string real = context.Element.Real;
        string theta = $"ReadOnlySpan<{real}> theta", gradient = $"Span<{real}> gradient", values = $"Span<{real}> values";
        string direction = $"ReadOnlySpan<{real}> direction", product = $"Span<{real}> product";
        string terms = model.Terms.Count.ToString(CultureInfo.InvariantCulture);
        string toGradient = Copy("Gradient", "ParameterCount", "gradient"), toProduct = Copy("Product", "ParameterCount", "product");
        string checkGradient = string.Format(CultureInfo.InvariantCulture, Parameters, "gradient");

        yield return new(real, "Value", [theta], "The value at θ", "",
            [BeginValue, Run(KernelKind.Value), End("work.Values[0]")]);
        yield return new(real, "ValueAndGradient", [theta, gradient], "Value and gradient at θ", " The value has the bits of <c>Value</c>.",
            [checkGradient, BeginValue, Run(KernelKind.Gradient), toGradient, End("work.Values[0]")]);
        yield return new(real, "ValueAndGradient", [theta, gradient, direction, product], "Value, gradient and Hessian-vector product at θ", " One pass computes all three.",
            [checkGradient, BeginProduct, Run(KernelKind.Product), toGradient, toProduct, End("work.Values[0]")]);
        yield return new(real, "ValueAndGradient", [theta, gradient, "string block"], "Value at θ, and the gradient of one parameter block", " The gradient is as long as the block. All blocks are computed, in the passes that they share, and this one is given.",
            ["var part = Layout[block];", "__Bind.Span(gradient.Length, part.Length, nameof(gradient), \"the length of the block\");", BeginValue, Run(KernelKind.Gradient),
                "work.Gradient.AsSpan(part.Offset, part.Length).CopyTo(gradient);", End("work.Values[0]")]);
        yield return new("void", "HessianVectorProduct", [theta, direction, product], "The Hessian at θ times a direction", "",
            [BeginProduct, Run(KernelKind.Product), toProduct, End()]);

        yield return new(real, "Value", [theta, "Term term"], "The value of one term at θ", " It is reduced and weighted as in the objective.",
            [CheckTerm(terms), BeginValue, $"__Run({TermsKernel(model)}, work, batch);", End("work.Values[1 + (int)term]")]);
        yield return new("void", "TermValues", [theta, values], "The value of every term at θ", " They come in declaration order; metrics are not part of the objective.",
            [$"__Bind.Span(values.Length, {terms}, nameof(values), \"one a term\");", BeginValue, $"__Run({TermsKernel(model)}, work, batch);",
                "for (int k = 0; k < values.Length; k++)", $"    values[k] = {Cast(context, "work.Values[1 + k]")};", End()]);
    }

    /// <summary>What is asked for less often: one term's derivatives, and those that are not by the parameters, or of second order in other forms.</summary>
    public static IEnumerable<Member> Further(EmitContext context)
    {
        var model = context.Model;
        string real = context.Element.Real;
        string theta = $"ReadOnlySpan<{real}> theta", gradient = $"Span<{real}> gradient", values = $"Span<{real}> values";
        string direction = $"ReadOnlySpan<{real}> direction", product = $"Span<{real}> product";
        string toGradient = Copy("Gradient", "ParameterCount", "gradient"), toProduct = Copy("Product", "ParameterCount", "product");
        string checkGradient = string.Format(CultureInfo.InvariantCulture, Parameters, "gradient");
        bool isOnlyTerm = model.Terms.Count == 1;
        const string ofTerm = "work.Values[0]";
        string checkTerm = CheckTerm(model.Terms.Count.ToString(CultureInfo.InvariantCulture)), askTerm = "work.Term = (int)term;";

        yield return new(real, "ValueAndGradient", [theta, gradient, "Term term"], "Value and gradient of one term at θ", "",
            isOnlyTerm
                ? [checkTerm, checkGradient, BeginValue, Run(KernelKind.Gradient), toGradient, End(ofTerm)]
                : [checkTerm, checkGradient, BeginValue, askTerm, RunTerm(model, KernelKind.Gradient), toGradient, End(ofTerm)]);
        yield return new("void", "HessianVectorProduct", [theta, direction, product, "Term term"], "The Hessian of one term at θ times a direction", "",
            isOnlyTerm
                ? [checkTerm, BeginProduct, Run(KernelKind.Product), toProduct, End()]
                : [checkTerm, BeginProduct, askTerm, RunTerm(model, KernelKind.Product), toProduct, End()]);

        foreach (var member in HessianMembers.Of(context).Concat(ProximalMembers.Of(context)))
            yield return member;
        if (model.HasSamples)
        {
            const string rows = "__Bind.Span({0}.Length, {1}, nameof({0}), \"{2}\");";
            bool hasLoss = model.Terms.Any(t => t is { Kind: TermKind.Loss or TermKind.Residual, PerSample: true, Set: "" });
            yield return new("void", "PerSampleValues", [theta, values], "The loss of each sample at θ", " Neither reduction nor weights apply.",
                hasLoss ? [string.Format(CultureInfo.InvariantCulture, rows, "values", "batch.Count", "one a sample"), BeginValue, $"__Run({TermsKernel(model)}, work, batch, values, 0, 1);", End()]
                    : [string.Format(CultureInfo.InvariantCulture, rows, "values", "batch.Count", "one a sample"), "values.Clear();"])
            { IsOfUnnamedSet = true };
            string checkRows = string.Format(CultureInfo.InvariantCulture, rows, "rowMajor", "(long)batch.Count * ParameterCount", "the number of parameters for each sample");
            yield return new("void", "PerSampleGradients", [theta, $"Span<{real}> rowMajor"], "The gradient of each sample's loss at θ", " One row a sample; neither reduction nor weights apply.",
                hasLoss ? [checkRows, BeginValue, $"__Run(__Kernel.{KernelKind.SampleGradients.Name}, work, batch, rowMajor, 0, ParameterCount);", End()]
                    : [checkRows, "rowMajor.Clear();"])
            { IsOfUnnamedSet = true };
            if (model.Output is { } output)
                yield return new("void", "Predict", [theta, $"Span<{real}> outputs"], $"The output {output.Name} of each sample at θ", output.Length is null ? "" : " One row a sample.",
                    [string.Format(CultureInfo.InvariantCulture, rows, "outputs", "(long)batch.Count * OutputCount", "the number of outputs for each sample"), BeginValue,
                        $"__Run(__Kernel.{KernelKind.Predict.Name}, work, batch, outputs, 0, OutputCount);", End()])
                { IsOfUnnamedSet = true };
        }
        foreach (var member in ResidualMembers.Of(context))
            yield return member;
        if (model.HasInnerProblems)
            yield return new("long", "InnerFailures", [theta], "How many inner problems have no solution found at θ", " What depends on one of them is NaN.",
                [BeginValue, Run(KernelKind.Failures), "return (long)__End(work, work.Values[0]);"]);
        foreach (var member in SettingWriter.Update(context))
            yield return member;
        foreach (var member in HyperparameterMembers.Of(context))
            yield return member;
        if (model.Fields.Any(f => f.HasDataGradient))
            yield return new("void", "DataGradient", [theta, gradient, "DataField field"], "The gradient with respect to a data field at θ", " It has the shape bound; a sample field has a row for each sample of the batch.", DataGradient(context));
    }

    /// <summary>Runs the kernel that has the derivatives of the term asked for: those of the objective's only term are the objective's.</summary>
    private static string RunTerm(ObjectiveModel model, KernelKind ofObjective)
    {
        var others = model.Terms.Where(t => !t.IsInValue).ToList();
        var own = model.Terms.Count - others.Count == 1 ? ofObjective : KernelKind.TermProduct;
        return others.Count == 0 ? Run(own)
            : others.Count == model.Terms.Count ? Run(KernelKind.MetricProduct)
            : $"__Run(term is {string.Join(" or ", others.Select(t => "Term." + Names.Identifier(t.Name)))} ? __Kernel.{KernelKind.MetricProduct.Name} : __Kernel.{own.Name}, work, batch);";
    }

    private static string Run(KernelKind kernel) => $"__Run(__Kernel.{kernel.Name}, work, batch);";

    private static string Copy(string source, string count, string target) => $"work.{source}.AsSpan(0, {count}).CopyTo({target});";

    private static string End(string value = "") => value.Length == 0 ? "__data.Workspaces.Return(work);" : $"return __End(work, {value});";

    private static string CheckTerm(string terms) => $"__Bind.Index((int)term, {terms}, \"term\");";

    /// <summary>The kernel of the terms' values, which is that of the value where it gives them all.</summary>
    private static string TermsKernel(ObjectiveModel model) => "__Kernel." + (model.HasOtherTerms ? KernelKind.Terms : KernelKind.Value).Name;

    public static IEnumerable<FieldModel> RealHyperparameters(ObjectiveModel model) => model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.ElementType == ElementType.Real);

    public static string Cast(EmitContext context, string value) => context.Element.Real == "double" ? value : $"({context.Element.Real}){value}";

    /// <summary>Sample fields are columns of one row a sample, shared ones follow one another.</summary>
    private static string[] DataGradient(EmitContext context)
    {
        var lines = new List<string> { "var work = __Begin(theta);" };
        var shared = context.Model.Fields.Where(f => f.HasDataGradient && f.Role == FieldRole.Data).Aggregate(Size.Of(0), (sum, f) => sum + EmitContext.Length(f));
        if (shared.Constant != 0)
            lines.Add($"work.ReserveData({ObjectiveWriter.SizeText(shared)});");
        lines.AddRange(["switch (field)", "{"]);
        foreach (var field in context.Model.Fields.Where(f => f.HasDataGradient))
        {
            string first = ObjectiveWriter.SizeText(context.DataOffsetOf(field.Name)), length = Parenthesize(ObjectiveWriter.SizeText(EmitContext.Length(field)));
            lines.Add($"    case DataField.{Names.Identifier(field.Name)}:");
            if (field.Role == FieldRole.Data)
            {
                lines.Add($"        __Bind.Span(gradient.Length, {length}, nameof(gradient), \"the length of {field.Name}\");");
                lines.Add($"        __Run(__Kernel.{KernelKind.DataGradient.Name}, work, batch);");
                lines.Add($"        work.DataGradient.AsSpan({first}, {length}).CopyTo(gradient);");
            }
            else
            {
                lines.Add($"        __Bind.Span(gradient.Length, {(length == "1" ? "batch.Count" : $"(long)batch.Count * {length}")}, nameof(gradient), \"the length of {field.Name} for each sample\");");
                lines.Add($"        __Run(__Kernel.{KernelKind.DataGradient.Name}, work, batch, gradient, {first}, {length});");
            }
            lines.Add("        break;");
        }
        lines.AddRange(["    default:", "        throw new ArgumentException($\"field is {(int)field}, which is no field of the data.\", nameof(field));", "}", "__data.Workspaces.Return(work);"]);
        return lines.ToArray();
    }

    public static string Parenthesize(string text) => text.IndexOf(' ') < 0 ? text : $"({text})";
}
