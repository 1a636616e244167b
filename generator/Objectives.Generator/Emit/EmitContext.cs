using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>What all kernels of an objective share: the data type, the layout of parameters and results.</summary>
internal sealed class EmitContext(ObjectiveModel model)
{
    public ObjectiveModel Model { get; } = model;

    /// <summary>The formulas that were rewritten before differentiation, as equations.</summary>
    public IReadOnlyList<string> Rewrites { get; init; } = [];

    /// <summary>Whether samples are set against the whole batch: a tile then holds a value for each of their pairs.</summary>
    public bool HasPairs { get; init; }

    /// <summary>Whether such values are multiplied as matrices.</summary>
    public bool HasPairProducts { get; init; }

    /// <summary>Whether values of a tile's samples are multiplied as matrices.</summary>
    public bool HasProducts { get; init; }

    public string DataType { get; } = model.UniqueName + "_Data";

    /// <summary>The element type of the kernels.</summary>
    public ElementFormat Element { get; } = ElementFormat.Of(model.Precision);

    /// <summary>The offset of a parameter block.</summary>
    public Size OffsetOf(string block)
    {
        var offset = Size.Of(0);
        foreach (var field in Model.FieldsOf(FieldRole.Parameter))
        {
            if (field.Name == block)
                return offset;
            offset += Length(field);
        }
        return offset;
    }

    /// <summary>Where the direction of a block begins, or of a hyperparameter among those.</summary>
    public Size DirectionOffsetOf(string name) => name == Proximal.Step ? Size.Of(0) : Model.Fields.First(f => f.Name == name).Role == FieldRole.Parameter
        ? OffsetOf(name)
        : Members.RealHyperparameters(Model).TakeWhile(f => f.Name != name).Aggregate(Size.Of(0), (sum, f) => sum + Length(f));

    /// <summary>The blocks of the Hessian that a kernel computes, in the order that they lie in; none where products do.</summary>
    public IReadOnlyList<(string Row, string Column)> HessianBlocks { get; init; } = [];

    /// <summary>Whether the regularizers have a proximal map.</summary>
    public bool HasProximal { get; init; }

    /// <summary>Whether the proximal map depends on the step: that of parameters without a regularizer does not.</summary>
    public bool HasStep { get; init; }

    /// <summary>Why they have none, or none that is known.</summary>
    public string ProximalReason { get; init; } = "";

    /// <summary>What is known of the objective whatever the data are.</summary>
    public Certify.Facts Facts { get; init; } = new(Certify.Bend.Unknown, false, [], Certify.Bend.Unknown);

    /// <summary>Whether a kernel computes a bound on the norm of the Hessian.</summary>
    public bool HasSmoothness { get; init; }

    /// <summary>Whether a kernel computes the diagonal of the Hessian.</summary>
    public bool HasDiagonal { get; init; }

    /// <summary>Where a block of the Hessian begins: they follow one another.</summary>
    public Size HessianOffsetOf((string Row, string Column) pair) => HessianBlocks.TakeWhile(p => p != pair).Aggregate(Size.Of(0), (sum, p) => sum + HessianLength(p));

    public Size HessianLength((string Row, string Column) pair) => Length(Model.Fields.First(f => f.Name == pair.Row)) * Length(Model.Fields.First(f => f.Name == pair.Column));

    public Size ParameterCount => Model.FieldsOf(FieldRole.Parameter).Aggregate(Size.Of(0), (sum, f) => sum + Length(f));

    public static Size Length(FieldModel field) => field.Axes.Aggregate(Size.Of(1), (product, a) => product * a);

