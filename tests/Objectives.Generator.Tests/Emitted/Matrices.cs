using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>What the interpreter makes of the outputs, in the order of the members.</summary>
internal sealed class Matrices
{
    private static readonly string[] Curved =
    [
        Outputs.Residual, Outputs.ResidualProduct, Outputs.ResidualPullback, Outputs.ResidualJacobian,
        Outputs.GaussNewton, Outputs.Fisher, Outputs.Constraint, Outputs.ConstraintJacobian,
    ];

    /// <summary>Whether it is an output that is read here.</summary>
    public static bool IsCurved(Output output) => Curved.Contains(Outputs.KindOf(output.Name));

    private readonly ObjectiveModel _model;
    private readonly Program _program;
    private readonly Bound _bound;
    private readonly int _samples;
    private readonly Inputs _inputs;
    private readonly Interpreter _values;

    /// <param name="model">The declaration.</param>
    /// <param name="curvatures">Its residuals, constraints and curvatures, differentiated.</param>
    /// <param name="bound">The problem.</param>
    /// <param name="rows">The samples.</param>
    /// <param name="rounding">The errors to compute with, if any.</param>
    public Matrices(ObjectiveModel model, Program curvatures, Bound bound, int[] rows, Rounding? rounding = null)
    {
        (_model, _program, _bound, _samples) = (model, curvatures, bound, rows.Length);
        var inputs = Oracle.InputsOf(bound, rows).Set(LeafRole.Term, "term", 0);
        var random = new Random(11);
        var cotangent = new List<double>();
        foreach (var term in model.Residuals)
        {
            var leaf = _program.Leaves.First(l => l.Role == LeafRole.Cotangent && l.Name == term.Name);
            double[] numbers = [.. Enumerable.Range(0, leaf.Axes.Aggregate(1, (product, a) => product * Length(a))).Select(_ => 2 * random.NextDouble() - 1)];
            inputs.Set(LeafRole.Cotangent, term.Name, numbers);
            cotangent.AddRange(numbers);
        }
        Cotangent = [.. cotangent];
        _values = Interpreter.Evaluate(_program, inputs, rounding);
        _inputs = inputs;
    }

    public double[] Cotangent { get; }

    private Interpreter Tangents
    {
        get
        {
            if (field is null)
            {
                var tangents = new Inputs();
                foreach (var block in _bound.Problem.Layout.Blocks)
                    tangents.Set(LeafRole.Parameter, block.Name, _bound.Problem.Layout.Block(_bound.Direction, block.Name).ToArray());
                field = Interpreter.EvaluateForward(_program, _inputs, tangents);
            }
            return field;
        }
    }

    public double[] Residuals => [.. _model.Residuals.SelectMany(t => Elements(t.ResidualName, RowAxes(t.ResidualName, t, []), _values.Values(Node(t.ResidualName))))];

    public double[] Forward => [.. _model.Residuals.SelectMany(t => Elements(t.ResidualName, RowAxes(t.ResidualName, t, []), Tangents.Tangents(Node(t.ResidualName))))];

    public double[] Along => [.. _model.Residuals.SelectMany(t => Values(Outputs.Of(Outputs.ResidualProduct, t.Name), t))];

    public double[] Pullback => Blocks(Outputs.ResidualPullback)!;

    public double[]? GaussNewton => Blocks(Outputs.GaussNewton);

    public double[]? Fisher => Blocks(Outputs.Fisher);

    public double[] Jacobian => [.. _model.Residuals.SelectMany(t => SideBySide(Count(t), b =>
    {
        string output = Outputs.Of(Outputs.ResidualJacobian, t.Name + " " + b.Name);
        int[] block = BlockAxes(b.Name);
        return Elements(output, [.. RowAxes(output, t, block), .. block], _values.Values(Node(output)));
    }))];

    public double[] Constraints => [.. _model.Constraints.Select(t => _values.Values(Outputs.Of(Outputs.Constraint, t.Name))[0].ToDouble())];

    public double[] ForwardConstraints => [.. _model.Constraints.Select(t => Tangents.Tangents(Outputs.Of(Outputs.Constraint, t.Name))[0].ToDouble())];

    public double[] ConstraintJacobian => [.. _model.Constraints.SelectMany(t => SideBySide(1, b =>
    {
        string output = Outputs.Of(Outputs.ConstraintJacobian, t.Name + " " + b.Name);
        return Elements(output, BlockAxes(b.Name), _values.Values(Node(output)));
    }))];

    private double[] Values(string output, TermModel term) => Elements(output, RowAxes(output, term, []), _values.Values(Node(output)));

    private double[]? Blocks(string kind) => !_program.Outputs.Any(o => Outputs.KindOf(o.Name) == kind) ? null
        : SideBySide(1, b => Elements(Outputs.Of(kind, b.Name), BlockAxes(b.Name), _values.Values(Node(Outputs.Of(kind, b.Name)))));

    private double[] SideBySide(int rows, Func<ParameterBlock, double[]> part)
    {
        var parts = _bound.Problem.Layout.Blocks.Select(b => (b.Length, Numbers: part(b))).ToList();
        return [.. Enumerable.Range(0, rows).SelectMany(i => parts.SelectMany(b => b.Numbers.Skip(i * b.Length).Take(b.Length)))];
    }

    private int Count(TermModel term) => _program.Leaves.First(l => l.Role == LeafRole.Cotangent && l.Name == term.Name).Axes.Aggregate(1, (product, a) => product * Length(a));

    private int Node(string output) => _program.Find(output)!.Value;

    private int[] BlockAxes(string block) => FurtherOutputs.Leaf(_program, LeafRole.Parameter, block).Axes;

    /// <summary>The axes that tell one residual of a term from another: samples first.</summary>
    private int[] RowAxes(string output, TermModel term, int[] block)
    {
        var set = FieldModel.SamplesOf(term.Set);
        return [.. _program.Axes.Of(_program.AxesOf(Node(output))).Where(a => !block.Contains(a))
            .OrderBy(a => _program.Axes[a].IsSamples ? 0 : term.Set.Length > 0 && _program.Axes[a].Size.Equals(set) ? 1 : 2).ThenBy(a => _program.Axes[a].Copy)];
    }

    private int Length(int axis) => _program.Axes[axis].Size.Name == Size.SamplesName ? _samples : FurtherOutputs.LengthOf(_program, axis, _bound);

    private double[] Elements(string output, int[] axes, ReadOnlySpan<DoubleDouble> elements) =>
        FurtherOutputs.InOrder(_program, Node(output), elements, axes, [.. axes.Select(Length)]);
}
