using System;
using System.Globalization;

namespace Objectives;

/// <summary>Functions of groups: element (or row) i belongs to the group that segment[i] numbers.</summary>
public static partial class Functions
{
    /// <summary>The sum of each group, Σ vᵢ over the i with segmentᵢ = k; 0 for an empty group.</summary>
    /// <param name="values">The values.</param>
    /// <param name="segment">The group of each value, in <c>0 .. count − 1</c>, in any order.</param>
    /// <param name="count">The number of groups, the length of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ArgumentException">There are more or fewer groups named than values, or one is not in <c>0 .. count − 1</c>.</exception>
    public static Vector SegmentSum(Vector values, int[] segment, int count)
    {
        RequireSegments(values.Length, segment, count, nameof(SegmentSum));
        var sums = new CompensatedSum[count];
        for (int i = 0; i < segment.Length; i++)
            sums[segment[i]].Add(values[i]);
        return Vector.From(count, k => sums[k].Value);
    }

    /// <summary>The sum of each group of rows; 0 for an empty group.</summary>
    /// <param name="values">The rows.</param>
    /// <param name="segment">The group of each row, in <c>0 .. count − 1</c>, in any order.</param>
    /// <param name="count">The number of groups, the number of rows of the result.</param>
    /// <inheritdoc cref="SegmentSum(Vector, int[], int)"/>
    public static Matrix SegmentSum(Matrix values, int[] segment, int count) => ByColumn(values, count, column => SegmentSum(column, segment, count));

    /// <summary>The mean of each group; 0 for an empty group.</summary>
    /// <inheritdoc cref="SegmentSum(Vector, int[], int)"/>
    public static Vector SegmentMean(Vector values, int[] segment, int count)
    {
        Vector sums = SegmentSum(values, segment, count), members = SegmentSum(Vector.From(values.Length, _ => 1), segment, count);
        return Vector.From(count, k => members[k] == 0 ? 0 : sums[k] / members[k]);
    }

    /// <summary>The mean of each group of rows; 0 for an empty group.</summary>
    /// <inheritdoc cref="SegmentSum(Matrix, int[], int)"/>
    public static Matrix SegmentMean(Matrix values, int[] segment, int count) => ByColumn(values, count, column => SegmentMean(column, segment, count));

    /// <summary>The largest value of each group, −∞ for an empty group; ties share the derivative evenly.</summary>
    /// <inheritdoc cref="SegmentSum(Vector, int[], int)"/>
    public static Vector SegmentMax(Vector values, int[] segment, int count)
    {
        RequireSegments(values.Length, segment, count, nameof(SegmentMax));
        var largest = new double[count];
        Array.Fill(largest, double.NegativeInfinity);
        for (int i = 0; i < segment.Length; i++)
            largest[segment[i]] = Math.Max(largest[segment[i]], values[i]);
        return largest;
    }

    /// <summary>The largest value of each group of rows, column by column, −∞ for an empty group; ties share the derivative evenly.</summary>
    /// <inheritdoc cref="SegmentSum(Matrix, int[], int)"/>
    public static Matrix SegmentMax(Matrix values, int[] segment, int count) => ByColumn(values, count, column => SegmentMax(column, segment, count));

    /// <summary>log Σ e^vᵢ of each group, without overflow; −∞ for an empty group.</summary>
    /// <inheritdoc cref="SegmentSum(Vector, int[], int)"/>
    public static Vector SegmentLogSumExp(Vector values, int[] segment, int count)
    {
        Vector shift = SegmentShift(values, segment, count);
        return Log(SegmentSum(Vector.From(values.Length, i => Math.Exp(values[i] - shift[segment[i]])), segment, count)) + shift;
    }

    /// <summary>log Σ e^aᵢⱼ of each group of rows, column by column, without overflow; −∞ for an empty group.</summary>
    /// <inheritdoc cref="SegmentSum(Matrix, int[], int)"/>
    public static Matrix SegmentLogSumExp(Matrix values, int[] segment, int count) => ByColumn(values, count, column => SegmentLogSumExp(column, segment, count));

    /// <summary>e^vᵢ / Σ e^vⱼ over the group of i, without overflow.</summary>
    /// <inheritdoc cref="SegmentSum(Vector, int[], int)"/>
    /// <returns>One number a value: those of a group add up to 1.</returns>
    public static Vector SegmentSoftmax(Vector values, int[] segment, int count)
    {
        Vector shift = SegmentShift(values, segment, count);
        Vector weights = Vector.From(values.Length, i => Math.Exp(values[i] - shift[segment[i]]));
        Vector sums = SegmentSum(weights, segment, count);
        return Vector.From(values.Length, i => weights[i] / sums[segment[i]]);
    }

    /// <summary>e^aᵢⱼ / Σ e^aₗⱼ over the rows of the group of i, column by column, without overflow.</summary>
    /// <inheritdoc cref="SegmentSum(Matrix, int[], int)"/>
    /// <returns>One row a row: those of a group add up to 1 in each column.</returns>
    public static Matrix SegmentSoftmax(Matrix values, int[] segment, int count) => ByColumn(values, values.RowCount, column => SegmentSoftmax(column, segment, count));

    /// <summary>The largest value of each group; 0 where it is infinite.</summary>
    private static Vector SegmentShift(Vector values, int[] segment, int count)
    {
        Vector largest = SegmentMax(values, segment, count);
        return Vector.From(count, k => double.IsFinite(largest[k]) ? largest[k] : 0);
    }

    /// <summary>The matrix of <paramref name="rows"/> rows with f(column) in place of each column.</summary>
    private static Matrix ByColumn(Matrix a, int rows, Func<Vector, Vector> f)
    {
        var columns = new Vector[a.ColumnCount];
        for (int j = 0; j < columns.Length; j++)
            columns[j] = f(a.Column(j));
        return Matrix.From(Math.Max(rows, 0), columns.Length, (i, j) => columns[j][i]);
    }

    private static void RequireSegments(int length, int[] segment, int count, string operation)
    {
        ArgumentNullException.ThrowIfNull(segment);
        Shape.RequireCount(count, nameof(count));
        if (segment.Length != length)
            throw Shape.Mismatch(operation, FormattableString.Invariant($"[{length}]"), FormattableString.Invariant($"[{segment.Length}]"), "each value needs one group");
        for (int i = 0; i < length; i++)
        {
            if ((uint)segment[i] >= (uint)count)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{operation}: element {i} belongs to group {segment[i]}, but groups are 0 .. count - 1, and count is {count}."), nameof(segment));
            }
        }
    }
}
