using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using Objectives.Benchmarks;

Console.OutputEncoding = Encoding.UTF8;
(CommandLine? command, string? error) = CommandLine.Parse(args);
if (command is null)
{
    Console.Error.WriteLine(error);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}
if (command.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

try
{
    using FileStream? file = command.JsonFile is null ? null : File.Create(command.JsonFile);
    using Utf8JsonWriter? json = file is null ? null : new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
    json?.WriteStartArray();
    foreach ((int samples, int features) in GlmBenchmark.Shapes)
    {
        var benchmark = new GlmBenchmark(samples, features);
        double disagreement = benchmark.Disagreement();
        if (!(disagreement < 1e-9))
        {
            Console.Error.WriteLine(FormattableString.Invariant($"n = {samples}, d = {features}: the methods' results differ by {disagreement:0.0e-00}"));
            return 1;
        }
        IReadOnlyList<Candidate> candidates = benchmark.Candidates();
        Rounds.Run(candidates, command.Quick ? 5 : 21);
        var report = new GlmReport(samples, features, candidates);
        report.WriteTable(Console.Out);
        if (json is not null)
            report.WriteJson(json);
    }
    json?.WriteEndArray();
    return 0;
}
catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
