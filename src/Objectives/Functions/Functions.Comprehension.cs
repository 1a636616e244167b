using System;
using System.Collections.Generic;

namespace Objectives;

public static partial class Functions
{
    /// <summary>Σ e(i) over the indices from 0 to count − 1 that satisfy the condition; 0 without any.</summary>
    /// <param name="count">The number of indices.</param>
    /// <param name="e">The summand at an index.</param>
    /// <param name="where">Which indices count, all without it; where it is false, <paramref name="e"/> is not evaluated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static double Sum(int count, Func<int, double> e, Func<int, bool>? where = null) => Sum(Collect(count, e, where));

    /// <summary>The mean of e(i) over the indices from 0 to count − 1 that satisfy the condition; NaN without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double Mean(int count, Func<int, double> e, Func<int, bool>? where = null) => Mean(Collect(count, e, where));

    /// <summary>The largest e(i) over the indices from 0 to count − 1 that satisfy the condition; −∞ without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double Max(int count, Func<int, double> e, Func<int, bool>? where = null) => Max(Collect(count, e, where));

    /// <summary>The smallest e(i) over the indices from 0 to count − 1 that satisfy the condition; +∞ without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double Min(int count, Func<int, double> e, Func<int, bool>? where = null) => Min(Collect(count, e, where));

    /// <summary>log Σ e^(e(i)) over the indices from 0 to count − 1 that satisfy the condition; −∞ without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double LogSumExp(int count, Func<int, double> e, Func<int, bool>? where = null) => LogSumExp(Collect(count, e, where));

    /// <summary>The number of indices from 0 to count − 1 for which the condition holds.</summary>
    /// <param name="count">The number of indices.</param>
    /// <param name="e">The condition at an index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static int CountTrue(int count, Func<int, bool> e)
    {
        Shape.RequireCount(count, nameof(count));
        ArgumentNullException.ThrowIfNull(e);
        int result = 0;
        for (int i = 0; i < count; i++)
            result += e(i) ? 1 : 0;
        return result;
    }

    private static Vector Collect(int count, Func<int, double> e, Func<int, bool>? where)
    {
        Shape.RequireCount(count, nameof(count));
        ArgumentNullException.ThrowIfNull(e);
        var values = new List<double>(count);
        for (int i = 0; i < count; i++)
        {
            if (where is null || where(i))
                values.Add(e(i));
        }
        return values.ToArray();
    }
}
