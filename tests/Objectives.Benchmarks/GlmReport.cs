using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>The measurements of one shape, as a table and as JSON.</summary>
internal sealed class GlmReport(int samples, int features, IReadOnlyList<Candidate> candidates)
{
    private static readonly string[] Header = ["method", "work", "median ms", "min ms", "÷ read", "÷ scalar", "÷ TensorPrim.", "CPU÷wall", "bytes", "rejected"];

    public void WriteTable(TextWriter writer)
    {
        writer.WriteLine(FormattableString.Invariant(
            $"n = {samples}, d = {features}: X has {samples * (long)features * sizeof(double) / 1e6:0} MB, read at {ReadRate:0.0} GB/s; {candidates.Min(c => c.Accepted)} repetitions or more"));
        List<string[]> lines = [Header, .. candidates.Select(Cells)];
        int[] widths = [.. Header.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
            writer.WriteLine(string.Join("  ", line.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        writer.WriteLine();
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("n", samples);
        json.WriteNumber("d", features);
        json.WriteStartArray("candidates");
        foreach (Candidate candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("method", candidate.Method);
            json.WriteString("work", candidate.Work);
            json.WriteNumber("medianMilliseconds", candidate.Median);
            json.WriteNumber("minimumMilliseconds", candidate.Minimum);
            json.WriteNumber("ratioToRead", candidate.Median / Read.Median);
            WriteRatio(json, "ratioToScalarLoop", candidate, "scalar loop");
            WriteRatio(json, "ratioToTensorPrimitives", candidate, "TensorPrimitives");
            json.WriteNumber("cpuPerWall", candidate.Occupation);
            json.WriteNumber("allocatedBytes", candidate.AllocatedBytes);
            json.WriteNumber("repetitions", candidate.Accepted);
            json.WriteNumber("rejected", candidate.Rejected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Candidate Read => candidates[0];

    private double ReadRate => samples * (double)features * sizeof(double) / 1e6 / Read.Median;

    private string[] Cells(Candidate c) =>
    [
        c.Method, c.Work, Number(c.Median, "0.000"), Number(c.Minimum, "0.000"), Number(c.Median / Read.Median, "0.00"),
        Number(Ratio(c, "scalar loop"), "0.00"), Number(Ratio(c, "TensorPrimitives"), "0.00"),
        Number(c.Occupation, "0.00"), Number(c.AllocatedBytes, "0"), Number(c.Rejected, "0"),
    ];

    /// <summary>The median beside that of the same work by another method; none for the limit.</summary>
    private double? Ratio(Candidate candidate, string method) =>
        candidates.FirstOrDefault(c => c.Method == method && c.Work == candidate.Work) is { } other ? candidate.Median / other.Median : null;

    private void WriteRatio(Utf8JsonWriter json, string name, Candidate candidate, string method)
    {
        if (Ratio(candidate, method) is double ratio)
            json.WriteNumber(name, ratio);
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