    /// <summary>Where a kernel writes an output.</summary>
    public Func<string, Memory> OutputMemory(Program program) => output =>
    {
        string name = Outputs.NameOf(output);
        return Outputs.KindOf(output) switch
        {
            Outputs.Value or Outputs.TermValue or Outputs.MetricValue or Outputs.Failures or Outputs.Smoothness => new Memory(Region.Values, Size.Of(0), [], ElementType.Real),
            Outputs.Term => new Memory(Region.Values, Size.Of(1 + Model.Terms.ToList().FindIndex(t => t.Name == name)), [], ElementType.Real),
            Outputs.Residual or Outputs.ResidualProduct => ResidualMemory(program, output, name, "", Size.Of(1)),
            Outputs.ResidualJacobian => ResidualMemory(program, output, Outputs.PairOf(output).Row, Outputs.PairOf(output).Column, ParameterCount),
            Outputs.Constraint => new Memory(Region.Values, Size.Of(Model.Constraints.ToList().FindIndex(t => t.Name == name)), [], ElementType.Real),
            Outputs.ConstraintJacobian => new Memory(Region.DataGradient, ConstraintOffsetOf(output), AxesOfBlock(program, Outputs.PairOf(output).Column), ElementType.Real),
            Outputs.Gradient or Outputs.TermGradient or Outputs.MetricGradient or Outputs.Diagonal or Outputs.ResidualPullback => new Memory(Region.Gradient, OffsetOf(name), Axes(LeafRole.Parameter), ElementType.Real),
            Outputs.Product or Outputs.TermProduct or Outputs.MetricProduct or Outputs.MixedProduct or Outputs.Proximal or Outputs.GaussNewton or Outputs.Fisher => new Memory(Region.Product, OffsetOf(name), Axes(LeafRole.Parameter), ElementType.Real),
            Outputs.SampleGradient => new Memory(Region.Kept, OffsetOf(name), Axes(LeafRole.Parameter), ElementType.Real),
            Outputs.Hessian => new Memory(Region.DataGradient, HessianOffsetOf(Outputs.PairOf(output)),
                [.. program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == Outputs.PairOf(output).Row).Axes, .. Hessian.SeedsOf(program.Leaves, Outputs.PairOf(output).Column)], ElementType.Real),
            Outputs.HyperparameterGradient or Outputs.HyperparameterProduct when Model.Fields.Any(f => f.Name == name && f.Axes.Count > 0) =>
                new Memory(Region.DataGradient, HyperparameterOffsetOf(name), Axes(LeafRole.Hyperparameter), ElementType.Real),
            Outputs.HyperparameterGradient or Outputs.HyperparameterProduct => new Memory(Region.HyperparameterGradient, Size.Of(Hyperparameter(name).Index), [], ElementType.Real),
            Outputs.DataGradient when Model.Fields.Any(f => f.Name == name && f.Role == FieldRole.Data) =>
                new Memory(Region.DataGradient, DataOffsetOf(name), Axes(LeafRole.Data), ElementType.Real),
            Outputs.DataGradient => new Memory(Region.Kept, DataOffsetOf(name), [.. Axes(LeafRole.Sample, LeafRole.SampleWeight).Skip(1)], ElementType.Real),
            Outputs.Update => new Memory(Region.DataGradient, UpdateOffsetOf(name), Axes(LeafRole.State), ElementType.Real),
            Outputs.UpdateRow => new Memory(Region.Kept, UpdateOffsetOf(name), [.. Axes(LeafRole.State).Skip(1)], ElementType.Real),
            Outputs.Samples => new Memory(Region.Kept, Size.Of(0), [], ElementType.Real),
            _ => new Memory(Region.Kept, Size.Of(0), program.Axes.Of(program.AxesOf(program.Find(output)!.Value)).Where(a => !program.Axes[a].IsSamples).ToArray(), ElementType.Real),
        };

