using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text.Json;
using Objectives;

namespace GradBench.Protocol;

/// <summary>Numbers, lists and lists of lists, to and from JSON.</summary>
internal static class Json
{
    public static double Number(JsonElement element, string name) => element.ValueKind == JsonValueKind.Number
        ? element.GetDouble()
        : throw new InputException($"\"{name}\" should be a number and is {Described(element)}.");

    public static int Integer(JsonElement element, string name) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value)
        ? value
        : throw new InputException($"\"{name}\" should be an integer and is {Described(element)}.");

    public static IEnumerable<JsonElement> Items(JsonElement element, string name, int? length = null)
    {
        if (element.ValueKind != JsonValueKind.Array)
            throw new InputException($"\"{name}\" should be a list and is {Described(element)}.");
        if (length is int expected && element.GetArrayLength() != expected)
            throw new InputException($"A row of \"{name}\" has {element.GetArrayLength()} items; {expected} are expected.");
        return element.EnumerateArray();
    }

    public static double[] Numbers(JsonElement element, string name)
    {
        IEnumerable<JsonElement> items = Items(element, name);
        double[] numbers = new double[element.GetArrayLength()];
        int i = 0;
        foreach (JsonElement item in items)
            numbers[i++] = Number(item, name);
        return numbers;
    }

    /// <summary>A list of lists of equal lengths; [0, 0] if it is empty.</summary>
    public static double[,] Rows(JsonElement element, string name)
    {
        IEnumerable<JsonElement> items = Items(element, name);
        int count = element.GetArrayLength(), columns = 0, i = 0;
        double[,] rows = new double[0, 0];
        foreach (JsonElement row in items)
        {
            if (i == 0)
            {
                Items(row, name);
                rows = new double[count, columns = row.GetArrayLength()];
            }
            int j = 0;
            foreach (JsonElement item in Items(row, name, columns))
                rows[i, j++] = Number(item, name);
            i++;
        }
        return rows;
    }

    /// <summary>Writes the digits that give the same number back. NaN and infinity are no JSON, thus no answer.</summary>
    public static void Number(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number))
            throw new ArithmeticException($"The result has {number}, which JSON cannot hold.");
        json.WriteNumberValue(number);
    }

    public static void Numbers(Utf8JsonWriter json, double[] numbers) => Numbers(json, numbers.AsSpan());

    public static void Numbers(Utf8JsonWriter json, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (double number in numbers)
            Number(json, number);
        json.WriteEndArray();
    }

    /// <summary>Row-major numbers as a list of lists of <paramref name="columns"/> numbers.</summary>
    public static void Rows(Utf8JsonWriter json, ReadOnlySpan<double> rowMajor, int columns, int count)
    {
        json.WriteStartArray();
        for (int i = 0; i < count; i++)
            Numbers(json, rowMajor.Slice(i * columns, columns));
        json.WriteEndArray();
    }

    /// <summary>A block of a vector over the parameters, in its shape.</summary>
    public static void Block(Utf8JsonWriter json, ParameterLayout layout, double[] vector, string block)
    {
        ReadOnlySpan<int> shape = layout[block].Shape;
        if (shape.Length == 1)
            Numbers(json, layout.Block(vector, block));
        else
            Rows(json, layout.Block(vector, block), shape[1], shape[0]);
    }

    /// <summary>The numbers row by row, of so many rows and columns; an empty list of rows has any number of columns.</summary>
    public static ReadOnlySpan<double> Flat(double[,] rows, string name, int count, int columns) =>
        rows.GetLength(0) == count && rows.GetLength(1) == columns
            ? rows.Length == 0 ? default : MemoryMarshal.CreateReadOnlySpan(ref rows[0, 0], rows.Length)
            : throw new InputException($"\"{name}\" has {rows.GetLength(0)} rows of {rows.GetLength(1)} numbers; {count} of {columns} are expected.");

    private static string Described(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => element.GetRawText(),
    };
}
