using System.Linq;
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
}
