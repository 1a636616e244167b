using System;

namespace Objectives;

/// <summary>A sum that carries its rounding error along (A. Neumaier, 1974).</summary>
internal struct CompensatedSum
{
    private double sum;
    private double lost;

    /// <summary>The sum; where it is not finite, that of plain addition.</summary>
    internal readonly double Value => double.IsFinite(sum) ? sum + lost : sum;

    internal void Add(double x)
    {
        double next = sum + x;
        lost += Math.Abs(sum) >= Math.Abs(x) ? sum - next + x : x - next + sum;
        sum = next;
    }
}
