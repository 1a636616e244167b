using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Objectives;

/// <summary>A matrix as compressed sparse rows: of each row only some elements are kept, all others are zero. Arrays are referred to, not copied.</summary>
/// <remarks>Bound to a <c>[Sample("d")] SparseVector</c>, of which each row is a sample; bound to any other field it is written out with its zeros.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SparseMatrix
{
    /// <summary>Refers to the parts of compressed sparse rows.</summary>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="rowOffsets">Where each row's elements begin, and the last one's end: one integer more than there are rows, the first 0.</param>
    /// <param name="columns">The column of each element kept, ascending in each row.</param>
    /// <param name="values">The elements kept, row by row.</param>
    /// <exception cref="ArgumentException">
    /// Offsets do not begin at 0, decrease, or do not end at the number of elements; columns do not ascend in a row, or leave the matrix.
    /// </exception>
    public SparseMatrix(int columnCount, ReadOnlyMemory<int> rowOffsets, ReadOnlyMemory<int> columns, ReadOnlyMemory<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        var offsets = rowOffsets.Span;
        if (offsets.Length == 0 || offsets[0] != 0)
            throw new ArgumentException(offsets.Length == 0 ? "There are no offsets; expected one more than rows, the first 0." : Text($"The first offset is {offsets[0]}; the first row's elements begin at 0."), nameof(rowOffsets));
        for (int row = 0; row + 1 < offsets.Length; row++)
            if (offsets[row + 1] < offsets[row])
                throw new ArgumentException(Text($"The offset {row + 1} is {offsets[row + 1]}, after {offsets[row]}: offsets do not decrease."), nameof(rowOffsets));
        if (offsets[^1] != values.Length)
            throw new ArgumentException(Text($"The last offset is {offsets[^1]}, where the last row's elements end; there are {values.Length} values."), nameof(rowOffsets));
        if (columns.Length != values.Length)
            throw new ArgumentException(Text($"There are {columns.Length} columns and {values.Length} values; each element kept has one of both."), nameof(columns));
        var places = columns.Span;
        for (int row = 0; row + 1 < offsets.Length; row++)
        {
            int last = -1;
            for (int k = offsets[row]; k < offsets[row + 1]; k++)
            {
                int column = places[k];
                if ((uint)column >= (uint)columnCount)
                    throw new ArgumentException(Text($"Row {row} has an element in column {column}; columns are 0 to {columnCount - 1}."), nameof(columns));
                if (column <= last)
                    throw new ArgumentException(Text($"Row {row} has an element in column {column} after one in column {last}: columns ascend in each row, each at most once; FromEntries sorts and adds up."), nameof(columns));
                last = column;
            }
        }
        (RowCount, ColumnCount, RowOffsets, Columns, Values) = (offsets.Length - 1, columnCount, rowOffsets, columns, values);
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>Where each row's elements begin, and the last one's end.</summary>
    public ReadOnlyMemory<int> RowOffsets { get; }

    /// <summary>The column of each element kept.</summary>
    public ReadOnlyMemory<int> Columns { get; }

    /// <summary>The elements kept, row by row.</summary>
    public ReadOnlyMemory<double> Values { get; }

    /// <summary>How many elements are kept.</summary>
    public int Count => Values.Length;

    /// <summary>A row.</summary>
    /// <param name="row">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public SparseVector this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
            int begin = RowOffsets.Span[row], length = RowOffsets.Span[row + 1] - begin;
            return new(ColumnCount, Columns.Slice(begin, length), Values.Slice(begin, length));
        }
    }

    /// <summary>From elements in any order; those of one place are added up.</summary>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="entries">The elements and their places.</param>
    /// <exception cref="ArgumentNullException">There are no entries.</exception>
    /// <exception cref="ArgumentException">A place is outside of the matrix.</exception>
    public static SparseMatrix FromEntries(int rowCount, int columnCount, IEnumerable<(int Row, int Column, double Value)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        var offsets = new int[rowCount + 1];
        var columns = new List<int>();
        var values = new List<double>();
        int last = -1;
        foreach (var (row, column, value) in entries.OrderBy(e => e.Row).ThenBy(e => e.Column))
        {
            if ((uint)row >= (uint)rowCount)
                throw new ArgumentException(Text($"An entry is in row {row}; rows are 0 to {rowCount - 1}."), nameof(entries));
            if (row == last && columns[^1] == column)
            {
                values[^1] += value;
                continue;
            }
            columns.Add(column);
            values.Add(value);
            offsets[row + 1]++;
            last = row;
        }
        for (int row = 0; row < rowCount; row++)
            offsets[row + 1] += offsets[row];
        return new(columnCount, offsets, columns.ToArray(), values.ToArray());
    }

    /// <summary>The elements of a matrix that are not zero.</summary>
    /// <param name="a">The matrix.</param>
    public static SparseMatrix FromMatrix(Matrix a) => FromEntries(a.RowCount, a.ColumnCount,
        from row in Enumerable.Range(0, a.RowCount)
        from column in Enumerable.Range(0, a.ColumnCount)
        where a[row, column] != 0
        select (row, column, a[row, column]));

    /// <summary>All elements row by row, zeros among them.</summary>
    /// <exception cref="OverflowException">There are more than an array can have.</exception>
    public double[] ToArray()
    {
        var all = new double[checked(RowCount * ColumnCount)];
        for (int row = 0; row < RowCount; row++)
            for (int k = RowOffsets.Span[row]; k < RowOffsets.Span[row + 1]; k++)
                all[(row * ColumnCount) + Columns.Span[k]] = Values.Span[k];
        return all;
    }

    /// <summary>The shape and the number of elements kept.</summary>
    public override string ToString() => Text($"SparseMatrix[{RowCount}, {ColumnCount}], {Count} kept");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
