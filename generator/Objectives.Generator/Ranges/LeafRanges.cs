using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Ranges;

/// <summary>What a leaf may be, and what it is for certain.</summary>
/// <param name="Possible">No other number comes.</param>
/// <param name="Claim">Every one of these comes; null where nothing is said.</param>
internal readonly record struct LeafRange(Interval Possible, Interval? Claim)
{
    /// <summary>What an objective says of its leaves: parameters may be anything, data what their domain is, and data without one claim nothing.</summary>
    public static Func<Leaf, LeafRange> Of(ObjectiveModel model)
    {
        // While one is being typed, two may have one name.
        var fields = model.Fields.GroupBy(f => (f.LeafRole, f.Name)).ToDictionary(g => g.Key, g => g.First());
        return leaf =>
        {
            var role = leaf.Role == LeafRole.Batch ? LeafRole.Sample : leaf.Role;
            var field = fields.TryGetValue((role, leaf.Name), out var known) ? known : null;
            return leaf.Role switch
            {
                LeafRole.Parameter => Declared(field?.Domain ?? DomainKind.Real, leaf.Type),
                LeafRole.SampleWeight => new(Interval.Nonnegative, null),
                LeafRole.Size => new(leaf.Name == Size.SamplesName ? Interval.From(1) : Interval.Nonnegative, null),
                LeafRole.Noise => new(Drawn(field?.Distribution), null),
                _ when leaf.Type == ElementType.Bool => new(Interval.Unit, null),
                _ when field is not null && field.Domain != DomainKind.Real => Declared(field.Domain, leaf.Type),
                _ => new(Interval.Line, null),
            };
        };
    }

    private static LeafRange Declared(DomainKind kind, ElementType type)
    {
        var domain = DomainModel.Of(kind);
        return type == ElementType.Int ? new(domain.IntegerRange, domain.IntegerClaim) : new(domain.Range, domain.Claim);
    }

    private static Interval Drawn(string? distribution) => distribution switch
    {
        "Uniform" => Interval.Between(0, 1, highIsOpen: true),
        "Bernoulli" => Interval.Unit,
        "Rademacher" => Interval.Signed.ExceptZero(),
        "Exponential" => Interval.Nonnegative,
        _ => Interval.Line,
    };
}
