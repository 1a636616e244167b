using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A loss on the plane through trained parameters: f(a, b) = L(θ + aδ + bη), δ and η normal directions of which every filter is scaled to the norm of θ's own;
/// L = mean ½(v·relu(W x) − y)². The metric |λ_min/λ_max| of the Hessian of L there maps where it is not convex.
/// </summary>
/// <remarks>
/// θ is trained: W, [h, d], whose rows are filters, and then v, [h], which is one. x is [d]. Multiplying W and dividing v by a number leaves f as it is. Source: H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein,
/// <em>Visualizing the Loss Landscape of Neural Nets</em>, 2018.
/// </remarks>
[Objective]
public partial class LossLandscape
{
    [Size] int h, d;
    [Size] int p => h * d + h;
    [Parameter] double a, b;
    [Data("h", "d")] Matrix W;
    [Data("h")] Vector v;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Noise(Distribution.Normal, "p", Per = Draw.Evaluation)] Vector delta, eta;

    Vector Filterwise(Vector direction) => Vector.From(p, i => i < h * d
        ? direction[i] * Norm(W[i / d]) / Norm(Vector.From(d, j => direction[i / d * d + j]))
        : direction[i] * Norm(v) / Norm(direction[(h * d)..]));

    Vector Point() => Vector.From(p, i => i < h * d ? W[i / d, i % d] : v[i - h * d]) + a * Filterwise(delta) + b * Filterwise(eta);

    double Error(Vector theta) => Square(Sum(h, i => theta[h * d + i] * Relu(Sum(d, j => theta[i * d + j] * x[j]))) - y) / 2;

    [Loss] double Slice() => Error(Point());

    [Metric]
    double NonConvexity()
    {
        Vector values = Eigenvalues(Hessian(theta => Mean(All(() => Error(theta))), Point()));
        return Abs(values[0] / values[^1]);
    }
}
