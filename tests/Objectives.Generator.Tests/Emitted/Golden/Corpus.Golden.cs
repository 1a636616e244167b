namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives.</summary>
internal static partial class Corpus
{
    public static Case[] Golden =>
        [.. GoldenBatches, .. GoldenStatistics, .. GoldenNetworks, .. GoldenGeometry, .. GoldenSpectra, .. GoldenOrders, .. GoldenInnerProblems, .. GoldenLikelihoods];
}
