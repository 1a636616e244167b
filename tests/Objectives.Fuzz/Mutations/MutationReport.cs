using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Objectives.Fuzz.Mutations;

/// <summary>Which mutants were found, and by what.</summary>
internal sealed class MutationReport
{
    private const string NeverRun = ", never run";

    private readonly List<(string Declaration, Mutant Mutant, Verdict Verdict)> _results = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private int _made, _refused;

    public int Count => _results.Count;

    public IEnumerable<(string Declaration, Mutant Mutant, Verdict Verdict)> Survivors =>
        _results.Where(r => r.Verdict.Check.Length == 0).OrderBy(r => r.Declaration, StringComparer.Ordinal).ThenBy(r => r.Mutant.Id);

    /// <summary>The part that is found.</summary>
    public double Share => (double)_results.Count(r => r.Verdict.Check.Length > 0) / Math.Max(1, Count);

    public void Add(string declaration, MutatedClass mutated, IEnumerable<(Mutant Mutant, Verdict Verdict)> tried, int leftOut)
    {
        if (leftOut > 0)
            _leftOut[declaration] = leftOut;
        _made += mutated.Made;
        _refused += mutated.Refused;
        _results.AddRange(tried.Select(t => (declaration, t.Mutant, t.Verdict)));
    }

    public void Write(TextWriter w)
    {
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        w.WriteLine(Text($"{_made} mutants, of which {Count} were tried, and {_refused} that the compiler refuses; {_results.Count(r => r.Verdict.Check.Length > 0)} found: {100 * Share:F2} %; by GradientCheck alone {100.0 * _results.Count(r => r.Verdict.ByGradientCheck) / Math.Max(1, Count):F2} %"));
        foreach (var group in _results.GroupBy(r => r.Mutant.IsIterated).OrderBy(g => g.Key))
            w.WriteLine(Text($"  {(group.Key ? "inside" : "outside")} of iterations that end when a turn changes nothing: {group.Count()} tried, {100.0 * group.Count(r => r.Verdict.Check.Length > 0) / group.Count():F2} % found"));
        w.WriteLine("found by, in the order of the checks:");
        foreach (var group in _results.Where(r => r.Verdict.Check.Length > 0).GroupBy(r => r.Verdict.Check).OrderByDescending(g => g.Count()))
            w.WriteLine(Text($"  {group.Key,-32} {group.Count()}"));
        foreach (var (declaration, count) in _leftOut)
            w.WriteLine(Text($"{count} bindings of {declaration} are left out: they take too long"));
        w.WriteLine("mutations, tried and not found:");
        foreach (var group in _results.GroupBy(r => r.Mutant.Mutation).OrderBy(g => g.Key, StringComparer.Ordinal))
            w.WriteLine(Text($"  {group.Key,-32} {group.Count(),6} {group.Count(r => r.Verdict.Check.Length == 0),6}"));
        foreach (var (declaration, mutant, verdict) in Survivors)
            w.WriteLine(Text($"{declaration} {mutant.Id} {mutant.Kernel}:{mutant.Line}:{mutant.Column} [{mutant.Mutation}{(verdict.WasRun ? "" : NeverRun)}] {mutant.Original} -> {mutant.Changed}"));
    }

    /// <summary>What is changed, and where, without numbers: those change with what is emitted before.</summary>
    public static string TextOf(Mutant mutant) => $"{mutant.Kernel} [{mutant.Mutation}] {mutant.Original} -> {mutant.Changed}";

    /// <summary>What a line names; null if it is none of a mutant.</summary>
    public static (string Declaration, int Id, string Text)? Read(string line)
    {
        string[] words = line.Split(' ', 4);
        return words.Length == 4 && words[2].Split(':') is [var kernel, _, _] && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? (words[0], id, $"{kernel} {words[3].Replace(NeverRun, "", StringComparison.Ordinal)}") : null;
    }
}
