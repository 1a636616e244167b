using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The members for solvers that know more than a gradient: residuals, their Jacobian, curvatures, constraints.</summary>
internal static class ResidualMembers
{
    private const string Rows = "the number of residuals", Numbers = "the number of parameters";

    private static bool HasCurvature(ObjectiveModel model) => model.Residuals.Any() || model.Output is not null;

    private static bool HasFisher(ObjectiveModel model) =>
        model.Output is { Family: not FamilyKind.None } && model.Terms.Any(t => Curvatures.IsLikelihood(model, t));

    public static string Interfaces(ObjectiveModel model)
    {
        string real = ElementFormat.Of(model.Precision).Real;
        return (model.Residuals.Any() ? $", IResidual<{real}>" : HasCurvature(model) ? $", IGaussNewton<{real}>" : "")
            + (HasFisher(model) ? $", IFisher<{real}>" : "") + (model.Constraints.Any() ? $", IConstrained<{real}>" : "");
    }

    /// <summary>The types and names of the properties.</summary>
    public static IEnumerable<(string Type, string Name)> PropertiesOf(ObjectiveModel model)
    {
        if (model.Residuals.Any())
            yield return ("int", "ResidualCount");
        if (model.Constraints.Any())
        {
            yield return ("int", "ConstraintCount");
            yield return ("global::System.Collections.Generic.IReadOnlyList<bool>", "ConstraintInequalities");
        }
    }

    public static void Properties(EmitContext context, SourceWriter w)
    {
        var model = context.Model;
        foreach (var (type, name) in PropertiesOf(model))
        {
            w.Line();
            w.Line($"/// <summary>{name switch { "ResidualCount" => "The number of residuals over all samples.", "ConstraintCount" => "The number of constraints.", _ => "Of each constraint whether its value must be at most 0; otherwise it must be 0." }}</summary>");
            w.Line($"public {type} {name} {name switch
            {
                "ResidualCount" => $"=> {context.ResidualCount.ToCSharp(n => n == Size.SamplesName ? "__data.Samples" : "__data." + Names.Identifier(n))};",
                "ConstraintCount" => $"=> {model.Constraints.Count().ToString(CultureInfo.InvariantCulture)};",
                _ => $"{{ get; }} = [{string.Join(", ", model.Constraints.Select(c => c.IsInequality ? "true" : "false"))}];",
            }}");
        }
    }

