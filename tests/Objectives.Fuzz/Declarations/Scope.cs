using System.Collections.Generic;

namespace Objectives.Fuzz.Declarations;

/// <summary>What an expression may read, and how deep it stands.</summary>
/// <param name="Variables">Variables, the innermost last.</param>
/// <param name="Set">The set of samples that may be read one by one: the unnamed one is empty; null if there is none.</param>
/// <param name="Loops">How many loops and comprehensions stand around it: the work grows with a power of it.</param>
/// <param name="Derivatives">How many derivatives stand around it.</param>
/// <param name="IsInBatch">Whether it stands inside <c>All(() => …)</c>.</param>
internal sealed record Scope(IReadOnlyList<Variable> Variables, string? Set, int Loops, int Derivatives, bool IsInBatch)
{
    /// <summary>Whether samples of the unnamed set may be read: the batch is theirs.</summary>
    public bool HasSamples => Set is "";

    public bool MayRead(Field field) => field.IsPerSample ? field.Set == Set : field.Role != Role.Weight;

    public Scope With(params Variable[] variables) => this with { Variables = [.. Variables, .. variables] };

    public Scope InLoop(params Variable[] variables) => With(variables) with { Loops = Loops + 1 };
}
