using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Prove;

/// <summary>Data, hyperparameters and parameters at which derivatives are compared.</summary>
/// <param name="Inputs">Everything but the parameters.</param>
/// <param name="Parameters">The elements of each block.</param>
/// <param name="Name">Where it comes from, for messages.</param>
/// <param name="IsGeneric">Whether nothing in it was drawn from a few particular numbers.</param>
internal sealed record Point(Inputs Inputs, DoubleDouble[][] Parameters, string Name, bool IsGeneric)
{
    /// <summary>The same data, at parameters a little away.</summary>
    public Point Nudged(Sequence sequence) => this with
    {
        Parameters = [.. Parameters.Select(block => block.Select(x => x + new DoubleDouble(sequence.Normal() / 1024)).ToArray())],
    };
}

/// <summary>What integers a point has.</summary>
internal enum IntegerChoice
{
    /// <summary>An index anywhere inside its axis; other integers 0 … 3.</summary>
    Any,

    /// <summary>All zero: where indices are computed from several integers, their sum may leave the axis.</summary>
    Zero,

    /// <summary>All one: labels counted from one.</summary>
    One,
}

/// <summary>Draws points for a program at fixed lengths.</summary>
internal sealed class PointSource(ObjectiveModel model, Program program, IReadOnlyList<Block> blocks, Lengths lengths, IntegerChoice integers)
{
    private readonly Dictionary<int, long> _ranges = IndexRanges.Of(program, lengths);

    /// <param name="sampler">The place in <see cref="Sampler.Table"/>.</param>
    /// <param name="seed">Its sequence.</param>
    /// <param name="atDefaults">Whether hyperparameters have the values of the declaration, where those are not zero.</param>
    public Point Draw(int sampler, int seed, bool atDefaults)
    {
        var sequence = new Sequence((ulong)(seed * 1000 + sampler));
        var domains = Sampler.Table[sampler];
        bool isGeneric = _ranges.Count == 0;
        var inputs = lengths.ToInputs();
        DoubleDouble[] Values(int count, Domain domain, string? field = null)
        {
            if (field is not null && Declared(field) is { } declared)
                domain = declared;
            else if (domains.IsMixed)
                domain = Domain.All[sequence.Below(Domain.All.Length)];
            isGeneric &= domain.IsContinuous;
            return Fill(count, () => domain.Draw(sequence));
        }

        var parameters = blocks.Select(b => Values(b.Count, domains.Parameters, b.Name)).ToArray();
        for (int number = 0; number < program.Leaves.Count; number++)
        {
            var leaf = program.Leaves[number];
            if (leaf.Role is not (LeafRole.Sample or LeafRole.SampleWeight or LeafRole.Batch or LeafRole.Data or LeafRole.Hyperparameter or LeafRole.State or LeafRole.Noise))
                continue;
            // The batch and its samples are the same numbers.
            if ((leaf.Role == LeafRole.Batch ? Own : [LeafRole.Batch]).Select(role => inputs.Find(role, leaf.Name)).FirstOrDefault(values => values is not null) is { } twin)
            {
                inputs.Set(leaf.Role, leaf.Name, twin);
                continue;
            }
            int count = checked((int)leaf.Axes.Aggregate(1L, (product, axis) => product * lengths.Of(program.Axes[axis].Size)));
            bool isScalar = leaf.Axes.All(a => program.Axes[a].IsSamples);
            inputs.Set(leaf.Role, leaf.Name, leaf switch
            {
                { Role: LeafRole.Hyperparameter, Axes.Length: 0 } => [Hyperparameter(leaf, sequence, atDefaults)],
                { Role: LeafRole.SampleWeight } => Fill(count, () => Domain.Positive.Draw(sequence)),
                { Role: LeafRole.Hyperparameter, Type: ElementType.Real } => Values(count, Domain.Unit, leaf.Name),
                { Role: LeafRole.Noise } => Values(count, NoiseDomain(leaf.Name)),
                { Type: ElementType.Int } when LengthOf(leaf.Name) is { } longest => Fill(count, () => 1 + sequence.Below((int)longest)),
                { Type: ElementType.Bool } => Fill(count, () => sequence.Below(2)),
                { Type: ElementType.Int } when !_ranges.ContainsKey(number) && Declared(leaf.Name) is { IsContinuous: false } => Values(count, domains.Scalars, leaf.Name),
                { Type: ElementType.Int } => Fill(count, () => Integer(number, sequence)),
                _ => Values(count, isScalar ? domains.Scalars : domains.Arrays, leaf.Name),
            });
        }
        string name = $"point {seed.ToString(CultureInfo.InvariantCulture)}.{sampler.ToString(CultureInfo.InvariantCulture)} ({domains.Name})";
        return new Point(inputs, parameters, name, isGeneric);
    }

