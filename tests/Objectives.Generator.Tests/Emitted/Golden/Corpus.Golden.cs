using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives.</summary>
internal static partial class Corpus
{
    public static IReadOnlyList<Case> Golden { get; } =
        [.. GoldenBatches, .. GoldenStatistics, .. GoldenNetworks, .. GoldenGeometry, .. GoldenSpectra, .. GoldenOrders, .. GoldenInnerProblems, .. GoldenLikelihoods];
}
