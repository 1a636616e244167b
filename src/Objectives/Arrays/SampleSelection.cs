using System;

namespace Objectives;

/// <summary>Which samples of a set an evaluation is over: all of them, a range, or a list of their indices in which one may occur twice.</summary>
/// <remarks>Everything that says so converts: <c>0..100</c>, an array or a span of indices. The default value is all samples.</remarks>
public readonly ref struct SampleSelection
{
    private SampleSelection(Range range) => (Range, IsRange) = (range, true);

    private SampleSelection(ReadOnlySpan<int> list)
    {
        List = list;
        IsList = true;
    }

    /// <summary>Whether all samples are meant: nothing was chosen.</summary>
    public bool IsAll => !IsRange && !IsList;

    internal Range Range { get; }

    internal bool IsRange { get; }

    internal ReadOnlySpan<int> List { get; }

    internal bool IsList { get; }

    /// <summary>The samples of a range, such as <c>0..100</c> or <c>^10..</c>.</summary>
    public static implicit operator SampleSelection(Range samples) => new(samples);

    /// <summary>The samples with these indices, in this order.</summary>
    public static implicit operator SampleSelection(ReadOnlySpan<int> samples) => new(samples);

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{int})"/>
    public static implicit operator SampleSelection(Span<int> samples) => new(samples);

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{int})"/>
    /// <exception cref="ArgumentNullException"><paramref name="samples"/> is null.</exception>
    public static implicit operator SampleSelection(int[] samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new((ReadOnlySpan<int>)samples);
    }
}
