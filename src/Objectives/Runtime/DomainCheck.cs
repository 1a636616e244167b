using System;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace Objectives.Runtime;

/// <summary>Checks that numbers lie in the domain that their field declares: an error names the field, the domain, the first number outside and its sample.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DomainCheck
{
    /// <summary>Checks what is bound. <paramref name="perSample"/> is how many numbers each sample has, 0 for data that all samples share.</summary>
    /// <exception cref="ArgumentException">A number lies outside; NaN does.</exception>
    public static void Bound<T>(ReadOnlySpan<T> values, int perSample, string field, Domain domain)
        where T : struct, INumber<T>
    {
        if (FirstOutside(values, domain) is >= 0 and var i)
            throw Outside(values[i], perSample == 0 ? $"place {i}" : perSample == 1 ? $"sample {i}" : $"sample {i / perSample}, place {i % perSample}", field, domain);
    }

    /// <summary>Checks the samples that nobody has checked yet.</summary>
    /// <exception cref="ArgumentException">A number lies outside; NaN does.</exception>
    public static void Bound<T>(SampleRows<T> rows, string field, Domain domain)
        where T : unmanaged, INumber<T>
    {
        var values = rows.Unchecked;
        if (FirstOutside(values, domain) is >= 0 and var i)
            throw Outside(values[i], rows.PlaceOf(i), field, domain);
    }

    private static ArgumentException Outside<T>(T value, string place, string field, Domain domain)
        where T : struct, INumber<T> =>
        new($"{field} is {Text(value)} at {place}; it is declared Domain.{domain} and must be {Words(domain)}.{Remedy(domain, value)}", field);

    /// <summary>Checks a number that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static T Set<T>(T value, string property, Domain domain)
        where T : struct, INumber<T> => Contains(domain, value)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, $"{property} is {Text(value)}; it is declared Domain.{domain} and must be {Words(domain)}.");

    /// <summary>Checks an array that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of its numbers lies outside.</exception>
    public static DataArray<T> Set<T>(DataArray<T> value, string property, Domain domain)
        where T : struct, INumber<T>
    {
        if (value.IsDefault)
            return value;
        ReadOnlySpan<T> numbers = value.Memory.Span;
        if (FirstOutside(numbers, domain) is >= 0 and var i)
            throw new ArgumentOutOfRangeException(property, numbers[i], $"{property} is {Text(numbers[i])} at place {i}; it is declared Domain.{domain} and must be {Words(domain)}.");
        return value;
    }

    /// <summary>The place of the first number that the domain does not have; −1 if it has all.</summary>
    private static int FirstOutside<T>(ReadOnlySpan<T> numbers, Domain domain)
        where T : struct, INumber<T>
    {
        for (int i = 0; i < numbers.Length; i++)
            if (!Contains(domain, numbers[i]))
                return i;
        return -1;
    }

    private static bool Contains<T>(Domain domain, T x)
        where T : struct, INumber<T> => domain switch
        {
            Domain.Positive => x > T.Zero && !T.IsInfinity(x),
            Domain.Nonnegative => x >= T.Zero && !T.IsInfinity(x),
            Domain.UnitInterval => x >= T.Zero && x <= T.One,
            Domain.OpenUnitInterval => x > T.Zero && x < T.One,
            Domain.SignedInterval => x >= -T.One && x <= T.One,
            Domain.Signs => x == T.One || x == -T.One,
            Domain.Binary => x == T.Zero || x == T.One,
            Domain.Counts => x >= T.Zero && T.IsInteger(x),
            _ => true,
        };

    private static string Words(Domain domain) => domain switch
    {
        Domain.Positive => "positive and finite",
        Domain.Nonnegative => "0 or positive, and finite",
        Domain.UnitInterval => "in [0, 1]",
        Domain.OpenUnitInterval => "between 0 and 1, both excluded",
        Domain.SignedInterval => "in [-1, 1]",
        Domain.Signs => "-1 or 1",
        Domain.Binary => "0 or 1",
        _ => "0, 1, 2, …",
    };

    /// <summary>The labels of two classes come in two fashions.</summary>
    private static string Remedy<T>(Domain domain, T value)
        where T : struct, INumber<T> => domain switch
        {
            Domain.Signs when value == T.Zero => " Labels 0 and 1 become signs by 2 * y - 1.",
            Domain.Binary when value == -T.One => " Signs become 0 and 1 by (y + 1) / 2.",
            _ => "",
        };

    private static string Text<T>(T value)
        where T : struct, INumber<T> => value.ToString(null, CultureInfo.InvariantCulture);
}
