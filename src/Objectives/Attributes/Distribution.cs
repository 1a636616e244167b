namespace Objectives;

/// <summary>What the elements of a <see cref="NoiseAttribute">noise</see> field are drawn from, independently of each other.</summary>
public enum Distribution
{
    /// <summary>The normal distribution with mean 0 and variance 1.</summary>
    Normal,

    /// <summary>The uniform distribution on [0, 1).</summary>
    Uniform,

    /// <summary>1 with the probability that <see cref="NoiseAttribute.Probability"/> names, ½ without one; else 0.</summary>
    Bernoulli,

    /// <summary>−1 or 1, each with probability ½.</summary>
    Rademacher,

    /// <summary>The exponential distribution with mean 1.</summary>
    Exponential,

    /// <summary>The standard Gumbel distribution, −log(−log U) for a uniform U: its mean is Euler's constant, its variance π²/6.</summary>
    Gumbel,
}
