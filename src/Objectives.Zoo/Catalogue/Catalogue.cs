using System.Collections.Generic;

namespace Objectives.Zoo;

/// <summary>The rows of the catalogue of 252 published objectives that this library declares.</summary>
public static class Catalogue
{
    /// <summary>The number of rows of the whole catalogue.</summary>
    public const int Count = 252;

    /// <summary>The rows declared here, by number.</summary>
    public static IReadOnlyList<CatalogueRow> Rows { get; } =
    [
        new(48, "Cross-Entropy Loss Functions: Theoretical Analysis and Applications", new CompSumLossExample()),
        new(51, "Cut your Losses with Squentropy", new SquentropyExample()),
        new(117, "Gradient Starvation: A Learning Proclivity in Neural Networks", new SpectralDecouplingExample()),
        new(122, "Grokking at the Edge of Numerical Stability", new StableMaxCrossEntropyExample()),
        new(137, "Improving Diffusion Models's Data-Corruption Resistance using Scheduled Pseudo-Huber Loss", new PseudoHuberExample()),
        new(219, "PolyLoss: A Polynomial Expansion Perspective of Classification Loss Functions", new PolyLossExample()),
    ];
}
