namespace Objectives.Benchmarks;

/// <summary>What came of comparing a method with the generated code, which must compute the same thing.</summary>
/// <param name="Method">The method.</param>
/// <param name="Work">What it did.</param>
/// <param name="Difference">How far its results are off, relative to the largest number of an array.</param>
/// <param name="Took">The time of the run, which also compiled.</param>
internal readonly record struct Comparison(string Method, string Work, double Difference, Repetition Took)
{
    /// <summary>Whether the results are the same but for rounding; what is not a number is not.</summary>
    public bool Agrees(double tolerance) => Difference < tolerance;
}
