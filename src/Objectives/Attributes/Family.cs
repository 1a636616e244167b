namespace Objectives;

/// <summary>The distribution that an <see cref="OutputAttribute"/> parametrises: with it, products with the Fisher information are defined.</summary>
public enum Family
{
    /// <summary>None stated.</summary>
    None,

    /// <summary>The outputs are the logits of classes.</summary>
    Categorical,

    /// <summary>The outputs are logits of independent events.</summary>
    Bernoulli,

    /// <summary>The outputs are means of normal variables with unit variance.</summary>
    Gaussian,

    /// <summary>The outputs are logarithms of rates.</summary>
    Poisson,
}
