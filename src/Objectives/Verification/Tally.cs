using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>Comparisons of one check: the worst one, and what could not be decided.</summary>
internal sealed class Tally
{
    private readonly SortedSet<string> kinks = new(StringComparer.Ordinal), unfinite = new(StringComparer.Ordinal);

    public Comparison Worst { get; private set; }

    public string? Where { get; private set; }

    /// <summary>The index of the parameter at which the worst comparison was made, or −1 for a direction.</summary>
    public int Index { get; private set; } = -1;

    public int Count { get; private set; }

    public void Add(Comparison comparison, string where, int index)
    {
        Count++;
        if (comparison.Verdict == Verdict.Kink)
            kinks.Add(where);
        else if (comparison.Verdict == Verdict.NotFinite)
            unfinite.Add(where);
        else if (Where is null || comparison.Error > Worst.Error)
            (Worst, Where, Index) = (comparison, where, index);
    }

    /// <summary>What was not decided, and why; empty if everything was.</summary>
    public string Undecided() =>
        Text(kinks, "There is a kink at θ: the one-sided differences disagree, and the analytic value lies between them, along")
        + Text(unfinite, "No finite values on both sides of θ along");

    private static string Text(SortedSet<string> where, string what)
    {
        const int Shown = 5;
        if (where.Count == 0)
            return "";
        string list = string.Join(", ", System.Linq.Enumerable.Take(where, Shown));
        return where.Count <= Shown
            ? $" {what} {list}; not compared."
            : FormattableString.Invariant($" {what} {list} and {where.Count - Shown} more; not compared.");
    }
}
