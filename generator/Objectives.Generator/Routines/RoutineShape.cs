using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The lengths of a routine's axes, e.g. <c>n n, n n+1, n -> n</c>: arguments between commas, then the result. A letter is the same length wherever
/// it stands, a number itself.
/// </summary>
internal sealed class RoutineShape
{
    private readonly string[][] _arguments;
    private readonly string[] _result;

    public RoutineShape(string text)
    {
        string[] sides = text.Split(["->"], StringSplitOptions.None);
        _arguments = sides[0].Split(',').Select(Words).ToArray();
        _result = Words(sides[1]);
        Ranks = _arguments.Select(a => a.Length).ToArray();
    }

    public int[] Ranks { get; }

    public int Rank => _result.Length;

    /// <summary>Whether axes of these lengths are what the routine takes and gives.</summary>
    public bool Fits(IReadOnlyList<Size[]> arguments, Size[] result)
    {
        var lengths = new Dictionary<char, Size>();
        // A letter has its length from where it stands alone.
        var pairs = _arguments.Append(_result).Zip(arguments.Append(result), (words, sizes) => words.Zip(sizes, (word, size) => (word, size))).SelectMany(p => p).ToList();
        foreach (var (word, size) in pairs.Where(p => p.word.Length == 1 && char.IsLetter(p.word[0])))
            if (!lengths.ContainsKey(word[0]))
                lengths[word[0]] = size;
        return pairs.All(p => LengthOf(p.word, lengths).Equals(p.size));
    }

    private static Size LengthOf(string word, Dictionary<char, Size> lengths) =>
        !char.IsLetter(word[0]) ? Size.Of(Number(word)) : word.Length == 1 ? lengths[word[0]] : lengths[word[0]] + Size.Of(Number(word.Substring(2)));

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
