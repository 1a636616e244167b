using System.Collections.Generic;

namespace Objectives.Fuzz.Declarations;

/// <summary>What an expression may read, and how deep it stands.</summary>
/// <param name="Variables">Variables, the innermost last.</param>
/// <param name="HasSamples">Whether samples may be read.</param>
/// <param name="Loops">How many loops and comprehensions stand around it: the work grows with a power of it.</param>
/// <param name="Derivatives">How many derivatives stand around it.</param>
/// <param name="IsInBatch">Whether it stands inside <c>All(() => …)</c>.</param>
internal sealed record Scope(IReadOnlyList<Variable> Variables, bool HasSamples, int Loops, int Derivatives, bool IsInBatch)
{
    public Scope With(params Variable[] variables) => this with { Variables = [.. Variables, .. variables] };

    public Scope InLoop(params Variable[] variables) => With(variables) with { Loops = Loops + 1 };
}
