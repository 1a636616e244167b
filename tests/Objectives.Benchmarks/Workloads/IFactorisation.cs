using System;

namespace Objectives.Benchmarks;

/// <summary>What code by hand does with a symmetric, positive definite matrix.</summary>
internal interface IFactorisation
{
    /// <summary>Takes over a matrix, row after row.</summary>
    void Factorise(double[] matrix);

    double LogDeterminant { get; }

    /// <summary>Replaces b by A⁻¹b.</summary>
    void Solve(Span<double> b);

    /// <summary>A⁻¹, of which the lower triangle is to be read.</summary>
    ReadOnlySpan<double> Inverse();
}
