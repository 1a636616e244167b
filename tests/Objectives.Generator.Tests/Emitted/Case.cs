using System.Linq;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>A declaration of the corpus, and how to bind it.</summary>
/// <param name="Name">The class.</param>
/// <param name="Sizes">The sizes it needs, e.g. <c>d; k; pairs=2*d+1</c>: free ones, and those that follow from them; <c>d*d-d/2</c> is (d² − d) / 2.</param>
/// <param name="Members">The class's members.</param>
internal sealed record Case(string Name, string Sizes, string Members)
{
    /// <summary>A number of its own: what is drawn by it stays what it was when declarations are added.</summary>
    public int Seed { get; } = Name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    /// <summary>Where numbers come from, e.g. <c>y 0.5 2; label 0 k-1</c>: reals from a range, integers from both ends included. Others are −2 … 2 and 0 … 2, parameters −1 … 1.</summary>
    public string Ranges { get; init; } = "";

    /// <summary>The smallest length that every free size may have; 0 where empty axes are legal.</summary>
    public int Smallest { get; init; } = 1;

    /// <summary>The greatest: less where the work grows with a power of the length.</summary>
    public int Largest { get; init; } = int.MaxValue;

    /// <summary>The greatest number of samples: less where the work grows with its square.</summary>
    public int MostSamples { get; init; } = int.MaxValue;

    /// <summary>Types beside the class.</summary>
    public string Beside { get; init; } = "";

    /// <summary>What <c>ReferenceValue</c> may be off by: more where the user's code differentiates numerically.</summary>
    public double ReferenceTolerance { get; init; } = 1e-9;

    /// <summary>What results in 32 bits may be off by: more where differences cancel or a pole is near.</summary>
    public double SingleTolerance { get; init; } = 2e-5;

    /// <summary>The numbers to compute with.</summary>
    public string Precision { get; init; } = "Double";

    public string Source => $$"""
        namespace Corpus;

        [Objective{{(Precision == "Double" ? "" : $"(Precision = Precision.{Precision})")}}]
        public partial class {{Name}}
        {
        {{Members}}
        }
        {{Beside}}
        """;

    public override string ToString() => Name;
}
