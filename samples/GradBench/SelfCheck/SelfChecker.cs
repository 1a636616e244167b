using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using GradBench.Evals;
using GradBench.Protocol;

namespace GradBench.SelfCheck;

/// <summary>Answers stored messages, and compares the answers with stored ones.</summary>
internal static class SelfChecker
{
    /// <summary>Of the greatest magnitude in an answer; far less than the suite allows.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The evals for which there are messages, in the order of the modules.</summary>
    public static IEnumerable<string> Evals => Modules.All.Select(m => m.Name);

    /// <summary>Runs all evals and prints a line for each answer.</summary>
    public static bool Run(TextWriter output)
    {
        output.WriteLine("eval       function    workload          error     verdict");
        bool hasPassed = true;
        foreach (Comparison c in Evals.SelectMany(Compare))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{c.Eval,-10} {c.Function,-11} {c.Workload,-17} {c.Error,-9:0.0e-00} {(c.Passed ? "valid" : "WRONG " + c.Failure)}"));
            hasPassed &= c.Passed;
        }
        return hasPassed;
    }

    /// <summary>An answer beside the stored one. The error is the largest difference of numbers over the greatest magnitude; NaN where the shapes differ.</summary>
    internal sealed record Comparison(string Eval, string Function, string Workload, double Error, string Failure)
    {
        public bool Passed => Error <= Tolerance;
    }

    public static IEnumerable<Comparison> Compare(string eval)
    {
        var session = new Session(Modules.All, threads: 1);
        JsonElement message = default;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "SelfCheck", eval + ".jsonl")))
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            if (entry.RootElement.TryGetProperty("message", out JsonElement sent))
            {
                message = sent.Clone();
                continue;
            }
            JsonElement expected = entry.RootElement.GetProperty("response").GetProperty("output");
            using JsonDocument answer = JsonDocument.Parse(session.Answer(Encoding.UTF8.GetBytes(message.GetRawText())));
            yield return Compare(eval, message, answer.RootElement, expected);
        }
    }

    private static Comparison Compare(string eval, JsonElement message, JsonElement answer, JsonElement expected)
    {
        string function = message.GetProperty("function").GetString()!, workload = message.GetProperty("description").GetString()!;
        if (!answer.GetProperty("success").GetBoolean())
            return new(eval, function, workload, double.NaN, answer.GetProperty("error").GetString()!);
        double difference = Difference(answer.GetProperty("output"), expected), magnitude = Magnitude(expected);
        return new(eval, function, workload, magnitude > 0 ? difference / magnitude : difference, "");
    }

    /// <summary>The largest difference of two numbers in the same place; NaN where something has no counterpart.</summary>
    private static double Difference(JsonElement x, JsonElement y) => (x.ValueKind, y.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Math.Abs(x.GetDouble() - y.GetDouble()),
        (JsonValueKind.Array, JsonValueKind.Array) when x.GetArrayLength() == y.GetArrayLength() =>
            Largest(x.EnumerateArray().Zip(y.EnumerateArray(), Difference)),
        (JsonValueKind.Object, JsonValueKind.Object) when x.EnumerateObject().Count() == y.EnumerateObject().Count() =>
            Largest(y.EnumerateObject().Select(p => x.TryGetProperty(p.Name, out JsonElement own) ? Difference(own, p.Value) : double.NaN)),
        _ => double.NaN,
    };

    private static double Magnitude(JsonElement x) => x.ValueKind switch
    {
        JsonValueKind.Number => Math.Abs(x.GetDouble()),
        JsonValueKind.Array => Largest(x.EnumerateArray().Select(Magnitude)),
        JsonValueKind.Object => Largest(x.EnumerateObject().Select(p => Magnitude(p.Value))),
        _ => 0,
    };

    /// <summary>The largest number, 0 of none; NaN if one is NaN.</summary>
    private static double Largest(IEnumerable<double> numbers) => numbers.Aggregate(0.0, Math.Max);
}
