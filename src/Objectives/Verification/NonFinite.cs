using System;
using System.Numerics;
using Objectives.Runtime;

namespace Objectives.Verification;

/// <summary>Counts the numbers of an array that are not finite, and says where the first one is.</summary>
internal static class NonFinite
{
    public static ValidationFinding? Find<T>(string name, ReadOnlySpan<T> values, ReadOnlySpan<int> axes, bool perSample)
        where T : struct, IFloatingPointIeee754<T>
    {
        int row = RowLength(axes);
        if (perSample ? row == 0 ? !values.IsEmpty : values.Length % row != 0 : values.Length != row)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} has {values.Length} numbers; expected {(perSample ? "a multiple of " : "")}{row}, of axes {Shape.Of(axes)}."), nameof(values));
        }
        int first = First(values);
        if (first < 0)
            return null;
        int? sample = perSample ? first / row : null;
        return Found(name, values, first, sample, first % row, axes, perSample);
    }

    /// <summary>The same where samples have different lengths: element by element of the sample that has it.</summary>
    public static ValidationFinding? FindRagged<T>(string name, ReadOnlySpan<T> values, ReadOnlySpan<int> offsets, ReadOnlySpan<int> axes)
        where T : struct, IFloatingPointIeee754<T>
    {
        int first = First(values);
        if (first < 0)
            return null;
        int each = RowLength(axes), sample = 0;
        while ((long)offsets[sample + 1] * each <= first)
            sample++;
        int place = first - offsets[sample] * each;
        // The length of an outermost axis is not needed to tell the place.
        Span<int> all = stackalloc int[axes.Length + 1];
        all[0] = offsets[sample + 1] - offsets[sample];
        axes.CopyTo(all[1..]);
        return Found(name, values, first, sample, place, all, perSample: true);
    }

    /// <summary>The same for samples that a source delivers, in one pass over them.</summary>
    public static ValidationFinding? Find<T>(string name, SampleRows<T> rows, ReadOnlySpan<int> axes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int nans = 0, infinities = 0, sample = -1, place = 0;
        T first = default;
        foreach (var block in rows.Blocks())
        {
            ReadOnlySpan<T> values = block.Rows.Span;
            if (sample < 0 && First(values) is >= 0 and var i)
                (first, sample, place) = (values[i], block.First + (i / rows.RowLength), i % rows.RowLength);
            Count(values, ref nans, ref infinities);
        }
        return sample < 0 ? null : Found(name, first, nans, infinities, (long)rows.Count * rows.RowLength, sample, place, axes, perSample: true);
    }

    private static ValidationFinding Found<T>(string name, ReadOnlySpan<T> values, int first, int? sample, int place, ReadOnlySpan<int> axes, bool perSample)
        where T : struct, IFloatingPointIeee754<T>
    {
        int nans = 0, infinities = 0;
        Count(values[first..], ref nans, ref infinities);
        return Found(name, values[first], nans, infinities, values.Length, sample, place, axes, perSample);
    }

    private static ValidationFinding Found<T>(string name, T first, int nans, int infinities, long count, int? sample, int place, ReadOnlySpan<int> axes, bool perSample)
        where T : struct, IFloatingPointIeee754<T>
    {
        string entry = name + Index(sample, place, axes);
        string explanation = count == 1 && !perSample
            ? $"{name} is {Text(first)}. Set it to a finite number."
            : FormattableString.Invariant($"{name}: {Counts(nans, infinities)} of {count} numbers, the first {entry} = {Text(first)}. ")
                + (perSample ? "Leave such samples out, or bind finite numbers in their place." : "Bind finite numbers in their place.");
        return new(name, nans, infinities, sample, place, explanation);
    }

    private static void Count<T>(ReadOnlySpan<T> values, ref int nans, ref int infinities)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (T value in values)
        {
            if (T.IsNaN(value))
                nans++;
            else if (T.IsInfinity(value))
                infinities++;
        }
    }

    private static int First<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                return i;
        }
        return -1;
    }

    private static int RowLength(ReadOnlySpan<int> axes)
    {
        int length = 1;
        foreach (int axis in axes)
            length *= axis;
        return length;
    }

    /// <summary>The index as the bound array is indexed, such as <c>[17, 2]</c>.</summary>
    private static string Index(int? sample, int place, ReadOnlySpan<int> axes)
    {
        int lead = sample is null ? 0 : 1;
        Span<int> index = stackalloc int[axes.Length + lead];
        for (int axis = axes.Length - 1; axis >= 0; axis--)
        {
            index[axis + lead] = place % axes[axis];
            place /= axes[axis];
        }
        if (sample is { } s)
            index[0] = s;
        return index.IsEmpty ? "" : Shape.Of(index);
    }

    private static string Counts(int nans, int infinities) => (nans, infinities) switch
    {
        (_, 0) => FormattableString.Invariant($"{nans} NaN"),
        (0, _) => FormattableString.Invariant($"{infinities} infinite"),
        _ => FormattableString.Invariant($"{nans} NaN and {infinities} infinite"),
    };

    private static string Text<T>(T value)
        where T : struct, IFloatingPointIeee754<T> => T.IsNaN(value) ? "NaN" : T.IsPositive(value) ? "+∞" : "−∞";
}
