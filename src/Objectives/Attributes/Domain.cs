namespace Objectives;

/// <summary>
/// Which numbers a field may have. Data and hyperparameters are checked when they are bound or set; of a parameter it is a promise. The
/// build reads it when it looks for logarithms of zero and the like, and when it draws points to prove derivatives at.
/// </summary>
public enum Domain
{
    /// <summary>Any number; nothing is checked.</summary>
    Real,

    /// <summary>(0, ∞): scales, rates, waiting times.</summary>
    Positive,

    /// <summary>[0, ∞): penalties, distances.</summary>
    Nonnegative,

    /// <summary>[0, 1]: proportions.</summary>
    UnitInterval,

    /// <summary>(0, 1): probabilities that are taken a logarithm of, quantile levels.</summary>
    OpenUnitInterval,

    /// <summary>[−1, 1]: correlations, cosines.</summary>
    SignedInterval,

    /// <summary>−1 and 1: labels of two classes, as margins have them.</summary>
    Signs,

    /// <summary>0 and 1: labels of two classes, as likelihoods have them.</summary>
    Binary,

    /// <summary>0, 1, 2, …: numbers of events.</summary>
    Counts,
}
