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

    /// <summary>log of the mean of e^(e(i)) over the indices from 0 to count − 1 that satisfy the condition; NaN without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double LogMeanExp(int count, Func<int, double> e, Func<int, bool>? where = null) => LogMeanExp(Collect(count, e, where));

    /// <summary>e^(e(i)) / Σ e^(e(j)) over the indices from 0 to count − 1 that satisfy the condition, without overflow; 0 at the others.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    /// <returns>One number an index.</returns>
    public static Vector Softmax(int count, Func<int, double> e, Func<int, bool>? where = null)
    {
        Vector shares = Softmax(Collect(count, e, where));
        int next = 0;
        return Vector.From(count, i => where is null || where(i) ? shares[next++] : 0);
    }

    /// <summary>Σ e(i) of vectors over the indices from 0 to count − 1 that satisfy the condition.</summary>
    /// <param name="count">The number of indices.</param>
    /// <param name="e">The summand at an index; all have one length.</param>
    /// <param name="where">Which indices count, all without it; where it is false, <paramref name="e"/> is not evaluated.</param>
    /// <returns>The sum; the empty vector where no index counts, since none shows a length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ArgumentException">Two summands have different lengths.</exception>
    public static Vector Sum(int count, Func<int, Vector> e, Func<int, bool>? where = null)
    {
        Matrix rows = Stack([.. Collected(count, e, where)]);
        return Columns(rows).Sum();
    }

    /// <summary>The mean of the vectors e(i) over the indices from 0 to count − 1 that satisfy the condition.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, Vector}, Func{int, bool})"/>
    public static Vector Mean(int count, Func<int, Vector> e, Func<int, bool>? where = null)
    {
        Matrix rows = Stack([.. Collected(count, e, where)]);
        return Columns(rows).Mean();
    }

    /// <summary>Σ e(i) of matrices over the indices from 0 to count − 1 that satisfy the condition.</summary>
    /// <param name="count">The number of indices.</param>
    /// <param name="e">The summand at an index; all have one shape.</param>
    /// <param name="where">Which indices count, all without it; where it is false, <paramref name="e"/> is not evaluated.</param>
    /// <returns>The sum; the empty matrix where no index counts, since none shows a shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ArgumentException">Two summands have different shapes.</exception>
    public static Matrix Sum(int count, Func<int, Matrix> e, Func<int, bool>? where = null)
    {
        List<Matrix> summands = Collected(count, e, where);
        if (summands.Count == 0)
            return default;
        foreach (Matrix summand in summands)
            Shape.RequireEqual(summands[0], summand, nameof(Sum));
        return Matrix.From(summands[0].RowCount, summands[0].ColumnCount, (i, j) => Sum(summands.Count, k => summands[k][i, j]));
    }

    /// <summary>The mean of the matrices e(i) over the indices from 0 to count − 1 that satisfy the condition.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, Matrix}, Func{int, bool})"/>
    public static Matrix Mean(int count, Func<int, Matrix> e, Func<int, bool>? where = null)
    {
        List<Matrix> summands = Collected(count, e, where);
        return Sum(summands.Count, i => summands[i]) / summands.Count;
    }

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

    private static Vector Collect(int count, Func<int, double> e, Func<int, bool>? where) => Collected(count, e, where).ToArray();

    private static List<T> Collected<T>(int count, Func<int, T> e, Func<int, bool>? where)
    {
        Shape.RequireCount(count, nameof(count));
        ArgumentNullException.ThrowIfNull(e);
        var values = new List<T>(count);
        for (int i = 0; i < count; i++)
        {
            if (where is null || where(i))
                values.Add(e(i));
        }
        return values;
    }
}
