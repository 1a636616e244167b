using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace QuickStart;

/// <summary>One line of numbers, and where it stands.</summary>
internal sealed record CsvRow(string File, int Line, double[] Values)
{
    /// <summary>The last number as a class, which must be one of 0 … count − 1.</summary>
    public int Label(int count) => Values[^1] is double label && label >= 0 && label < count && label == Math.Floor(label)
        ? (int)label
        : throw new DataFileException(FormattableString.Invariant($"{File}:{Line}: the class is {label}; it must be a whole number from 0 to {count - 1}"));
}

/// <summary>Files of numbers separated by commas, the same number on every line.</summary>
internal static class Csv
{
    /// <summary>Reads all lines after the header.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="columns">How many numbers a line has.</param>
    /// <param name="headerLines">How many lines to skip.</param>
    /// <exception cref="DataFileException">The file cannot be read, is empty, or a line is malformed.</exception>
    public static List<CsvRow> Read(string file, int columns, int headerLines = 0)
    {
        string[] lines = Lines(file);
        var rows = new List<CsvRow>(lines.Length);
        for (int i = headerLines; i < lines.Length; i++)
            rows.Add(new CsvRow(file, i + 1, Numbers(file, i + 1, lines[i], columns)));
        return rows.Count > 0 ? rows : throw new DataFileException(FormattableString.Invariant($"{file}:{lines.Length + 1}: no data"));
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFileException($"{file}: no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException($"{file}: {e.Message}");
        }
    }

    private static double[] Numbers(string file, int line, string text, int columns)
    {
        string[] fields = text.Split(',');
        if (fields.Length != columns)
            throw new DataFileException(FormattableString.Invariant($"{file}:{line}: {columns} numbers expected, {fields.Length} found"));
        double[] values = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            if (!double.TryParse(fields[j], NumberStyles.Float, CultureInfo.InvariantCulture, out values[j]) || !double.IsFinite(values[j]))
                throw new DataFileException(FormattableString.Invariant($"{file}:{line}: '{fields[j]}' in column {j + 1} is not a finite number"));
        }
        return values;
    }
}
