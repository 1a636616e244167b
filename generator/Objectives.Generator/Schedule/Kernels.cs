using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Schedule;

/// <summary>The kernels of an objective, from its joint program.</summary>
internal sealed class Kernels
{
    /// <param name="differentiated">The joint program.</param>
    /// <param name="hasMetrics">Whether there are terms that the value does not need: they get a kernel of their own.</param>
    public Kernels(Program differentiated, bool hasMetrics)
    {
        Joint = Contraction.Run(SingleAxisReductions.Run(Stored(differentiated)));
        var order = new LaneOrder(Joint);
        Kernel Of(params string[] prefixes) =>
            new(Joint.Select(Joint.Outputs.Where(o => prefixes.Any(p => o.Name == p || o.Name.StartsWith(p + " ", System.StringComparison.Ordinal)))), order);
        Value = hasMetrics ? Of("value") : Of("value", "term", "samples");
        Gradient = Of("value", "gradient");
        Product = Of("value", "gradient", "product");
        Terms = hasMetrics ? Of("value", "term", "samples") : null;
    }

    public Program Joint { get; }
    public Kernel Value { get; }
    public Kernel Gradient { get; }
    public Kernel Product { get; }

    /// <summary>Every term by itself, metrics too, and the loss of each sample; null where <see cref="Value"/> gives them along the way.</summary>
    public Kernel? Terms { get; }

    /// <summary>Each output wrapped in a <see cref="Store"/> over the axes of its block.</summary>
    private static Program Stored(Program program)
    {
        var b = new ProgramBuilder(program);
        var outputs = new List<Output>();
        foreach (var output in program.Outputs)
        {
            int shape = b.Const(outputs.Count);   // outputs of one value stay apart
            string[] words = output.Name.Split(' ');
            if (words[0] is "gradient" or "product")
            {
                var leaf = program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == words[1]);
                shape = b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
            }
            else if (output.Name == Objective.Samples)
            {
                int iota = b.Iota(b.Axes.Intern(new Axis(Size.Samples, 0)));
                bool isPlain = b.Kind(output.Node) == NodeKind.Map && b.Axes.IsSubset(b.AxesOf(iota), b.AxesOf(output.Node));
                outputs.Add(new(output.Name, b.Map(Op.Keep, isPlain ? output.Node : b.Map(Op.Store, output.Node, iota))));
                continue;
            }
            outputs.Add(new(output.Name, b.Map(Op.Store, output.Node, shape)));
        }
        return b.Build(outputs);
    }
}
