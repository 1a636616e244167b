using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Imbalanced classes: the vector-scaling loss ℓ = −log(exp(D_y z_y + ι_y)/Σ_k exp(D_k z_k + ι_k)) at the worst place nearby, L(w + sg(ρ∇L/‖∇L‖)), and as metrics the loss of one class, L_c = mean ℓ over it, and
/// the least eigenvalue of ∇²L_c: where it is negative, w is a saddle for that class.
/// </summary>
/// <remarks>
/// x is [d], D and ι are [k]: equal ones give cross-entropy. z = V tanh(U x), w has U, [h, d], and V, [k, h], one after the other. The step is held. Source: H. Rangwani, S. Aithal, M. Mishra, V. Babu,
/// <em>Escaping Saddle Points for Effective Generalization on Class-Imbalanced Data</em>, 2022.
/// </remarks>
[Objective]
public partial class ClassCurvature
{
    [Size] int h = 2, k, d;
    [Size] int p => h * d + k * h;
    [Parameter("p")] Vector w;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Data("k")] Vector scale, shift;
    [Hyperparameter] double rho = 0.05;
    [Hyperparameter] int examined = 0;

    double Error(Vector v)
    {
        Vector hidden = Vector.From(h, i => Tanh(Sum(d, j => v[i * d + j] * x[j])));
        Vector z = Vector.From(k, c => Sum(h, i => v[h * d + c * h + i] * hidden[i]));
        return -LogSoftmax(scale * z + shift)[label];
    }

    double Risk(Vector v) => Mean(All(() => Error(v)));

    double ClassRisk(Vector v)
    {
        int[] labels = All(label);
        Vector losses = All(() => Error(v));
        return Mean(BatchSize, i => losses[i], where: i => labels[i] == examined);
    }

    [Loss] double Sharp() => Risk(w + StopGradient(rho * Normalize(Gradient(Risk, w))));
    [Metric] double OfClass() => ClassRisk(w);
    [Metric] double LeastCurvature() => Eigenvalues(Hessian(ClassRisk, w))[0];
}
