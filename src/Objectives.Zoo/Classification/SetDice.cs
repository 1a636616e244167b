using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Dice loss over a set of samples, a smooth form of 1 − F₁; the mean of the losses of single samples, its biased proxy, is a metric.
/// f = 1 − (2 Σ pᵢyᵢ + γ)/(Σ pᵢ² + Σ yᵢ² + γ), p = σ(w·x).
/// </summary>
/// <remarks>
/// x and w are [d], y is 0 or 1, γ ≥ 0 smooths empty sets. Source: F. Meng, and others, <em>Simpson's Bias in NLP Training</em>, 2021.
/// </remarks>
[Objective]
public partial class SetDice
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double gamma = 1;

    double Probability() => Sigmoid(Dot(w, x));

    [Loss]
    double SetLevel()
    {
        double both = Sum(All(() => Probability() * y)), sizes = Sum(All(() => Square(Probability()) + Square(y)));
        return 1 - (2 * both + gamma) / (sizes + gamma);
    }

    [Metric] double SampleLevel() => 1 - (2 * Probability() * y + gamma) / (Square(Probability()) + Square(y) + gamma);
}
