using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The trace of the Hessian of the squared error of a two-layer rectifier network where it interpolates, beside that error:
/// tr ∇²L = 2/n Σᵢ ‖∇_θ f(xᵢ)‖², L = 1/n Σᵢ (f(xᵢ) − yᵢ)², f(x) = Σⱼ aⱼ relu(wⱼ·x + bⱼ).
/// </summary>
/// <remarks>
/// x is [d], W is [h, d], a and b are [h]; the factor of the trace is a hyperparameter. Source: K. Wen, Z. Li, T. Ma,
/// <em>Sharpness Minimization Algorithms Do Not Only Minimize Sharpness To Achieve Better Generalization</em>, 2023.
/// </remarks>
[Objective]
public partial class SharpnessTrace
{
    [Size] int h = 4;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector a, b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;

    [Loss] double Squared() => Square(Dot(a, Relu(W * x + b)) - y);

    [Loss]
    double Trace()
    {
        double byW = SquaredNorm(Gradient(M => Dot(a, Relu(M * x + b)), W));
        double byA = SquaredNorm(Gradient(u => Dot(u, Relu(W * x + b)), a));
        double byB = SquaredNorm(Gradient(c => Dot(a, Relu(W * x + c)), b));
        return lambda * 2 * (byW + byA + byB);
    }
}
