using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A potential for traversals of a latent space that is to solve the wave equation and to start at rest.
/// ℓ = (∂²u/∂t² − c²Δu)² + ‖∇u(z, 0)‖², u(z, t) = Σⱼ aⱼ sin(kⱼ·z + ωⱼt + φⱼ).
/// </summary>
/// <remarks>
/// z is [d], t is a number, K is [m, d], a, ω and φ are [m], c is the speed. Source: Y. Song et al.,
/// <em>Latent Traversals in Generative Models as Potential Flows</em>, 2023.
/// </remarks>
[Objective]
public partial class WavePotential
{
    [Size] int d;
    [Size] int m = 3;
    [Parameter("m")] Vector a, omega, phase;
    [Parameter("m", "d")] Matrix K;
    [Parameter] double speed;
    [Sample("d")] Vector z;
    [Sample] double t;
    [Hyperparameter] double initial = 1;

    double Potential(Vector v, double s) => Dot(a, Sin(K * v + omega * s + phase));

    [Loss]
    double Residual()
    {
        double acceleration = Derivative(s => Derivative(r => Potential(z, r), s), t);
        double laplacian = Sum(d, j => Derivative(s => Derivative(r => Potential(z + r * OneHot(j, d), t), s), 0));
        return Square(acceleration - Square(speed) * laplacian);
    }

    [Loss] double AtRest() => initial * SquaredNorm(Gradient(v => Potential(v, 0), z));
}
