using static Objectives.Functions;

namespace Objectives.Tests.Solvers;

/// <summary>ℓ₂-regularised logistic regression; labels are −1 or +1.</summary>
[Objective]
internal partial class SolvedLogistic
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 1e-2;

    [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}

/// <summary>An exponential decay with an unknown level, by least squares.</summary>
[Objective]
internal partial class SolvedDecay
{
    [Parameter] double amplitude, rate, level;
    [Sample] double t, y;

    [Residual] double Misfit() => amplitude * Exp(-rate * t) + level - y;
}

/// <summary>Multinomial logistic regression with weight decay.</summary>
[Objective]
internal partial class SolvedSoftmax
{
    [Size] int k = 3;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter] double lambda = 1e-2;

    [Loss]
    double CrossEntropy()
    {
        Vector z = W * x;
        return LogSumExp(z) - z[label];
    }

    [Regularizer] double Decay() => lambda / 2 * SquaredNorm(W);
}

/// <summary>Poisson regression with a ridge: convex, with curvature that grows exponentially.</summary>
[Objective]
internal partial class SolvedPoisson
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double count;

    [Loss] double NegativeLogLikelihood() => Exp(Dot(w, x)) - count * Dot(w, x);
    [Regularizer] double Ridge() => 1e-3 / 2 * SquaredNorm(w);
}

/// <summary>Rosenbrock's valley.</summary>
[Objective]
internal partial class SolvedValley
{
    [Parameter] double a;
    [Parameter] double b;

    [Loss] double Valley() => 100 * Square(b - a * a) + Square(1 - a);
}
