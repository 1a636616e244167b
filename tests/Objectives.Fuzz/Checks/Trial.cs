using System.Collections.Generic;
using Objectives.Fuzz.Declarations;

namespace Objectives.Fuzz.Checks;

/// <summary>What became of a declaration.</summary>
internal sealed class Trial(Declaration declaration)
{
    public Declaration Declaration => declaration;

    /// <summary>What did not work, as a short name: what shrinking keeps; null if everything did.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was wrong, in full.</summary>
    public List<string> Messages { get; } = [];

    public int Comparisons { get; set; }

    /// <summary>Comparisons that were left out since their points are ill-conditioned.</summary>
    public int Skipped { get; set; }

    /// <summary>The largest relative error, by kind of result.</summary>
    public Dictionary<string, double> Largest { get; } = [];

    public void Fail(string fault, string message)
    {
        Fault ??= fault;
        Messages.Add(message);
    }

    public void Count(string kind, double error)
    {
        Comparisons++;
        Note(kind, error);
    }

    public void Note(string kind, double error) => Largest[kind] = System.Math.Max(Largest.GetValueOrDefault(kind), error);
}
