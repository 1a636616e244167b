using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Value, gradient, product, terms and losses of the samples by the interpreter in double-double, over some of the samples.</summary>
internal sealed class Oracle
{
    private readonly Program _program;
    private readonly Interpreter _values;

    public Oracle(Program program, Bound bound, IReadOnlyList<int> rows, Rounding? rounding = null)
    {
        _program = program = Differentiate.Outputs.Main(program);
        var layout = bound.Problem.Layout;
        _values = Interpreter.Evaluate(program, InputsOf(bound, rows), rounding);
        Value = Number(Differentiate.Outputs.Value);
        Gradient = [.. layout.Blocks.Select(b => Block(Differentiate.Outputs.Of(Differentiate.Outputs.Gradient, b.Name), b))];
        Product = [.. layout.Blocks.Select(b => Block(Differentiate.Outputs.Of(Differentiate.Outputs.Product, b.Name), b))];
        Samples = program.Find(Differentiate.Outputs.Samples) is { } node ? Elements(node, [.. program.Axes.Of(program.AxesOf(node))], [rows.Count]) : new double[rows.Count];
    }

    public double Value { get; }

    /// <summary>One array a block, row-major.</summary>
    public double[][] Gradient { get; }

    public double[][] Product { get; }

    /// <summary>The loss of each sample.</summary>
    public double[] Samples { get; }

    /// <summary>Everything bound, the point and the direction, for the interpreter.</summary>
    public static Inputs InputsOf(Bound bound, IReadOnlyList<int> rows)
    {
        var inputs = new Inputs().Size(Size.SamplesName, rows.Count);
        foreach (var (name, length) in bound.Sizes)
            inputs.Size(name, length);
        foreach (var field in bound.Data)
        {
            double[] numbers = field.IsSampled ? [.. rows.SelectMany(row => field.Numbers.Skip(row * field.PerSample).Take(field.PerSample))] : field.Numbers;
            inputs.Set(field.Role, field.Name, numbers);
            if (field.IsSampled)
                inputs.Set(LeafRole.Batch, field.Name, numbers);
            if (field is { Role: LeafRole.Hyperparameter, Shape.Length: 0 } && field.Numbers[0] == Math.Floor(field.Numbers[0]))
                inputs.Size(field.Name, (long)field.Numbers[0]);
        }
        // Directions of what is not a block: of the hyperparameters themselves, and the step of a proximal map.
        foreach (var field in bound.Data.Where(f => f.Role == LeafRole.Hyperparameter))
            inputs.Set(LeafRole.Direction, field.Name, field.Numbers);
        inputs.Set(LeafRole.Direction, Differentiate.Proximal.Step, 0.5);
        var layout = bound.Problem.Layout;
        foreach (var block in layout.Blocks)
        {
            inputs.Set(LeafRole.Parameter, block.Name, layout.Block(bound.Theta, block.Name).ToArray());
            inputs.Set(LeafRole.Direction, block.Name, layout.Block(bound.Direction, block.Name).ToArray());
        }
        return inputs;
    }

    public double Term(string name) => Number("term " + name);

    private double Number(string output) => _values.Values(output)[0].ToDouble();

    private double[] Block(string output, ParameterBlock block)
    {
        var leaf = _program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == block.Name);
        return Elements(_program.Find(output)!.Value, leaf.Axes, block.Shape);
    }

    private double[] Elements(int node, int[] axes, ReadOnlySpan<int> shape) => FurtherOutputs.InOrder(_program, node, _values.Values(node), axes, shape.ToArray());
}
