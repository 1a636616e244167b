using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>
/// Loops that add something only where their place is another one, shifted: what differences of neighbours give back to each of them. The turns that would
/// add zeros are left out, so that a band of a matrix costs what is in it.
/// </summary>
internal sealed partial class KernelWriter
{
    /// <summary>The first and the last turn, exclusive, that a loop takes; null for one that takes all.</summary>
    private (string First, string End)? BandOf(Item item, Item[] path)
    {
        if (item.IsDescending || !item.Body.All(i => i.Kind == ItemKind.Value && _plan.MemoryOf(_method, i.Node) is null && !_streamsOf[i.Node].Any()))
            return null;
        var places = Collected(item, path).Select(reduce => (ReduceOp)_p.Operand(reduce) == ReduceOp.Sum ? PlaceOf(_p.Argument(reduce, 0), item.Axis) : null).ToList();
        if (places.Count == 0 || places.Contains(null) || places.Select(p => p!.Value.Axis).Distinct().Count() > 1)
            return null;
        int axis = places[0]!.Value.Axis;
        bool isLane = axis == _lane;
        string own = isLane ? "(int)i" : _indices[axis], behind = isLane ? " + Vd.Count" : "";
        long least = places.Min(p => p!.Value.Shift), most = places.Max(p => p!.Value.Shift) + (isLane ? 0 : 1);
        string first = own + Signed(least);
        return (least < 0 ? $"Math.Max({first}, 0)" : first, $"Math.Min({own}{behind}{Signed(most)}, {Text(_p.Axes[item.Axis].Size)})");
    }

    private static string Signed(long number) => number == 0 ? "" : (number < 0 ? " - " : " + ") + Math.Abs(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The place along an axis without which a value is zero: that of another axis, shifted.</summary>
    private (int Axis, long Shift)? PlaceOf(int value, int axis)
    {
        if (!_p.IsMap(value, Op.Select) || _p.Kind(_p.Argument(value, 2)) != NodeKind.Const || _p.Constant(_p.Argument(value, 2)) != 0)
            return null;
        foreach (int condition in Conjuncts(_p.Argument(value, 0)).Where(c => _p.IsMap(c, Op.Equal)))
            if (IndexBounds.Shifted(_p, _p.Argument(condition, 0)) is var (a, shift) && IndexBounds.Shifted(_p, _p.Argument(condition, 1)) is var (b, other) && a != b && (a == axis || b == axis))
            {
                int elsewhere = a == axis ? b : a;
                if ((elsewhere == _lane && _lane != _s.SampleAxis) || _indices.ContainsKey(elsewhere))
                    return (elsewhere, a == axis ? other - shift : shift - other);
            }
        return null;
    }

    private IEnumerable<int> Conjuncts(int condition) => _p.IsMap(condition, Op.And) ? _p.ArgumentsOf(condition).ToArray().SelectMany(Conjuncts) : [condition];
}