        int[] Axes(params LeafRole[] roles) => program.Leaves.First(l => roles.Contains(l.Role) && l.Name == name).Axes;
    };

    private static int[] AxesOfBlock(Program program, string block) => program.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == block).Axes;

    /// <summary>Where a constraint's derivative by a block begins: rows of the parameters, one after the other.</summary>
    private Size ConstraintOffsetOf(string output) =>
        Size.Of(Model.Constraints.ToList().FindIndex(t => t.Name == Outputs.PairOf(output).Row)) * ParameterCount + OffsetOf(Outputs.PairOf(output).Column);

    /// <summary>Where a residual, or its derivative by a block, is written: at each sample into the caller's rows, else into an array of its own.</summary>
    private Memory ResidualMemory(Program program, string output, string name, string block, Size width)
    {
        var term = Model.Residuals.First(t => t.Name == name);
        int[] ofBlock = block.Length == 0 ? [] : AxesOfBlock(program, block);
        var set = FieldModel.SamplesOf(term.Set);
        // The named set's axis comes first; where lengths are equal it is the first of the copies.
        int[] own = [.. program.Axes.Of(program.AxesOf(program.Find(output)!.Value)).Where(a => !program.Axes[a].IsSamples && !ofBlock.Contains(a))
            .OrderBy(a => program.Axes[a].Size.Equals(set) ? 0 : 1).ThenBy(a => program.Axes[a].Copy)];
        var offset = block.Length == 0 ? Size.Of(0) : OffsetOf(block);
        return IsRow(term)
            ? new Memory(Region.Kept, ResidualOffsetOf(name) * width + offset, [.. own, .. ofBlock], ElementType.Real)
            {
                Rows = block.Length == 0 ? new(term.ResidualLength, Size.Of(1), term.ResidualLength, term.ResidualLength)
                    : new(term.ResidualLength * width, term.ResidualLength, width, Length(Model.Fields.First(f => f.Name == block && f.Role == FieldRole.Parameter))),
            }
            : new Memory(Region.DataGradient, OnceOffsetOf(name) * width + RowsOf(term) * offset, [.. own, .. ofBlock], ElementType.Real);
    }

    /// <summary>Whether a residual is one of each of the samples that batches choose from.</summary>
    public static bool IsRow(TermModel term) => term is { PerSample: true, Set: "" };

    /// <summary>How many numbers a residual is, over all its samples.</summary>
    public static Size RowsOf(TermModel term) => term.PerSample ? FieldModel.SamplesOf(term.Set) * term.ResidualLength : term.ResidualLength;

    /// <summary>How many numbers all residuals are.</summary>
    public Size ResidualCount => Model.Residuals.Aggregate(Size.Of(0), (sum, t) => sum + RowsOf(t));

    /// <summary>Where a residual begins among all of them: one term after the other, each with all its samples.</summary>
    public Size ResidualOffsetOf(string name) => Model.Residuals.TakeWhile(t => t.Name != name).Aggregate(Size.Of(0), (sum, t) => sum + RowsOf(t));

    /// <summary>Where a residual that is not one of each sample begins among those in the workspace.</summary>
    public Size OnceOffsetOf(string name) => Model.Residuals.Where(t => !IsRow(t)).TakeWhile(t => t.Name != name).Aggregate(Size.Of(0), (sum, t) => sum + RowsOf(t));

    /// <summary>Where the derivative by a data field begins: sample fields are columns of one row a sample, shared ones follow one another.</summary>
    public Size DataOffsetOf(string name)
    {
        bool isShared = Model.Fields.First(f => f.Name == name).Role == FieldRole.Data;
        return Model.Fields.Where(f => f.HasDataGradient && f.Role == FieldRole.Data == isShared).TakeWhile(f => f.Name != name)
            .Aggregate(Size.Of(0), (sum, f) => sum + Length(f));
    }

    /// <summary>Where the derivative by a hyperparameter with axes begins: they follow one another.</summary>
    public Size HyperparameterOffsetOf(string name) => Model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Axes.Count > 0 && f.ElementType == ElementType.Real)
        .TakeWhile(f => f.Name != name).Aggregate(Size.Of(0), (sum, f) => sum + Length(f));

    /// <summary>Where the next value of a state begins: rows of the samples are columns of one row, others follow one another.</summary>
    public Size UpdateOffsetOf(string state)
    {
        bool perSample = Model.Updates.First(u => u.State == state).PerSample;
        return Model.Updates.Where(u => u.PerSample == perSample).TakeWhile(u => u.State != state).Aggregate(Size.Of(0), (sum, u) => sum + UpdateLength(u));
    }

    /// <summary>How many numbers an update gives, at each sample where it is evaluated there.</summary>
    public Size UpdateLength(UpdateModel update) => Model.Fields.First(f => f.Name == update.State).Axes.Skip(update.Row.Length > 0 ? 1 : 0).Aggregate(Size.Of(1), (product, a) => product * a);

    /// <summary>The place of a state or a hyperparameter with axes among those of its kind.</summary>
    public int Setting(string name)
    {
        var type = Model.Fields.First(f => f.Name == name).ElementType;
        return Model.Fields.Where(f => f.IsSetting && f.ElementType == type).TakeWhile(f => f.Name != name).Count();
    }

    /// <summary>The array of a state or a hyperparameter with axes in the workspace.</summary>
    public string SettingSource(Leaf leaf) => FormattableString.Invariant($"work.{(leaf.Type == ElementType.Int ? "IntegerArrays" : "Arrays")}[{Setting(leaf.Name)}]");

    /// <summary>The place of a noise among the noise fields.</summary>
    public int Noise(string name) => Model.FieldsOf(FieldRole.Noise).TakeWhile(f => f.Name != name).Count();

    /// <summary>Where the draws of a noise that all samples share begin.</summary>
    public Size DrawOffsetOf(string name) => Model.FieldsOf(FieldRole.Noise).Where(f => !f.IsPerSample).TakeWhile(f => f.Name != name)
        .Aggregate(Size.Of(0), (sum, f) => sum + Length(f));

    /// <summary>Whether a size differs by sample.</summary>
    public bool IsRagged(string size) => Model.RaggedSizes.Contains(size);

    /// <summary>What a ragged size counts at least, so that no axis is empty: one more than the most that any axis is shorter by.</summary>
    public static int ShortestOf(string size, Program program)
    {
        long shortest = 1;
        for (int axis = 0; axis < program.Axes.Count; axis++)
            if (program.Axes[axis].Size is var length && length.Names.Contains(size))
                shortest = Math.Max(shortest, 1 - length.Evaluate(_ => 0));
        return (int)Math.Min(shortest, int.MaxValue);
    }

    /// <summary>Where a kernel, or what runs it, finds the length that a name stands for.</summary>
    public string SizeSource(string name, string samples = "work.Count", string data = "data") =>
        name == Size.SamplesName ? samples
        : IsHyperparameter(name) ? FormattableString.Invariant($"work.Integers[{Hyperparameter(name).Index}]")
        : $"{data}.{Names.Identifier(name)}";

    public bool IsHyperparameter(string name) => Model.FieldsOf(FieldRole.Hyperparameter).Any(f => f.Name == name);

    /// <summary>The place of a hyperparameter among those of its kind in the workspace.</summary>
    public (bool IsReal, int Index) Hyperparameter(string name)
    {
        var numbers = Model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Axes.Count == 0).ToList();
        bool isReal = numbers.First(f => f.Name == name).Type == FieldType.Double;
        return (isReal, numbers.Where(f => f.Type == FieldType.Double == isReal).TakeWhile(f => f.Name != name).Count());
    }

    /// <summary>The place of a sample field among those that have one in the workspace for the whole batch: those of its kind.</summary>
    public int BatchField(string name)
    {
        var sampled = Model.Fields.Where(f => f.HasSampleAxis).ToList();
        bool isInteger = sampled.First(f => f.Name == name).ElementType == ElementType.Int;
        return sampled.Where(f => f.ElementType == ElementType.Int == isInteger).TakeWhile(f => f.Name != name).Count();
    }
}
