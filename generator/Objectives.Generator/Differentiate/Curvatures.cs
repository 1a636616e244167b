using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Products with approximations of the Hessian that leave out the second derivatives of the model. For f = F(θ, z(θ)), where z is the output
/// and the residuals and J = ∂z/∂θ: the Gauss–Newton matrix is [1 Jᵀ] ∇²F [1; J] (N. Schraudolph, Fast Curvature Matrix-Vector Products for
/// Second-Order Gradient Descent, 2002), so that a term that goes through none of them gives its Hessian. With the Fisher information it is the
/// expectation of the losses' second derivatives over what the output's family draws (J. Martens, New Insights and Perspectives on the Natural
/// Gradient Method, 2020).
/// </summary>
internal static class Curvatures
{
    public static IEnumerable<Output> Of(ProgramBuilder b, ObjectiveModel model, IReadOnlyList<int> blocks, IReadOnlyList<int> directions)
    {
        if (model.Output is null && !model.Residuals.Any())
            yield break;
        var splits = SplitsOf(model);
        var along = blocks.Zip(directions, (l, d) => (l, d)).ToList();
        var tangents = splits.Select(s => Forward.Derivative(b, [s.Node], along)[0]).ToList();
        int[] gaussNewton = Product(b, model, model.Terms.Where(t => t.IsInValue), blocks, along, splits, tangents);
        for (int k = 0; k < blocks.Count; k++)
            yield return new(Outputs.Of(Outputs.GaussNewton, b.LeafOf(blocks[k]).Name), gaussNewton[k]);

        if (model.Output is not { Family: not FamilyKind.None and var family } || splits.FindIndex(s => s.Name == Outputs.Prediction) is var place && place < 0)
            yield break;
        var likelihoods = model.Terms.Where(t => IsLikelihood(model, t)).ToList();
        int[] fisher = Product(b, model, model.Terms.Where(t => t.IsInValue && !likelihoods.Contains(t)), blocks, along, splits, tangents);
        int information = Information(b, family, splits[place].Node, tangents[place]);
        int weight = likelihoods.Select(t => Objective.Weight(b, model, t)).Aggregate((sum, w) => b.Map(Op.Add, sum, w));
        int[] pulled = Reverse.Gradient(b, splits[place].Node, b.Map(Op.Multiply, weight, information), blocks);
        for (int k = 0; k < blocks.Count; k++)
            yield return new(Outputs.Of(Outputs.Fisher, b.LeafOf(blocks[k]).Name), b.Map(Op.Add, fisher[k], pulled[k]));
    }

    /// <summary>Whether a term is a loss of each sample through the output.</summary>
    public static bool IsLikelihood(ObjectiveModel model, TermModel term) =>
        term is { Kind: TermKind.Loss, PerSample: true, Set: "" } && model.Program.Find(term.SplitName) is not null;

    /// <summary>What some term goes through: the output's name and its node.</summary>
    private static List<(string Name, int Node)> SplitsOf(ObjectiveModel model) =>
        [.. model.Terms.Where(t => model.Program.Find(t.SplitName) is not null)
            .Select(t => t.Kind == TermKind.Residual ? t.ResidualName : Outputs.Prediction).Distinct().Select(n => (n, model.Program.Find(n)!.Value))];

    /// <summary>[1 Jᵀ] ∇²F [1; J] v for the sum F of some terms.</summary>
    private static int[] Product(
        ProgramBuilder b, ObjectiveModel model, IEnumerable<TermModel> terms, IReadOnlyList<int> blocks, List<(int, int)> along, List<(string Name, int Node)> splits, List<int> tangents)
    {
        int value = b.Const(0);
        foreach (var term in terms)
        {
            int node = b.ToReal(model.Program.Find(term.SplitName) ?? model.Program.Find(term.OutputName)!.Value);
            value = b.Map(Op.Add, value, term.PerSample ? Objective.Reduce(b, model, node, term) : node);
        }
        var variables = splits.Select(s => b.Leaves.First(l => l.Role == LeafRole.Argument && l.Name == Splits.VariableOf(s.Name)))
            .Select(l => b.Leaf(l.Role, l.Name, l.Type, l.Axes)).ToList();
        int[] first = Reverse.Gradient(b, value, b.Const(1), [.. blocks, .. variables]);
        int[] second = Forward.Derivative(b, first, [.. along, .. variables.Zip(tangents, (v, t) => (v, t))]);
        int[] product = [.. second.Select(n => Rebuild.Replace(b, n, variables, [.. splits.Select(s => s.Node)]))];
        for (int s = 0; s < splits.Count; s++)
        {
            int[] pulled = Reverse.Gradient(b, splits[s].Node, product[blocks.Count + s], blocks);
            for (int k = 0; k < blocks.Count; k++)
                product[k] = b.Map(Op.Add, product[k], pulled[k]);
        }
        return [.. product.Take(blocks.Count)];
    }

    /// <summary>The Fisher information of a family at outputs o, times a tangent t of them.</summary>
    private static int Information(ProgramBuilder b, FamilyKind family, int output, int tangent)
    {
        Expr o = new(b, output), t = new(b, tangent);
        switch (family)
        {
            case FamilyKind.Gaussian:
                return tangent;
            case FamilyKind.Poisson:
                return b.Map(Op.Multiply, b.Map(Operation.Get<Exp>(), output), tangent);
            case FamilyKind.Bernoulli:
                int p = b.Map(Operation.Get<Sigmoid>(), output);
                return b.Map(Op.Multiply, b.Map(Op.Multiply, p, b.Map(Operation.Get<Sigmoid>(), b.Map(Op.Negate, output))), tangent);
            case FamilyKind.Categorical:
                // (diag(p) − p pᵀ) t: along equal directions of the logits nothing changes.
                int classes = b.Axes.Without(b.Axes.Union(b.AxesOf(output), b.AxesOf(tangent)), b.Axes.Set([b.Axes.Intern(new Axis(Size.Samples, 0))]));
                if (classes == AxisTable.None)
                    return b.Const(0);
                var power = (o - new Expr(b, b.Reduce(ReduceOp.Max, output, classes))).Map(Op.Exp);
                var share = power / new Expr(b, b.Sum(power.Node, classes));
                return (share * (t - new Expr(b, b.Sum((share * t).Node, classes)))).Node;
            default:
                throw new InvalidOperationException($"The family {family} has no Fisher information.");
        }
    }
}
