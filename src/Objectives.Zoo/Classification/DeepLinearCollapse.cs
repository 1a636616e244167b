using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Classification by a deep linear network whose features are free, of classes of any sizes:
/// f = ‖W V₁ ⋯ V_M H − Y‖²/(2n) + λ/2 (‖W‖² + Σₗ ‖Vₗ‖² + ‖H‖²).
/// </summary>
/// <remarks>
/// W is [K, d], V is [M, d, d] and may be empty, the features H are [d, n]; Y is one-hot, from n labels 0 … K − 1. The optimum shrinks the singular values of Y;
/// their sum in the fit is a metric. Source: H. Dang et al., <em>Neural Collapse in Deep Linear Networks: From Balanced to Imbalanced Data</em>, 2023.
/// </remarks>
[Objective]
public partial class DeepLinearCollapse
{
    [Size] int k, d, n, hidden = 1;
    [Parameter("k", "d")] Matrix W;
    [Parameter("hidden", "d", "d")] Tensor3 V;
    [Parameter("d", "n")] Matrix H;
    [Data("n")] int[] label;
    [Hyperparameter] double lambda = 0.01;

    Matrix Fit()
    {
        Matrix network = W;
        for (int l = 0; l < hidden; l++)
            network = network * V[l];
        return network * H;
    }

    [Loss]
    double Squared()
    {
        Matrix fit = Fit();
        return Sum(k, c => Sum(n, i => Square(fit[c, i] - (label[i] == c ? 1.0 : 0.0)))) / (2.0 * n);
    }

    [Regularizer] double Decay() => lambda / 2 * (SquaredNorm(W) + Sum(hidden, l => SquaredNorm(V[l])) + SquaredNorm(H));
    [Metric] double SumOfSingularValues() => NuclearNorm(Fit());
}
