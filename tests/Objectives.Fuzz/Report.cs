using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Objectives.Fuzz.Checks;

namespace Objectives.Fuzz;

/// <summary>What was tried, and what came of it.</summary>
internal sealed class Report
{
    private readonly SortedDictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, double> _largest = new(StringComparer.Ordinal);

    public int Programs { get; private set; }

    public int Comparisons { get; private set; }

    public int Skipped { get; private set; }

    public List<Trial> Failures { get; } = [];

    public IReadOnlyDictionary<string, int> Features => _features;

    public void Add(Trial trial)
    {
        Programs++;
        Comparisons += trial.Comparisons;
        Skipped += trial.Skipped;
        foreach (string feature in trial.Declaration.Features)
            _features[feature] = _features.GetValueOrDefault(feature) + 1;
        foreach (var (kind, error) in trial.Largest)
            _largest[kind] = Math.Max(_largest.GetValueOrDefault(kind), error);
        if (trial.Fault is not null)
            Failures.Add(trial);
    }

    public void Write(TextWriter w)
    {
        w.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Programs} programs, {Comparisons} comparisons, {Skipped} left out as ill-conditioned, {Failures.Count} failed"));
        w.WriteLine("largest relative errors:");
        foreach (var (kind, error) in _largest)
            w.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-32} {error:E2}"));
        w.WriteLine($"{_features.Count} features, with the number of programs that have them:");
        foreach (var line in _features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value}")).Chunk(8))
            w.WriteLine("  " + string.Join("; ", line));
    }

    public static void Write(TextWriter w, Trial failure)
    {
        w.WriteLine($"-- {failure.Declaration.Name}: {failure.Fault} --");
        foreach (string message in failure.Messages.Take(4))
            w.WriteLine(message);
        var subject = failure.Declaration.ToCase()!;
        w.WriteLine($"sizes {subject.Sizes}; ranges {subject.Ranges}; largest {subject.Largest}");
        w.WriteLine(subject.Source.TrimEnd());
    }
}
