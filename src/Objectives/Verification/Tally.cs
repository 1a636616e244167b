using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Verification;

/// <summary>Comparisons of one check: the worst one, and what could not be decided.</summary>
internal sealed class Tally
{
    private readonly SortedSet<string> kinks = new(StringComparer.Ordinal), infinite = new(StringComparer.Ordinal), coarse = new(StringComparer.Ordinal);

    public Comparison Worst { get; private set; }

    public string? Where { get; private set; }

    /// <summary>The index of the parameter at which the worst comparison was made, or −1 for a direction.</summary>
    public int Index { get; private set; } = -1;

    public int Count { get; private set; }

    public void Add(Comparison comparison, string where, int index)
    {
        Count++;
        if (comparison.Verdict == Verdict.Agrees && comparison.IsCoarse)
            coarse.Add(where);
        if (comparison.Verdict == Verdict.Kink)
            kinks.Add(where);
        else if (comparison.Verdict == Verdict.NotFinite)
            infinite.Add(where);
        else if (Where is null || comparison.Error > Worst.Error)
            (Worst, Where, Index) = (comparison, where, index);
    }

    /// <summary>What was not decided, and why; empty if everything was.</summary>
    public IEnumerable<string> Notes(string what)
    {
        if (kinks.Count > 0)
            yield return $"There is a kink at θ: the one-sided differences disagree, and the analytic {what} lies between them, at {List(kinks)}.";
        if (infinite.Count > 0)
            yield return $"There are no finite values on both sides of θ to compare the {what} with, at {List(infinite)}.";
        if (coarse.Count > 0)
            yield return $"The differences tell fewer than five digits of the {what}, at {List(coarse)}.";
    }

    private static string List(SortedSet<string> where)
    {
        const int Shown = 5;
        string list = string.Join(", ", where.Take(Shown));
        return where.Count <= Shown ? list : FormattableString.Invariant($"{list} and {where.Count - Shown} more");
    }
}
