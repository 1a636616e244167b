using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A surrogate model for offline optimisation, fitted with a penalty on its sharpness: the norm of the gradient of its mean output by its parameters.
/// f = mean (g(xᵢ) − yᵢ)² + λ(ρ‖∇_φ mean g(xᵢ; φ)‖ − ε), g(x) = a·(W x), φ = (a, W).
/// </summary>
/// <remarks>
/// x is [d], W is [h, d], a is [h]; λ is the multiplier of the constraint ρ‖∇_φ ḡ‖ ≤ ε. Source: M. Dao et al.,
/// <em>Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques</em>, 2024.
/// </remarks>
[Objective]
public partial class SurrogateSharpness
{
    [Size] int h = 3;
    [Parameter("h")] Vector a;
    [Parameter("h", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.5, rho = 0.1, epsilon = 0.01;

    [Loss] double Squared() => Square(Dot(a, W * x) - y);

    [Loss]
    double Sharpness()
    {
        double ofA = SquaredNorm(Gradient(u => Mean(All(() => Dot(u, W * x))), a));
        double ofW = SquaredNorm(Gradient(M => Mean(All(() => Dot(a, M * x))), W));
        return lambda * (rho * Sqrt(ofA + ofW) - epsilon);
    }
}
