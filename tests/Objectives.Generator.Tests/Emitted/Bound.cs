using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>One field of a bound problem: its numbers, row-major, samples first.</summary>
/// <param name="Name">The field.</param>
/// <param name="Role">What it is to the program.</param>
/// <param name="PerSample">How many numbers a sample has; all of them for what samples share.</param>
/// <param name="Numbers">The numbers.</param>
internal sealed record BoundField(string Name, LeafRole Role, int PerSample, double[] Numbers)
{
    /// <summary>The lengths of the axes bound, samples first.</summary>
    public int[] Shape { get; init; } = [];

    public bool IsSampled => Role is LeafRole.Sample or LeafRole.SampleWeight;
}

/// <summary>A problem of a case, bound to random numbers from a fixed seed, a point and a direction. Works from the compiled class alone.</summary>
internal sealed class Bound
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Random _random;
    private readonly Ranges _ranges;
    private readonly bool _isSingle;

    /// <param name="subject">The case.</param>
    /// <param name="type">Its class, compiled with the generated half.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="configuration">Which sizes and seed.</param>
    /// <param name="empty">Whether the axes are as short as they may be.</param>
    /// <param name="isSingle">Whether every number is one of 32 bits.</param>
    public Bound(Case subject, Type type, int samples, int configuration, bool empty = false, bool isSingle = false)
    {
        _isSingle = isSingle;
        _random = new(20250613 + configuration);
        _ranges = new(subject, configuration, empty);
        Samples = samples;
        var fields = type.GetFields(Fields).OrderBy(f => f.MetadataToken).ToDictionary(f => f.Name);
        var arguments = new List<object>();
        foreach (var parameter in type.GetConstructors().Single().GetParameters())
        {
            var field = fields[parameter.Name!];
            arguments.Add(field.IsDefined(typeof(SizeAttribute)) ? Sizes[field.Name] : Argument(field, parameter.ParameterType));
        }
        Problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(type, [.. arguments])!;
        foreach (var field in fields.Values.Where(f => f.IsDefined(typeof(HyperparameterAttribute))))
            SetHyperparameter(type, field, configuration);
        Theta = new double[Problem.ParameterCount];
        foreach (var block in Problem.Layout.Blocks)
            foreach (ref double number in Problem.Layout.Block(Theta, block.Name))
                number = Rounded(_ranges.Real(block.Name, _random, 1));
        Direction = [.. Theta.Select(_ => Rounded(2 * _random.NextDouble() - 1))];
    }

    public ITwiceDifferentiable<double> Problem { get; }

    public int Samples { get; }

    public IReadOnlyDictionary<string, int> Sizes => _ranges.Sizes;

    public List<BoundField> Data { get; } = [];

    public double[] Theta { get; }

    public double[] Direction { get; }

    public ISampledObjective<double>? Sampled => Problem as ISampledObjective<double>;

    private object Argument(FieldInfo field, Type parameter)
    {
        var (role, axes) = RoleOf(field);
        int perSample = axes.Aggregate(1, (product, axis) => product * (axis as int? ?? Sizes[(string)axis]));
        bool sampled = role is LeafRole.Sample or LeafRole.SampleWeight;
        Type element = parameter.IsGenericType ? parameter.GetGenericArguments()[0] : parameter;
        double[] numbers = [.. Enumerable.Range(0, sampled ? perSample * Samples : perSample).Select(_ => Number(field.Name, element))];
        int[] shape = [.. sampled ? [Samples] : Array.Empty<int>(), .. axes.Select(axis => axis as int? ?? Sizes[(string)axis])];
        Data.Add(new(field.Name, role, perSample, numbers) { Shape = shape });
        if (!parameter.IsGenericType)
            return Convert.ChangeType(numbers[0], element, null);
        return element == typeof(int) ? DataArray.From(Array.ConvertAll(numbers, v => (int)v), shape)
            : element == typeof(bool) ? DataArray.From(Array.ConvertAll(numbers, v => v != 0), shape)
            : DataArray.From(numbers, shape);
    }

    private static (LeafRole Role, IReadOnlyList<object> Axes) RoleOf(FieldInfo field) =>
        field.GetCustomAttribute<SampleAttribute>() is { } sample ? sample.Set is { } set ? (LeafRole.Data, [set + "Samples", .. sample.Axes]) : (LeafRole.Sample, sample.Axes)
        : field.GetCustomAttribute<SampleWeightAttribute>() is { Set: { } weighed } ? (LeafRole.Data, [weighed + "Samples"])
        : field.GetCustomAttribute<DataAttribute>() is { } data ? (LeafRole.Data, data.Axes)
        : (LeafRole.SampleWeight, []);

    private double Number(string field, Type type) => type == typeof(int) ? _ranges.Integer(field, _random)
        : type == typeof(bool) ? _random.Next(2) : Rounded(_ranges.Real(field, _random, 2));

    private double Rounded(double number) => _isSingle ? (float)number : number;

    /// <summary>Reals keep their default in the first configuration; the others take all their values in turn.</summary>
    private void SetHyperparameter(Type type, FieldInfo field, int configuration)
    {
        var property = type.GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])!;
        double number = field.FieldType == typeof(bool) ? (configuration + Data.Count) % 2
            : field.FieldType == typeof(int) ? _ranges.Integer(field.Name, _random)
            : field.FieldType.IsEnum ? configuration % Enum.GetValues(field.FieldType).Length
            : configuration == 0 ? (double)property.GetValue(Problem)! : 0.2 + 0.7 * _random.NextDouble();
        property.SetValue(Problem, field.FieldType.IsEnum ? Enum.ToObject(field.FieldType, (int)number) : Convert.ChangeType(number, field.FieldType, null));
        Data.Add(new(field.Name, LeafRole.Hyperparameter, 1, [number]));
    }
}
