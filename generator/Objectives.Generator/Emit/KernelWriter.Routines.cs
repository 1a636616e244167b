using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Emit;

/// <summary>Routines of the runtime on whole arrays, or on those of each sample of a tile.</summary>
internal sealed partial class KernelWriter
{
    private void WriteRoutine(int node)
    {
        var routine = Routine.All[_p.Operand(node)];
        var (values, axes, result) = RoutineCall.Take(routine, _p.ArgumentsOf(node).ToArray(), _p.Operand);
        var places = _p.Axes.Of(_p.AxesOf(node)).Where(a => !result.Contains(a) && !_indices.ContainsKey(a) && a != _s.SampleAxis).ToList();

        void Body() => _body.Line($"Routines.{routine.Method}({string.Join(", ", values.Select((v, k) => Strided(v, axes[k])))}, {Strided(node, result)});");

        if (_s.HasSamples(node))
            Loop(InLanes ? "for (int t = (int)i; t < (int)i + Vd.Count; t++)" : "for (int t = 0; t < (int)tile.Lanes; t++)", () => Nested(places, Body));
        else
            Nested(places, Body);
    }

    /// <summary>An array at the open place, with its lengths and strides along the axes that a routine works on.</summary>
    private string Strided(int node, int[] axes)
    {
        var view = Whole(node);
        var memory = _plan.MemoryOf(_method, node)!;
        string offset = memory.Axes.Where(a => !axes.Contains(a))
            .Aggregate("0", (sum, a) => Sum(sum, Product(a == _s.SampleAxis ? "t" : OwnIndex(a).Text, view.Stride(a))));
        string shape = string.Concat(axes.Select(a => $", {Length(a)}")) + string.Concat(axes.Select(a => $", {view.Stride(a)}"));
        return $"Strided.Of(ref {Shifted(view.Reference, offset)}{shape})";
    }
}
