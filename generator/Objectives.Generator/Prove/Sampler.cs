using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Prove;

/// <summary>A set of real numbers and how to draw from it.</summary>
/// <param name="Name">In words, for messages.</param>
/// <param name="IsContinuous">Whether a draw hits no particular number.</param>
/// <param name="Draw">The next number.</param>
internal sealed record Domain(string Name, bool IsContinuous, Func<Sequence, double> Draw)
{
    public static readonly Domain Normal = new("normal", true, s => s.Normal());
    public static readonly Domain Positive = new("positive", true, s => 0.2 + 1.8 * s.Uniform());
    public static readonly Domain Unit = new("in (0, 1)", true, s => 0.05 + 0.9 * s.Uniform());
    public static readonly Domain Small = new("small", true, s => 0.1 * s.Normal());
    public static readonly Domain AboveOne = new("above 1", true, s => 1.1 + 2 * s.Uniform());
    public static readonly Domain Signs = new("±1", false, s => s.Below(2) * 2 - 1);
    public static readonly Domain Binary = new("0 or 1", false, s => s.Below(2));

    public static readonly Domain Signed = new("in (-1, 1)", true, s => 0.95 * (2 * s.Uniform() - 1));
    public static readonly Domain Counts = new("0, 1, 2, 3", false, s => s.Below(4));

    public static readonly Domain[] All = [Normal, Positive, Unit, Small, AboveOne, Signs, Binary];
}

/// <summary>Where the values of a point come from.</summary>
/// <param name="Parameters">Of all parameters.</param>
/// <param name="Arrays">Of real data with axes, the sample axis not counted.</param>
/// <param name="Scalars">Of single real data: labels, targets, offsets.</param>
/// <param name="IsMixed">Whether each field has a domain of its own, drawn at random, instead.</param>
internal sealed record Sampler(Domain Parameters, Domain Arrays, Domain Scalars, bool IsMixed = false)
{
    /// <summary>
    /// Tried in this order. The first ones are far apart, so that the points of an objective that is defined everywhere are too;
    /// the last ones find what no common domain of all parameters serves.
    /// </summary>
    public static readonly IReadOnlyList<Sampler> Table =
    [
        new(Domain.Normal, Domain.Normal, Domain.Normal),
        new(Domain.Normal, Domain.Normal, Domain.Signs),
        new(Domain.Positive, Domain.Positive, Domain.Positive),
        new(Domain.Normal, Domain.Normal, Domain.Unit),
        new(Domain.Unit, Domain.Unit, Domain.Unit),
        new(Domain.Normal, Domain.Normal, Domain.Positive),
        new(Domain.Normal, Domain.Normal, Domain.Binary),
        new(Domain.Positive, Domain.Normal, Domain.Normal),
        new(Domain.Normal, Domain.Positive, Domain.Positive),
        new(Domain.Small, Domain.Small, Domain.Small),
        new(Domain.Unit, Domain.Normal, Domain.Binary),
        new(Domain.Small, Domain.Small, Domain.Positive),
        new(Domain.AboveOne, Domain.Unit, Domain.Unit),
        new(Domain.AboveOne, Domain.AboveOne, Domain.AboveOne),
        .. Enumerable.Repeat(new Sampler(Domain.Normal, Domain.Normal, Domain.Normal, IsMixed: true), 18),
    ];

    public string Name => IsMixed ? "a domain for each field at random"
        : Arrays == Parameters && Scalars == Parameters ? "values " + Parameters.Name
        : $"parameters {Parameters.Name}, data {Arrays.Name}, scalars {Scalars.Name}";
}
