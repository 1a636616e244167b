using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Factor analysis of unlabelled samples, x = B z + noise, and least squares on what it says about z for the labelled ones.
/// f = mean ½(d log 2π + log det(BBᵀ + I) + xᵀ(BBᵀ + I)⁻¹x) + λ mean (ψ·E[z | x] − y)², E[z | x] = Bᵀ(BBᵀ + I)⁻¹x = (I + BᵀB)⁻¹Bᵀx.
/// </summary>
/// <remarks>
/// x is [d], B is [d, r], ψ is [r]. λ = 0 pretrains B; the paper then takes ψ with B as it is, which is the block ψ of the second loss's gradient. Source: J. Ge, S. Tang, J. Fan, C. Jin,
/// <em>On the Provable Advantage of Unsupervised Pretraining</em>, 2024.
/// </remarks>
[Objective]
public partial class FactorPretraining
{
    [Size] int d, r = 2;
    [Parameter("d", "r")] Matrix B;
    [Parameter("r")] Vector psi;
    [Sample("d")] Vector x;
    [Sample("d", Set = "labelled")] Vector input;
    [Sample(Set = "labelled")] double y;
    [Hyperparameter] double lambda = 1;

    const double LogTwoPi = 1.8378770664093453;

    [Loss]
    double NegativeLogLikelihood()
    {
        Matrix factor = Cholesky(B * B.T + Identity(d));
        return (d * LogTwoPi + SquaredNorm(SolveTriangular(factor, x))) / 2 + Sum(Log(Diagonal(factor)));
    }

    [Loss] double Downstream() => lambda * Square(Dot(psi, Solve(Identity(r) + B.T * B, B.T * input)) - y);
}
