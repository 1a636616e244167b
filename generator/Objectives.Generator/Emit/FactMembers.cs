using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Certify;

namespace Objectives.Generator.Emit;

/// <summary>Writes what is known of the class whatever its data are, as static properties.</summary>
internal static class FactMembers
{
    public static void Write(EmitContext context, Formulas formulas, SourceWriter w)
    {
        var facts = context.Facts;
        string remark = facts.Bend != Bend.Unknown ? "" : facts.Conditions.Count == 0 ? " Unknown does not mean that it is not."
            : $" It would be {facts.Conditional.ToString().ToLowerInvariant()} if {string.Join(", ", facts.Conditions)} {(facts.Conditions.Count == 1 ? "was" : "were")} known to be at least 0: <c>[Hyperparameter(Domain = Domain.Nonnegative)]</c>.";
        w.Line($"/// <summary>How the objective bends as a function of all parameters together, by the rules of convex composition.{remark}</summary>");
        w.Line($"public static global::Objectives.Curvature Curvature => global::Objectives.Curvature.{facts.Bend};");
        w.Line();
        w.Line("/// <summary>Whether it is known that the objective is continuously differentiable everywhere on the domains declared.</summary>");
        w.Line($"public static bool IsSmooth => {(facts.IsSmooth ? "true" : "false")};");
        w.Line();
        w.Line($"/// <summary>A Lipschitz constant L of the gradient for the data and hyperparameters of a problem, ‖∇f(θ) − ∇f(η)‖ ≤ L·‖θ − η‖: descent with steps of 1/L never climbs.{(context.HasSmoothness ? " It is a bound, not the least one." : " None is known of this objective: it is infinite.")}</summary>");
        w.Line("/// <param name=\"problem\">The problem; all its samples are meant.</param>");
        w.Line("/// <exception cref=\"ArgumentNullException\">The problem is null.</exception>");
        w.Block($"public static double SmoothnessConstant({Names.Identifier(context.Model.ClassName)} problem)", () =>
        {
            w.Line("ArgumentNullException.ThrowIfNull(problem);");
            if (!context.HasSmoothness)
            {
                w.Line("return double.PositiveInfinity;");
                return;
            }
            w.Line($"var work = problem.__Begin(new {context.Element.Real}[problem.ParameterCount]);");
            w.Line($"problem.__Run(__Kernel.{Schedule.KernelKind.Smoothness.Name}, work, __Batch.All({(context.Model.HasSamples ? "problem.__data.Samples" : "0")}));");
            w.Line("double bound = work.Values[0];");
            w.Line("problem.__data.Workspaces.Return(work);");
            w.Line("return bound;");
        });
        Formula("Formula", "The objective f as a formula.", formulas.Value);
        Formula("GradientFormula", "Its gradient, block by block.", formulas.Gradient);
        Formula("ProductFormula", "Its Hessian-vector product for a direction v, block by block.", formulas.Product);

        void Formula(string name, string summary, IReadOnlyList<string> lines)
        {
            w.Line();
            w.Line($"/// <summary>{summary}</summary>");
            w.Line($"public static string {name} => {Names.Literal(string.Join("\n", lines.Select(HeaderWriter.Shortened))).Replace("\n", "\\n")};");
        }
    }
}
