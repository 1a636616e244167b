using System;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;
using Objectives.Verification;

namespace Objectives.Runtime;

/// <summary>
/// Looks through what is bound to a problem for numbers that make it NaN or infinite whatever θ is. Each check returns the validation to
/// go on with: <c>default(Validation).Samples("x", x, d).Weights("s", s).Hyperparameter("Lambda", lambda).Report()</c>.
/// </summary>
/// <remarks>A value of its own memory: nothing is allocated while nothing is found, apart from the report.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Validation
{
    private readonly ImmutableArray<ValidationFinding> findings;

    private Validation(ImmutableArray<ValidationFinding> findings) => this.findings = findings;

    /// <summary>Checks a field with a value for each sample.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The values, sample by sample, each row-major.</param>
    /// <param name="axes">The lengths of the axes of one sample; none for a scalar.</param>
    /// <exception cref="ArgumentException">The values are no whole number of samples.</exception>
    public Validation Samples<T>(string name, ReadOnlySpan<T> values, params ReadOnlySpan<int> axes)
        where T : struct, IFloatingPointIeee754<T> => With(NonFinite.Find(name, values, axes, perSample: true));

    /// <summary>Checks a field of the samples, also one that a source delivers.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="rows">The values of all samples.</param>
    /// <param name="axes">The lengths of the axes of one sample; none for a scalar.</param>
    public Validation Samples<T>(string name, SampleRows<T> rows, params ReadOnlySpan<int> axes)
        where T : unmanaged, IFloatingPointIeee754<T> => rows.HasSource ? With(NonFinite.Find(name, rows, axes)) : Samples(name, rows.Span, axes);

    /// <summary>Checks a field whose samples have different lengths.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The values, one sample's after the other's.</param>
    /// <param name="offsets">Where each sample's elements begin, and the last one's end.</param>
    /// <param name="axes">The lengths of the axes of one element; none for numbers.</param>
    public Validation Ragged<T>(string name, ReadOnlySpan<T> values, ReadOnlySpan<int> offsets, params ReadOnlySpan<int> axes)
        where T : struct, IFloatingPointIeee754<T> => With(NonFinite.FindRagged(name, values, offsets, axes));

    /// <summary>Checks an array that all samples share: data, a state, or a hyperparameter with axes.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The values, row-major.</param>
    /// <param name="axes">The lengths of the axes.</param>
    /// <exception cref="ArgumentException">The axes have another number of elements.</exception>
    public Validation Shared<T>(string name, ReadOnlySpan<T> values, params ReadOnlySpan<int> axes)
        where T : struct, IFloatingPointIeee754<T> => With(NonFinite.Find(name, values, axes, perSample: false));

    /// <summary>Checks numbers bound instead of draws; there may be none.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The values, row-major, or nothing.</param>
    /// <param name="perSample">Whether the samples are in front.</param>
    /// <param name="axes">The lengths of the other axes.</param>
    public Validation Noise<T>(string name, ReadOnlySpan<T> values, bool perSample, params ReadOnlySpan<int> axes)
        where T : struct, IFloatingPointIeee754<T> => values.IsEmpty ? this : perSample ? Samples(name, values, axes) : Shared(name, values, axes);

    /// <summary>Checks one number: a hyperparameter, a datum or a state without axes.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="name">The name of the property or the field.</param>
    /// <param name="value">The number.</param>
    public Validation Hyperparameter<T>(string name, T value)
        where T : struct, IFloatingPointIeee754<T> => With(NonFinite.Find(name, [value], [], perSample: false));

    /// <summary>Checks the weights of the samples: they are finite, and not all zero.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">One weight a sample.</param>
    public Validation Weights<T>(string name, ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        Validation finite = Samples(name, values);
        return values.IsEmpty || values.ContainsAnyExcept(T.Zero) ? finite : finite.With(AllZero(name, values.Length));
    }

    /// <summary>Checks the weights of the samples, also those that a source delivers: they are finite, and not all zero.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="name">The name of the field.</param>
    /// <param name="rows">One weight a sample.</param>
    public Validation Weights<T>(string name, SampleRows<T> rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!rows.HasSource)
            return Weights(name, rows.Span);
        Validation finite = Samples(name, rows);
        foreach (var block in rows.Blocks())
            if (block.Rows.Span.ContainsAnyExcept(T.Zero))
                return finite;
        return finite.With(AllZero(name, rows.Count));
    }

    /// <summary>Checks a size: an axis without elements has NaN as its mean.</summary>
    /// <param name="name">The name of the size.</param>
    /// <param name="value">The length of its axes.</param>
    public Validation Size(string name, int value) => value > 0 ? this : With(new(name, 0, 0, null, null, FormattableString.Invariant(
        $"{name}: the size is {value}, so that sums over it are empty and means over it are NaN. Bind data with at least one element along it.")));

    /// <summary>What was found.</summary>
    public ValidationReport Report() => new(findings.IsDefault ? [] : findings.AsSpan());

    private static ValidationFinding AllZero(string name, int count) => new(name, 0, 0, null, null, FormattableString.Invariant(
        $"{name}: all sample weights are zero ({count} of them), so that means over the samples are NaN. Give at least one sample a positive weight."));

    private Validation With(ValidationFinding? finding) =>
        finding is null ? this : new(findings.IsDefault ? [finding] : findings.Add(finding));
}
