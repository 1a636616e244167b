using System;
using System.Linq;
using System.Text.Json;
using Objectives;

namespace GradBench.Protocol;

/// <summary>The input of a function. What is missing, or of another kind, is an <see cref="InputException"/> that names the field.</summary>
/// <param name="Input">The JSON value that the eval sent.</param>
/// <param name="Threads">How many threads an evaluation may use.</param>
internal readonly record struct Request(JsonElement Input, int Threads)
{
    public JsonElement Field(string name) => Input.ValueKind == JsonValueKind.Object && Input.TryGetProperty(name, out JsonElement field)
        ? field
        : throw new InputException($"The input has no field \"{name}\".");

    public bool Has(string name) => Input.ValueKind == JsonValueKind.Object && Input.TryGetProperty(name, out _);

    public Request At(string name) => this with { Input = Field(name) };

    public double Number() => Json.Number(Input, "input");
    public double Number(string name) => Json.Number(Field(name), name);
    public int Integer(string name) => Json.Integer(Field(name), name);
    public int Count(string name) => Json.Items(Field(name), name).Count();
    public double[] Numbers(string name) => Json.Numbers(Field(name), name);
    /// <summary>Puts a field into the block of θ of that name, or of the name <paramref name="block"/>; both have one shape.</summary>
    public void Block(ParameterLayout layout, double[] theta, string block, string? field = null)
    {
        string name = field ?? block;
        ReadOnlySpan<int> shape = layout[block].Shape;
        Span<double> target = layout.Block(theta, block);
        ReadOnlySpan<double> numbers = shape.Length == 1 ? Numbers(name) : Json.Flat(Rows(name), name, shape[0], shape[1]);
        if (numbers.Length != target.Length)
            throw new InputException($"\"{name}\" has {numbers.Length} numbers; {target.Length} are expected.");
        numbers.CopyTo(target);
    }

    public double[,] Rows(string name) => Json.Rows(Field(name), name);
    public int[] Integers(string name) => [.. Json.Items(Field(name), name).Select(e => Json.Integer(e, name))];
    public int[] Integers(string name, int columns) => [.. Json.Items(Field(name), name).SelectMany(row => Json.Items(row, name, columns).Select(e => Json.Integer(e, name)))];
}

/// <summary>An input that is not what the function takes.</summary>
internal sealed class InputException(string message) : Exception(message);
