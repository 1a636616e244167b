namespace Objectives.Benchmarks;

/// <summary>What is timed of every method, each including the one before.</summary>
internal static class Work
{
    public const string Value = "value", Gradient = "value+gradient", Product = "value+gradient+HVP";
}
