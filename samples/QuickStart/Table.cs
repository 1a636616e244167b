using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace QuickStart;

/// <summary>Rows of cells in aligned columns: the first to the left, the others to the right.</summary>
internal static class Table
{
    public static void Write(TextWriter writer, string[] header, IEnumerable<string[]> rows)
    {
        string[][] lines = [header, .. rows];
        int[] widths = [.. header.Select((_, column) => lines.Max(line => line[column].Length))];
        WriteLine(writer, header, widths);
        writer.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (string[] line in lines.Skip(1))
            WriteLine(writer, line, widths);
    }

    private static void WriteLine(TextWriter writer, string[] line, int[] widths) =>
        writer.WriteLine(string.Join("  ", line.Select((cell, column) =>
            column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
}
