using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Small declarations that between them use the whole language.</summary>
internal static partial class Corpus
{
    public static IReadOnlyList<Case> All { get; } = [.. Models, .. Samples, .. Ragged, .. Sparse, .. Arrays, .. Indices, .. Groups, .. Reductions, .. Integers, .. Arrangement, .. Control, .. Notation, .. Elementwise, .. Derivatives, .. Batch, .. Loops, .. LoopForms, .. LoopIdioms, .. LoopStates, .. LoopParts, .. InnerDerivatives, .. LinearAlgebra, .. Order, .. Transport, .. InnerProblems, .. Stated, .. StatesAndNoise, .. Domains, .. Proximals, .. FixedEntries, .. Curvatures, .. Golden];

    /// <summary>Published objectives, and the models that are most common.</summary>
    public static IReadOnlyList<Case> Mutated { get; } = [.. Models, .. Golden];

    public static Case Find(string name) => All.Single(c => c.Name == name);
}
