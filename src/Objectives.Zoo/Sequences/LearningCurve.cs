using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The loss that stochastic gradient descent on Gaussian features reaches with a schedule of steps ηₜ, by theory: the squared errors c of the weights follow
/// cₖ ← ((1 − ηλₖ)² + η²λₖ²/m)cₖ + η²/m·λₖ(λ·c), and f = λ·c at the end.
/// </summary>
/// <remarks>
/// The schedule η is [t], the spectrum λ and the first errors c are [k], m is the size of a batch. Source: B. Bordelon, C. Pehlevan,
/// <em>Learning Curves for SGD on Structured Features</em>, 2022.
/// </remarks>
[Objective]
public partial class LearningCurve
{
    [Parameter("t")] Vector eta;
    [Size] int t;
    [Data("k")] Vector lambda, start;
    [Hyperparameter] double batch = 1;

    [Loss]
    double Final()
    {
        Vector c = start;
        for (int i = 0; i < t; i++)
        {
            double noise = Square(eta[i]) / batch;
            c = (Square(1 - eta[i] * lambda) + noise * Square(lambda)) * c + noise * Dot(lambda, c) * lambda;
        }
        return Dot(lambda, c);
    }
}
