using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>All rules; at a node the first that matches is taken.</summary>
internal static class RuleTable
{
    private static readonly Lazy<Rule[]> Rules = new(() =>
        [.. Logarithms.Rules, .. Exponentials.Rules, .. Hyperbolics.Rules, .. Sigmoids.Rules, .. Magnitudes.Rules, .. Angles.Rules, .. Tails.Rules, .. Aggregates.Rules]);

    private static readonly Lazy<ILookup<int, Rule>> ByRoot = new(() => Rules.Value.ToLookup(r => r.Builder.Operand(r.Pattern)));

    public static IReadOnlyList<Rule> All => Rules.Value;

    /// <summary>The rules whose pattern has this operation at its top; every pattern has one there.</summary>
    public static IEnumerable<Rule> Of(Operation root) => ByRoot.Value[root.Id];
}
