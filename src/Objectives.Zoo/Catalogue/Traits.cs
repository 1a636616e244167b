using System;

namespace Objectives.Zoo;

/// <summary>What makes an objective harder to differentiate than a sum over samples.</summary>
[Flags]
public enum Traits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Derivatives occur inside the objective.</summary>
    Nested = 1,

    /// <summary>Every sample, or point, meets every other.</summary>
    Pairwise = 2,

    /// <summary>A loop reads its own past.</summary>
    Recurrence = 4,

    /// <summary>Samples or values are combined by group.</summary>
    Groups = 8,

    /// <summary>Derivatives are stated, not those of the value: parts are held, or have a surrogate's derivative.</summary>
    Surrogate = 16,

    /// <summary>Matrices are factorised: equations solved, determinants, eigenvalues or singular values taken.</summary>
    Matrices = 32,
}
