using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>The benchmark of generalised linear models, shape after shape.</summary>
internal static class GlmRun
{
    /// <summary>Measures and prints; false where the methods disagree.</summary>
    /// <param name="repetitions">Accepted repetitions of each candidate.</param>
    /// <param name="jsonFile">Where the measurements also go; null for nowhere.</param>
    public static bool Run(int repetitions, string? jsonFile)
    {
        using FileStream? file = jsonFile is null ? null : File.Create(jsonFile);
        using Utf8JsonWriter? json = file is null ? null : new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json?.WriteStartArray();
        foreach ((int samples, int features) in GlmBenchmark.Shapes)
        {
            var benchmark = new GlmBenchmark(samples, features);
            double disagreement = benchmark.Disagreement();
            if (!(disagreement < 1e-9))
            {
                Console.Error.WriteLine(FormattableString.Invariant($"n = {samples}, d = {features}: the methods' results differ by {disagreement:0.0e-00}"));
                return false;
            }
            IReadOnlyList<Candidate> candidates = benchmark.Candidates();
            Rounds.Run(candidates, repetitions);
            var report = new GlmReport(samples, features, candidates);
            report.WriteTable(Console.Out);
            if (json is not null)
                report.WriteJson(json);
        }
        json?.WriteEndArray();
        return true;
    }
}
