using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Names that tell a reader of a kernel what its values are.</summary>
internal sealed class NodeNames
{
    private readonly Program _p;
    private readonly Strategies _s;

    /// <summary>The names of outputs, and of what the means of terms are taken of.</summary>
    private readonly Dictionary<int, string> _outputs = [];

    /// <summary>The names of the sums that gradients and products consist of, up to what is added outside the samples.</summary>
    private readonly Dictionary<int, string> _sums = [];

    public NodeNames(Program program, Strategies strategies, IEnumerable<TermModel> terms)
    {
        (_p, _s) = (program, strategies);
        var names = terms.ToDictionary(t => t.OutputName, t => t.LocalName);
        foreach (var (output, node) in program.Outputs.Select(o => (o.Name, o.Node)))
        {
            bool isTerm = names.TryGetValue(output, out string? term);
            Add(_outputs, node, isTerm ? term! : output.Replace(' ', '_'));
            if (isTerm && program.Kind(node) == NodeKind.Map)
                Add(_outputs, program.Argument(node, 0), term + "_mean");
            if (Outputs.KindOf(output) is Outputs.Gradient or Outputs.Product)
                AddSums(node, Outputs.NameOf(output) + (Outputs.KindOf(output) == Outputs.Product ? "_adj_dot_sum" : "_adj_sum"));
        }
    }

    /// <summary>The name to wish for.</summary>
    public string this[int node]
    {
        get
        {
            if (_outputs.TryGetValue(node, out string? output))
                return output;
            if (_p.Names[node] is { } name)
                return name;
            if (_s.IsAccumulated(node) && _sums.TryGetValue(node, out string? sum))
                return sum;
            switch (_s[node])
            {
                case Strategy.RowDots or Strategy.TileProduct or Strategy.TurnProduct or Strategy.Dot:
                    return Joined(_s.Operands(node));
                case Strategy.StreamedDot:
                    return Joined(_s.Factors(node));
                case Strategy.AddRows or Strategy.AddOuterRows or Strategy.AddOuter:
                    return "sum_" + Joined(_s.Operands(node));
                case Strategy.AddSums or Strategy.ArrayReduce or Strategy.Streamed or Strategy.Scatter:
                    return $"{(_p.Kind(node) == NodeKind.Reduce ? ((ReduceOp)_p.Operand(node)).ToString().ToLowerInvariant() : "sum")}_{Short(_s.Operands(node)[0])}";
            }
            return _p.Kind(node) switch
            {
                NodeKind.Leaf => LeafName(_p.LeafOf(node)),
                NodeKind.Map => Operation.At(_p.Operand(node)) is var op && op == Op.Store ? Short(_p.Argument(node, 0)) : op is Arithmetic or Select || op.Precedence < 9 ? "t1" : op.Name,
                NodeKind.Reduce => $"{((ReduceOp)_p.Operand(node)).ToString().ToLowerInvariant()}_{Short(_p.Argument(node, 0))}",
                NodeKind.At => Short(_p.Argument(node, 0)) + "_at",
                NodeKind.Frozen => this[_p.Argument(node, 0)],
                _ => "t1",
            };
        }
    }

    private void AddSums(int output, string name)
    {
        var pending = new Stack<int>([output]);
        var seen = new HashSet<int>();
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            if (!seen.Add(node))
                continue;
            Add(_sums, node, name);
            if (_p.Kind(node) == NodeKind.Map && !_s.HasSamples(node))
                foreach (int argument in _p.ArgumentsOf(node))
                    pending.Push(argument);
        }
    }

    /// <summary>The first name stays.</summary>
    private static void Add(Dictionary<int, string> names, int node, string name)
    {
        if (!names.ContainsKey(node))
            names.Add(node, name);
    }

    private string Joined(int[] operands) => Short(operands[0]) + "_" + Short(operands[1]);

    /// <summary>A name short enough to be a part of another.</summary>
    private string Short(int node) => this[node] is { Length: <= 20 } name ? name : "t1";

    private static string LeafName(Leaf leaf) => leaf.Role switch { LeafRole.Direction => leaf.Name == Differentiate.Proximal.Step ? "step" : leaf.Name + DerivativeNames.Tangent, LeafRole.Cotangent => leaf.Name + DerivativeNames.Adjoint, LeafRole.Batch => leaf.Name + "_all", _ => leaf.Name };
}
