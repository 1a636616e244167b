namespace Objectives.Generator.Emit;

/// <summary>The numbers that kernels compute in, and the integers of as many bits, which share their lanes.</summary>
/// <param name="Real">The C# type of a real number.</param>
/// <param name="Integer">The C# type of an integer in a lane.</param>
internal sealed record ElementFormat(string Real, string Integer)
{
    public static readonly ElementFormat Double = new("double", "long");
}
