using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>Residuals and their Jacobian J: without weights, in both modes, and row by row.</summary>
internal static class Residuals
{
    public static IEnumerable<Output> Of(ProgramBuilder b, ObjectiveModel model, IReadOnlyList<int> blocks, IReadOnlyList<int> directions)
    {
        var outputs = new List<Output>();
        var pullback = blocks.Select(_ => b.Const(0)).ToArray();
        foreach (var term in model.Residuals)
        {
            int node = model.Program.Find(term.ResidualName)!.Value;
            int[] axes = AxesOf(b, term, node);
            outputs.Add(new(term.ResidualName, Over(b, node, axes)));
            outputs.Add(new(Outputs.Of(Outputs.ResidualProduct, term.Name), Over(b, Forward.Derivative(b, [node], [.. blocks.Zip(directions, (l, d) => (l, d))])[0], axes)));
            int cotangent = b.Leaf(LeafRole.Cotangent, term.Name, ElementType.Real, axes);
            int[] adjoints = Reverse.Gradient(b, node, b.Sum(cotangent, b.Axes.Without(b.Axes.Set(axes), b.AxesOf(node))), blocks);
            for (int k = 0; k < blocks.Count; k++)
                pullback[k] = b.Map(Op.Add, pullback[k], adjoints[k]);
            outputs.AddRange(Jacobian(b, term, node, axes, blocks));
        }
        if (outputs.Count > 0)
            outputs.AddRange(blocks.Select((l, k) => new Output(Outputs.Of(Outputs.ResidualPullback, b.LeafOf(l).Name), pullback[k])));
        return outputs;
    }

    /// <summary>The axes of a residual in positional order: samples, then its own.</summary>
    private static int[] AxesOf(ProgramBuilder b, TermModel term, int node)
    {
        int samples = b.Axes.Intern(new Axis(FieldModel.SamplesOf(term.Set), 0));
        var own = b.Axes.Of(b.AxesOf(node)).Where(a => !term.PerSample || a != samples).ToList();
        // A vector whose elements are equal has no axis.
        if (term.Length is { } length && own.Count == 0)
            own.Add(b.Axes.Intern(new Axis(length, term.PerSample ? 1 : 0)));
        return [.. term.PerSample ? [samples] : new int[0], .. own];
    }

    /// <summary>The value over all of these axes.</summary>
    private static int Over(ProgramBuilder b, int node, int[] axes) =>
        axes.Where(a => !b.Axes.Contains(b.AxesOf(node), a)).Aggregate(node, (value, axis) => b.Map(Op.Store, value, b.Iota(axis)));

    /// <summary>
    /// ∂r/∂block, row by row: each element of the residual is computed from copies of the blocks of its own, so that one adjoint pass gives all
    /// rows and nothing is summed over them. The samples that batches choose from keep their axis; others get one that nothing else runs along.
    /// </summary>
    private static IEnumerable<Output> Jacobian(ProgramBuilder b, TermModel term, int node, int[] axes, IReadOnlyList<int> blocks)
    {
        var rows = new List<int>();
        foreach (int axis in axes)
        {
            if (b.Axes[axis].IsSamples)
            {
                rows.Add(axis);
                continue;
            }
            int row = b.UnusedAxis(b.Axes[axis].Size);
            node = Inner.Diagonal(b, node, axis, row);
            rows.Add(row);
        }
        var copies = blocks.Select(l => b.Leaf(LeafRole.Argument, "own." + b.LeafOf(l).Name, ElementType.Real, [.. rows, .. b.LeafOf(l).Axes])).ToList();
        int[] gradient = Reverse.Gradient(b, Rebuild.Replace(b, node, blocks, copies), b.Const(1), copies);
        return blocks.Select((block, k) => new Output(
            Outputs.Of(Outputs.ResidualJacobian, term.Name + " " + b.LeafOf(block).Name), Over(b, Rebuild.Replace(b, gradient[k], copies, blocks), [.. rows]))).ToList();
    }
}
