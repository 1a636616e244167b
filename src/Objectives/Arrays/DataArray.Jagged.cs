using System;
using System.Globalization;

namespace Objectives;

public readonly partial struct DataArray<T>
{
    /// <summary>Copies rows of one length into a block of rank 2; no rows give the shape [0, 0].</summary>
    /// <param name="rows">The rows, or null for the default value.</param>
    /// <exception cref="ArgumentException">A row is null or two have different lengths.</exception>
    public static implicit operator DataArray<T>(T[][]? rows)
    {
        if (rows is null)
            return default;
        int columns = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is null)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {i} of {rows.Length} is null."), nameof(rows));
            columns = rows[0].Length;
            if (rows[i].Length != columns)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Row {i} has {rows[i].Length} elements, but row 0 has {columns}; all rows need one length."), nameof(rows));
            }
        }
        var block = new T[Objectives.Shape.Count(rows.Length, columns)];
        for (int i = 0; i < rows.Length; i++)
            rows[i].CopyTo(block, i * columns);
        return new(block, [rows.Length, columns]);
    }

    /// <summary>Copies blocks of rows, all of one shape, into a block of rank 3; no blocks give the shape [0, 0, 0].</summary>
    /// <param name="blocks">The blocks, or null for the default value.</param>
    /// <exception cref="ArgumentException">A block or a row is null, or two have different lengths.</exception>
    public static implicit operator DataArray<T>(T[][][]? blocks)
    {
        if (blocks is null)
            return default;
        int rows = 0, columns = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is null)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Block {i} of {blocks.Length} is null."), nameof(blocks));
            rows = blocks[0].Length;
            if (blocks[i].Length != rows)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Block {i} has {blocks[i].Length} rows, but block 0 has {rows}; all blocks need one number of rows."), nameof(blocks));
            }
            for (int j = 0; j < rows; j++)
            {
                if (blocks[i][j] is null)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {j} of block {i} is null."), nameof(blocks));
                columns = blocks[0][0].Length;
                if (blocks[i][j].Length != columns)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"Row {j} of block {i} has {blocks[i][j].Length} elements, but row 0 of block 0 has {columns}; all rows need one length."), nameof(blocks));
                }
            }
        }
        var elements = new T[Objectives.Shape.Count(blocks.Length, rows, columns)];
        int offset = 0;
        foreach (T[][] block in blocks)
        {
            foreach (T[] row in block)
            {
                row.CopyTo(elements, offset);
                offset += columns;
            }
        }
        return new(elements, [blocks.Length, rows, columns]);
    }
}
