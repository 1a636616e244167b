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

    public bool IsSampled { get; init; } = Role is LeafRole.Sample or LeafRole.SampleWeight;

    /// <summary>What the constructor takes in its place, where that is another array: offsets for lengths, flat elements for ragged ones.</summary>
    public (string Name, double[] Numbers, int[] Shape)? Given { get; init; }

    /// <summary>The constructor's argument.</summary>
    public string ArgumentName => Given?.Name ?? Name;

    /// <summary>The sparse rows that it is the elements of.</summary>
    public SparseMatrix? Rows { get; init; }

    public object Argument(Type type) => Rows is not null ? type == typeof(DataArray<float>) ? (DataArray<float>)Rows : (DataArray<double>)Rows
        : Given is { } given ? Bound.Argument(given.Numbers, given.Shape, type) : Bound.Argument(Numbers, Shape, type);
}

/// <summary>A problem of a case, bound to random numbers from a fixed seed, a point and a direction. Works from the compiled class alone.</summary>
internal sealed class Bound
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Random _random;
    private readonly Ranges _ranges;
    private readonly bool _isSingle, _isWhole;

    /// <param name="subject">The case.</param>
    /// <param name="type">Its class, compiled with the generated half.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="configuration">Which sizes and seed.</param>
    /// <param name="empty">Whether the axes are as short as they may be.</param>
    /// <param name="isSingle">Whether every number is one of 32 bits.</param>
    /// <param name="apart">Whether no two sizes are equal.</param>
    /// <param name="whole">Whether real numbers are whole ones, zeros and ties, and some samples nothing but zeros.</param>
    public Bound(Case subject, Type type, int samples, int configuration, bool empty = false, bool isSingle = false, bool apart = false, bool whole = false)
    {
        (_isSingle, _isWhole) = (isSingle, whole);
        _random = new(20250613 + configuration);
        _ranges = new(subject, configuration, empty, apart, whole);
        Samples = samples;
        var fields = type.GetFields(Fields).OrderBy(f => f.MetadataToken).ToDictionary(f => f.Name);
        var arguments = new List<object?>();
        foreach (var parameter in type.GetConstructors().Single().GetParameters())
        {
            if (!fields.TryGetValue(parameter.Name!, out var field))
            {
                arguments.Add(Offsets(parameter.Name![..^"Offsets".Length]).Argument(parameter.ParameterType));
                continue;
            }
            bool isDrawn = field.IsDefined(typeof(NoiseAttribute)) && configuration % 2 == 0;
            arguments.Add(field.IsDefined(typeof(SizeAttribute)) ? Sizes[field.Name]
                : !isDrawn ? Argument(field, parameter.ParameterType)
                : parameter.ParameterType == typeof(double?) ? null : Activator.CreateInstance(parameter.ParameterType));
        }
        Problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(type, [.. arguments])!;
        foreach (var field in fields.Values.Where(f => f.IsDefined(typeof(HyperparameterAttribute))))
            SetHyperparameter(type, field, configuration);
        foreach (var field in fields.Values.Where(f => f.IsDefined(typeof(StateAttribute))))
            SetState(field);
        if (configuration % 2 == 0)
            foreach (var field in fields.Values.Where(f => f.IsDefined(typeof(NoiseAttribute))))
                SetDraws(type, field, [.. fields.Values.Where(f => f.IsDefined(typeof(NoiseAttribute))).Select(f => f.Name)]);
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
        if (field.FieldType == typeof(SparseVector))
            return Sparse(field.Name, (string)field.GetCustomAttribute<SampleAttribute>()!.Axes[0]).Argument(parameter);
        var (role, axes) = RoleOf(field);
        int perSample = axes.Aggregate(1, (product, axis) => product * (axis as int? ?? Sizes[(string)axis]));
        bool sampled = IsPerSample(field);
        Type element = parameter.IsGenericType ? parameter.GetGenericArguments()[0] : parameter;
        double[] numbers = [.. Enumerable.Range(0, sampled ? perSample * Samples : perSample).Select(_ => Number(field.Name, element))];
        for (int i = 1; _isWhole && sampled && element == typeof(double) && _ranges.HasZero(field.Name) && i < Samples; i += 3)
            numbers.AsSpan(i * perSample, perSample).Clear();
        int[] shape = [.. sampled ? [Samples] : Array.Empty<int>(), .. axes.Select(axis => axis as int? ?? Sizes[(string)axis])];
        if (field.GetCustomAttribute<SampleAttribute>() is { Ragged: true })
        {
            var ragged = Ragged(field.Name, (string)axes[0], perSample, numbers, shape);
            Data.Add(ragged);
            return ragged.Argument(parameter);
        }
        Data.Add(new(field.Name, role, perSample, numbers) { Shape = shape, IsSampled = sampled });
        return Argument(numbers, shape, parameter);
    }

    /// <summary>The lengths of samples along a ragged axis: any from none to the size, and the longest there is at least once where there are several.</summary>
    private BoundField Offsets(string size)
    {
        if (Data.Find(f => f.Name == size + "Lengths") is { } known)
            return known;
        double[] lengths = [.. Enumerable.Range(0, Samples).Select(i => (double)(i == 1 ? Sizes[size] : _random.Next(Sizes[size] + 1)))];
        double[] offsets = new double[Samples + 1];
        for (int i = 0; i < Samples; i++)
            offsets[i + 1] = offsets[i] + lengths[i];
        var field = new BoundField(size + "Lengths", LeafRole.Sample, 1, lengths) { Shape = [Samples], Given = (size + "Offsets", offsets, [Samples + 1]) };
        Data.Add(field);
        return field;
    }

    /// <summary>Sparse rows, some of them empty, and their parts as the oracle reads them.</summary>
    private BoundField Sparse(string name, string axis)
    {
        string size = name + "Entries";
        int most = Sizes[size];
        double[] lengths = [.. Enumerable.Range(0, Samples).Select(i => (double)(i == 1 ? most : _random.Next(most + 1)))], columns = new double[Samples * most], values = new double[Samples * most];
        for (int i = 0; i < Samples; i++)
        {
            int[] kept = [.. Enumerable.Range(0, Sizes[axis]).OrderBy(_ => _random.Next()).Take((int)lengths[i]).Order()];
            lengths[i] = kept.Length;
            for (int j = 0; j < most; j++)
            {
                columns[i * most + j] = kept.Length == 0 ? 0 : kept[Math.Min(j, kept.Length - 1)];
                values[i * most + j] = j < kept.Length ? Number(name, typeof(double)) : kept.Length == 0 ? 0 : values[i * most + j - 1];
            }
        }
        var rows = SparseMatrix.FromEntries(Samples, Sizes[axis], from i in Enumerable.Range(0, Samples) from j in Enumerable.Range(0, (int)lengths[i]) select (i, (int)columns[i * most + j], values[i * most + j]));
        Data.Add(new(size + "Lengths", LeafRole.Sample, 1, lengths) { Shape = [Samples] });
        Data.Add(new(name + "Columns", LeafRole.Sample, most, columns) { Shape = [Samples, most] });
        var field = new BoundField(name + "Values", LeafRole.Sample, most, values) { Shape = [Samples, most], Rows = rows, Given = (name, [], []) };
        Data.Add(field);
        return field;
    }

    /// <summary>Samples of different lengths: flat as they are bound; as the oracle reads them, beyond each one's end as its last element.</summary>
    private BoundField Ragged(string name, string size, int perSample, double[] numbers, int[] shape)
    {
        double[] lengths = Offsets(size).Numbers;
        int each = Sizes[size] == 0 ? 0 : perSample / Sizes[size];
        double[] flat = [.. Enumerable.Range(0, Samples).SelectMany(i => numbers.Skip(i * perSample).Take((int)lengths[i] * each))];
        for (int i = 0; i < Samples; i++)
            for (int j = (int)lengths[i] * each; j < perSample; j++)
                numbers[i * perSample + j] = lengths[i] == 0 ? 0 : numbers[i * perSample + j - each];
        return new(name, LeafRole.Sample, perSample, numbers) { Shape = shape, Given = (name, flat, [(int)lengths.Sum(), .. shape[2..]]) };
    }

    /// <summary>The numbers as a constructor or a property takes them.</summary>
    public static object Argument(double[] numbers, int[] shape, Type type)
    {
        if (type == typeof(double?))
            return numbers[0];
        if (!type.IsGenericType)
            return type.IsEnum ? Enum.ToObject(type, (int)numbers[0]) : Convert.ChangeType(numbers[0], type, null);
        var element = type.GetGenericArguments()[0];
        if (element.IsEnum)
            return typeof(Bound).GetMethod(nameof(Enums), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element).Invoke(null, [numbers, shape])!;
        return element == typeof(float) ? DataArray.From(Array.ConvertAll(numbers, v => (float)v), shape)
            : element == typeof(int) ? DataArray.From(Array.ConvertAll(numbers, v => (int)v), shape)
            : element == typeof(bool) ? DataArray.From(Array.ConvertAll(numbers, v => v != 0), shape)
            : DataArray.From(numbers, shape);
    }

    private static DataArray<TEnum> Enums<TEnum>(double[] numbers, int[] shape)
        where TEnum : struct, Enum => DataArray.From(Array.ConvertAll(numbers, v => (TEnum)Enum.ToObject(typeof(TEnum), (int)v)), shape);

    internal static (LeafRole Role, IReadOnlyList<object> Axes) RoleOf(FieldInfo field) =>
        field.GetCustomAttribute<SampleAttribute>() is { } sample ? sample.Set is { } set ? (LeafRole.Data, [set + "Samples", .. sample.Axes]) : (LeafRole.Sample, sample.Axes)
        : field.GetCustomAttribute<SampleWeightAttribute>() is { Set: { } weighed } ? (LeafRole.Data, [weighed + "Samples"])
        : field.GetCustomAttribute<DataAttribute>() is { } data ? (LeafRole.Data, data.Axes)
        : field.GetCustomAttribute<StateAttribute>() is { } state ? (LeafRole.State, state.CopyOf is { } block ? RoleOf(field.DeclaringType!.GetField(block, Fields)!).Axes : state.Axes)
        : field.GetCustomAttribute<ParameterAttribute>() is { } parameter ? (LeafRole.Parameter, parameter.Axes)
        : field.GetCustomAttribute<NoiseAttribute>() is { } noise ? (LeafRole.Noise, noise.Axes)
        : field.GetCustomAttribute<HyperparameterAttribute>() is { } hyperparameter ? (LeafRole.Hyperparameter, hyperparameter.Axes)
        : (LeafRole.SampleWeight, []);

    /// <summary>Noise that does not say so is one a sample wherever there are samples: declarations of the corpus keep to that.</summary>
    private static bool IsPerSample(FieldInfo field) => RoleOf(field).Role switch
    {
        LeafRole.Sample or LeafRole.SampleWeight => true,
        LeafRole.State => field.GetCustomAttribute<StateAttribute>()!.PerSample,
        LeafRole.Noise => field.GetCustomAttribute<NoiseAttribute>()!.Per switch
        {
            Draw.Sample => true,
            Draw.Evaluation => false,
            _ => field.DeclaringType!.IsAssignableTo(typeof(ISampledObjective<double>)) || field.DeclaringType!.IsAssignableTo(typeof(ISampledObjective<float>)),
        },
        _ => false,
    };

    private double Number(string field, Type type) => type.IsEnum ? Convert.ToInt32(Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)), null)
        : type == typeof(int) ? _ranges.Integer(field, _random)
        : type == typeof(bool) ? _random.Next(2) : Rounded(_ranges.Real(field, _random, 2));

    private double Rounded(double number) => _isSingle ? (float)number : number;

    /// <summary>Reals keep their default in the first configuration; the others take all their values in turn.</summary>
    private void SetHyperparameter(Type type, FieldInfo field, int configuration)
    {
        if (RoleOf(field).Axes.Count > 0)
        {
            SetState(field);
            return;
        }
        var property = PropertyOf(type, field.Name);
        double number = field.FieldType.IsEnum ? Convert.ToInt32(Enum.GetValues(field.FieldType).GetValue((configuration + Data.Count) % Enum.GetValues(field.FieldType).Length), null)
            : field.FieldType == typeof(bool) ? (configuration + Data.Count) % 2
            : field.FieldType == typeof(int) ? _ranges.Integer(field.Name, _random)
            : configuration == 0 ? (double)property.GetValue(Problem)! : 0.2 + 0.7 * _random.NextDouble();
        property.SetValue(Problem, Argument([number], [], field.FieldType));
        Data.Add(new(field.Name, LeafRole.Hyperparameter, 1, [number]));
    }

    public static PropertyInfo PropertyOf(Type type, string field) => type.GetProperty(char.ToUpperInvariant(field[0]) + field[1..], BindingFlags.Instance | BindingFlags.Public)!;

    /// <summary>A state, or a hyperparameter with axes.</summary>
    private void SetState(FieldInfo field)
    {
        var (role, axes) = RoleOf(field);
        int[] shape = [.. IsPerSample(field) ? [Samples] : Array.Empty<int>(), .. axes.Select(axis => axis as int? ?? Sizes[(string)axis])];
        int perSample = axes.Aggregate(1, (product, axis) => product * (axis as int? ?? Sizes[(string)axis]));
        double[] numbers = [.. Enumerable.Range(0, IsPerSample(field) ? perSample * Samples : perSample).Select(_ => Number(field.Name, field.FieldType == typeof(int[]) ? typeof(int) : typeof(double)))];
        var property = PropertyOf(Problem.GetType(), field.Name);
        property.SetValue(Problem, Argument(numbers, shape, property.PropertyType));
        Data.Add(new(field.Name, role, perSample, numbers) { Shape = shape, IsSampled = IsPerSample(field) });
    }

    /// <summary>The draws at some seed and step, drawn here once more.</summary>
    private void SetDraws(Type type, FieldInfo field, List<string> all)
    {
        const int Seed = 42;
        const long Step = 5_000_000_000;
        type.GetProperty("Seed")!.SetValue(Problem, Seed);
        type.GetProperty("Step")!.SetValue(Problem, Step);
        var noise = field.GetCustomAttribute<NoiseAttribute>()!;
        double probability = noise.Probability is { } name ? (double)PropertyOf(type, name).GetValue(Problem)! : 0.5;
        var source = new Runtime.DrawSource(noise.Distribution, Seed, all.IndexOf(field.Name), Step, probability);
        int[] shape = [.. noise.Axes.Select(axis => axis as int? ?? Sizes[(string)axis])];
        int length = shape.Aggregate(1, (product, axis) => product * axis);
        double[] Row(int sample) => _isSingle ? source.Doubles<float>([], sample, length) : source.Doubles<double>([], sample, length);
        double[] numbers = IsPerSample(field) ? [.. Enumerable.Range(0, Samples).SelectMany(Row)] : Row(Runtime.DrawSource.Shared);
        Data.Add(new(field.Name, LeafRole.Noise, length, numbers) { Shape = IsPerSample(field) ? [Samples, .. shape] : shape, IsSampled = IsPerSample(field) });
    }
}
