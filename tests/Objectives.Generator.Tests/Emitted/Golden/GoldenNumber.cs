using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The value of a case at one point, known in closed form.</summary>
/// <param name="Name">The case.</param>
/// <param name="Sizes">The sizes of its data and parameters, e.g. <c>d=4; k=2</c>.</param>
/// <param name="Expected">The value.</param>
/// <param name="Origin">Why it is that.</param>
internal sealed record GoldenNumber(string Name, string Sizes, double Expected, string Origin)
{
    /// <summary>How many samples.</summary>
    public int Samples { get; init; }

    /// <summary>The numbers bound and the parameters, by field, row-major; settings that differ from their defaults.</summary>
    public Dictionary<string, double[]> Numbers { get; init; } = [];

    /// <summary>The value of the compiled objective.</summary>
    public double Value()
    {
        const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var type = Compiled.Of(Name).Type;
        var sizes = Sizes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Trim().Split('=')).ToDictionary(s => s[0], s => (int)Size.Parse(s[1]).Evaluate(_ => 0));
        object[] arguments = [.. type.GetConstructors().Single().GetParameters().Select(p => Argument(type.GetField(p.Name!, Fields)!, p.ParameterType, sizes))];
        var problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(type, arguments)!;
        foreach (var field in type.GetFields(Fields).Where(f => f.IsDefined(typeof(HyperparameterAttribute)) && Numbers.ContainsKey(f.Name)))
            type.GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])!.SetValue(problem, Convert.ChangeType(Numbers[field.Name][0], field.FieldType, null));
        double[] theta = new double[problem.ParameterCount];
        foreach (var block in problem.Layout.Blocks)
            Numbers[block.Name].CopyTo(problem.Layout.Block(theta, block.Name));
        return problem.Value(theta);
    }

    public override string ToString() => $"{Name}, {Sizes}";

    private object Argument(FieldInfo field, Type parameter, Dictionary<string, int> sizes)
    {
        if (field.IsDefined(typeof(SizeAttribute)))
            return sizes[field.Name];
        var (role, axes) = Bound.RoleOf(field);
        int[] own = [.. axes.Select(axis => axis as int? ?? sizes[(string)axis])];
        int[] shape = role is LeafRole.Sample or LeafRole.SampleWeight ? [Samples, .. own] : own;
        double[] numbers = Numbers[field.Name];
        Type element = parameter.IsGenericType ? parameter.GetGenericArguments()[0] : parameter;
        return !parameter.IsGenericType ? Convert.ChangeType(numbers[0], element, null)
            : element == typeof(int) ? DataArray.From(Array.ConvertAll(numbers, v => (int)v), shape)
            : element == typeof(bool) ? DataArray.From(Array.ConvertAll(numbers, v => v != 0), shape)
            : DataArray.From(numbers, shape);
    }
}
