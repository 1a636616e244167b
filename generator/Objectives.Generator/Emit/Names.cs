using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Objectives.Generator.Emit;

/// <summary>Identifiers of one scope: legal, unique, as close to what was asked as possible.</summary>
internal sealed class Names
{
    private static readonly HashSet<string> Keywords = new((
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern " +
        "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params " +
        "private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong " +
        "unchecked unsafe ushort using virtual void volatile while").Split(' '), StringComparer.Ordinal);

    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);   // how far names that were asked for again are numbered
    private int _numbered;

    public Names(params string[] reserved) => _taken = new(reserved, StringComparer.Ordinal);

    /// <summary>The name as an identifier; keywords get an @.</summary>
    public static string Identifier(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>An identifier like <paramref name="wish"/> that nothing else in the scope has.</summary>
    public string Unique(string wish)
    {
        string name = Legal(wish);
        if (name == "t1")
        {
            // Values that nobody named are numbered.
            string number;
            while (!_taken.Add(number = "t" + (++_numbered).ToString(CultureInfo.InvariantCulture)))
                continue;
            return number;
        }
        if (_taken.Add(name))
            return name;
        // Numbers below the last one are taken for good.
        int k = _numbers.TryGetValue(name, out int last) ? last : 1;
        string stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name, candidate;
        while (!_taken.Add(candidate = stem + (++k).ToString(CultureInfo.InvariantCulture)))
            continue;
        _numbers[name] = k;
        return candidate;
    }

    private static string Legal(string wish)
    {
        if (Keywords.Contains(wish))
            return wish + "_";
        bool isLegal = wish.Length > 0 && !char.IsDigit(wish[0]);
        foreach (char c in wish)
            isLegal &= IsLegal(c);
        if (isLegal)
            return wish;
        var letters = new StringBuilder();
        foreach (char c in wish)
            letters.Append(IsLegal(c) ? c : '_');
        if (letters.Length == 0 || char.IsDigit(letters[0]))
            letters.Insert(0, '_');
        return letters.ToString();
    }

    private static bool IsLegal(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>A line of text as a C# string.</summary>
    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A number as C# text that reads back as the same bits.</summary>
    public static string Literal(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (value == 0)
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0.0" : "0.0";
        string text = new[] { "G15", "G16", "G17" }.Select(f => value.ToString(f, CultureInfo.InvariantCulture))
            .First(t => double.Parse(t, CultureInfo.InvariantCulture) == value || t.Length > 24);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }
}
