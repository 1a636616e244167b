namespace Objectives;

/// <summary>One of the checks that make up a <see cref="GradientCheckResult"/>.</summary>
/// <param name="Name">What was checked, such as <c>gradient</c>.</param>
/// <param name="Passed">Whether the error is within the tolerance, or could not be told from zero.</param>
/// <param name="Error">
/// The worst error found, relative to the size of what is compared; 0 where bits must be equal and are, infinite where a
/// number is not finite.
/// </param>
/// <param name="Tolerance">The largest error that passes; 0 where bits must be equal.</param>
/// <param name="Entry">The parameter, sample or term at which the worst error was found, such as <c>W[3, 2]</c>, if there is one.</param>
/// <param name="Explanation">The numbers compared at the worst entry, and on failure the likely cause.</param>
public sealed record GradientCheckItem(string Name, bool Passed, double Error, double Tolerance, string? Entry, string Explanation)
{
    /// <summary>What could not be decided, and why, such as a kink at θ; empty if everything was.</summary>
    public string Note { get; init; } = "";
}
