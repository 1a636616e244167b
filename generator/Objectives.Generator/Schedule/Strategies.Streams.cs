using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Schedule;

/// <summary>
/// Reductions that stream: of a value outside the samples that a loop over lanes computes and that no call reads. The loop adds each vector to partial results,
/// and no array is as long as the axis. The partial results are those of the call on an array, so a kernel that keeps the array, since something else reads
/// it there, gets the same bits.
/// </summary>
internal sealed partial class Strategies
{
    private void FindStreams()
    {
        var called = new bool[_p.Count];
        for (int n = 0; n < _p.Count; n++)
            if (IsCall(n) && !CanStream(n))
                foreach (int operand in _operands[n])
                    called[operand] = true;
        foreach (var output in _p.Outputs)
            called[output.Node] = true;
        for (int n = 0; n < _p.Count; n++)
            // Sums over samples may be longer numbers than lanes have, which a call on the arrays takes as they are.
            if (CanStream(n) && (_strategy[n] == Strategy.Dot ? _operands[n].Any(IsComputed) && !_operands[n].Any(IsAccumulated) : IsComputed(_p.Argument(n, 0))))
            {
                _strategy[n] = _strategy[n] == Strategy.Dot ? Strategy.StreamedDot : Strategy.Streamed;
                _operands[n] = [_p.Argument(n, 0)];
            }

        bool IsComputed(int value) => !called[value] && _p.Kind(value) == NodeKind.Map && _strategy[value] == Strategy.Element;
    }

    /// <summary>A sum, maximum or minimum over the one axis of an array.</summary>
    private bool CanStream(int n) => _strategy[n] is Strategy.Dot or Strategy.ArrayReduce && Carried[n] == AxisTable.None && _p.AxesOf(n) == AxisTable.None
        && _p.Type(n) == ElementType.Real && (ReduceOp)_p.Operand(n) is ReduceOp.Sum or ReduceOp.Max or ReduceOp.Min
        && _p.Argument(n, 0) is var value && Carried[value] == AxisTable.None && _p.Kind(value) == NodeKind.Map && _strategy[value] == Strategy.Element;

    /// <summary>The two arrays whose products a streamed sum collects.</summary>
    public int[] Factors(int node) => Product(_p.Argument(node, 0)) is var (left, right) ? [left, right] : [];

    /// <summary>Whether a loop over lanes collects the reduction while it computes the argument.</summary>
    public bool IsStreamed(int node) => _strategy[node] is Strategy.Streamed or Strategy.StreamedDot;
}
