using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The derivatives with respect to the real hyperparameters: of the value, and mixed with those of θ.</summary>
internal static class HyperparameterMembers
{
    public static IEnumerable<Member> Of(EmitContext context)
    {
        var all = Members.RealHyperparameters(context.Model).ToList();
        if (all.Count == 0)
            yield break;
        string real = context.Element.Real, theta = $"ReadOnlySpan<{real}> theta", direction = $"ReadOnlySpan<{real}> direction", product = $"Span<{real}> product";
        string order = all.Any(f => f.Axes.Count > 0) ? "They come in declaration order, arrays row-major." : "They come in declaration order.";
        yield return new("void", "HyperparameterGradient", [theta, $"Span<{real}> gradient"], "The gradient with respect to the real hyperparameters at θ", " " + order,
            [Check("gradient", "HyperparameterCount"), "var work = __Begin(theta);", .. Parts(context, KernelKind.HyperparameterGradient, "gradient"), "__data.Workspaces.Return(work);"]);
        yield return new("void", "MixedVectorProduct", [theta, direction, product], "The derivative of the gradient at θ along a direction of the real hyperparameters", $" {order.TrimEnd('.')}; the product is as long as θ.",
            [Check("direction", "HyperparameterCount"), Check("product", "ParameterCount"), "var work = __Begin(theta);", "work.MoveAlong(direction);",
                $"__Run(__Kernel.{KernelKind.MixedProduct.Name}, work, batch);", "work.Product.AsSpan(0, ParameterCount).CopyTo(product);", "__data.Workspaces.Return(work);"]);
        yield return new("void", "HyperparameterVectorProduct", [theta, direction, product], "The derivative of the hyperparameters' gradient at θ along a direction of θ", " It is the transpose of <c>MixedVectorProduct</c>.",
            [Check("direction", "ParameterCount"), Check("product", "HyperparameterCount"), "var work = __Begin(theta);", "work.MoveAlong(direction);",
                .. Parts(context, KernelKind.HyperparameterProduct, "product"), "__data.Workspaces.Return(work);"]);
    }

    private static string Check(string span, string count) =>
        $"__Bind.Span({span}.Length, {count}, nameof({span}), \"the number of {(count == "ParameterCount" ? "parameters" : "real hyperparameters")}\");";

    /// <summary>Runs the kernel and brings numbers and arrays into declaration order.</summary>
    private static IEnumerable<string> Parts(EmitContext context, KernelKind kernel, string target)
    {
        var all = Members.RealHyperparameters(context.Model).ToList();
        string run = $"__Run(__Kernel.{kernel.Name}, work, batch);";
        if (all.All(f => f.Axes.Count == 0))
            return [run, $"for (int k = 0; k < {target}.Length; k++)", $"    {target}[k] = {Members.Cast(context, "work.HyperparameterGradient[k]")};"];
        var lines = new List<string> { $"work.ReserveData({ObjectiveWriter.SizeText(all.Where(f => f.Axes.Count > 0).Aggregate(Size.Of(0), (sum, f) => sum + EmitContext.Length(f)))});", run };
        var first = Size.Of(0);
        foreach (var field in all)
        {
            string place = ObjectiveWriter.SizeText(first), length = ObjectiveWriter.SizeText(EmitContext.Length(field));
            lines.Add(field.Axes.Count == 0
                ? $"{target}[{place}] = {Members.Cast(context, $"work.HyperparameterGradient[{context.Hyperparameter(field.Name).Index.ToString(CultureInfo.InvariantCulture)}]")};"
                : $"work.DataGradient.AsSpan({ObjectiveWriter.SizeText(context.HyperparameterOffsetOf(field.Name))}, {length}).CopyTo({target}.Slice({place}, {length}));");
            first += EmitContext.Length(field);
        }
        return lines;
    }
}
