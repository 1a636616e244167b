using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Optimal transport with at most k targets for each source, by its dual: −(α·a + β·b − Σⱼ Ω*(α + βⱼ − cⱼ)), Ω*(s) = 1/(2γ) Σ max(0, s₍ᵢ₎)² over the k largest.
/// Its semi-dual, −(α·a − Σⱼ Ω*_bⱼ(α − cⱼ)), Ω*_b(s) = max s·t − ½γ‖t‖² over t ≥ 0 with sum b and at most k entries, is a metric.
/// </summary>
/// <remarks>
/// α and the marginal a are [m], β and b are [n], the cost C is [m, n] with columns cⱼ; ∇Ω* is a column of the plan. k = m is quadratically regularised transport. In the semi-dual, t is b times the nearest
/// point of the simplex to the k largest of s/(γb). Source: T. Liu, J. Puigcerver, M. Blondel, <em>Sparsity-Constrained Optimal Transport</em>, 2023, propositions 2 and 3.
/// </remarks>
[Objective]
public partial class SparseTransport
{
    [Size] int n;
    [Parameter("m")] Vector alpha;
    [Parameter("n")] Vector beta;
    [Data("m", "n")] Matrix C;
    [Data("m")] Vector a;
    [Data("n")] Vector b;
    [Hyperparameter] double gamma = 1;
    [Hyperparameter] int k = 2;

    double Conjugate(Vector s) => SquaredNorm(Relu(TopK(s, k))) / (2 * gamma);

    double Conjugate(Vector s, double mass)
    {
        Vector largest = TopK(s, k), t = mass * ProjectSimplex(largest / (gamma * mass));
        return Dot(largest, t) - gamma / 2 * SquaredNorm(t);
    }

    [Loss] double Dual() => Sum(n, j => Conjugate(alpha + beta[j] - C.Column(j))) - Dot(alpha, a) - Dot(beta, b);
    [Metric] double SemiDual() => Sum(n, j => Conjugate(alpha - C.Column(j), b[j])) - Dot(alpha, a);
}
