using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Objectives;

/// <summary>A matrix of <c>double</c>: a view of memory with two strides, which is never written through.</summary>
/// <remarks>
/// Conversions from arrays refer to the array and copy nothing; neither do rows, columns and the transpose. The default value is the
/// empty matrix of shape [0, 0]. <c>*</c> is the matrix product; <see cref="Functions.Hadamard"/> and <see cref="Functions.Divide"/> act
/// element by element. Shapes that do not fit are an <see cref="ArgumentException"/> that names both.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Matrix
{
    private readonly ReadOnlyMemory<double> memory;
    private readonly int rowStride;
    private readonly int columnStride;

    /// <summary>A view of contiguous row-major memory.</summary>
    /// <param name="memory">Exactly <paramref name="rows"/> · <paramref name="columns"/> elements.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    /// <exception cref="ArgumentException">The memory has another number of elements.</exception>
    public Matrix(ReadOnlyMemory<double> memory, int rows, int columns)
        : this(memory, rows, columns, columns, 1)
    {
        if ((long)rows * columns != memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A matrix of shape [{rows}, {columns}] has {(long)rows * columns} elements, but the memory has {memory.Length}."), nameof(memory));
        }
    }

    /// <summary>A strided view: element (i, j) is <c>memory[i * rowStride + j * columnStride]</c>.</summary>
    /// <param name="memory">The memory, beginning with element (0, 0).</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="rowStride">The distance from a row to the next.</param>
    /// <param name="columnStride">The distance from a column to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or a stride is negative.</exception>
    /// <exception cref="ArgumentException">The memory is too short for the shape and the strides.</exception>
    public Matrix(ReadOnlyMemory<double> memory, int rows, int columns, int rowStride, int columnStride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(rowStride);
        ArgumentOutOfRangeException.ThrowIfNegative(columnStride);
        long last = ((rows - 1L) * rowStride) + ((columns - 1L) * columnStride);
        if (rows > 0 && columns > 0 && last >= memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A matrix of shape [{rows}, {columns}] and strides [{rowStride}, {columnStride}] needs {last + 1} elements, but the memory has {memory.Length}."),
                nameof(memory));
        }
        this.memory = memory;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
        RowCount = rows;
        ColumnCount = columns;
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The transpose, as a view: element (i, j) of <c>A.T</c> is element (j, i) of <c>A</c>.</summary>
    public Matrix T => new(memory, ColumnCount, RowCount, columnStride, rowStride);

    /// <summary>The element in row i and column j.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <param name="j">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside of the matrix.</exception>
    public double this[int i, int j]
    {
        get
        {
            Shape.RequireIndex(i, RowCount, "row");
            Shape.RequireIndex(j, ColumnCount, "column");
            return memory.Span[(i * rowStride) + (j * columnStride)];
        }
    }

    /// <summary>Row i, as a view.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the matrix.</exception>
    public Vector this[int i]
    {
        get
        {
            Shape.RequireIndex(i, RowCount, "row");
            return ColumnCount == 0 ? default : new Vector(memory[(i * rowStride)..], ColumnCount, columnStride);
        }
    }

    /// <summary>The row at an index that may count from the end, as in <c>A[^1]</c>.</summary>
    /// <param name="i">The row.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the matrix.</exception>
    public Vector this[Index i] => this[i.GetOffset(RowCount)];

    /// <summary>The rows of a range, as a view.</summary>
    /// <param name="rows">The range of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the rows.</exception>
    public Matrix this[Range rows]
    {
        get
        {
            (int offset, int count) = Shape.RequireRange(rows, RowCount);
            ReadOnlyMemory<double> rest = count == 0 || ColumnCount == 0 ? default : memory[(offset * rowStride)..];
            return new Matrix(rest, count, ColumnCount, rowStride, columnStride);
        }
    }

    /// <summary>Column j, as a view.</summary>
    /// <param name="j">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the matrix.</exception>
    public Vector Column(int j) => T[RequireColumn(j)];

    /// <summary>The matrix with element e(i, j) in row i and column j.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="e">The element at a row and a column; it is called in row-major order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Matrix From(int rows, int columns, Func<int, int, double> e)
    {
        Shape.RequireCount(rows, nameof(rows));
        Shape.RequireCount(columns, nameof(columns));
        ArgumentNullException.ThrowIfNull(e);
        var elements = new double[Shape.Count(rows, columns)];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                elements[(i * columns) + j] = e(i, j);
        }
        return new Matrix(elements, rows, columns);
    }

    /// <summary>The matrix with the vector e(i) as row i; without rows its shape is [0, 0].</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="e">The row at an index; all have one length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ArgumentException">Two rows have different lengths.</exception>
    public static Matrix FromRows(int count, Func<int, Vector> e)
    {
        Shape.RequireCount(count, nameof(count));
        ArgumentNullException.ThrowIfNull(e);
        var rows = new Vector[count];
        for (int i = 0; i < count; i++)
        {
            rows[i] = e(i);
            if (rows[i].Length != rows[0].Length)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Row {i} has the shape {Shape.Of(rows[i])}, but row 0 has {Shape.Of(rows[0])}; all rows need one length."), nameof(e));
            }
        }
        return From(count, count == 0 ? 0 : rows[0].Length, (i, j) => rows[i][j]);
    }

    /// <summary>A matrix that refers to the array, without copying.</summary>
    /// <param name="array">The elements, rows first.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static implicit operator Matrix(double[,] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(new ArrayMemory<double>(array).Memory, array.GetLength(0), array.GetLength(1));
    }

    /// <summary>A matrix that refers to the data, without copying.</summary>
    /// <param name="data">An array of rank 2.</param>
    /// <exception cref="ArgumentException">The rank is not 2.</exception>
    public static implicit operator Matrix(DataArray<double> data)
    {
        if (data.Rank != 2)
            throw new ArgumentException($"A matrix has rank 2, but the shape of the data is {Shape.Of(data.Shape)}.", nameof(data));
        return new(data.Memory, data.GetLength(0), data.GetLength(1));
    }

    /// <summary>Data of rank 2; contiguous row-major elements are referred to, others are copied.</summary>
    /// <param name="a">The matrix.</param>
    public static implicit operator DataArray<double>(Matrix a) =>
        new(a.IsContiguous ? a.memory[..(a.RowCount * a.ColumnCount)] : a.Compact(), [a.RowCount, a.ColumnCount]);

    /// <summary>
    /// Data for an objective in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range
    /// of <c>float</c> become infinite.
    /// </summary>
    /// <param name="a">The matrix.</param>
    public static implicit operator DataArray<float>(Matrix a) => DataArray.Single(a);

    /// <summary>A copy of the elements.</summary>
    public double[,] ToArray()
    {
        var elements = new double[RowCount, ColumnCount];
        for (int i = 0; i < RowCount; i++)
        {
            for (int j = 0; j < ColumnCount; j++)
                elements[i, j] = this[i, j];
        }
        return elements;
    }

    /// <summary>Copies the elements, row by row, to the beginning of a span.</summary>
    /// <param name="destination">At least <c>RowCount · ColumnCount</c> elements.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyTo(Span<double> destination)
    {
        if (destination.Length < (long)RowCount * ColumnCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The destination has {destination.Length} elements, but the matrix has the shape {Shape.Of(this)}."), nameof(destination));
        }
        for (int i = 0; i < RowCount; i++)
            this[i].CopyTo(destination[(i * ColumnCount)..]);
    }

    /// <summary>Enumerates the rows in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The rows as <c>[[1, 2], [3, 4], …]</c>, at most ten of them, in the invariant culture.</summary>
    public override string ToString()
    {
        const int Shown = 10;
        var text = new StringBuilder("[");
        for (int i = 0; i < Math.Min(RowCount, Shown); i++)
            text.Append(i == 0 ? "" : ", ").Append(this[i].ToString());
        if (RowCount > Shown)
            text.Append(CultureInfo.InvariantCulture, $", … {RowCount} in all");
        return text.Append(']').ToString();
    }

    private bool IsContiguous =>
        RowCount == 0 || ColumnCount == 0 || ((columnStride == 1 || ColumnCount == 1) && (rowStride == ColumnCount || RowCount == 1));

    private double[] Compact()
    {
        var elements = new double[Shape.Count(RowCount, ColumnCount)];
        CopyTo(elements);
        return elements;
    }

    private int RequireColumn(int j)
    {
        Shape.RequireIndex(j, ColumnCount, "column");
        return j;
    }

    /// <summary>The enumerator of the rows of a <see cref="Matrix"/>.</summary>
    public struct Enumerator
    {
        private readonly Matrix matrix;
        private int row;

        internal Enumerator(Matrix matrix)
        {
            this.matrix = matrix;
            row = -1;
        }

        /// <summary>The current row, as a view.</summary>
        public readonly Vector Current => matrix[row];

        /// <summary>Goes to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++row < matrix.RowCount;
    }
}
