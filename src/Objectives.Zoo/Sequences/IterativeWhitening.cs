using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Self-supervised learning with iterative normalisation: two views are to agree after an almost whitening, and its variances are to be 1.
/// f = mean (2 − 2 cos(z¹, z²)) + β Σ_views Σⱼ (1 − var zⱼ)², z = P_T(h − h̄)/√tr Σ, Pₖ = ½(3Pₖ₋₁ − Pₖ₋₁³Σ/tr Σ), P₀ = I.
/// </summary>
/// <remarks>
/// The views are [p], W is [d, p], h = W x, Σ its covariance over the batch; T steps make P → (Σ/tr Σ)^−½. Source: X. Weng et al.,
/// <em>Modulate Your Spectrum in Self-Supervised Learning</em>, 2024.
/// </remarks>
[Objective]
public partial class IterativeWhitening
{
    [Size] int d = 2;
    [Parameter("d", "p")] Matrix W;
    [Sample("p")] Vector first, second;
    [Hyperparameter] int iterations = 4;
    [Hyperparameter] double beta = 0.05;

    Matrix Whitened(Matrix features)
    {
        Vector mean = Columns(features).Mean();
        Matrix centred = Matrix.From(BatchSize, d, (i, j) => features[i, j] - mean[j]);
        Matrix covariance = centred.T * centred / BatchSize;
        double trace = Trace(covariance);
        Matrix P = Identity(d);
        for (int k = 0; k < iterations; k++)
            P = (3 * P - P * P * P * covariance / trace) / 2;
        return centred * P / Sqrt(trace);
    }

    double Spread(Matrix z) => Sum(d, j => Square(1 - Mean(BatchSize, i => z[i, j] * z[i, j])));

    [Loss]
    double Views()
    {
        Matrix one = Whitened(All(() => W * first)), two = Whitened(All(() => W * second));
        return Mean(BatchSize, i => 2 - 2 * Cosine(one[i], two[i])) + beta * (Spread(one) + Spread(two));
    }
}
