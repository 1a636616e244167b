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
    private readonly Dictionary<string, Kernel> _byName = [];

    /// <param name="differentiated">The joint program.</param>
    /// <param name="hasMetrics">Whether there are terms that the value does not need: they get a kernel of their own.</param>
    /// <param name="ragged">The names of the sizes that differ by sample.</param>
    public Kernels(Program differentiated, bool hasMetrics, IReadOnlyCollection<string> ragged)
    {
        Joint = Contraction.Run(RedundantChoices.Run(SumOperands.Run(SingleAxisReductions.Run(RoutineArguments.Run(FinalTurns.Run(PastReads.Run(Stored(RaggedSums.Run(RealCounts.Run(BatchSums.Run(differentiated)), ragged)))))))));
        var order = new LaneOrder(Joint);
        Kinds = KernelKind.Of(Joint, hasMetrics).ToList();
        foreach (var kind in Kinds)
            _byName[kind.Name] = new Kernel(Joint.Select(Joint.Outputs.Where(o => kind.Outputs.Contains(Outputs.KindOf(o.Name)))), order, ragged);
    }

    public Program Joint { get; }

    public IReadOnlyList<KernelKind> Kinds { get; }

    public Kernel this[KernelKind kind] => _byName[kind.Name];

    /// <summary>The sample fields that some kernel reads over the whole batch; sums that became passes over the samples no longer do.</summary>
    public IEnumerable<Leaf> BatchFields => Enumerable.Range(0, Joint.Count).Where(n => Joint.Kind(n) == NodeKind.Leaf).Select(Joint.LeafOf).Where(l => l.Role == LeafRole.Batch);

    /// <summary>
    /// Whether a kernel keeps an array of each sample of a tile that is as long as the tile's longest. Those that solvers live on, and their terms, sum
    /// in one order: they are asked together.
    /// </summary>
    public bool HasRaggedTiles(KernelKind kind) => IsOfTerms(kind) ? Kinds.Where(IsOfTerms).Any(k => this[k].HasRaggedTiles) : this[kind].HasRaggedTiles;

    private static bool IsOfTerms(KernelKind kind) => kind.IsMain || kind == KernelKind.TermProduct || kind == KernelKind.MetricProduct;

    /// <summary>Whether a value stands for a sample and another one of the batch.</summary>
    public bool HasPairs => Enumerable.Range(0, Joint.Axes.Count).Any(a => Joint.Axes[a].IsBatch) && Enumerable.Range(0, Joint.Count).Any(n => IsPair(Joint, n));

    /// <summary>Whether a main kernel multiplies matrices that have an element for a sample and another one: the larger the tile, the less often the other factor is read.</summary>
    public bool HasPairProducts => HasPairs && Main.Any(k => Products(k).Any(n => k.Strategies.Operands(n).Append(n).Any(o => IsPair(k.Program, o))));

    /// <summary>Whether a main kernel multiplies a matrix with a tile, or two tiles: whole panels of columns are then worth a larger one.</summary>
    public bool HasProducts => Main.Any(k => Products(k).Any());

    /// <summary>The kernels that solvers live on: tiles are of a size for these.</summary>
    private IEnumerable<Kernel> Main => Kinds.Where(k => k.IsMain).Select(k => this[k]);

    private static IEnumerable<int> Products(Kernel kernel) => Enumerable.Range(0, kernel.Program.Count).Where(n => kernel.Strategies[n] switch
    {
        Strategy.TileProduct => kernel.Program.Axes.Of(kernel.Program.AxesOf(kernel.Strategies.Operands(n)[0])).Length > 1,
        Strategy.AddOuter or Strategy.AddOuterRows => kernel.Strategies.Inner(kernel.Strategies.Operands(n)[0]) != AxisTable.None,
        _ => false,
    });

    private static bool IsPair(Program program, int node) =>
        program.Axes.Of(program.AxesOf(node)) is var axes && axes.Any(a => program.Axes[a].IsSamples) && axes.Any(a => program.Axes[a].IsBatch);

    /// <summary>
    /// Each output wrapped in a <see cref="Store"/> over the axes of its block, and in a <see cref="Keep"/> where it is a row a sample.
    /// </summary>
    private static Program Stored(Program program)
    {
        var b = new ProgramBuilder(program);
        int samples = b.Axes.Set([b.Axes.Intern(new Axis(Size.Samples, 0))]);
        var outputs = new List<Output>();
        foreach (var output in program.Outputs)
            outputs.Add(new(output.Name, Outputs.KindOf(output.Name) switch
            {
                Outputs.Gradient or Outputs.Product or Outputs.TermGradient or Outputs.TermProduct or Outputs.MetricGradient or Outputs.MetricProduct or Outputs.MixedProduct or Outputs.Diagonal or Outputs.Proximal or Outputs.GaussNewton or Outputs.Fisher or Outputs.ResidualPullback => Block(output),
                Outputs.Hessian => Pair(output),
                Outputs.Residual or Outputs.ResidualProduct => IsRow(output) ? Row(output.Node, output.Node) : b.Map(Op.Store, output.Node, b.Const(outputs.Count)),
                Outputs.ResidualJacobian => IsRow(output) ? Row(Wide(output), output.Node) : b.Map(Op.Store, Wide(output), b.Const(outputs.Count)),
                Outputs.ConstraintJacobian => b.Map(Op.Store, b.Map(Op.Store, output.Node, b.Const(outputs.Count)), BlockLeaf(output)),
                Outputs.HyperparameterGradient or Outputs.HyperparameterProduct when program.Leaves.First(l => l.Role == LeafRole.Hyperparameter && l.Name == Outputs.NameOf(output.Name)).Axes.Length > 0 =>
                    b.Map(Op.Store, output.Node, Leaf(output, LeafRole.Hyperparameter)),
                Outputs.Update => b.Map(Op.Store, output.Node, Leaf(output, LeafRole.State)),
                Outputs.UpdateRow => UpdateRow(output),
                Outputs.SampleGradient => Row(output.Node, Leaf(output, LeafRole.Parameter)),
                Outputs.DataGradient => Data(output),
                Outputs.Samples or Outputs.Prediction => Row(output.Node, output.Node),
                _ => b.Map(Op.Store, output.Node, b.Const(outputs.Count)),   // outputs of one value stay apart
            }));
        return b.Build(outputs);

        // Outputs of one value stay apart, over the same block too: each has its own memory.
        int Block(Output output)
        {
            int leaf = Leaf(output, LeafRole.Parameter), stored = b.Map(Op.Store, output.Node, leaf);
            return outputs.Exists(o => o.Node == stored) ? b.Map(Op.Store, b.Map(Op.Store, output.Node, b.Const(outputs.Count)), leaf) : stored;
        }

        bool IsRow(Output output) => b.Axes.IsSubset(samples, b.AxesOf(output.Node));

        int BlockLeaf(Output output)
        {
            var leaf = program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == Outputs.PairOf(output.Name).Column);
            return b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
        }

        // Rows have the axes already.
        int Wide(Output output) => b.Map(Op.Store, output.Node, BlockLeaf(output));

        // Over the first block's axes and the second's seeds.
        int Pair(Output output)
        {
            var (row, column) = Outputs.PairOf(output.Name);
            int[] axes = [.. program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == row).Axes, .. Hessian.SeedsOf(program.Leaves, column)];
            int stored = Over(b.Map(Op.Store, output.Node, axes.Length == 0 ? b.Const(outputs.Count) : b.Iota(axes[0])), axes);
            return outputs.Exists(o => o.Node == stored) ? b.Map(Op.Store, stored, b.Const(outputs.Count)) : stored;
        }

        int Leaf(Output output, params LeafRole[] roles)
        {
            var leaf = program.Leaves.First(l => roles.Contains(l.Role) && l.Name == Outputs.NameOf(output.Name));
            return b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
        }

        int Data(Output output)
        {
            int leaf = Leaf(output, LeafRole.Sample, LeafRole.SampleWeight, LeafRole.Data);
            return b.Axes.IsSubset(samples, b.AxesOf(leaf)) ? Row(output.Node, leaf) : b.Map(Op.Store, output.Node, leaf);
        }

        // The first axis of the state is that of the samples, or of the rows that they replace.
        int UpdateRow(Output output)
        {
            var state = program.Leaves.First(l => l.Role == LeafRole.State && l.Name == Outputs.NameOf(output.Name));
            int node = Over(output.Node, state.Axes.Skip(1));
            return Row(node, node);
        }

        // Written out over the axes that it lacks.
        int Over(int node, IEnumerable<int> axes) => axes.Aggregate(node, (value, axis) => b.Axes.Contains(b.AxesOf(value), axis) ? value : b.Map(Op.Store, value, b.Iota(axis)));

        // What a loop over lanes computes is kept from there; anything else is written out first, over all its axes in the order of the block.
        int Row(int node, int shape)
        {
            bool isPlain = b.Kind(node) == NodeKind.Map && b.AxesOf(node) == b.Axes.Union(b.AxesOf(shape), samples)
                && (b.AxesOf(node) == samples || (program.Recurrences.Count == 0 && b.Axes.Of(b.AxesOf(node)).Length == 2));
            node = Over(node, b.Axes.Of(b.AxesOf(shape)));
            return b.Map(Op.Keep, isPlain ? node : b.Map(Op.Store, node, b.Iota(b.Axes.Of(samples)[0])), b.Const(outputs.Count));
        }
    }
}
