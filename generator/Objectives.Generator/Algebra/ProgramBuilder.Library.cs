using System.Linq;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Algebra;

/// <summary>Routines on whole arrays.</summary>
internal sealed partial class ProgramBuilder
{
    /// <summary>
    /// A routine's result over <paramref name="result"/> and over every axis of an argument that the routine does not work on: there it is
    /// done place by place.
    /// </summary>
    public int Library(Routine routine, int[] result, params (int Value, int[] Axes)[] arguments)
    {
        int axes = Axes.Set(result);
        foreach (var (value, own) in arguments)
            axes = Axes.Union(axes, Axes.Without(_axisSets[value], Axes.Set(own)));
        return Intern(NodeKind.Library, routine.Type, routine.Id, axes, 0,
            [.. arguments.Select(a => a.Value), .. arguments.SelectMany(a => a.Axes).Concat(result).Select(Iota)]);
    }

    /// <summary>The same routine of other values.</summary>
    public int Library(int node, int[] arguments) => Library(Routine.All[_operands[node]], arguments);

    /// <summary>A routine with the arguments of another one of its shape, as a node has them.</summary>
    public int Library(Routine routine, int[] arguments)
    {
        var (values, axes, result) = RoutineCall.Take(routine, arguments, a => _operands[a]);
        return Library(routine, result, values.Zip(axes, (value, own) => (value, own)).ToArray());
    }

    /// <summary>The sum of two results of one routine, as one result where it is linear in the argument in which they differ.</summary>
    public int? AddLibrary(int left, int right)
    {
        if (_kinds[left] != NodeKind.Library || _kinds[right] != NodeKind.Library || _operands[left] != _operands[right] || !Routine.All[_operands[left]].IsLinear)
            return null;
        int last = Routine.All[_operands[left]].Ranks.Length - 1;
        int[] ofLeft = _arguments[left], ofRight = _arguments[right];
        if (_axisSets[ofLeft[last]] != _axisSets[ofRight[last]] || Enumerable.Range(0, ofLeft.Length).Any(k => k != last && ofLeft[k] != ofRight[k]))
            return null;
        int[] arguments = (int[])ofLeft.Clone();
        arguments[last] = Map(Op.Add, ofLeft[last], ofRight[last]);
        return Library(left, arguments);
    }

    /// <summary>
    /// Indices of a value with those of a symmetric result's two axes in order, if all that is read is that result under other names.
    /// </summary>
    private (int Axis, int Index)[] Ordered(int value, (int Axis, int Index)[] indices)
    {
        if (SymmetricAxes(value) is not var (row, column))
            return indices;
        int ofRow = IndexOf(row), ofColumn = IndexOf(column);
        if (_kinds[ofRow] != NodeKind.Iota || _kinds[ofColumn] != NodeKind.Iota || _operands[ofRow] < _operands[ofColumn] == row < column)
            return indices;
        return [.. indices.Where(i => i.Axis != row && i.Axis != column), (row, ofColumn), (column, ofRow)];

        int IndexOf(int axis) => indices.Where(i => i.Axis == axis).Select(i => i.Index).DefaultIfEmpty(Iota(axis)).First();
    }

    /// <summary>The two axes of a result that is its own transpose.</summary>
    private (int Row, int Column)? SymmetricAxes(int value)
    {
        if (_kinds[value] != NodeKind.Library || !Routine.All[_operands[value]].IsSymmetric)
            return null;
        int[] arguments = _arguments[value];
        return (_operands[arguments[arguments.Length - 2]], _operands[arguments[arguments.Length - 1]]);
    }

    /// <summary>Whether reading the value with its two axes exchanged gives it as it is.</summary>
    private bool IsUnmoved(int value, (int Axis, int Index)[] indices) =>
        SymmetricAxes(value) is var (row, column) && indices.Length == 2 && indices.All(i => i.Axis == row ? IsIota(i.Index, column) : i.Axis == column && IsIota(i.Index, row));
}
