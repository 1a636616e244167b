namespace Objectives;

/// <summary>What <c>Validate()</c> found wrong with one field.</summary>
/// <param name="Name">The name of the field or the property, such as <c>x</c> or <c>Lambda</c>.</param>
/// <param name="NaNCount">How many of its numbers are NaN.</param>
/// <param name="InfinityCount">How many of its numbers are +∞ or −∞.</param>
/// <param name="FirstSample">The first sample with a number that is not finite; null if the field is not one per sample, or all are finite.</param>
/// <param name="FirstPosition">
/// The row-major place of the first number that is not finite, within its sample or, for what all samples share, within the whole
/// array; null if all are finite.
/// </param>
/// <param name="Explanation">What is wrong, where it begins, and what to do about it.</param>
public sealed record ValidationFinding(string Name, int NaNCount, int InfinityCount, int? FirstSample, int? FirstPosition, string Explanation)
{
    /// <summary>The explanation, which begins with the name.</summary>
    public override string ToString() => Explanation;
}
