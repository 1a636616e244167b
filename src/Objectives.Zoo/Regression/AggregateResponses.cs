using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Regression on aggregate responses: only the mean response ȳ of each bag of samples is known. Between the loss of bags and that of their members,
/// f = (1 − ρ)/m Σₐ (ȳₐ − mean_{i∈a} w·xᵢ)² + ρ/m Σₐ mean_{i∈a} (ȳₐ − w·xᵢ)².
/// </summary>
/// <remarks>
/// x and w are [d], a sample's bag is 0 … m − 1 and each occurs, ρ is in [0, 1]; the two differ by the variance of w·x within the bags. Source: A. Javanmard,
/// L. Chen, V. Mirrokni, A. Badanidiyuru, G. Fu, <em>Learning from Aggregate responses: Instance Level versus Bag Level Loss Functions</em>, 2024.
/// </remarks>
[Objective]
public partial class AggregateResponses
{
    [Size] int bags;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] int bag;
    [Data("bags")] Vector response;
    [Hyperparameter] double rho = 0.5;

    double Prediction() => Dot(w, x);

    [Loss] double OfBags() => (1 - rho) * Mean(Square(response - SegmentMean(All(() => Prediction()), All(bag), bags)));
    [Loss] double OfMembers() => rho * Mean(SegmentMean(All(() => Square(response[bag] - Prediction())), All(bag), bags));
}
