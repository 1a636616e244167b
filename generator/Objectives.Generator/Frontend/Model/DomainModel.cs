using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Frontend.Model;

/// <summary>The members of <c>Objectives.Domain</c>, in its order.</summary>
internal enum DomainKind : byte
{
    Real,
    Positive,
    Nonnegative,
    UnitInterval,
    OpenUnitInterval,
    SignedInterval,
    Signs,
    Binary,
    Counts,
}

/// <summary>A declared domain.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Range">The smallest interval around it.</param>
/// <param name="Claim">Numbers that it has for certain, all of an interval.</param>
/// <param name="IsDiscrete">Whether it has numbers apart from each other only.</param>
internal sealed record DomainModel(DomainKind Kind, Interval Range, Interval Claim, bool IsDiscrete = false)
{
    private static readonly IReadOnlyList<DomainModel> All =
    [
        new(DomainKind.Real, Interval.Line, Interval.Line),
        new(DomainKind.Positive, Interval.Positive, Interval.Positive),
        new(DomainKind.Nonnegative, Interval.Nonnegative, Interval.Nonnegative),
        new(DomainKind.UnitInterval, Interval.Unit, Interval.Unit),
        new(DomainKind.OpenUnitInterval, Interval.OpenUnit, Interval.OpenUnit),
        new(DomainKind.SignedInterval, Interval.Signed, Interval.Signed),
        new(DomainKind.Signs, Interval.Signed.ExceptZero(), Interval.Point(-1), IsDiscrete: true),
        new(DomainKind.Binary, Interval.Unit, Interval.Point(0), IsDiscrete: true),
        new(DomainKind.Counts, Interval.Nonnegative, Interval.Point(0), IsDiscrete: true),
    ];

    public static DomainModel Of(DomainKind kind) => All[(int)kind];

    /// <summary>What an integer of the domain is.</summary>
    public Interval IntegerRange => Kind == DomainKind.Positive ? Interval.From(1) : Range;

    /// <summary>What an integer of the domain is for certain.</summary>
    public Interval IntegerClaim => Kind == DomainKind.Positive ? Interval.Point(1) : double.IsInfinity(Range.Low.Value) ? Interval.Empty : Interval.Point(Range.Low.Value);

    public bool Contains(double x) => Range.Contains(x) && (!IsDiscrete || (x == Math.Floor(x) && !double.IsInfinity(x)));

    /// <summary>Whether it has an integer.</summary>
    public bool HasInteger => Kind != DomainKind.OpenUnitInterval;

    public static int Count => All.Count;

    /// <summary>The name in C#.</summary>
    public string Name => "Domain." + Kind;
}
