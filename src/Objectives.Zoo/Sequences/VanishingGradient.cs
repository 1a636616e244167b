using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A recurrent network whose backpropagated gradients are to keep their length: xₖ₊₁ = W tanh(xₖ) + V uₖ + b, E = ½‖x_T − y‖², and
/// Ω = λ Σₖ (‖tanh′(xₖ) ∘ Wᵀδₖ₊₁‖/‖δₖ₊₁‖ − 1)², δₖ = ∂E/∂xₖ, in which only the W that is written there is differentiated.
/// </summary>
/// <remarks>
/// u is [t, p], the target y and b are [h], W is [h, h], V is [h, p]; x₀ = 0. States and δ are held in Ω, as in the paper, whose gradient is therefore not that of the
/// value. Source: R. Pascanu, T. Mikolov, Y. Bengio, <em>On the difficulty of training Recurrent Neural Networks</em>, 2013, equations 9 and 10.
/// </remarks>
[Objective]
public partial class VanishingGradient
{
    [Size] int t, h;
    [Parameter("h", "h")] Matrix W;
    [Parameter("h", "p")] Matrix V;
    [Parameter("h")] Vector b;
    [Sample("t", "p")] Matrix u;
    [Sample("h")] Vector y;
    [Hyperparameter] double lambda = 0.5;

    double[,] States()
    {
        var x = new double[t + 1, h];
        for (int k = 0; k < t; k++)
        {
            for (int i = 0; i < h; i++)
                x[k + 1, i] = Sum(h, j => W[i, j] * Tanh(x[k, j])) + Dot(V[i], u[k]) + b[i];
        }
        return x;
    }

    [Loss]
    double Error()
    {
        var x = States();
        return Sum(h, i => Square(x[t, i] - y[i])) / 2;
    }

    [Loss]
    double Lengths()
    {
        var x = States();
        Vector adjoint = StopGradient(Vector.From(h, i => x[t, i] - y[i]));
        double penalty = 0;
        for (int k = t - 1; k > 0; k--)
        {
            Vector slopes = StopGradient(Vector.From(h, i => 1 - Square(Tanh(x[k, i]))));
            Vector earlier = slopes * (W.T * adjoint);
            penalty += Square(Norm(earlier) / Norm(adjoint) - 1);
            adjoint = StopGradient(earlier);
        }
        return lambda * penalty;
    }
}
