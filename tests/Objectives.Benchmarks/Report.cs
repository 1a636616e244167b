using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>The measurements of one workload, as a table and as JSON.</summary>
internal sealed class Report(string benchmark, Measurements measurements)
{
    private static readonly string[] Header = ["method", "work", "median ms", "min ms", "÷ limit", "÷ before", "× generated", "CPU÷wall", "bytes", "repetitions", "rejected"];

    private IReadOnlyList<Candidate> Candidates => measurements.Candidates;

    public void WriteTable(TextWriter writer)
    {
        writer.WriteLine(FormattableString.Invariant(
            $"{benchmark}: {measurements.Workload.Shape}; {measurements.Threads} {(measurements.Threads == 1 ? "thread" : "threads")}, {measurements.Probe.Name} at {measurements.Rate:0.0} {measurements.Probe.Unit}/s"));
        List<string[]> lines = [Header, .. Candidates.Select(Cells)];
        int[] widths = [.. Header.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
            writer.WriteLine("  " + string.Join("  ", line.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        writer.WriteLine(FormattableString.Invariant(
            $"  memory: {Megabytes(measurements.Workload.Data)} of data, {Megabytes(measurements.Memory.Bound)} allocated when bound, {Megabytes(measurements.Memory.Workspace)} by a first evaluation"));
        if (Candidates.Any(c => c.IsByProcessor))
            writer.WriteLine("  ~: interrupted too often; processor time");
        foreach (var (bar, ratio) in Bars())
            writer.WriteLine(FormattableString.Invariant($"  {bar.What} = {ratio:0.00}, bar {bar.Most:0.00}: {(ratio <= bar.Most ? "met" : "missed")}"));
        writer.WriteLine();
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("benchmark", benchmark);
        json.WriteString("shape", measurements.Workload.Shape);
        json.WriteNumber("threads", measurements.Threads);
        json.WriteStartObject("limit");
        json.WriteString("probe", measurements.Probe.Name);
        json.WriteString("unit", measurements.Probe.Unit + "/s");
        json.WriteNumber("rate", measurements.Rate);
        json.WriteEndObject();
        json.WriteStartObject("memory");
        json.WriteNumber("dataBytes", measurements.Workload.Data);
        json.WriteNumber("boundBytes", measurements.Memory.Bound);
        json.WriteNumber("workspaceBytes", measurements.Memory.Workspace);
        json.WriteEndObject();
        json.WriteStartArray("candidates");
        foreach (Candidate candidate in Candidates)
        {
            json.WriteStartObject();
            json.WriteString("method", candidate.Method);
            json.WriteString("work", candidate.Work);
            json.WriteNumber("medianMilliseconds", candidate.Median);
            json.WriteNumber("minimumMilliseconds", candidate.Minimum);
            WriteRatio(json, "ratioToLimit", OverLimit(candidate));
            WriteRatio(json, "ratioToWorkBefore", OverBefore(candidate));
            WriteRatio(json, "ratioToGenerated", OverGenerated(candidate));
            json.WriteNumber("cpuPerWall", candidate.Occupation);
            WriteRatio(json, "allocatedBytes", candidate.AllocatedBytes);
            json.WriteBoolean("processorTime", candidate.IsByProcessor);
            json.WriteNumber("repetitions", candidate.Repetitions);
            json.WriteNumber("rejected", candidate.Rejected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("bars");
        foreach (var (bar, ratio) in Bars())
        {
            json.WriteStartObject();
            json.WriteString("ratio", bar.What);
            json.WriteNumber("measured", ratio);
            json.WriteNumber("most", bar.Most);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string[] Cells(Candidate c) =>
    [
        c.Method, c.Work, (c.IsByProcessor ? "~" : "") + Number(c.Median, "0.000"), Number(c.Minimum, "0.000"), Number(OverLimit(c), "0.00"), Number(OverBefore(c), "0.00"),
        Number(OverGenerated(c), "0.00"), Number(c.Occupation, "0.00"), Number(c.AllocatedBytes, "0"), Number(c.Repetitions, "0"), Number(c.Rejected, "0"),
    ];

    private double? OverLimit(Candidate candidate) => candidate.Median / measurements.LeastTime(candidate.Work);

    private double? OverBefore(Candidate candidate) => candidate.Median / measurements.Before(candidate);

    private double? OverGenerated(Candidate candidate) => candidate.Median / measurements.Median(Measurements.Generated, candidate.Work);

    private IEnumerable<(Bar Bar, double Ratio)> Bars() =>
        from bar in measurements.Workload.Bars.Append(Bar.Allocation)
        let ratio = bar.Ratio(measurements)
        where ratio is not null
        select (bar, ratio.Value);

    private static void WriteRatio(Utf8JsonWriter json, string name, double? ratio)
    {
        if (ratio is double number)
            json.WriteNumber(name, number);
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:0.000} MB");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
