using System;
using System.Collections.Generic;
using System.Numerics;

namespace Objectives.Runtime;

/// <summary>Samples of different lengths: where each one's elements begin, and the last one's end.</summary>
public static partial class Bind
{
    /// <summary>Checks that offsets begin at 0 and do not decrease; takes the number of samples from them, or checks it against what another array showed.</summary>
    public static void Offsets(in DataArray<int> offsets, string name, ref int samples, ref string? source)
    {
        var values = offsets.Memory.Span;
        if (values.Length == 0 || values[0] != 0)
            throw new ArgumentException(values.Length == 0
                ? $"{name} is empty; expected one more integer than there are samples, the first 0."
                : $"{name} begins with {values[0]}; the first sample's elements begin at 0.", name);
        for (int i = 1; i < values.Length; i++)
            if (values[i] < values[i - 1])
                throw new ArgumentException($"{name} is {values[i]} at place {i}, after {values[i - 1]}: offsets do not decrease, since sample {i - 1} has {name}[{i}] − {name}[{i - 1}] elements.", name);
        if (samples == Unknown)
            (samples, source) = (values.Length - 1, $"{name}'s length");
        else if (samples != values.Length - 1)
            throw new ArgumentException($"{name} has {values.Length} integers; expected {samples + 1L}, one more than the samples ({source ?? "the constructor's argument"} says n = {samples}).", name);
    }

    /// <summary>The length of each sample.</summary>
    public static int[] Lengths(ReadOnlySpan<int> offsets)
    {
        var lengths = new int[offsets.Length - 1];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = offsets[i + 1] - offsets[i];
        return lengths;
    }

    /// <summary>The length of the longest sample, and <paramref name="least"/> at least.</summary>
    public static int Longest(ReadOnlySpan<int> lengths, int least)
    {
        int longest = least;
        foreach (int length in lengths)
            longest = Math.Max(longest, length);
        return longest;
    }

    /// <summary>Checks that an array has as many elements as the offsets say.</summary>
    public static void Flat<T>(in DataArray<T> array, string field, ReadOnlySpan<int> offsets, string name)
        where T : struct
    {
        if (array.GetLength(0) != offsets[^1])
            throw new ArgumentException($"{field} has length {array.GetLength(0)} along axis 0; {name} ends with {offsets[^1]}, where the last sample's elements end.", field);
    }

    /// <summary>
    /// Checks that the integers of samples of different lengths index an axis of the given length; names the first that does not.
    /// <paramref name="each"/> is how many one element of a sample has.
    /// </summary>
    public static void RaggedIndices(ReadOnlySpan<int> values, int each, ReadOnlySpan<int> offsets, string field, int length, string size)
    {
        if (length == 0)
            throw new ArgumentException($"{field} indexes {size}, which is 0; an axis that ragged samples index has an element.", field);
        for (int i = 0; i < values.Length; i++)
        {
            if ((uint)values[i] < (uint)length)
                continue;
            int sample = 0;
            while ((long)offsets[sample + 1] * each <= i)
                sample++;
            throw new ArgumentException($"{field} is {values[i]} at sample {sample}, place {i - offsets[sample] * each}; it indexes {size} and must be 0 to {length - 1}.", field);
        }
    }

    /// <summary>The parts of sparse rows; those of other data, which have two axes, are made of what is not zero.</summary>
    public static (DataArray<int> Offsets, DataArray<int> Columns, DataArray<T> Values) Sparse<T>(in DataArray<T> array, string field, string shape)
        where T : struct, INumber<T>
    {
        Rank(array, field, shape, 2);
        if (array.Sparse is { } sparse)
            return (sparse.RowOffsets, sparse.Columns,
                typeof(T) == typeof(double) ? (ReadOnlyMemory<T>)(object)sparse.Values : Array.ConvertAll(sparse.Values.ToArray(), DataArray<T>.Rounded));
        int rows = array.GetLength(0), length = array.GetLength(1);
        var values = array.Memory.Span;
        var offsets = new int[rows + 1];
        var columns = new List<int>();
        var kept = new List<T>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < length; column++)
                if (values[(row * length) + column] is var value && value != T.Zero)
                {
                    columns.Add(column);
                    kept.Add(value);
                }
            offsets[row + 1] = columns.Count;
        }
        return (offsets, columns.ToArray(), kept.ToArray());
    }
}
