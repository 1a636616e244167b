using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Least squares by class, f = Σ_l L_l, L_l = 1/n Σ over class l of (w·x − y)², and as metrics how fast a class's loss changes along gradient descent, −∇L_l·Σ∇L_k, and
/// along the sum of normalised gradients, −∇L_l·Σ∇L_k/‖∇L_k‖, by which no class is sacrificed to a larger one.
/// </summary>
/// <remarks>
/// x and w are [d]; a class that does not occur, or whose gradient is 0, adds nothing. Source: E. Francazi, M. Baity-Jesi, A. Lucchi,
/// <em>A Theoretical Analysis of the Learning Dynamics under Class Imbalance</em>, 2023.
/// </remarks>
[Objective]
public partial class ClassNormalized
{
    [Size] int classes;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Sample] int label;
    [Hyperparameter] int examined;

    double ClassRisk(Vector v, int l)
    {
        int[] labels = All(label);
        Vector errors = All(() => Square(Dot(v, x) - y));
        return Sum(BatchSize, i => errors[i], where: i => labels[i] == l) / BatchSize;
    }

    Vector Slope(int l) => Gradient(v => ClassRisk(v, l), w);

    [Loss] double Training() => Square(Dot(w, x) - y);
    [Metric] double ByDescent() => -Dot(Slope(examined), Sum(classes, l => Slope(l)));
    [Metric] double ByNormalized() => -Dot(Slope(examined), Sum(classes, l => Normalize(Slope(l))));
}
