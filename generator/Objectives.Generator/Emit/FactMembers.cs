using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Certify;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Emit;

/// <summary>Writes what is known of the class whatever its data are, as static properties.</summary>
internal static class FactMembers
{
    public static void Write(Facts facts, Program differentiated, SourceWriter w)
    {
        string remark = facts.Bend != Bend.Unknown ? "" : facts.Conditions.Count == 0 ? " Unknown does not mean that it is not."
            : $" It would be {facts.Conditional.ToString().ToLowerInvariant()} if {string.Join(", ", facts.Conditions)} {(facts.Conditions.Count == 1 ? "was" : "were")} known to be at least 0: <c>[Hyperparameter(Domain = Domain.Nonnegative)]</c>.";
        w.Line($"/// <summary>How the objective bends as a function of all parameters together, by the rules of convex composition.{remark}</summary>");
        w.Line($"public static global::Objectives.Curvature Curvature => global::Objectives.Curvature.{facts.Bend};");
        w.Line();
        w.Line("/// <summary>Whether it is known that the objective is continuously differentiable everywhere on the domains declared.</summary>");
        w.Line($"public static bool IsSmooth => {(facts.IsSmooth ? "true" : "false")};");
        Formula("Formula", "The objective f as a formula.", o => o == Outputs.Value, _ => "f");
        Formula("GradientFormula", "Its gradient, block by block.", o => Outputs.KindOf(o) == Outputs.Gradient, o => "∂f/∂" + Outputs.NameOf(o));
        Formula("ProductFormula", "Its Hessian-vector product for a direction v, block by block.", o => Outputs.KindOf(o) == Outputs.Product, o => $"(∂²f·v)_{Outputs.NameOf(o)}");

        void Formula(string name, string summary, System.Func<string, bool> selected, System.Func<string, string> called)
        {
            var outputs = differentiated.Outputs.Where(o => selected(o.Name)).ToList();
            var lines = FormulaWriter.Definitions(differentiated, outputs, called).Select(HeaderWriter.Shortened).ToList();
            w.Line();
            w.Line($"/// <summary>{summary}</summary>");
            w.Line($"public static string {name} => {Names.Literal(string.Join("\n", lines)).Replace("\n", "\\n")};");
        }
    }
}
