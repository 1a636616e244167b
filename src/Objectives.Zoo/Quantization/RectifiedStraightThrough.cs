using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A classifier with binary weights, trained through a power function: ℓ = log(1 + exp(−y·mean(sign(w) ∘ x))), where sign, +1 at 0, has the stated derivative
/// (1/o)|w|^{1/o − 1} for m ≤ |w| ≤ t, m^{1/o − 1} below m and 0 above t.
/// </summary>
/// <remarks>
/// w and x are [d], y is −1 or +1; o = 1 is the ordinary straight-through estimator, larger o is nearer to sign. Source: X.-M. Wu, D. Zheng, Z. Liu, W.-S. Zheng,
/// <em>Estimator Meets Equilibrium Perspective: A Rectified Straight Through Estimator for Binary Neural Networks Training</em>, 2023.
/// </remarks>
[Objective]
public partial class RectifiedStraightThrough
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double power = 3, smallest = 0.1, largest = 1.5;

    static double Binary(double u) => u >= 0 ? 1 : -1;

    [Gradient(nameof(Binary), Surrogate = true)]
    double Rectified(double u, double cotangent)
    {
        double size = Abs(u);
        if (size > largest)
            return 0;
        return size < smallest ? cotangent * Pow(smallest, 1 / power - 1) : cotangent * Pow(size, 1 / power - 1) / power;
    }

    [Loss] double Logistic() => Softplus(-y * Mean(d, j => Binary(w[j]) * x[j]));
    [Metric] double EstimatingError() => Norm(Vector.From(d, j => Binary(w[j]) - Sign(w[j]) * Pow(Abs(w[j]), 1 / power)));
}
