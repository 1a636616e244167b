using System;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// Where a quantile lies: the place of the element before it in ascending order, of the one after it, and how many elements come before the first
/// of the two. Arguments: v and (n − 1)·q.
/// </summary>
internal sealed class QuantileOrder() : IntegerRoutine("quantileOrder", "n, -> 3")
{
    public override int Indexes => 0;

    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        int[] order = ArgSort.Of(arguments[0]);
        if (order.Length == 0)
            throw new InvalidOperationException("There is no quantile of no elements.");
        double floor = DoubleDouble.Floor(arguments[1][0].Value).Hi;
        int before = floor >= 0 ? (int)Math.Min(floor, order.Length - 1) : 0;
        (result[0], result[1], result[2]) = (order[before], order[Math.Min(before + 1, order.Length - 1)], before);
    }
}
