using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>The graphical lasso of a covariance matrix S, in the symmetric part of Θ.</summary>
/// <remarks>Source: J. Friedman, T. Hastie, R. Tibshirani, <em>Sparse Inverse Covariance Estimation with the Graphical Lasso</em>, 2008.</remarks>
[Objective]
public partial class GraphicalLasso
{
    [Parameter("d", "d")] Matrix Theta;
    [Data("d", "d")] Matrix S;
    [Hyperparameter] double lambda = 0.1;

    [Loss]
    double Likelihood()
    {
        Matrix precision = (Theta + Theta.T) / 2;
        return Sum(Hadamard(S, precision)) - 2 * Sum(Log(Diagonal(Cholesky(precision))));
    }

    [Regularizer] double Lasso() => lambda * Sum(Abs(Theta));
}
