using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Gradient inversion: the input is recovered from the gradient that a softmax layer sent, by matching gradients up to scale, with smooth inputs preferred.
/// f = 1 − cos(∇_{W,b} CE(W x + b, y), g) + λ Σⱼ |xⱼ₊₁ − xⱼ| + μ‖x‖².
/// </summary>
/// <remarks>
/// The unknown x is [d]; W and its observed gradient are [k, d], b and its gradient are [k]; y is one of k classes. Source: H. Fang et al.,
/// <em>GIFD: A Generative Gradient Inversion Method with Feature Domain Optimization</em>, 2023.
/// </remarks>
[Objective]
public partial class GradientInversion
{
    [Size] int d;
    [Parameter("d")] Vector x;
    [Data("k", "d")] Matrix W, observedW;
    [Data("k")] Vector b, observedB;
    [Data] int y;
    [Hyperparameter] double lambda = 0, mu = 0;

    double CrossEntropy(Vector z) => LogSumExp(z) - z[y];

    [Regularizer]
    double Mismatch()
    {
        Matrix ofW = Gradient(M => CrossEntropy(M * x + b), W);
        Vector ofB = Gradient(c => CrossEntropy(W * x + c), b);
        double product = Sum(Hadamard(ofW, observedW)) + Dot(ofB, observedB);
        return 1 - product / Sqrt((SquaredNorm(ofW) + SquaredNorm(ofB)) * (SquaredNorm(observedW) + SquaredNorm(observedB)));
    }

    [Regularizer] double Variation() => lambda * Sum(d - 1, j => Abs(x[j + 1] - x[j]));
    [Regularizer] double Size() => mu * SquaredNorm(x);
}
