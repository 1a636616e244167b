using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Low-rank matrix sensing after a step of scaled gradient descent: g(X − η ∇g(X)(XᵀX + λI)⁻¹), g(X) = ¼ Σᵢ (⟨Aᵢ, XXᵀ⟩ − yᵢ)².
/// </summary>
/// <remarks>
/// A is [m, m], X is [m, r]; η = 0 gives g itself, λ keeps steps short where r exceeds the rank. Source: X. Xu, Y. Shen, Y. Chi, C. Ma,
/// <em>The Power of Preconditioning in Overparameterized Low-Rank Matrix Sensing</em>, 2023.
/// </remarks>
[Objective]
public partial class PreconditionedSensing
{
    [Size] int r = 2;
    [Parameter("m", "r")] Matrix X;
    [Sample("m", "m")] Matrix A;
    [Sample] double y;
    [Hyperparameter] double eta = 0.5, lambda = 0.1;

    double Error(Matrix factor) => Sum(All(() => Square(Sum(Hadamard(A, factor * factor.T)) - y))) / 4;

    [Loss]
    double AfterStep()
    {
        Matrix slope = Gradient(Error, X);
        return Error(X - eta * Solve(X.T * X + lambda * Identity(r), slope.T).T);
    }
}
