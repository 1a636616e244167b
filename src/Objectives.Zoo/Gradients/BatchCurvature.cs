using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Logistic regression and the largest Hessian eigenvalue that a batch of B of the N samples sees, by random matrix theory: λ′ = λ₁ + (P/b)s²/λ₁ if λ₁ > (P/b)^½s, else 2(P/b)^½s, b = B/(1 − B/N).
/// f = L + γλ′; steps must stay below 2/λ′.
/// </summary>
/// <remarks>
/// x and w are [d], P = d, y is −1 or +1; λ₁ is the largest eigenvalue of the Hessian of all samples, s² the variance of an element of one sample's Hessian, averaged over the elements. Source: D. Granziol, S. Zohren, S. Roberts,
/// <em>Learning Rates as a Function of Batch Size: A Random Matrix Theory Approach to Neural Network Training</em>, 2022.
/// </remarks>
[Objective]
public partial class BatchCurvature
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double gamma = 0.1, batch = 1;

    double Error(Vector v) => Softplus(-y * Dot(v, x));

    double BatchEigenvalue()
    {
        Tensor3 each = All(() => Hessian(Error, w));
        Matrix mean = Mean(BatchSize, i => each[i]);
        double variance = Mean(BatchSize, i => SquaredNorm(each[i] - mean)) / (d * d), largest = Eigenvalues(mean)[^1];
        double noise = d * variance * (1 - batch / BatchSize) / batch;
        return largest > Sqrt(noise) ? largest + noise / largest : 2 * Sqrt(noise);
    }

    [Loss] double Training() => Error(w);
    [Loss] double Penalty() => gamma * BatchEigenvalue();
    [Metric] double Largest() => BatchEigenvalue();
}
