using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The members that give the Hessian itself: by a kernel of their own, or by a product for each parameter.</summary>
internal static class HessianMembers
{
    public static IEnumerable<Member> Of(EmitContext context)
    {
        string real = context.Element.Real, theta = $"ReadOnlySpan<{real}> theta";
        const string products = " It takes a Hessian-vector product for each parameter.", pass = " One evaluation gives all of it.";
        string product = $"__Run(__Kernel.{KernelKind.Product.Name}, work, batch);";

        string check = "__Bind.Span(rowMajor.Length, (long)ParameterCount * ParameterCount, nameof(rowMajor), \"the square of the number of parameters\");";
        yield return context.HessianBlocks.Count > 0
            ? new("void", "DenseHessian", [theta, $"Span<{real}> rowMajor"], "The Hessian at θ", " Row by row, and symmetric to the bit." + pass,
                [check, "var work = __Begin(theta);", $"work.ReserveData({Text(context.HessianBlocks.Aggregate(Size.Of(0), (sum, pair) => sum + context.HessianLength(pair)))});",
                    $"__Run(__Kernel.{KernelKind.Hessian.Name}, work, batch);", .. HasZeros(context) ? new[] { "rowMajor.Clear();" } : [], .. context.HessianBlocks.Select(pair => Keep(context, pair)), "__data.Workspaces.Return(work);"])
            : new("void", "DenseHessian", [theta, $"Span<{real}> rowMajor"], "The Hessian at θ", (IsSymmetric(context) ? " Row by row, and symmetric to the bit." : " Row by row.") + products,
                [check, "var work = __Begin(theta);", .. EachParameter(product, $"work.KeepColumn(rowMajor, k, isSymmetric: {(IsSymmetric(context) ? "true" : "false")});")]);

        check = "__Bind.Span(diagonal.Length, ParameterCount, nameof(diagonal), \"the number of parameters\");";
        yield return context.HasDiagonal
            ? new("void", "HessianDiagonal", [theta, $"Span<{real}> diagonal"], "The diagonal of the Hessian at θ", pass,
                [check, "var work = __Begin(theta);", $"__Run(__Kernel.{KernelKind.Diagonal.Name}, work, batch);", "work.Gradient.AsSpan(0, ParameterCount).CopyTo(diagonal);", "__data.Workspaces.Return(work);"])
            : new("void", "HessianDiagonal", [theta, $"Span<{real}> diagonal"], "The diagonal of the Hessian at θ", products,
                [check, "var work = __Begin(theta);", .. EachParameter(product, "diagonal[k] = work.Product[k];")]);
    }

    /// <summary>Whether some pair of blocks has no part of the Hessian.</summary>
    private static bool HasZeros(EmitContext context) => context.Model.FieldsOf(FieldRole.Parameter).Count() is var blocks && context.HessianBlocks.Count < blocks * (blocks + 1) / 2;

    /// <summary>Derivatives that are stated need not be those of a function.</summary>
    private static bool IsSymmetric(EmitContext context) => context.Model.StatedDerivatives.Count == 0;

    private static string[] EachParameter(string product, string keep) =>
        ["for (int k = 0; k < ParameterCount; k++)", "{", "    work.MoveAlong(k);", "    " + product, "    " + keep, "}", "__data.Workspaces.Return(work);"];

    /// <summary>A block to its place and to its mirror image's.</summary>
    private static string Keep(EmitContext context, (string Row, string Column) pair)
    {
        string Length(string block) => Text(EmitContext.Length(context.Model.Fields.First(f => f.Name == block)));
        return $"work.KeepBlock(rowMajor, {Text(context.HessianOffsetOf(pair))}, {Text(context.OffsetOf(pair.Row))}, {Length(pair.Row)}, {Text(context.OffsetOf(pair.Column))}, {Length(pair.Column)});";
    }

    private static string Text(Size size) => ObjectiveWriter.SizeText(size);
}
