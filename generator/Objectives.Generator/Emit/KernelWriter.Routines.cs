using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Emit;

/// <summary>Routines of the runtime on whole arrays, or on those of each sample of a tile.</summary>
internal sealed partial class KernelWriter
{
    private void WriteRoutine(int node)
    {
        var (routine, values, axes, result) = _p.CallOf(node);
        bool isEach = _s.HasSamples(node);
        int side = routine.TakesMany ? Side(values, axes[values.Length - 1]) : -1;
        var places = _p.Axes.Of(_p.AxesOf(node)).Where(a => !result.Contains(a) && !_indices.ContainsKey(a) && a != _s.SampleAxis && a != side).ToList();

        string Argument(int k) => side >= 0 && k == values.Length - 1 ? Strided(values[k], [side, .. axes[k]]) : Strided(values[k], axes[k]);
        void Body() => _body.Line($"Routines.{routine.Method}({string.Join(", ", values.Select((_, k) => Argument(k)))}, " +
            $"{Strided(node, side >= 0 ? [side, .. result] : result)}{Named(routine, axes, result)});");

        if (isEach && side != _s.SampleAxis)
            Loop(InLanes ? "for (int t = (int)i; t < (int)i + Vd.Count; t++)" : "for (int t = 0; t < (int)tile.Lanes; t++)", () => Nested(places, Body));
        else
            Nested(places, Body);
    }

    /// <summary>An axis along which the last argument varies and no other one; −1 without one. All its places are done in one call.</summary>
    private int Side(int[] values, int[] own)
    {
        int others = values.Take(values.Length - 1).Aggregate(AxisTable.None, (set, v) => _p.Axes.Union(set, _p.AxesOf(v)));
        return _p.Axes.Of(_p.Axes.Without(_p.AxesOf(values[values.Length - 1]), others)).Where(IsFree).DefaultIfEmpty(-1).First();

        bool IsFree(int axis) => !_indices.ContainsKey(axis) && (axis != _s.SampleAxis || !InLanes) && !own.Contains(axis);
    }

    /// <summary>What a result's length is called, where it may be too large.</summary>
    private string Named(Routine routine, int[][] axes, int[] result)
    {
        if (!routine.IsBounded || (_p.Axes[axes[0][0]].Size - _p.Axes[result[0]].Size).Constant >= 0)
            return "";
        return $", \"{_p.Axes[result[0]].Size.ToCSharp(name => _context.Model.FieldsOf(FieldRole.Hyperparameter).FirstOrDefault(f => f.Name == name)?.PropertyName ?? name)}\"";
    }

    /// <summary>An array at the open place, with its lengths and strides along the axes that a routine works on.</summary>
    private string Strided(int node, int[] axes)
    {
        var view = Whole(node);
        var memory = _plan.MemoryOf(_method, node)!;
        string offset = memory.Axes.Where(a => !axes.Contains(a))
            .Aggregate("0", (sum, a) => Sum(sum, Product(a == _s.SampleAxis ? "t" : OwnIndex(a).Text, view.Stride(a))));
        string shape = string.Concat(axes.Select(a => $", {(a == _s.SampleAxis ? "(int)tile.Lanes" : Length(a))}")) + string.Concat(axes.Select(a => $", {view.Stride(a)}"));
        return $"Strided.Of(ref {Shifted(view.Reference, offset)}{shape})";
    }
}
