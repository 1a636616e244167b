using System;
using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>The Huber loss of m scores.</summary>
[Objective]
public partial class HuberScores
{
    [Size] int m;
    [Parameter("m")] Vector z;
    [Data("m")] Vector y;
    [Hyperparameter] double delta = 0.25;

    double Huber(double r) => Abs(r) <= delta ? r * r / 2 : delta * (Abs(r) - delta / 2);

    [Loss] double Loss() => Sum(m, i => Huber(z[i] - y[i])) / m;
}

/// <summary>The logistic loss of m scores; labels are −1 or +1.</summary>
[Objective]
public partial class LogisticScores
{
    [Size] int m;
    [Parameter("m")] Vector z;
    [Data("m")] Vector y;

    [Loss] double Loss() => Sum(m, i => Softplus(-y[i] * z[i])) / m;
}

/// <summary>The negative log-likelihood of m residuals by Student's distribution, without its constant.</summary>
[Objective]
public partial class StudentScores
{
    [Size] int m;
    [Parameter("m")] Vector z;
    [Data("m")] Vector y;
    [Hyperparameter] double nu = 4;

    [Loss] double Loss() => (nu + 1) / 2 * Sum(m, i => Log1p(Square(z[i] - y[i]) / nu)) / m;
}