    public static IEnumerable<Member> Of(EmitContext context)
    {
        var model = context.Model;
        string real = context.Element.Real;
        string theta = $"ReadOnlySpan<{real}> theta", direction = $"ReadOnlySpan<{real}> direction", product = $"Span<{real}> product";
        const string begin = "var work = __Begin(theta);", end = "__data.Workspaces.Return(work);";
        string toProduct = "work.Product.AsSpan(0, ParameterCount).CopyTo(product);";
        if (model.Residuals.Any())
        {
            const string order = " They come term by term in declaration order, each sample by sample; weights do not apply.";
            yield return new("void", "Residuals", [theta, $"Span<{real}> residuals"], "The residuals at θ", order,
                [Check("residuals", Long(context.ResidualCount), Rows), begin, .. Give(context, KernelKind.Residuals, "residuals"), end]);
            yield return new("void", "ResidualJacobian", [theta, $"Span<{real}> rowMajor"], "The Jacobian of the residuals at θ", " One row a residual, in the order of <c>Residuals</c>; weights do not apply.",
                [Check("rowMajor", Long(context.ResidualCount * context.ParameterCount), "the number of parameters for each residual"), begin, .. Give(context, KernelKind.ResidualJacobian, "rowMajor"), end]);
            yield return new("void", "ResidualJacobianVector", [theta, direction, product], "The Jacobian of the residuals at θ times a direction", "",
                [Check("direction", "ParameterCount", Numbers), Check("product", Long(context.ResidualCount), Rows), begin, "direction.CopyTo(work.Direction.AsSpan(0, ParameterCount));",
                    .. Give(context, KernelKind.ResidualProduct, "product"), end]);
            yield return new("void", "VectorResidualJacobian", [theta, $"ReadOnlySpan<{real}> cotangent", product], "The Jacobian of the residuals at θ, transposed, times a vector with an element for each residual", "",
                [Check("cotangent", Long(context.ResidualCount), Rows), Check("product", "ParameterCount", Numbers), begin, "work.SetCotangent(cotangent);", Run(KernelKind.ResidualPullback),
                    "work.Gradient.AsSpan(0, ParameterCount).CopyTo(product);", end]);
        }
        if (HasCurvature(model))
            yield return new("void", "GaussNewtonVectorProduct", [theta, direction, product], "The Gauss–Newton matrix at θ times a direction", " Terms that go through neither the output nor a residual give their Hessian.",
                ["var work = __Begin(theta, direction, product);", Run(KernelKind.GaussNewton), toProduct, end]);
        if (HasFisher(model))
            yield return new("void", "FisherVectorProduct", [theta, direction, product], $"The Fisher information at θ times a direction", $" Losses of the samples through the output {model.Output!.Name} count as negative log-likelihoods of its family, with their reduction and weights; other terms are as in the Gauss–Newton matrix.",
                ["var work = __Begin(theta, direction, product);", Run(KernelKind.Fisher), toProduct, end]);
        if (model.Constraints.Any())
        {
            yield return new("void", "ConstraintValues", [theta, $"Span<{real}> values"], "The constraints at θ", " They come in declaration order.",
                [Check("values", "ConstraintCount", "the number of constraints"), begin, Run(KernelKind.Constraints),
                    "for (int k = 0; k < values.Length; k++)", $"    values[k] = {Members.Cast(context, "work.Values[k]")};", end]);
            string length = Long(Size.Of(model.Constraints.Count()) * context.ParameterCount);
            yield return new("void", "ConstraintJacobian", [theta, $"Span<{real}> rowMajor"], "The Jacobian of the constraints at θ", " One row a constraint.",
                [Check("rowMajor", length, "the number of parameters for each constraint"), begin, "work.ReserveData(rowMajor.Length);", Run(KernelKind.ConstraintJacobian),
                    "work.DataGradient.AsSpan(0, rowMajor.Length).CopyTo(rowMajor);", end]);
        }

        static string Run(KernelKind kernel) => $"__Run(__Kernel.{kernel.Name}, work, batch);";
        static string Check(string span, string expected, string meaning) => $"__Bind.Span({span}.Length, {expected}, nameof({span}), \"{meaning}\");";
    }

    /// <summary>Runs a kernel whose rows go to the caller; those that are not of a sample are brought there from the workspace.</summary>
    private static IEnumerable<string> Give(EmitContext context, KernelKind kernel, string target)
    {
        var model = context.Model;
        bool isJacobian = kernel == KernelKind.ResidualJacobian;
        var width = isJacobian ? context.ParameterCount : Size.Of(1);
        var others = model.Residuals.Where(t => !EmitContext.IsRow(t)).ToList();
        if (others.Count > 0)
            yield return $"work.ReserveData({Text(others.Aggregate(Size.Of(0), (sum, t) => sum + EmitContext.RowsOf(t)) * width)});";
        var columns = model.Residuals.Where(EmitContext.IsRow).Aggregate(Size.Of(0), (sum, t) => sum + t.ResidualLength);
        yield return $"__Run(__Kernel.{kernel.Name}, work, batch, {target}, 0, {Text(columns * width)});";
        foreach (var term in others)
        {
            string rows = Text(EmitContext.RowsOf(term));
            if (!isJacobian)
            {
                yield return $"work.DataGradient.AsSpan({Text(context.OnceOffsetOf(term.Name))}, {rows}).CopyTo({target}[({Text(context.ResidualOffsetOf(term.Name))})..]);";
                continue;
            }
            foreach (var block in model.FieldsOf(FieldRole.Parameter))
            {
                string from = Text(context.OnceOffsetOf(term.Name) * width + EmitContext.RowsOf(term) * context.OffsetOf(block.Name));
                string place = Text(context.ResidualOffsetOf(term.Name) * width + context.OffsetOf(block.Name)), length = Text(EmitContext.Length(block));
                yield return $"__Bind.Rows(work.DataGradient.AsSpan({from}, {Text(EmitContext.RowsOf(term) * EmitContext.Length(block))}), {target}[({place})..], {rows}, {length}, ParameterCount);";
            }
        }
    }

    private static string Text(Size size) => size.ToCSharp(n => n == Size.SamplesName ? "batch.Count" : "__data." + Names.Identifier(n));

    /// <summary>A length that may be longer than any span.</summary>
    private static string Long(Size size) => size.ToCSharp(n => n == Size.SamplesName ? "(long)batch.Count" : "(long)__data." + Names.Identifier(n));
}
