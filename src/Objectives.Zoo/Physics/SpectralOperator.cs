using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Relative error of a neural operator on a grid: ℓ = ‖û − u‖/‖u‖, û = D T*(E a), with a neural spectral block in the latent space,
/// T*(t) = w₀ + w·t + Σₖ sₖ sin(k t) + Σₖ cₖ cos(k t).
/// </summary>
/// <remarks>
/// The input a is [d], u is [p], E is [l, d], D is [p, l], s and c are [K]; derivative 0 at û = u. Source: H. Wu, T. Hu, H. Luo, J. Wang, M. Long,
/// <em>Solving High-Dimensional PDEs with Latent Spectral Models</em>, 2023.
/// </remarks>
[Objective]
public partial class SpectralOperator
{
    [Size] int l = 3, K = 2;
    [Parameter("l", "d")] Matrix E;
    [Parameter("p", "l")] Matrix D;
    [Parameter] double constant, linear;
    [Parameter("K")] Vector sines, cosines;
    [Sample("d")] Vector a;
    [Sample("p")] Vector u;

    double Block(double t) => constant + linear * t + Sum(K, k => sines[k] * Sin((k + 1) * t) + cosines[k] * Cos((k + 1) * t));

    [Loss]
    double Relative()
    {
        Vector latent = E * a;
        return Norm(D * Vector.From(l, i => Block(latent[i])) - u) / Norm(u);
    }
}
