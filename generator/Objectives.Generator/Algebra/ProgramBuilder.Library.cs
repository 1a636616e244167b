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
    public int Library(int node, int[] arguments)
    {
        var (values, axes, result) = RoutineCall.Take(Routine.All[_operands[node]], arguments, a => _operands[a]);
        return Library(Routine.All[_operands[node]], result, values.Zip(axes, (value, own) => (value, own)).ToArray());
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
}
