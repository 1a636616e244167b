using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Schedule;

/// <summary>Where a matrix can be other than zero, as three bits: below the diagonal, on it, above it.</summary>
internal sealed class Triangles(Program program)
{
    private const int Below = 1, On = 2, Above = 4, Everywhere = Below | On | Above;

    // So far the question goes back; what lies further is not known.
    private const int GreatestDepth = 40;
    private readonly Dictionary<(int, int, int), int> _known = [];
    private int _depth;

    /// <summary>Whether the value is zero wherever the column is beyond the row.</summary>
    public bool IsLower(int node, int row, int column) => (Of(node, row, column) & Above) == 0;

    /// <summary>Whether the value is zero wherever the row is beyond the column.</summary>
    public bool IsUpper(int node, int row, int column) => (Of(node, row, column) & Below) == 0;

    private int Of(int node, int row, int column)
    {
        if (_known.TryGetValue((node, row, column), out int known))
            return known;
        if (_depth == GreatestDepth)
            return Everywhere;
        _depth++;
        int own = Find(node, row, column);
        _depth--;
        _known[(node, row, column)] = own;
        return own;
    }

    private int Find(int node, int row, int column)
    {
        int[] a = program.ArgumentsOf(node).ToArray();
        switch (program.Kind(node))
        {
            case NodeKind.Const:
                return program.Constant(node) == 0 ? 0 : Everywhere;
            case NodeKind.Map when program.Operand(node) == Op.Select.Id && Where(a[0], row, column) is { } holds:
                return (holds & Of(a[1], row, column)) | (~holds & Of(a[2], row, column));
            case NodeKind.Map when program.Operand(node) == Op.Add.Id || program.Operand(node) == Op.Subtract.Id:
                return Of(a[0], row, column) | Of(a[1], row, column);
            case NodeKind.Map when program.Operand(node) == Op.Negate.Id || program.Operand(node) == Op.Store.Id:
                return Of(a[0], row, column);
            case NodeKind.Map when program.Operand(node) == Op.Multiply.Id && a.Any(x => program.Kind(x) == NodeKind.Const):
                return Of(a[0], row, column) & Of(a[1], row, column);
            case NodeKind.Frozen:
                return Of(a[0], row, column);
            case NodeKind.At when OldName(node, row) is { } oldRow && OldName(node, column) is { } oldColumn:
                return Of(a[0], oldRow, oldColumn);
            case NodeKind.Library when program.CallOf(node) is { Routine: Cholesky, Result: var result }:
                return result[0] == row && result[1] == column ? Below | On : result[0] == column && result[1] == row ? Above | On : Everywhere;
            case NodeKind.Reduce when (ReduceOp)program.Operand(node) == ReduceOp.Sum && program.Axes.Of((int)program.Payload(node)).Length == 1:
                return OfProduct(a[0], row, program.Axes.Of((int)program.Payload(node))[0], column);
            default:
                return Everywhere;
        }
    }

    /// <summary>A product of two lower triangles is one, and of two upper ones.</summary>
    private int OfProduct(int value, int row, int inner, int column)
    {
        if (program.Kind(value) != NodeKind.Map || program.Operand(value) != Op.Multiply.Id)
            return Everywhere;
        var (left, right) = (program.Argument(value, 0), program.Argument(value, 1));
        if (!program.Axes.Contains(program.AxesOf(left), row))
            (left, right) = (right, left);
        if (program.Axes.Contains(program.AxesOf(left), column) || program.Axes.Contains(program.AxesOf(right), row))
            return Everywhere;
        int both = Of(left, row, inner) | Of(right, inner, column);
        return (both & Above) == 0 || (both & Below) == 0 ? both : Everywhere;
    }

    /// <summary>Where a comparison of the indices holds.</summary>
    private int? Where(int condition, int row, int column)
    {
        if (program.Kind(condition) != NodeKind.Map)
            return null;
        int[] a = program.ArgumentsOf(condition).ToArray();
        if (a.Length != 2 || a.Any(x => program.Kind(x) != NodeKind.Iota))
            return null;
        var (first, second) = (program.Operand(a[0]), program.Operand(a[1]));
        int less = first == column && second == row ? Below : first == row && second == column ? Above : 0;
        return less == 0 ? null
            : program.Operand(condition) == Op.Less.Id ? less
            : program.Operand(condition) == Op.LessOrEqual.Id ? less | On
            : program.Operand(condition) == Op.Equal.Id ? On
            : null;
    }

    /// <summary>What an axis is called in the value that is read under other names; null where more than a name differs.</summary>
    private int? OldName(int node, int axis)
    {
        int[] indexed = program.Axes.Of((int)program.Payload(node));
        var called = indexed.Select((old, k) => (Old: old, Index: program.Argument(node, 1 + k))).ToList();
        if (called.Any(c => program.Kind(c.Index) != NodeKind.Iota))
            return null;
        var now = called.Where(c => program.Operand(c.Index) == axis).Select(c => c.Old).ToList();
        bool isKept = program.Axes.Contains(program.AxesOf(program.Argument(node, 0)), axis) && !indexed.Contains(axis);
        return now.Count + (isKept ? 1 : 0) == 1 ? isKept ? axis : now[0] : null;
    }
}
