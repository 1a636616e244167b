using System;
using System.Numerics;

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

    private static ValidationFinding Found<T>(string name, ReadOnlySpan<T> values, int first, int? sample, int place, ReadOnlySpan<int> axes, bool perSample)
        where T : struct, IFloatingPointIeee754<T>
    {
        int nans = 0, infinities = 0;
        foreach (T value in values[first..])
        {
            if (T.IsNaN(value))
                nans++;
            else if (T.IsInfinity(value))
                infinities++;
        }
        string entry = name + Index(sample, place, axes);
        string explanation = values.Length == 1 && !perSample
            ? $"{name} is {Text(values[0])}. Set it to a finite number."
            : FormattableString.Invariant($"{name}: {Counts(nans, infinities)} of {values.Length} numbers, the first {entry} = {Text(values[first])}. ")
                + (perSample ? "Leave such samples out, or bind finite numbers in their place." : "Bind finite numbers in their place.");
        return new(name, nans, infinities, sample, place, explanation);
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
