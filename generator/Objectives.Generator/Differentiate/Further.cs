using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>The derivatives beside gradient and Hessian-vector product. They are added to the joint program and share its values.</summary>
internal static class Further
{
    /// <summary>
    /// ∂ℓᵢ/∂block: each block is replaced by one that carries the sample axis, so that nothing is summed over the samples, and put back
    /// in the derivative.
    /// </summary>
    public static IEnumerable<Output> SampleGradients(ProgramBuilder b, int losses, IReadOnlyList<int> blocks)
    {
        int samples = b.Axes.Intern(new Axis(Size.Samples, 0));
        var copies = blocks.Select(l => b.Leaf(LeafRole.Argument, "own." + b.LeafOf(l).Name, ElementType.Real, [samples, .. b.LeafOf(l).Axes])).ToList();
        int[] gradient = Reverse.Gradient(b, Rebuild.Replace(b, losses, blocks, copies), b.Const(1), copies);
        return blocks.Select((block, k) => new Output(
            Outputs.Of(Outputs.SampleGradient, b.LeafOf(block).Name), Rebuild.Replace(b, gradient[k], copies, blocks))).ToList();
    }

    /// <summary>Each constraint, and its derivatives.</summary>
    public static IEnumerable<Output> Constraints(ProgramBuilder b, IEnumerable<(string Name, int Value)> constraints, IReadOnlyList<int> blocks)
    {
        foreach (var (name, value) in constraints)
        {
            yield return new(Outputs.Of(Outputs.Constraint, name), value);
            int[] gradient = Reverse.Gradient(b, value, b.Const(1), blocks);
            for (int k = 0; k < blocks.Count; k++)
                yield return new(Outputs.Of(Outputs.ConstraintJacobian, name + " " + b.LeafOf(blocks[k]).Name), gradient[k]);
        }
    }

    /// <summary>∂f/∂leaf for leaves of another role than parameter.</summary>
    public static IEnumerable<Output> Gradients(ProgramBuilder b, string kind, int value, IReadOnlyList<int> leaves)
    {
        // A sample field is read at its own sample, and by the others through the batch.
        var batches = leaves.Select(leaf => b.Leaves.FirstOrDefault(l => l.Role == LeafRole.Batch && l.Name == b.LeafOf(leaf).Name) is { } batch
            ? b.Leaf(batch.Role, batch.Name, batch.Type, batch.Axes) : -1).ToList();
        int[] gradient = Reverse.Gradient(b, value, b.Const(1), [.. leaves, .. batches.Where(l => l >= 0)]);
        int next = leaves.Count;
        return leaves.Select((leaf, k) => new Output(Outputs.Of(kind, b.LeafOf(leaf).Name), batches[k] < 0 ? gradient[k]
            : b.Map(Op.Add, gradient[k], b.Rename(gradient[next++], b.LeafOf(batches[k]).Axes[0], b.LeafOf(leaf).Axes[0])))).ToList();
    }

    /// <summary>The derivative of the gradient along a direction of the hyperparameters, and of the hyperparameters' along one of the blocks: each other's transpose.</summary>
    public static IEnumerable<Output> MixedProducts(
        ProgramBuilder b, IReadOnlyList<int> blocks, IReadOnlyList<int> directions, IReadOnlyList<int> gradient, IReadOnlyList<int> hyperparameters, IReadOnlyList<int> slopes)
    {
        if (hyperparameters.Count == 0)
            return [];
        var along = hyperparameters.Select(l => (l, b.Leaf(LeafRole.Direction, b.LeafOf(l).Name, ElementType.Real, b.LeafOf(l).Axes))).ToList();
        int[] products = Forward.Derivative(b, gradient, along);
        int[] transposed = Forward.Derivative(b, slopes, blocks.Zip(directions, (l, d) => (l, d)).ToList());
        return blocks.Select((l, k) => new Output(Outputs.Of(Outputs.MixedProduct, b.LeafOf(l).Name), products[k]))
            .Concat(hyperparameters.Select((l, k) => new Output(Outputs.Of(Outputs.HyperparameterProduct, b.LeafOf(l).Name), transposed[k]))).ToList();
    }

    /// <summary>
    /// One term and its derivatives, chosen when it is evaluated: derivatives are a sum of choices, so that terms not asked for contribute exactly nothing,
    /// also where they are infinite.
    /// </summary>
    /// <param name="b">The joint program.</param>
    /// <param name="terms">The terms to choose from: their places among all, and their values.</param>
    /// <param name="blocks">The blocks of parameters.</param>
    /// <param name="directions">Their directions.</param>
    /// <param name="kinds">The kinds of the outputs: value, gradient, product.</param>
    public static IEnumerable<Output> TermDerivatives(
        ProgramBuilder b, IReadOnlyList<(int Place, int Value)> terms, IReadOnlyList<int> blocks, IReadOnlyList<int> directions, (string Value, string Gradient, string Product) kinds)
    {
        int value = terms[0].Value;
        int asked = b.Leaf(LeafRole.Term, "term", ElementType.Int);
        var gradient = blocks.Select(_ => b.Const(0)).ToArray();
        var product = blocks.Select(_ => b.Const(0)).ToArray();
        var along = blocks.Zip(directions, (l, d) => (l, d)).ToList();
        foreach (var (place, term) in terms)
        {
            int isAsked = b.Map(Op.Equal, asked, b.Int(place));
            value = b.Map(Op.Select, isAsked, term, value);
            int[] first = Reverse.Gradient(b, term, b.Const(1), blocks);
            int[] second = Forward.Derivative(b, first, along);
            for (int k = 0; k < blocks.Count; k++)
            {
                gradient[k] = b.Map(Op.Add, gradient[k], b.Map(Op.Select, isAsked, first[k], b.Const(0)));
                product[k] = b.Map(Op.Add, product[k], b.Map(Op.Select, isAsked, second[k], b.Const(0)));
            }
        }
        return blocks.SelectMany((block, k) => new[]
        {
            new Output(Outputs.Of(kinds.Gradient, b.LeafOf(block).Name), gradient[k]),
            new Output(Outputs.Of(kinds.Product, b.LeafOf(block).Name), product[k]),
        }).Append(new(kinds.Value, value)).ToList();
    }
}