    /// <summary>A direction with entries in one block, or in all of them.</summary>
    public DoubleDouble[][] Direction(int seed, int? block = null)
    {
        var sequence = new Sequence((ulong)seed + (1UL << 40));
        // A difference along the direction sees an entry only as far as it moves: none is near zero.
        return [.. blocks.Select((b, k) => Fill(b.Count, () => (0.5 + sequence.Uniform()) * (sequence.Below(2) * 2 - 1) * (block is null || block == k ? 1 : 0)))];
    }

    /// <summary>The roles of fields that may be read over the whole batch.</summary>
    private static readonly LeafRole[] Own = [LeafRole.Sample, LeafRole.SampleWeight, LeafRole.State, LeafRole.Noise];

    /// <summary>How long the longest sample is, where a field holds the length of each.</summary>
    private long? LengthOf(string field) => model.Fields.FirstOrDefault(f => f.Name == field) is { LengthsOf: { Length: > 0 } size } ? lengths[size] : null;

    /// <summary>Where the numbers of a field come from that says so.</summary>
    private Domain? Declared(string field) => model.Fields.FirstOrDefault(f => f.Name == field)?.Domain switch
    {
        DomainKind.Positive or DomainKind.Nonnegative => Domain.Positive,
        DomainKind.UnitInterval or DomainKind.OpenUnitInterval => Domain.Unit,
        DomainKind.SignedInterval => Domain.Signed,
        DomainKind.Signs => Domain.Signs,
        DomainKind.Binary => Domain.Binary,
        DomainKind.Counts => Domain.Counts,
        _ => null,
    };

    private Domain NoiseDomain(string name) => model.Fields.First(f => f.Name == name).Distribution switch
    {
        "Uniform" => Domain.Unit,
        "Bernoulli" => Domain.Binary,
        "Rademacher" => Domain.Signs,
        "Exponential" => Domain.Positive,
        _ => Domain.Normal,
    };

    private static DoubleDouble[] Fill(int count, Func<double> draw)
    {
        var values = new DoubleDouble[count];
        for (int i = 0; i < count; i++)
            values[i] = new DoubleDouble(draw());
        return values;
    }

    private double Integer(int leaf, Sequence sequence)
    {
        long limit = _ranges.TryGetValue(leaf, out long length) ? Math.Max(1, Math.Min(length, 1 << 20)) : 4;
        int any = sequence.Below((int)limit);
        return integers switch { IntegerChoice.Zero => 0, IntegerChoice.One => Math.Min(1, limit - 1), _ => any };
    }

    /// <summary>
    /// Away from its default a hyperparameter keeps its sign and its side of one. A default of zero would hide the term that it weighs.
    /// </summary>
    private DoubleDouble Hyperparameter(Leaf leaf, Sequence sequence, bool atDefaults)
    {
        var field = model.FieldsOf(FieldRole.Hyperparameter).FirstOrDefault(f => f.Name == leaf.Name);
        double uniform = sequence.Uniform();
        switch (leaf.Type)
        {
            case ElementType.Int when field is { EnumValues.Count: > 0 } && !atDefaults:
                return DoubleDouble.FromInt64(field.EnumValues[Math.Min((int)(uniform * field.EnumValues.Count), field.EnumValues.Count - 1)]);
            case ElementType.Int:
                return DoubleDouble.FromInt64(field is null ? 0 : Lengths.IntegerDefault(field));
            case ElementType.Bool:
                bool isTrue = field?.Default == "true";
                return new DoubleDouble((atDefaults ? isTrue : uniform < 0.5) ? 1 : 0);
            default:
                bool known = double.TryParse(field?.Default, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value != 0;
                if (known && (atDefaults || Declared(leaf.Name) is { IsContinuous: false }))
                    return new DoubleDouble(value);
                double size = known && Math.Abs(value) > 1 ? 1.05 + 1.5 * uniform : 0.05 + 0.9 * uniform;
                return new DoubleDouble(known && value < 0 ? -size : size);
        }
    }
}
