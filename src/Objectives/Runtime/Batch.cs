using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>The samples of an evaluation: a run of rows, or a list of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Batch
{
    /// <summary>The first row of a run.</summary>
    public readonly int Start;

    /// <summary>How many samples.</summary>
    public readonly int Count;

    /// <summary>The rows of a list; empty for a run.</summary>
    public readonly ReadOnlySpan<int> List;

    private Batch(int start, int count, ReadOnlySpan<int> list)
    {
        Start = start;
        Count = count;
        List = list;
    }

    /// <summary>The row of the sample at a place of the batch.</summary>
    internal int Row(int place) => List.IsEmpty ? Start + place : List[place];

    /// <summary>All samples.</summary>
    public static Batch All(int samples) => new(0, samples, default);

    /// <summary>A batch that was checked before.</summary>
    internal static Batch Again(int start, int count, ReadOnlySpan<int> list) => new(start, count, list);

    /// <summary>What was chosen.</summary>
    /// <param name="selection">The choice.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="name">The argument with the choice, for messages.</param>
    /// <exception cref="ArgumentException">Nothing is left, or a sample does not exist.</exception>
    public static Batch Select(SampleSelection selection, int samples, string name) =>
        selection.IsRange ? Of(selection.Range, samples, name) : selection.IsList ? Of(selection.List, samples, name) : All(samples);

    /// <summary>A range of the samples.</summary>
    /// <exception cref="ArgumentException">The range is empty or reaches past the samples.</exception>
    public static Batch Of(Range range, int samples, string name = "samples")
    {
        int start = range.Start.GetOffset(samples), end = range.End.GetOffset(samples);
        if (start < 0 || end > samples || start > end)
            throw new ArgumentException($"{name}: the range {range} is outside the {samples} samples of the data.", name);
        if (start == end)
            throw new ArgumentException($"{name}: the range {range} is empty; a batch has at least one sample.", name);
        return new(start, end - start, default);
    }

    /// <summary>A list of samples; one that occurs twice counts twice.</summary>
    /// <exception cref="ArgumentException">The list is empty or names a sample that does not exist.</exception>
    public static Batch Of(ReadOnlySpan<int> list, int samples, string name = "samples")
    {
        if (list.IsEmpty)
            throw new ArgumentException($"{name}: the list is empty; a batch has at least one sample.", name);
        for (int i = 0; i < list.Length; i++)
            if ((uint)list[i] >= (uint)samples)
                throw new ArgumentException($"{name}[{i}] is {list[i]}; the data have samples 0 to {samples - 1}.", name);
        return new(0, list.Length, list);
    }
}
