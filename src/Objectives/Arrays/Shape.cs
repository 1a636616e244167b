using System;
using System.Globalization;
using System.Text;

namespace Objectives;

/// <summary>Messages and checks about shapes and indices that all array types share.</summary>
internal static class Shape
{
    internal static string Of(Vector v) => string.Create(CultureInfo.InvariantCulture, $"[{v.Length}]");

    internal static string Of(Matrix a) => string.Create(CultureInfo.InvariantCulture, $"[{a.RowCount}, {a.ColumnCount}]");

    internal static string Of(ReadOnlySpan<int> lengths)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < lengths.Length; i++)
            text.Append(i == 0 ? "" : ", ").Append(lengths[i].ToString(CultureInfo.InvariantCulture));
        return text.Append(']').ToString();
    }

    /// <summary>The number of elements of a shape.</summary>
    /// <exception cref="ArgumentException">They are more than one array holds.</exception>
    internal static int Count(params ReadOnlySpan<int> lengths)
    {
        Int128 count = 1;
        foreach (int length in lengths)
            count *= length;
        return count <= Array.MaxLength ? (int)count : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"The shape {Of(lengths)} has {count} elements; one array holds {Array.MaxLength} at most. Bind a part of the samples and add up the results of the parts."));
    }

    internal static void RequireEqual(Vector a, Vector b, string operation)
    {
        if (a.Length != b.Length)
            throw Mismatch(operation, Of(a), Of(b), "the lengths must be equal");
    }

    internal static void RequireEqual(Matrix a, Matrix b, string operation)
    {
        if (a.RowCount != b.RowCount || a.ColumnCount != b.ColumnCount)
            throw Mismatch(operation, Of(a), Of(b), "the shapes must be equal");
    }

    internal static void RequireSquare(Matrix a, string operation)
    {
        if (a.RowCount != a.ColumnCount)
            throw new ArgumentException($"{operation} needs a square matrix, but the shape is {Of(a)}.");
    }

    internal static void RequireCount(int count, string name)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(name, count, "A count must not be negative.");
    }

    internal static ArgumentException Mismatch(string operation, string left, string right, string rule) =>
        new($"{operation}: the shapes {left} and {right} do not fit; {rule}.");

    internal static void RequireIndex(int index, int length, string axis)
    {
        if ((uint)index >= (uint)length)
        {
            throw new IndexOutOfRangeException(string.Create(CultureInfo.InvariantCulture,
                $"The {axis} {index} is outside of an axis of length {length}."));
        }
    }

    internal static (int Offset, int Length) RequireRange(Range range, int length)
    {
        int start = range.Start.GetOffset(length), end = range.End.GetOffset(length);
        if (start < 0 || end < start || end > length)
        {
            throw new ArgumentOutOfRangeException(nameof(range), string.Create(CultureInfo.InvariantCulture,
                $"The range {range} is outside of an axis of length {length}."));
        }
        return (start, end - start);
    }
}
