using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Objectives.Solvers;

/// <summary>
/// All that a mini-batch solver knows between two steps, apart from its options and the objective: resumed with the same
/// ones, it goes on to the same bits.
/// </summary>
/// <remarks>
/// <see cref="ToJson"/> and <see cref="FromJson"/> keep every bit; so does any other use of System.Text.Json, which writes
/// the shortest decimals that round to the same number.
/// </remarks>
public sealed record TrainingCheckpoint
{
    /// <summary>The solver that wrote it: <c>SGD</c> or <c>Adam</c>.</summary>
    public required string Solver { get; init; }

    /// <summary>The number of samples of the objective.</summary>
    public required int SampleCount { get; init; }

    /// <summary>The seed of the order of the samples, which takes the place of the one in the options.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The number of epochs completed; with <see cref="Seed"/> it determines the order of the current one.</summary>
    public required int Epoch { get; init; }

    /// <summary>How many samples of the current epoch were visited.</summary>
    public required int Position { get; init; }

    /// <summary>The number of steps taken.</summary>
    public required long Step { get; init; }

    /// <summary>The sum of the values of the current epoch's batches, each times its samples.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required double ValueSum { get; init; }

    /// <summary>The parameters.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required double[] Theta { get; init; }

    /// <summary>
    /// The velocity, with momentum; the mean gradient and then its mean square, for Adam: each as long as <see cref="Theta"/>, one
    /// after another.
    /// </summary>
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required double[] Moments { get; init; }

    /// <summary>The checkpoint as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TrainingCheckpointJson.Default.TrainingCheckpoint);

    /// <summary>The checkpoint that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is not a checkpoint.</exception>
    public static TrainingCheckpoint FromJson(string json) =>
        JsonSerializer.Deserialize(json, TrainingCheckpointJson.Default.TrainingCheckpoint)
        ?? throw new JsonException("The text is null, not a checkpoint. Pass what ToJson returned.");
}

/// <summary>Serialisation without reflection, so that it works trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TrainingCheckpoint))]
internal sealed partial class TrainingCheckpointJson : JsonSerializerContext;
