using System;

namespace Objectives.Solvers;

/// <summary>What a first-order solver does with the gradient of one mini-batch.</summary>
internal interface IUpdateRule
{
    /// <summary>The solver's name, as checkpoints record it.</summary>
    string Name { get; }

    /// <summary>How many vectors of the size of θ, zero at first, are remembered from one step to the next.</summary>
    int MomentCount { get; }

    /// <summary>Moves θ.</summary>
    /// <param name="theta">The parameters.</param>
    /// <param name="gradient">The gradient there; may be overwritten.</param>
    /// <param name="moments">What is remembered.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">The number of the step, 0 for the first.</param>
    void Apply(Span<double> theta, Span<double> gradient, double[][] moments, double rate, long step);
}
