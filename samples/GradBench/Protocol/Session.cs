using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GradBench.Protocol;

/// <summary>Answers the messages of an eval, one JSON value a line, with one line each; a line that is no message is answered by an error.</summary>
internal sealed class Session(IReadOnlyList<Module> modules, int threads)
{
    public const string Tool = "Objectives";

    private const string Null = "null";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> answer = new();

    /// <summary>Answers line by line until the input ends.</summary>
    public void Run(Stream input, Stream output)
    {
        var lines = new LineReader(input);
        while (lines.Next() is ReadOnlyMemory<byte> line)
        {
            output.Write(Answer(line).Span);
            output.Flush();
        }
    }

    /// <summary>The answer to a line, with its end of line. It is valid until the next call.</summary>
    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> line)
    {
        string id = Null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
                throw new InputException("A message is an object.");
            if (message.TryGetProperty("id", out JsonElement sent))
                id = sent.GetRawText();
            string kind = Text(message, "kind");
            Write(id, json => Answer(json, kind, message));
        }
        catch (Exception e)
        {
            // The session goes on whatever the input was; the eval reads what went wrong.
            Write(id, json => Failure(json, e.Message));
        }
        answer.Write("\n"u8);
        return answer.WrittenMemory;
    }

    private void Write(string id, Action<Utf8JsonWriter> fields)
    {
        answer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(answer, Options);
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        fields(json);
        json.WriteEndObject();
    }

    private void Answer(Utf8JsonWriter json, string kind, JsonElement message)
    {
        switch (kind)
        {
            case "start":
                json.WriteString("tool", Tool);
                break;
            case "define":
                string name = Text(message, "module");
                if (modules.Any(m => m.Name == name))
                    json.WriteBoolean("success", true);
                else
                    Failure(json, $"There is no module \"{name}\". There are {string.Join(", ", modules.Select(m => m.Name))}.");
                break;
            case "evaluate":
                Evaluate(json, message);
                break;
            default:
                // Any other message is answered by its id alone, "analysis" too.
                break;
        }
    }

    private void Evaluate(Utf8JsonWriter json, JsonElement message)
    {
        string moduleName = Text(message, "module"), functionName = Text(message, "function");
        Module module = modules.FirstOrDefault(m => m.Name == moduleName) ?? throw new InputException($"There is no module \"{moduleName}\".");
        Function function = module.Find(functionName) ?? throw new InputException(
            $"The module \"{moduleName}\" has no function \"{functionName}\". It has {string.Join(", ", module.Functions.Select(f => f.Name))}.");
        if (!message.TryGetProperty("input", out JsonElement input))
            throw new InputException("The message has no \"input\".");

        var request = new Request(input, threads);
        int runs = request.Has("min_runs") ? request.Integer("min_runs") : 1;
        double seconds = request.Has("min_seconds") ? request.Number("min_seconds") : 0;
        long start = Stopwatch.GetTimestamp();
        Computation computation = function.Bind(request);
        long prepared = Nanoseconds(start);
        // The first run compiles the generated code; compilers of other languages did that before.
        start = Stopwatch.GetTimestamp();
        computation.Run();
        long warmedUp = Nanoseconds(start);
        List<long> timings = Repeat(computation.Run, runs, seconds);

        json.WriteBoolean("success", true);
        json.WritePropertyName("output");
        computation.Write(json);
        json.WriteStartArray("timings");
        Timing(json, "prepare", prepared);
        Timing(json, "warmup", warmedUp);
        foreach (long timing in timings)
            Timing(json, "evaluate", timing);
        json.WriteEndArray();
    }

    /// <summary>Runs at least so often, and until the times add up to so many seconds; the time of each run in nanoseconds.</summary>
    private static List<long> Repeat(Action run, int runs, double seconds)
    {
        var timings = new List<long>();
        for (long elapsed = 0; timings.Count < Math.Max(runs, 1) || elapsed < seconds * 1e9; elapsed += timings[^1])
        {
            long start = Stopwatch.GetTimestamp();
            run();
            timings.Add(Nanoseconds(start));
        }
        return timings;
    }

    private static long Nanoseconds(long start) => (long)((Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency));

    private static void Timing(Utf8JsonWriter json, string name, long nanoseconds)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("nanoseconds", nanoseconds);
        json.WriteEndObject();
    }

    private static void Failure(Utf8JsonWriter json, string error)
    {
        json.WriteBoolean("success", false);
        json.WriteString("error", error);
    }

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.String
        ? field.GetString()!
        : throw new InputException($"The message has no text \"{name}\".");
}
