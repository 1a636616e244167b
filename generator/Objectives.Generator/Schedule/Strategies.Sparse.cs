using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Schedule;

/// <summary>Sums over sparse rows that are read where they lie.</summary>
internal sealed partial class Strategies
{
    /// <summary>A ragged field as it is bound, along one axis.</summary>
    public bool IsRaggedRow(int node) => _p.Kind(node) == NodeKind.Leaf && _p.LeafOf(node) is { Role: LeafRole.Sample, Axes.Length: 2 } && IsRagged(Inner(node));

    /// <summary>The vector, the columns and the elements of Σ_e elements[e]·vector[columns[e]] over a ragged axis; null for any other sum.</summary>
    private int[]? SparseDot(int n, int value, int axis)
    {
        if (_ragged.Count == 0 || Inner(n) != AxisTable.None || RaggedSums.Masked(_p, value, axis) is not (>= 0 and var inside) || Product(inside) is not var (left, right))
            return null;
        foreach (var (u, elements) in new[] { (left, right), (right, left) })
            if (IsRow(elements, ElementType.Real) && _p.Kind(u) == NodeKind.At && _p.Axes.Of((int)_p.Payload(u)).Length == 1 && IsRow(_p.Argument(u, 1), ElementType.Int)
                && IsVector(_p.Argument(u, 0)) && IndexBounds.IsInside(_p, _p.Argument(u, 1), _p.Axes[_p.Axes.Of((int)_p.Payload(u))[0]].Size))
                return [_p.Argument(u, 0), _p.Argument(u, 1), elements];
        return null;

        bool IsRow(int node, ElementType type) => IsRaggedRow(node) && _p.Type(node) == type && _p.LeafOf(node).Axes[1] == axis;

        bool IsVector(int node) => _p.Type(node) == ElementType.Real && !HasSamples(node) && _p.Axes.Of(_p.AxesOf(node)).Length == 1 && Carried[node] == AxisTable.None && !IsAccumulated(node)
            && IsContiguous(node) && (_p.Kind(node) != NodeKind.Leaf || _p.LeafOf(node).Role is LeafRole.Parameter or LeafRole.Direction);
    }

    /// <summary>The factors, the columns and the elements of what sparse rows add to a vector; null for any other sum.</summary>
    private int[]? SparseSum(int n)
    {
        int value = _p.Argument(n, 0), index = _p.Argument(n, 1);
        if (_ragged.Count == 0 || (ReduceOp)_p.Operand(n) != ReduceOp.Sum || HasSamples(n) || _p.Axes.Of(_p.AxesOf(n)).Length != 1 || _p.ArgumentsOf(n).Length != 2 || Carried[n] != AxisTable.None
            || !IsRaggedRow(index) || _p.Type(index) != ElementType.Int || !IndexBounds.IsInside(_p, index, _p.Axes[_p.Axes.Of(_p.AxesOf(n))[0]].Size))
            return null;
        int axis = _p.LeafOf(index).Axes[1];
        return RaggedSums.Masked(_p, value, axis) is >= 0 and var inside && Product(inside) is var (factor, elements) && IsRaggedRow(elements) && _p.Type(elements) == ElementType.Real
            && _p.LeafOf(elements).Axes[1] == axis && _p.Axes.Of(_p.AxesOf(factor)).SequenceEqual([SampleAxis]) && _p.Type(factor) == ElementType.Real
            ? [factor, index, elements]
            : null;
    }
}
