using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives;

/// <summary>
/// The outcome of <c>Validate()</c>: the data, weights, hyperparameters and states of a problem that make its values NaN or infinite,
/// whatever θ is.
/// </summary>
/// <remarks>Two reports are equal if their findings are, in the same order.</remarks>
public sealed record ValidationReport
{
    private readonly ValidationFinding[] findings;

    internal ValidationReport(ReadOnlySpan<ValidationFinding> findings) => this.findings = findings.ToArray();

    /// <summary>Whether nothing was found.</summary>
    public bool IsValid => findings.Length == 0;

    /// <summary>What was found, at most one entry for each check of a field, in the order of the constructor's arguments.</summary>
    public IReadOnlyList<ValidationFinding> Findings => findings.AsReadOnly();

    /// <summary>Whether the other report has the same findings.</summary>
    /// <param name="other">The other report.</param>
    public bool Equals(ValidationReport? other) => other is not null && findings.SequenceEqual(other.findings);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ValidationFinding finding in findings)
            hash.Add(finding);
        return hash.ToHashCode();
    }

    /// <summary>The findings, one a line, or that there are none.</summary>
    public override string ToString() => IsValid
        ? "Nothing was found: every number is finite."
        : string.Join('\n', findings.Select(f => f.Explanation));
}
