using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Ranges;

/// <summary>What is known of values from outside.</summary>
internal static class LeafRanges
{
    /// <summary>Of parameters, of noise, and of what a domain was declared for: every one of these numbers comes.</summary>
    public static Func<Leaf, Interval?> Declared(ObjectiveModel model) => leaf => leaf.Role switch
    {
        LeafRole.Parameter => Interval.Line,
        _ => null,
    };

    /// <summary>Of all others: no other number comes.</summary>
    public static Func<Leaf, Interval> Possible(ObjectiveModel model) => leaf => leaf.Role switch
    {
        LeafRole.SampleWeight => Interval.Nonnegative,
        LeafRole.Size => leaf.Name == Size.SamplesName ? Interval.From(1) : Interval.Nonnegative,
        _ => leaf.Type == ElementType.Bool ? Interval.Unit : Interval.Line,
    };
}
