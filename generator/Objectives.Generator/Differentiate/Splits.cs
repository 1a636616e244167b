using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Terms over variables in place of the output and of residuals: f = F(θ, z(θ)). Gauss–Newton products leave out the second derivatives of z.
/// They are split as they were written, before formulas are replaced by others that may no longer go through the output.
/// </summary>
internal static class Splits
{
    private const string Prefix = "split.";

    /// <summary>½‖r‖².</summary>
    /// <param name="b">The program.</param>
    /// <param name="residual">What the method returns.</param>
    /// <param name="axis">The axis of a vector; −1 for a number.</param>
    public static int HalfSquare(ProgramBuilder b, int residual, int axis)
    {
        int square = b.Map(Op.Square, residual);
        return b.Map(Op.Multiply, b.Const(0.5), axis < 0 ? square : b.Sum(square, b.Axes.Set([axis])));
    }

    /// <summary>For each term that goes through the output or is a residual, the same over the variable.</summary>
    public static IEnumerable<Output> Of(ProgramBuilder b, IReadOnlyList<TermModel> terms, IReadOnlyList<Output> outputs)
    {
        var split = new List<Output>();
        foreach (var term in terms.Where(t => t.IsInValue))
        {
            string name = term.Kind == TermKind.Residual ? term.ResidualName : Outputs.Prediction;
            if (Find(term.OutputName) is not { } node || Find(name) is not { } inner || !b.NeededBy([node])[inner])
                continue;
            split.Add(new(term.SplitName, Rebuild.Replace(b, node, inner, b.Leaf(LeafRole.Argument, VariableOf(name), ElementType.Real, b.Axes.Of(b.AxesOf(inner))))));
        }
        return split;

        int? Find(string name) => outputs.Where(o => o.Name == name).Select(o => (int?)o.Node).FirstOrDefault();
    }

    /// <summary>The leaf that stands for an output of the program.</summary>
    public static string VariableOf(string output) => Prefix + output.Replace(' ', '.');
}
