using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The lengths of a case's sizes in one configuration, and the ranges its numbers come from.</summary>
internal sealed class Ranges
{
    private static readonly int[] Lengths = [3, 1, 13, 8, 5, 2];

    private readonly Dictionary<string, (string Low, string High)> _ranges = new(StringComparer.Ordinal);
    private readonly bool _isWhole;

    /// <param name="subject">The case.</param>
    /// <param name="configuration">Which lengths: they change with it, and neighbours have different ones.</param>
    /// <param name="empty">Whether free sizes have the smallest length that is legal.</param>
    /// <param name="apart">Whether no two free sizes have the same length, as far as there are lengths: what takes one for the other is seen then.</param>
    /// <param name="whole">Whether real numbers are whole ones, where their range has them: many are zero then, and many are equal.</param>
    public Ranges(Case subject, int configuration, bool empty, bool apart = false, bool whole = false)
    {
        _isWhole = whole;
        int free = 0;
        foreach (string part in Parts(subject.Sizes))
        {
            string[] sides = part.Split('=');
            string[] fraction = sides[^1].Split('/');
            Sizes[sides[0]] = sides.Length == 2 ? (int)Size.Parse(fraction[0]).Evaluate(name => Sizes[name]) / (fraction.Length == 2 ? int.Parse(fraction[1], CultureInfo.InvariantCulture) : 1)
                : empty ? subject.Smallest : apart ? Apart(subject, configuration + free++) : Math.Min(subject.Largest, Math.Max(subject.Smallest, Lengths[(configuration + 2 * free++) % Lengths.Length]));
        }
        foreach (string part in Parts(subject.Ranges))
        {
            string[] words = part.Split(' ');
            _ranges.Add(words[0], (words[1], words[2]));
        }
    }

    /// <summary>One length after the other, from two on or from a vector and one on.</summary>
    private static int Apart(Case subject, int place)
    {
        int first = Math.Max(subject.Smallest, subject.Largest > 9 + 5 ? 9 : 2), last = Math.Min(subject.Largest, first + 5);
        return last <= first ? last : first + place % (last - first + 1);
    }

    public Dictionary<string, int> Sizes { get; } = new(StringComparer.Ordinal);

    public double Real(string field, Random random, double width)
    {
        (double low, double high) = _ranges.TryGetValue(field, out var range) ? (Number(range.Low), Number(range.High)) : (-width, width);
        double number = low + (high - low) * random.NextDouble(), whole = Math.Round(number);
        return _isWhole && whole >= low && whole <= high ? whole : number;
    }

    /// <summary>Whether a real number of a field may be zero.</summary>
    public bool HasZero(string field) => !_ranges.TryGetValue(field, out var range) || (Number(range.Low) <= 0 && Number(range.High) >= 0);

    public int Integer(string field, Random random)
    {
        (int low, int high) = _ranges.TryGetValue(field, out var range) ? (Length(range.Low), Length(range.High)) : (0, 2);
        return random.Next(low, Math.Max(low, high) + 1);
    }

    private int Length(string text) => (int)Size.Parse(text).Evaluate(name => Sizes[name]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
