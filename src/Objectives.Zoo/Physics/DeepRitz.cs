using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Deep Ritz method: the energy of an elliptic equation on (0, 1) with zero boundary values, for a trial function of sines and hidden units.
/// E(u) = ∫ ½u′² + κ/4·u′⁴ − f u dx ≈ mean over points, u(x) = Σₖ aₖ sin(kπx) + x(1 − x)·c·tanh(w x + b).
/// </summary>
/// <remarks>
/// x and the load f(x) are numbers; a is [k], w, b and c are [h]. κ = 0 is Poisson's equation −u″ = f. Source: T. Marwah et al.,
/// <em>Neural Network Approximations of PDEs Beyond Linearity: A Representational Perspective</em>, 2023.
/// </remarks>
[Objective]
public partial class DeepRitz
{
    [Size] int k = 2;
    [Size] int h = 3;
    [Parameter("k")] Vector a;
    [Parameter("h")] Vector w, b, c;
    [Sample] double x, load;
    [Hyperparameter] double kappa = 0;

    double Trial(double s) => Sum(k, j => a[j] * Sin((j + 1) * System.Math.PI * s)) + s * (1 - s) * Dot(c, Tanh(w * s + b));

    [Loss]
    double Energy()
    {
        double slope = Derivative(Trial, x);
        return Square(slope) / 2 + kappa / 4 * Square(Square(slope)) - load * Trial(x);
    }
}
