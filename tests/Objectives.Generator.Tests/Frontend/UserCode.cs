using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Frontend;

/// <summary>
/// The user's own methods as the oracle: the declaration is compiled and run on random values, sample by sample, and its program is
/// interpreted on the same values. Both must agree.
/// </summary>
internal sealed class UserCode
{
    private const int Samples = 4;

    private readonly ObjectiveModel _model;
    private readonly Type _type;
    private readonly Random _random = new(20240229);
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _values = new(StringComparer.Ordinal);

    private UserCode(ObjectiveModel model, Type type)
    {
        _model = model;
        _type = type;
    }

    /// <param name="source">A declaration.</param>
    /// <param name="tolerance">The relative difference allowed; looser where the user's code differentiates numerically.</param>
    public static void Agrees(string source, double tolerance = 1e-11)
    {
        var model = Declaration.Model(source);
        using var image = new MemoryStream();
        Assert.True(GeneratorHarness.Compile(source).Emit(image).Success);
        new UserCode(model, Assembly.Load(image.ToArray()).GetType("Case", throwOnError: true)!).Compare(tolerance);
    }

    private void Compare(double tolerance)
    {
        object instance = Activator.CreateInstance(_type)!;
        var inputs = new Inputs();
        // Sizes are distinct, so that a mixed-up axis cannot go unnoticed.
        foreach (var size in _model.Sizes.Where(s => s.Derived.Length == 0))
            Size(inputs, instance, size, 3 + _sizes.Count);
        foreach (var size in _model.Sizes.Where(s => s.Derived.Length > 0))
            Size(inputs, instance, size, (int)_type.GetProperty(size.Name, Any)!.GetValue(instance)!);
        inputs.Size(global::Objectives.Generator.Algebra.Size.SamplesName, Samples);
        foreach (var field in _model.Fields)
            Bind(inputs, field);
        var values = Interpreter.Evaluate(_model.Program, inputs);
        foreach (var term in _model.Terms)
        {
            var computed = values.Values(term.OutputName).ToArray();
            for (int sample = 0; sample < Samples; sample++)
            {
                foreach (var field in _model.Fields)
                    Set(instance, field, sample);
                double expected = (double)_type.GetMethod(term.Name, Any)!.Invoke(instance, null)!;
                double actual = computed[computed.Length == Samples ? sample : 0].ToDouble();
                bool same = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));
                Assert.True(same, $"{term.Name}, sample {sample}: C# gives {expected:R}, the program {actual:R}\n{Printer.Print(_model.Program)}");
            }
        }
    }

    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private void Size(Inputs inputs, object instance, SizeModel size, int length)
    {
        _sizes[size.Name] = length;
        inputs.Size(size.Name, length);
        _type.GetField(size.Name, Any)?.SetValue(instance, length);
    }

    private void Bind(Inputs inputs, FieldModel field)
    {
        bool perSample = field.Role is FieldRole.Sample or FieldRole.SampleWeight;
        int count = Count(field) * (perSample ? Samples : 1);
        // Integers index the shortest axis or count along it.
        double[] values = [.. Enumerable.Range(0, count).Select(i => field.ElementType switch
        {
            ElementType.Int => _random.Next(3),
            ElementType.Bool => i % 2,
            _ => field.Role is FieldRole.SampleWeight ? 0.5 + _random.NextDouble() : 4 * _random.NextDouble() - 2,
        })];
        _values[field.Name] = values;
        inputs.Set(Enum.Parse<LeafRole>(field.Role.ToString()), field.Name, values);
        if (field.Role == FieldRole.Hyperparameter && field.Type == FieldType.Int)
            inputs.Size(field.Name, (long)values[0]);
    }

    private int Count(FieldModel field) => (int)field.Axes.Aggregate(1L, (product, size) => product * size.Evaluate(name => _sizes[name]));

    private void Set(object instance, FieldModel field, int sample)
    {
        int count = Count(field);
        int start = field.Role is FieldRole.Sample or FieldRole.SampleWeight ? sample * count : 0;
        double[] values = _values[field.Name][start..(start + count)];
        _type.GetField(field.Name, Any)!.SetValue(instance, field.Type switch
        {
            FieldType.Double => values[0],
            FieldType.Int => (int)values[0],
            FieldType.Bool => values[0] != 0,
            FieldType.IntArray => values.Select(v => (int)v).ToArray(),
            FieldType.Vector => (Objectives.Vector)values,
            _ => Objectives.Matrix.From((int)field.Axes[0].Evaluate(n => _sizes[n]), (int)field.Axes[1].Evaluate(n => _sizes[n]),
                (i, j) => values[i * (int)field.Axes[1].Evaluate(n => _sizes[n]) + j]),
        });
    }
}
