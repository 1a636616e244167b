using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Regression on point clouds, made invariant to turns, reflections and shifts by averaging over a frame:
/// f = mean ½(y − 2⁻ᵈ Σ_± φ((X − 1tᵀ)U diag(±1)))², t the mean point, U the eigenvectors of (X − 1tᵀ)ᵀ(X − 1tᵀ).
/// </summary>
/// <remarks>
/// X is [p, d], y a number; φ(X) = Σᵢ v·tanh(W xᵢ + b) with W [h, d], b and v [h]. A frame needs different eigenvalues. Source: O. Puny et al.,
/// <em>Frame Averaging for Invariant and Equivariant Network Design</em>, 2022, with the frame of principal components.
/// </remarks>
[Objective]
public partial class FrameAveraging
{
    [Size] int p, d, h = 3;
    [Size] int corners => 1 << d;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector b, v;
    [Sample("p", "d")] Matrix X;
    [Sample] double y;

    double Network(Matrix points) => Sum(p, i => Dot(v, Tanh(W * points[i] + b)));

    double Averaged()
    {
        Vector mean = Columns(X).Mean();
        Matrix centred = Matrix.From(p, d, (i, j) => X[i, j] - mean[j]);
        var (_, vectors) = SymmetricEigen(centred.T * centred);
        Matrix turned = centred * vectors;
        return Mean(corners, g => Network(Matrix.From(p, d, (i, j) => (g >> j & 1) == 1 ? -turned[i, j] : turned[i, j])));
    }

    [Loss] double Squared() => Square(y - Averaged()) / 2;
}
