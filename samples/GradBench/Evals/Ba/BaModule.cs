using System;
using System.Text.Json;
using GradBench.Protocol;

namespace GradBench.Evals.Ba;

/// <summary><c>objective</c> is the errors of all observations, <c>jacobian</c> their sparse Jacobian; of both, only samples are sent back.</summary>
internal static class BaModule
{
    private const int Errors = 3, Sent = 2 * Camera.Length;

    public static Module Module { get; } = new("ba", new("objective", Objective), new("jacobian", Jacobian));

    private static Computation Objective(Request request)
    {
        Observations o = Observations.Read(request);
        var problem = new BundleAdjustment(camera: o.Camera, point: o.Point, observation: o.Observation, seen: o.Seen, n: o.Cameras, m: o.Points, p: o.Count)
        {
            MaxDegreeOfParallelism = request.Threads,
        };
        double[] errors = new double[Errors * o.Count];
        return new(() => problem.Predict(o.Theta, errors), json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("reproj_error");
            json.WritePropertyName("elements");
            Json.Numbers(json, errors.AsSpan(0, 2));
            json.WriteNumber("repeated", o.Count);
            json.WriteEndObject();
            json.WriteStartObject("w_err");
            json.WritePropertyName("element");
            Json.Number(json, errors[2]);
            json.WriteNumber("repeated", o.Count);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static Computation Jacobian(Request request)
    {
        Observations o = Observations.Read(request);
        var errors = new ErrorSlopes(camera: o.Camera, point: o.Point, observation: o.Observation, seen: o.Seen, n: o.Cameras, m: o.Points, p: o.Count)
        {
            MaxDegreeOfParallelism = request.Threads,
        };
        var weights = new WeightSlopes(observation: o.Observation, p: o.Count) { MaxDegreeOfParallelism = request.Threads };
        double[] w = o.Theta[(errors.ParameterCount - o.Count)..];
        var rows = new SparseRows(o);
        return new(
            () =>
            {
                // Rows and columns are numbered each time, as other tools do.
                rows.Number();
                errors.Predict(o.Theta, rows.ErrorValues);
                weights.Predict(w, rows.WeightValues);
            },
            json => Write(json, rows));
    }

    /// <summary>The first 30 and the last of the starts, columns and values.</summary>
    private static void Write(Utf8JsonWriter json, SparseRows rows)
    {
        json.WriteStartObject();
        WriteIntegers(json, "rows", rows.Starts);
        WriteIntegers(json, "cols", rows.Columns);
        json.WritePropertyName("vals");
        Json.Numbers(json, [.. rows.Values.AsSpan(0, Sent), rows.Values[^1]]);
        json.WriteEndObject();
    }

    private static void WriteIntegers(Utf8JsonWriter json, string name, int[] numbers)
    {
        json.WriteStartArray(name);
        // With few observations there are fewer starts than that.
        foreach (int number in (ReadOnlySpan<int>)[.. numbers.AsSpan(0, Math.Min(Sent, numbers.Length)), numbers[^1]])
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
